import type { Content } from "../../core/content.ts";
import { EMPTY_CONTENT } from "../../core/content.ts";

/** A content and the white space at its ends, which belongs to the file and not to the segment. */
export interface EdgedContent {
  readonly lead: string;
  readonly content: Content;
  readonly trail: string;
}

/** Takes the white space of XML (space, tab, line ends) off the ends of a content; no-break spaces are text. */
export function takeEdges(content: Content): EdgedContent {
  const first = content[0];
  const last = content.at(-1);
  const from = typeof first === "string" ? leading(first) : 0;
  const to = typeof last === "string" ? trailing(last) : 0;
  if (from === 0 && to === 0) return { lead: "", content, trail: "" };
  if (content.length === 1 && typeof first === "string") {
    if (from === first.length) return { lead: first, content: EMPTY_CONTENT, trail: "" };
    return {
      lead: first.slice(0, from),
      content: [first.slice(from, first.length - to)],
      trail: first.slice(first.length - to),
    };
  }
  const parts = [...content];
  let lead = "";
  let trail = "";
  if (from > 0 && typeof first === "string") {
    lead = first.slice(0, from);
    parts[0] = first.slice(from);
  }
  if (to > 0 && typeof last === "string") {
    trail = last.slice(last.length - to);
    parts[parts.length - 1] = last.slice(0, last.length - to);
  }
  return { lead, content: parts.filter((part) => part !== ""), trail };
}

function leading(text: string): number {
  let count = 0;
  while (count < text.length && isSpace(text.charCodeAt(count))) count += 1;
  return count;
}

function trailing(text: string): number {
  let count = 0;
  while (count < text.length && isSpace(text.charCodeAt(text.length - 1 - count))) count += 1;
  return count;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}
