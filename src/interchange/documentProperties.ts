import { contentOf, plainText } from "../core/content.ts";
import { isEmptyTag } from "./childEdits.ts";
import { relatedParts } from "./relations.ts";
import type { PlacedElement } from "./xmlOffsets.ts";
import { elementsIn, ownText } from "./xmlOffsets.ts";
import { xmlWords } from "./xmlText.ts";
import type { PartSite } from "./zippedFormat.ts";
import type { XmlPart, ZippedParts } from "./zippedParts.ts";

/** What a document says of itself that its readers meet, by the last part of the element's name. */
const READ: ReadonlySet<string> = new Set([
  "title",
  "subject",
  "keywords",
  "keyword",
  "description",
  "category",
]);

/** Title, subject, keywords, description and category of an office document (`docProps/core.xml`, ECMA-376-2), as places of text. */
export function officeProperties(parts: ZippedParts): readonly PartSite[] {
  const [name] = relatedParts(parts, "", ["core-properties"]);
  const part = name === undefined ? undefined : parts.part(name);
  return part === undefined ? [] : propertySites(part.root, part);
}

/** The elements with such names directly in one, as places of text. */
export function propertySites(element: PlacedElement, part: XmlPart): readonly PartSite[] {
  return elementsIn(element).flatMap((child): readonly PartSite[] => {
    const name = /[^:]*$/u.exec(child.tag)?.[0] ?? "";
    const text = ownText(child);
    if (!READ.has(name) || isEmptyTag(child) || elementsIn(child).length > 0) return [];
    if (!/\p{L}/u.test(text)) return [];
    return [
      {
        part,
        piece: {
          kind: "paragraph",
          content: contentOf(text),
          context: `document ${name}`,
          division: "whole",
        },
        edits: (target) => [
          { start: child.contentStart, end: child.contentEnd, by: [xmlWords(plainText(target))] },
        ],
      },
    ];
  });
}
