import type { Content } from "../../core/content.ts";
import { plainText } from "../../core/content.ts";
import type { Problem } from "../../core/result.ts";
import { attributeEdit, attributeValueEdit, childEdits, prefixOf } from "../childEdits.ts";
import { officeProperties } from "../documentProperties.ts";
import { walkDrawing } from "../drawing/drawingWalk.ts";
import type { Format } from "../format.ts";
import { OFFICE_BEGINS, OFFICE_PREFIXES } from "../officeNames.ts";
import { mainPart, relatedParts } from "../relations.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsBelow, elementsIn, ownText } from "../xmlOffsets.ts";
import type { PartEdits, PartSite, PartsWalk } from "../zippedFormat.ts";
import { zippedFormat } from "../zippedFormat.ts";
import type { XmlPart, ZippedParts } from "../zippedParts.ts";
import { readRichText, richTextEdits } from "./richText.ts";
import type { SheetSite } from "./sheetDirection.ts";
import { turnWorkbook } from "./sheetDirection.ts";
import type { Sheet } from "./sheets.ts";
import { sheetNames } from "./sheetNames.ts";
import { bracketedNames, cellsOf, sheetsOf, tableHeads } from "./sheets.ts";

const MAIN =
  /^application\/(?:vnd\.openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)|vnd\.ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml$/u;

/** Workbooks (SpreadsheetML, ECMA-376) as documents: the words of cells, comments and drawings; figures and formulas stay. */
export const xlsxFormat: Format = zippedFormat({
  id: "xlsx",
  extensions: ["xlsx", "xlsm", "xltx"],
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  prefixes: OFFICE_PREFIXES,
  begins: OFFICE_BEGINS,
  main: (parts) => mainPart(parts, MAIN),
  walk: walkWorkbook,
});

function walkWorkbook(parts: ZippedParts, main: string): PartsWalk {
  const sheets = sheetsOf(parts, main);
  const [sharedName = ""] = relatedParts(parts, main, ["sharedStrings"]);
  const shared = parts.part(sharedName);
  const strings = shared === undefined ? [] : elementsIn(shared.root).filter(({ tag }) => tag === "x:si");
  const named = bracketedNames(sheets);
  const known = new Map<PlacedElement, SheetSite>();
  const sites: SheetSite[] = [];
  const lost: LostCell[] = [];
  for (const sheet of sheets) {
    const heads = tableHeads(parts, sheet.part);
    for (const { address, element } of cellsOf(sheet.part)) {
      const place = cellText(element, strings, shared, sheet.part);
      if (place === undefined) {
        if (pointsNowhere(element)) lost.push({ entry: sheet.part.name, cell: address });
        continue;
      }
      const found = known.get(place.element);
      const head = heads.get(address);
      const copies = head === undefined ? [] : [headSite(head.part, head.column)];
      if (found !== undefined) {
        found.sheets.add(sheet.part);
        known.set(place.element, withCopies(found, copies, sites));
        continue;
      }
      const site = textSite(place.element, place.part, `${sheet.name}!${address}`, sheet.part);
      // A formula that names this column would no longer find it.
      if (site === undefined || (head !== undefined && named.has(plainText(site.piece.content)))) continue;
      const whole = { ...site, copies };
      known.set(place.element, whole);
      sites.push(whole);
    }
    sites.push(...besideCells(parts, sheet));
  }
  // Without the table of texts the cells that point into it say nothing at all.
  if (shared === undefined && lost.length > 0) parts.required(sharedName === "" ? SHARED : sharedName);
  const names = sheetNames(parts, main);
  return {
    sites: [...sites, ...names.sites, ...officeProperties(parts)],
    problems: [...lostNotice(lost), ...names.problems],
    finish: (done, turn, targets) => [
      ...names.rename(targets),
      ...turnWorkbook({ sheets, sites, done, turn, styles: partsOf(parts, main, ["styles"])[0] }),
      ...recalculation(parts.part(main), sheets),
    ],
  };
}

function withCopies(site: SheetSite, copies: readonly PartSite[], sites: SheetSite[]): SheetSite {
  if (copies.length === 0) return site;
  const whole = { ...site, copies: [...(site.copies ?? []), ...copies] };
  sites[sites.indexOf(site)] = whole;
  return whole;
}

