import type { Raw } from "../inlineRuns.ts";
import type { TextEdit } from "../textEdits.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsIn } from "../xmlOffsets.ts";
import type { XmlPart } from "../zippedParts.ts";

/**
 * The paragraphs of a container as they are when all changes are accepted: a paragraph whose mark was deleted or moved away
 * goes on in the next one, whose mark and properties are those of the whole (ECMA-376-1, 17.13.5.15). Each is a list of the
 * paragraphs that become one, by the first of them.
 */
export function joinedParagraphs(
  container: PlacedElement,
): ReadonlyMap<PlacedElement, readonly PlacedElement[]> {
  const joined = new Map<PlacedElement, readonly PlacedElement[]>();
  let waiting: PlacedElement[] = [];
  const finish = (): void => {
    const [first] = waiting;
    if (first !== undefined) joined.set(first, waiting);
    waiting = [];
  };
  for (const child of elementsIn(container)) {
    if (child.tag === "w:p") {
      waiting.push(child);
      if (!hasLostMark(child)) finish();
    } else if (!BETWEEN.has(child.tag)) finish();
  }
  finish();
  return joined;
}

/** Marks of ranges, which may stand between two paragraphs and belong to none. */
const BETWEEN: ReadonlySet<string> = new Set([
  "w:bookmarkStart",
  "w:bookmarkEnd",
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:permStart",
  "w:permEnd",
  "w:proofErr",
  "w:moveFromRangeStart",
  "w:moveFromRangeEnd",
  "w:moveToRangeStart",
  "w:moveToRangeEnd",
]);

function hasLostMark(paragraph: PlacedElement): boolean {
  const mark = childNamed(childNamed(paragraph, "w:pPr"), "w:rPr");
  return childNamed(mark, "w:del") !== undefined || childNamed(mark, "w:moveFrom") !== undefined;
}

/** Whether nothing is left of paragraphs, not even a mark: the last lost its own, and something else than a paragraph follows. */
export function isVanishing(paragraphs: readonly PlacedElement[]): boolean {
  const last = paragraphs.at(-1);
  if (last === undefined || !hasLostMark(last)) return false;
  const siblings = last.parent === undefined ? [] : elementsIn(last.parent);
  const next = siblings.slice(siblings.indexOf(last) + 1).find(({ tag }) => !BETWEEN.has(tag));
  // A container needs a last paragraph.
  if (next === undefined || next.tag === "w:sectPr") return false;
  return paragraphs.every((paragraph) =>
    elementsIn(paragraph).every(({ tag }) => tag === "w:pPr" || GONE.has(tag) || BETWEEN.has(tag)),
  );
}

/** What is taken out when changes are accepted. */
export const GONE: ReadonlySet<string> = new Set(["w:del", "w:moveFrom"]);

/** Where what a paragraph holds begins, behind its properties. */
export function bodyStart(paragraph: PlacedElement): number {
  return childNamed(paragraph, "w:pPr")?.end ?? paragraph.contentStart;
}

/** What the paragraphs hold, one after the other. */
export function joinedBody(paragraphs: readonly PlacedElement[]): readonly Raw[] {
  return paragraphs.map((paragraph) => ({ start: bodyStart(paragraph), end: paragraph.contentEnd }));
}

/** The edit that makes several paragraphs one with such a body: the last one's, with what stood between them in front of it. */
export function joinEdit(
  paragraphs: readonly PlacedElement[],
  body: readonly Raw[],
  part: XmlPart,
): readonly TextEdit[] {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) return [];
  const between = paragraphs.slice(1).map((paragraph, index): Raw => {
    return { start: paragraphs[index]?.end ?? paragraph.start, end: paragraph.start };
  });
  if (last.contentStart < last.end) {
    const opening: Raw = { start: last.start, end: bodyStart(last) };
    return [{ start: first.start, end: last.contentEnd, by: [...between, opening, ...body] }];
  }
  const opening = part.text.slice(last.start, last.end).replace(/\s*\/>$/u, ">");
  return [{ start: first.start, end: last.end, by: [...between, opening, ...body, `</${last.name}>`] }];
}
