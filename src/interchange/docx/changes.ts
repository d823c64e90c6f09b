import type { TextEdit } from "../textEdits.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsIn } from "../xmlOffsets.ts";
import type { XmlPart } from "../zippedParts.ts";
import { GONE, isVanishing, joinedBody, joinedParagraphs, joinEdit } from "./joinedParagraphs.ts";

/** Records of how something was before a change. */
const FORMER: ReadonlySet<string> = new Set([
  "w:rPrChange",
  "w:pPrChange",
  "w:sectPrChange",
  "w:tblPrChange",
  "w:tblPrExChange",
  "w:tblGridChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:numberingChange",
  "w:moveFromRangeStart",
  "w:moveFromRangeEnd",
  "w:moveToRangeStart",
  "w:moveToRangeEnd",
]);

const ARRIVED: ReadonlySet<string> = new Set(["w:ins", "w:moveTo"]);

/** Marks that a cell of a table was put in or taken out. */
const CELLS: ReadonlySet<string> = new Set(["w:cellIns", "w:cellDel"]);

/** How many insertions, deletions and moves an element holds. */
export function countChanges(element: PlacedElement): number {
  return elementsIn(element).reduce((sum, child) => {
    const isChange = ARRIVED.has(child.tag) || GONE.has(child.tag) || CELLS.has(child.tag);
    return sum + (isChange ? 1 : 0) + countChanges(child);
  }, 0);
}

/** Whether a row, a cell, or a table all of whose rows are so, is gone when all changes are accepted. */
export function isTakenOut(element: PlacedElement): boolean {
  switch (element.tag) {
    case "w:tc":
      return childNamed(childNamed(element, "w:tcPr"), "w:cellDel") !== undefined;
    case "w:tr":
      return childNamed(childNamed(element, "w:trPr"), "w:del") !== undefined || allTakenOut(element, "w:tc");
    case "w:tbl":
      return allTakenOut(element, "w:tr");
    default:
      return false;
  }
}

function allTakenOut(element: PlacedElement, tag: string): boolean {
  const parts = elementsIn(element).filter((child) => child.tag === tag);
  return parts.length > 0 && parts.every(isTakenOut);
}

/** What refers from the text to something beside it, and what that is. */
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ["w:footnoteReference", "w:footnote"],
  ["w:endnoteReference", "w:endnote"],
  ["w:commentReference", "w:comment"],
]);

/** A note or comment by its element and its id. */
export function noteKey(tag: string, id: string | undefined): string {
  return `${tag} ${id ?? ""}`;
}

/** The notes and comments that only text refers to which is gone when all changes are accepted, by {@link noteKey}. */
export function goneNotes(root: PlacedElement): ReadonlySet<string> {
  const gone = new Set<string>();
  const kept = new Set<string>();
  const collect = (element: PlacedElement, isGone: boolean): void => {
    for (const child of elementsIn(element)) {
      const note = REFERENCES.get(child.tag);
      if (note !== undefined) (isGone ? gone : kept).add(noteKey(note, child.attributes.get("w:id")));
      collect(child, isGone || GONE.has(child.tag) || isTakenOut(child));
    }
  };
  collect(root, false);
  return new Set([...gone].filter((note) => !kept.has(note)));
}

/** Edits that accept all tracked changes of a part; paragraphs that a translation was written to are joined there. */
export function acceptChanges(
  part: XmlPart,
  isWritten: (paragraph: PlacedElement) => boolean,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  accept(part.root, { part, isWritten, edits });
  return edits;
}

interface Accepting {
  readonly part: XmlPart;
  readonly isWritten: (paragraph: PlacedElement) => boolean;
  readonly edits: TextEdit[];
}

function accept(element: PlacedElement, given: Accepting): void {
  const { part, isWritten, edits } = given;
  for (const [first, paragraphs] of joinedParagraphs(element)) {
    const last = paragraphs.at(-1) ?? first;
    if (isVanishing(paragraphs)) edits.push({ start: first.start, end: last.end, by: [] });
    else if (paragraphs.length > 1 && !isWritten(first)) {
      edits.push(...joinEdit(paragraphs, joinedBody(paragraphs), part));
    }
  }
  for (const child of elementsIn(element)) {
    const { tag, start, end, contentStart, contentEnd } = child;
    if (GONE.has(tag) || FORMER.has(tag) || CELLS.has(tag) || isTakenOut(child)) {
      edits.push({ start, end, by: [] });
      continue;
    }
    if (ARRIVED.has(tag)) {
      edits.push({ start, end: contentStart, by: [] });
      if (contentEnd > contentStart || contentEnd < end) edits.push({ start: contentEnd, end, by: [] });
    }
    accept(child, given);
  }
}