/** Where the text of a cell is: in the table of shared texts, or in the cell; formulas and figures have none. */
function cellText(
  cell: PlacedElement,
  strings: readonly PlacedElement[],
  shared: XmlPart | undefined,
  sheet: XmlPart,
): { readonly element: PlacedElement; readonly part: XmlPart } | undefined {
  if (childNamed(cell, "x:f") !== undefined) return undefined;
  const type = cell.attributes.get("t");
  if (type === "inlineStr") {
    const element = childNamed(cell, "x:is");
    return element === undefined ? undefined : { element, part: sheet };
  }
  const value = type === "s" ? childNamed(cell, "x:v") : undefined;
  const element = value === undefined ? undefined : strings[Number(ownText(value))];
  return element === undefined || shared === undefined ? undefined : { element, part: shared };
}

interface LostCell {
  readonly entry: string;
  readonly cell: string;
}

/** Where the table of shared texts usually is. */
const SHARED = "xl/sharedStrings.xml";

/** Whether a cell without a text says that its text is in the table of shared texts. */
function pointsNowhere(cell: PlacedElement): boolean {
  const value = childNamed(cell, "x:v");
  return cell.attributes.get("t") === "s" && value !== undefined && childNamed(cell, "x:f") === undefined;
}

function lostNotice(lost: readonly LostCell[]): readonly Problem[] {
  const [first] = lost;
  if (first === undefined) return [];
  const facts = { cells: lost.length, cell: first.cell };
  return [{ code: "cell_text_missing", severity: "warning", place: { entry: first.entry }, facts }];
}

function textSite(
  element: PlacedElement,
  part: XmlPart,
  context: string,
  sheet: XmlPart,
): SheetSite | undefined {
  const block = readRichText(element, part);
  if (!/\p{L}/u.test(plainText(block.content))) return undefined;
  return {
    part,
    sheets: new Set([sheet]),
    piece: { kind: "cell", content: block.content, context, division: "sentences" },
    edits: (target) => richTextEdits(element, block, target),
  };
}

/** The column of a table, which has to be called as its head is. */
function headSite(part: XmlPart, column: PlacedElement): PartSite {
  return {
    part,
    piece: { kind: "cell", content: [], division: "whole" },
    edits: (target: Content) => attributeValueEdit(column, "name", plainText(target), part.text),
  };
}

/** Comments, charts and shapes of a sheet. */
function besideCells(parts: ZippedParts, sheet: Sheet): readonly SheetSite[] {
  const comments = partsOf(parts, sheet.part.name, ["comments"]).flatMap((part) =>
    [...elementsBelow(part.root)]
      .filter(({ tag }) => tag === "x:comment")
      .flatMap((comment) => {
        const text = childNamed(comment, "x:text");
        const context = `${sheet.name}!${comment.attributes.get("ref") ?? ""}`;
        return (text === undefined ? undefined : textSite(text, part, context, sheet.part)) ?? [];
      }),
  );
  const drawings = partsOf(parts, sheet.part.name, ["drawing"]);
  const charts = drawings.flatMap((drawing) => partsOf(parts, drawing.name, ["chart"]));
  const drawn = [...drawings, ...charts].flatMap((part) => walkDrawing(part, sheet.name));
  return [...comments, ...drawn.map((site) => ({ ...site, sheets: new Set([sheet.part]) }))];
}

/** The order in which the schema wants what stands in a workbook. */
const WORKBOOK_ORDER: readonly string[] =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize"
    .split(" ")
    .map((name) => `x:${name}`);

/** What formulas made of the old words is reckoned anew when the workbook is opened. */
function recalculation(workbook: XmlPart | undefined, sheets: readonly Sheet[]): readonly PartEdits[] {
  const reckons = sheets.some(({ part }) => cellsOf(part).some(({ element }) => childNamed(element, "x:f")));
  if (workbook === undefined || !reckons) return [];
  const said = childNamed(workbook.root, "x:calcPr");
  if (said !== undefined) {
    return [{ part: workbook, edits: [attributeEdit(said, { fullCalcOnLoad: "1" }, workbook.text)] }];
  }
  const markup = `<${prefixOf(workbook.root)}calcPr fullCalcOnLoad="1"/>`;
  const edits = childEdits(workbook.root, [{ tag: "x:calcPr", markup }], WORKBOOK_ORDER, workbook.text);
  return [{ part: workbook, edits }];
}

function partsOf(parts: ZippedParts, name: string, types: readonly string[]): readonly XmlPart[] {
  return relatedParts(parts, name, types).flatMap((other) => parts.part(other) ?? []);
}
