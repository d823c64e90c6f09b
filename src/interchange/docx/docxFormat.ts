import type { BlockNote } from "../../core/block.ts";
import { hasVisibleText } from "../../core/content.ts";
import type { Problem } from "../../core/result.ts";
import { officeProperties } from "../documentProperties.ts";
import { pairSites, walkDrawing } from "../drawing/drawingWalk.ts";
import type { Format } from "../format.ts";
import type { Turn } from "../officeNames.ts";
import { OFFICE_BEGINS, OFFICE_PREFIXES } from "../officeNames.ts";
import { mainPart, relatedParts } from "../relations.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { elementsBelow, elementsIn, wholeText } from "../xmlOffsets.ts";
import type { PartEdits, PartSite, PartsWalk } from "../zippedFormat.ts";
import { zippedFormat } from "../zippedFormat.ts";
import type { XmlPart, ZippedParts } from "../zippedParts.ts";
import { acceptChanges, countChanges, goneNotes } from "./changes.ts";
import type { DocumentTurn, ParagraphState } from "./direction.ts";
import { alignmentOf, isRightToLeft, turnPart, turnStyles } from "./direction.ts";
import type { StyleSheet } from "./styleSheet.ts";
import { readStyles } from "./styleSheet.ts";
import type { DocxSite } from "./walk.ts";
import { walkPart } from "./walk.ts";

const MAIN =
  /^application\/(?:vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|vnd\.ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml$/u;

/** The parts of a document that hold paragraphs, by the types of their relations, in the order in which they are read. */
const TEXT_PARTS = ["footnotes", "endnotes", "header", "footer", "comments"] as const;

/** Word documents (WordprocessingML, ECMA-376), transitional and strict. */
export const docxFormat: Format = zippedFormat({
  id: "docx",
  extensions: ["docx", "docm", "dotx", "dotm"],
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  prefixes: OFFICE_PREFIXES,
  begins: OFFICE_BEGINS,
  main: (parts) => mainPart(parts, MAIN),
  walk: walkDocument,
});

function walkDocument(parts: ZippedParts, main: string): PartsWalk {
  const body = parts.part(main);
  if (body === undefined) return { sites: [], finish: () => [] };
  const styles = partsOf(parts, main, ["styles"])[0];
  const sheet = readStyles(styles?.root, partsOf(parts, main, ["theme"])[0]?.root);
  const comments = readComments(partsOf(parts, main, ["comments"])[0]);
  const textParts = [body, ...partsOf(parts, main, TEXT_PARTS)];
  const gone = goneNotes(body.root);
  const sites = textParts.flatMap((part) =>
    walkPart(part, { sheet, comments, gone, ...(part === body ? {} : { context: shortName(part.name) }) }),
  );
  const drawn = (type: string): readonly PartSite[] =>
    partsOf(parts, main, [type]).flatMap((part) => walkDrawing(part, shortName(part.name)));
  // What a diagram says is kept a second time as it was last drawn.
  const charts = [...drawn("chart"), ...pairSites(drawn("diagramData"), drawn("diagramDrawing"))];
  return {
    sites: [...sites, ...charts, ...officeProperties(parts)],
    problems: changesNotice(textParts),
    finish: (done, turn) => finishDocument({ sites, done, turn, sheet, styles, textParts }),
  };
}

interface Finish {
  readonly sites: readonly DocxSite[];
  readonly done: ReadonlySet<PartSite>;
  readonly turn: Turn;
  readonly sheet: StyleSheet;
  readonly styles: XmlPart | undefined;
  readonly textParts: readonly XmlPart[];
}

function finishDocument({ sites, done, turn, sheet, styles, textParts }: Finish): readonly PartEdits[] {
  const states = new Map<PlacedElement, ParagraphState>();
  for (const site of sites) {
    const visible = hasVisibleText(site.piece.content);
    const state = done.has(site) ? "translated" : visible ? "untranslated" : "empty";
    for (const paragraph of site.paragraphs) states.set(paragraph, state);
  }
  const stateOf = (paragraph: PlacedElement): ParagraphState => states.get(paragraph) ?? "empty";
  const counts = [...states.values()];
  const translated = counts.filter((state) => state === "translated").length;
  const untranslated = counts.filter((state) => state === "untranslated").length;
  const whole = translated > untranslated;
  const given: DocumentTurn = {
    turn,
    whole,
    rightIsStart: isRightUsual([...states], sheet),
    sheet,
    stateOf,
  };
  return [
    ...textParts.map((part) => ({
      part,
      edits: [...turnPart(part, given), ...acceptChanges(part, (one) => stateOf(one) === "translated")],
    })),
    ...(styles === undefined || !whole ? [] : [{ part: styles, edits: turnStyles(styles, turn) }]),
  ];
}

/** Whether most paragraphs from right to left that have text and are not centred say `right`. */
function isRightUsual(
  paragraphs: readonly (readonly [PlacedElement, ParagraphState])[],
  sheet: StyleSheet,
): boolean {
  const sides = paragraphs
    .filter(([paragraph, state]) => state !== "empty" && isRightToLeft(paragraph, sheet))
    .map(([paragraph]) => alignmentOf(paragraph, sheet) ?? "start")
    .filter((side) => ["left", "right", "start", "end"].includes(side));
  return sides.filter((side) => side === "right").length * 2 >= sides.length;
}

function changesNotice(parts: readonly XmlPart[]): readonly Problem[] {
  const count = parts.reduce((sum, part) => sum + countChanges(part.root), 0);
  if (count === 0) return [];
  return [{ code: "tracked_changes_accepted", severity: "warning", facts: { changes: count } }];
}

/** What comments say, by their ids. */
function readComments(part: XmlPart | undefined): ReadonlyMap<string, BlockNote> {
  return new Map(
    (part === undefined ? [] : elementsIn(part.root)).map((comment) => {
      const text = [...elementsBelow(comment)]
        .filter(({ tag }) => tag === "w:p")
        .map(wholeText)
        .join("\n");
      const from = comment.attributes.get("w:author") ?? "";
      return [comment.attributes.get("w:id") ?? "", from === "" ? { text } : { text, from }];
    }),
  );
}

function partsOf(parts: ZippedParts, main: string, types: readonly string[]): readonly XmlPart[] {
  return relatedParts(parts, main, types).flatMap((name) => parts.part(name) ?? []);
}

/** A part's name without folders and ending: `header1`. */
function shortName(name: string): string {
  return name.replace(/^.*\//u, "").replace(/\.\w+$/u, "");
}
