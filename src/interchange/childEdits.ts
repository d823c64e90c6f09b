import type { TextRange } from "../language/sentences.ts";
import type { TextEdit } from "./textEdits.ts";
import type { PlacedElement } from "./xmlOffsets.ts";
import { elementsIn, tagWithAttribute } from "./xmlOffsets.ts";
import { xmlAttributeWords } from "./xmlText.ts";

/** A child to be put into an element, taken out of it (`markup` undefined) or exchanged. */
export interface ChildChange {
  readonly tag: string;
  readonly markup: string | undefined;
}

/** Edits that change children of an element; new ones stand where the schema's order of tags wants them. */
export function childEdits(
  element: PlacedElement,
  changes: readonly ChildChange[],
  order: readonly string[],
  text: string,
): readonly TextEdit[] {
  const own = elementsIn(element);
  const pieces: { readonly rank: number; readonly by: string | TextRange }[] = own.map((child) => ({
    rank: order.indexOf(child.tag),
    by: changes.some(({ tag }) => tag === child.tag) ? "" : { start: child.start, end: child.end },
  }));
  let changed = false;
  for (const { tag, markup } of changes) {
    const found = own.find((child) => child.tag === tag);
    if (found === undefined ? markup === undefined : text.slice(found.start, found.end) === markup) continue;
    changed = true;
  }
  if (!changed) return [];
  for (const { tag, markup } of changes) {
    if (markup === undefined) continue;
    const rank = order.indexOf(tag);
    const next = pieces.findIndex((piece) => piece.rank > rank);
    pieces.splice(next < 0 ? pieces.length : next, 0, { rank, by: markup });
  }
  const by = pieces.map((piece) => piece.by);
  if (isEmptyTag(element)) return [filled(element, by, text)];
  return [{ start: element.contentStart, end: element.contentEnd, by }];
}

/** Whether an element is a single tag, without room for content. */
export function isEmptyTag(element: PlacedElement): boolean {
  return element.contentStart === element.end;
}

/** An element that is a single tag, with content. */
export function filled(element: PlacedElement, by: TextEdit["by"], text: string): TextEdit {
  const tag = text.slice(element.start, element.end).replace(/\s*\/>$/u, ">");
  return { start: element.start, end: element.end, by: [tag, ...by, `</${element.name}>`] };
}

/** The prefix of an element as the document writes it, with its colon. */
export function prefixOf(element: PlacedElement): string {
  return element.name.slice(0, element.name.indexOf(":") + 1);
}

/** An edit that sets attributes in the start tag of an element, or takes them out. */
export function attributeEdit(
  element: PlacedElement,
  values: Readonly<Record<string, string | undefined>>,
  text: string,
): TextEdit {
  const { start, contentStart: end } = element;
  let tag = text.slice(start, end);
  for (const [name, value] of Object.entries(values)) tag = tagWithAttribute(tag, name, value);
  return { start, end, by: [tag] };
}

/** An edit that puts words in the place of an attribute's value; none if the tag has no such attribute. */
export function attributeValueEdit(
  element: PlacedElement,
  name: string,
  words: string,
  text: string,
): readonly TextEdit[] {
  const tag = text.slice(element.start, element.contentStart);
  const found = new RegExp(String.raw`\s${name}\s*=\s*["']`, "u").exec(tag);
  if (found === null) return [];
  const start = element.start + found.index + found[0].length;
  const end = text.indexOf(found[0].slice(-1), start);
  return [{ start, end, by: [xmlAttributeWords(words).replaceAll("'", "&apos;")] }];
}
