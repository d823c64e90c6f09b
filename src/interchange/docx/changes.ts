import type { TextEdit } from "../textEdits.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsIn } from "../xmlOffsets.ts";
import type { XmlPart } from "../zippedParts.ts";

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
const GONE: ReadonlySet<string> = new Set(["w:del", "w:moveFrom"]);

/** How many insertions, deletions and moves an element holds. */
export function countChanges(element: PlacedElement): number {
  return elementsIn(element).reduce(
    (sum, child) => sum + (ARRIVED.has(child.tag) || GONE.has(child.tag) ? 1 : 0) + countChanges(child),
    0,
  );
}

/** Edits that accept all tracked changes of a part. */
export function acceptChanges(part: XmlPart): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  accept(part.root, edits);
  return edits;
}

function accept(element: PlacedElement, edits: TextEdit[]): void {
  for (const child of elementsIn(element)) {
    const { tag, start, end, contentStart, contentEnd } = child;
    const deletedRow = tag === "w:tr" && childNamed(childNamed(child, "w:trPr"), "w:del") !== undefined;
    if (GONE.has(tag) || FORMER.has(tag) || deletedRow) {
      edits.push({ start, end, by: [] });
      continue;
    }
    if (ARRIVED.has(tag)) {
      edits.push({ start, end: contentStart, by: [] });
      if (contentEnd > contentStart || contentEnd < end) edits.push({ start: contentEnd, end, by: [] });
    }
    accept(child, edits);
  }
}
