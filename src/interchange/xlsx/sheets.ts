import { relatedParts, relationsOf, relationsPart } from "../relations.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsBelow, elementsIn, ownText } from "../xmlOffsets.ts";
import type { XmlPart, ZippedParts } from "../zippedParts.ts";

/** A sheet of a workbook by the name on its tab. */
export interface Sheet {
  readonly name: string;
  readonly part: XmlPart;
}

/** A cell with its address, such as `B3`. */
export interface Cell {
  readonly address: string;
  readonly element: PlacedElement;
}

/** The sheets in the order of their tabs; charts on a tab of their own are none. */
export function sheetsOf(parts: ZippedParts, main: string): readonly Sheet[] {
  const targets = new Map(relationsOf(parts, main).map((one) => [one.id, one]));
  const list = childNamed(parts.part(main)?.root, "x:sheets");
  return (list === undefined ? [] : elementsIn(list)).flatMap(({ attributes }) => {
    const relation = targets.get(attributes.get("r:id") ?? "");
    if (relation === undefined) parts.required(relationsPart(main));
    const part = relation?.type === "worksheet" ? parts.required(relation.target) : undefined;
    return part === undefined ? [] : [{ name: attributes.get("name") ?? "", part }];
  });
}

/** The cells of a sheet in reading order; of one without an address, the place in its row. */
export function cellsOf(sheet: XmlPart): readonly Cell[] {
  const data = childNamed(sheet.root, "x:sheetData");
  return (data === undefined ? [] : elementsIn(data)).flatMap((row, rowIndex) =>
    elementsIn(row)
      .filter(({ tag }) => tag === "x:c")
      .map((element, index) => ({
        address: element.attributes.get("r") ?? `${columnName(index)}${rowIndex + 1}`,
        element,
      })),
  );
}

/** The name of a column by its place from 0: A, B, …, Z, AA. */
function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return (before === 0 ? "" : columnName(before - 1)) + String.fromCharCode(65 + (index % 26));
}

/** The columns of the tables of a sheet by the addresses of their heads: a head and its column must say the same. */
export function tableHeads(
  parts: ZippedParts,
  sheet: XmlPart,
): ReadonlyMap<string, { readonly part: XmlPart; readonly column: PlacedElement }> {
  const heads = new Map<string, { readonly part: XmlPart; readonly column: PlacedElement }>();
  for (const name of relatedParts(parts, sheet.name, ["table"])) {
    const part = parts.part(name);
    const corner = /^([A-Z]+)(\d+)/u.exec(part?.root.attributes.get("ref") ?? "");
    const columns = childNamed(part?.root, "x:tableColumns");
    if (part === undefined || columns === undefined || corner === null) continue;
    if (part.root.attributes.get("headerRowCount") === "0") continue;
    const first = columnIndex(corner[1] ?? "A");
    for (const [index, column] of elementsIn(columns).entries()) {
      heads.set(`${columnName(first + index)}${corner[2]}`, { part, column });
    }
  }
  return heads;
}

/** The names in square brackets that formulas of the sheets use: columns of tables, for the most part. */
export function bracketedNames(sheets: readonly Sheet[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { part } of sheets) {
    if (!part.text.includes("[")) continue;
    for (const element of elementsBelow(part.root)) {
      if (element.tag !== "x:f" && element.tag !== "x:formula1" && element.tag !== "x:formula2") continue;
      for (const [, name = ""] of ownText(element).matchAll(/\[[@#]?([^[\]]+)\]/gu)) names.add(name);
    }
  }
  return names;
}

function columnIndex(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
