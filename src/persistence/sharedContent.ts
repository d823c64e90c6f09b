import type { Content } from "../core/content.ts";
import { sameContent } from "../core/content.ts";

/** The one of the known contents that says the same, else the content itself, now known: text is held once. */
export function shareContent(content: Content, known: Content[]): Content {
  for (const candidate of known) if (sameAsKept(candidate, content)) return candidate;
  known.push(content);
  return content;
}

/** Whether two contents are kept the same way; unlike for a reader, the labels of codes count too. */
export function sameAsKept(one: Content, other: Content): boolean {
  return (
    sameContent(one, other) &&
    one.every((part, index) => {
      const counterpart = other[index];
      return typeof part === "string" || typeof counterpart === "string" || part.label === counterpart?.label;
    })
  );
}
