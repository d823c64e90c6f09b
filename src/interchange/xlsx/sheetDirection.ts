import { attributeEdit, childEdits, prefixOf } from "../childEdits.ts";
import type { Turn } from "../officeNames.ts";
import type { TextEdit } from "../textEdits.ts";
import { childNamed, elementsBelow, elementsIn } from "../xmlOffsets.ts";
import type { PartEdits, PartSite } from "../zippedFormat.ts";
import type { XmlPart } from "../zippedParts.ts";
import type { Sheet } from "./sheets.ts";

/** A place of text and the sheets it shows on: a text that several cells share is one. */
export interface SheetSite extends PartSite {
  readonly sheets: Set<XmlPart>;
}

/** What a workbook is turned by; `styles` is the part of its cell formats. */
export interface WorkbookTurn {
  readonly sheets: readonly Sheet[];
  readonly sites: readonly SheetSite[];
  readonly done: ReadonlySet<PartSite>;
  readonly turn: Turn;
  readonly styles: XmlPart | undefined;
}

/** Sheets whose words are mostly translated run as the target language does; so do cell formats if that is true of the whole. */
export function turnWorkbook({ sheets, sites, done, turn, styles }: WorkbookTurn): readonly PartEdits[] {
  if (turn.from === turn.to) return [];
  const mostly = (some: readonly PartSite[]): boolean =>
    some.filter((site) => done.has(site)).length * 2 > some.length;
  const turned = sheets
    .filter(({ part }) => mostly(sites.filter((site) => site.sheets.has(part))))
    .map(({ part }) => ({ part, edits: turnViews(part, turn) }));
  if (styles === undefined || !mostly(sites)) return turned;
  return [...turned, { part: styles, edits: turnFormats(styles, turn) }];
}

const SHEET_ORDER: readonly string[] = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
].map((name) => `x:${name}`);

function turnViews(part: XmlPart, turn: Turn): readonly TextEdit[] {
  const views = childNamed(part.root, "x:sheetViews");
  if (views === undefined && turn.to === "rtl") {
    const prefix = prefixOf(part.root);
    const markup = `<${prefix}sheetViews><${prefix}sheetView rightToLeft="1" workbookViewId="0"/></${prefix}sheetViews>`;
    return childEdits(part.root, [{ tag: "x:sheetViews", markup }], SHEET_ORDER, part.text);
  }
  const rightToLeft = turn.to === "rtl" ? "1" : undefined;
  return (views === undefined ? [] : elementsIn(views))
    .filter(({ tag }) => tag === "x:sheetView")
    .map((view) => attributeEdit(view, { rightToLeft }, part.text));
}

/** Reading orders as cell formats say them (ECMA-376-1, 18.8.1). */
const READING_ORDER = { ltr: "1", rtl: "2" } as const;

const MIRRORED: ReadonlyMap<string, string> = new Map([
  ["left", "right"],
  ["right", "left"],
]);

/** Formats that say they are for text of the old direction. */
function turnFormats(styles: XmlPart, turn: Turn): readonly TextEdit[] {
  return [...elementsBelow(styles.root)]
    .filter(
      ({ tag, attributes }) =>
        tag === "x:alignment" && attributes.get("readingOrder") === READING_ORDER[turn.from],
    )
    .map((element) => {
      const side = element.attributes.get("horizontal");
      const horizontal = side === undefined ? undefined : (MIRRORED.get(side) ?? side);
      return attributeEdit(element, { horizontal, readingOrder: READING_ORDER[turn.to] }, styles.text);
    });
}
