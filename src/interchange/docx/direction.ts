import type { ChildChange } from "../childEdits.ts";
import { childEdits, filled, isEmptyTag, prefixOf } from "../childEdits.ts";
import type { Turn } from "../officeNames.ts";
import { officeLanguage } from "../officeNames.ts";
import type { TextEdit } from "../textEdits.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsBelow } from "../xmlOffsets.ts";
import type { XmlPart } from "../zippedParts.ts";
import { dressedProperties, isOn, runStyleOf } from "./runStyle.ts";
import type { StyleSheet } from "./styleSheet.ts";

const named = (names: string): readonly string[] => names.split(" ").map((name) => `w:${name}`);

/** The orders in which the schema wants what stands in a paragraph's, a section's and a table's properties. */
const PARAGRAPH_ORDER = named(
  "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
);
const SECTION_ORDER = named(
  "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
);
const TABLE_ORDER = named(
  "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
);

/** What is known of a paragraph when its document is turned. */
export type ParagraphState = "translated" | "untranslated" | "empty";

/** What turning a document is decided by. */
export interface DocumentTurn {
  readonly turn: Turn;
  /** Whether most of the document is translated, so that it is a document of the target language as a whole. */
  readonly whole: boolean;
  /** Whether paragraphs from right to left that say `right` mean the side where they begin: many programs write it so. */
  readonly rightIsStart: boolean;
  readonly sheet: StyleSheet;
  readonly stateOf: (paragraph: PlacedElement) => ParagraphState;
}

/** Edits that turn paragraphs, tables and sections of a part to the direction of the translation. */
export function turnPart(part: XmlPart, given: DocumentTurn): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const { turn, whole } = given;
  const turns = turn.from !== turn.to;
  for (const element of elementsBelow(part.root)) {
    if (element.tag === "w:p") edits.push(...turnParagraph(element, part, given));
    else if (!turns) continue;
    else if (element.tag === "w:sectPr" && whole) edits.push(...turnSection(element, part, turn));
    else if (element.tag === "w:tblPr" && element.parent?.tag === "w:tbl") {
      if (isTableTranslated(element.parent, given)) edits.push(...turnTable(element, part, turn));
    }
  }
  return edits;
}

/** Whether a paragraph runs from right to left as it stands. */
export function isRightToLeft(paragraph: PlacedElement, sheet: StyleSheet): boolean {
  const properties = childNamed(paragraph, "w:pPr");
  const own = childNamed(properties, "w:bidi");
  if (own !== undefined) return isOn(own);
  return isOn(rulesOf(paragraph, sheet).paragraph.get("w:bidi"));
}

/** The side a paragraph says it is aligned to, its style counted in. */
export function alignmentOf(paragraph: PlacedElement, sheet: StyleSheet): string | undefined {
  const own = childNamed(childNamed(paragraph, "w:pPr"), "w:jc");
  return (own ?? rulesOf(paragraph, sheet).paragraph.get("w:jc"))?.attributes.get("w:val");
}

function rulesOf(paragraph: PlacedElement, sheet: StyleSheet): ReturnType<StyleSheet["paragraphStyle"]> {
  const properties = childNamed(paragraph, "w:pPr");
  return sheet.paragraphStyle(childNamed(properties, "w:pStyle")?.attributes.get("w:val"));
}

function turnParagraph(paragraph: PlacedElement, part: XmlPart, given: DocumentTurn): readonly TextEdit[] {
  const { turn, whole, sheet } = given;
  const state = given.stateOf(paragraph);
  const was = isRightToLeft(paragraph, sheet) ? "rtl" : "ltr";
  const moves = state === "translated" || (state === "empty" && whole);
  const wanted = moves && turn.from !== turn.to ? turn.to : was;
  const styled = isOn(rulesOf(paragraph, sheet).paragraph.get("w:bidi"));
  // Styles are turned with the document, to left to right only.
  const inherits = styled && !(whole && turn.from !== turn.to && turn.to === "ltr");
  const prefix = prefixOf(paragraph);
  const properties = childNamed(paragraph, "w:pPr");
  const changes: ChildChange[] = [];
  const own = childNamed(properties, "w:bidi");
  const needsOwn = (wanted === "rtl") !== inherits;
  if (needsOwn && (own === undefined || isOn(own) !== (wanted === "rtl"))) {
    changes.push({
      tag: "w:bidi",
      markup: wanted === "rtl" ? `<${prefix}bidi/>` : `<${prefix}bidi ${prefix}val="0"/>`,
    });
  } else if (!needsOwn && own !== undefined && wanted !== was) {
    changes.push({ tag: "w:bidi", markup: undefined });
  }
  if (moves && turn.from !== turn.to) {
    changes.push(...alignmentChange(paragraph, was, prefix, given));
    const mark = childNamed(properties, "w:rPr");
    if (mark !== undefined) {
      const language = officeLanguage(turn.target);
      const style = runStyleOf(mark, part.text);
      changes.push({
        tag: "w:rPr",
        markup: dressedProperties(style, { direction: turn.to, language, prefix }),
      });
    }
  }
  if (changes.length === 0) return [];
  if (properties !== undefined) return childEdits(properties, changes, PARAGRAPH_ORDER, part.text);
  const added = changes.map(({ markup }) => markup ?? "").join("");
  if (added === "") return [];
  const made = `<${prefix}pPr>${added}</${prefix}pPr>`;
  if (isEmptyTag(paragraph)) return [filled(paragraph, [made], part.text)];
  const { start, contentStart: end } = paragraph;
  return [{ start, end, by: [{ start, end }, made] }];
}

/** `left` and `right` mean beginning and end in a paragraph from right to left, so most stay as they are (ECMA-376-1, 17.3.1.13). */
function alignmentChange(
  paragraph: PlacedElement,
  was: "rtl" | "ltr",
  prefix: string,
  given: DocumentTurn,
): readonly ChildChange[] {
  const { turn, sheet } = given;
  if (turn.from !== "rtl" || alignmentOf(paragraph, sheet) !== "right") return [];
  // In a paragraph from left to right, Arabic pushed to the right begins there.
  if (was === "rtl" && !given.rightIsStart) return [];
  const own = childNamed(childNamed(paragraph, "w:pPr"), "w:jc");
  const styled = rulesOf(paragraph, sheet).paragraph.get("w:jc")?.attributes.get("w:val") === "right";
  if (styled) return [{ tag: "w:jc", markup: `<${prefix}jc ${prefix}val="left"/>` }];
  return own === undefined ? [] : [{ tag: "w:jc", markup: undefined }];
}

function turnSection(section: PlacedElement, part: XmlPart, turn: Turn): readonly TextEdit[] {
  const bidi = turn.to === "rtl" ? `<${prefixOf(section)}bidi/>` : undefined;
  return childEdits(section, [{ tag: "w:bidi", markup: bidi }], SECTION_ORDER, part.text);
}

function turnTable(properties: PlacedElement, part: XmlPart, turn: Turn): readonly TextEdit[] {
  const visual = turn.to === "rtl" ? `<${prefixOf(properties)}bidiVisual/>` : undefined;
  return childEdits(properties, [{ tag: "w:bidiVisual", markup: visual }], TABLE_ORDER, part.text);
}

function isTableTranslated(table: PlacedElement, given: DocumentTurn): boolean {
  let translated = 0;
  let untranslated = 0;
  for (const element of elementsBelow(table)) {
    if (element.tag !== "w:p") continue;
    const state = given.stateOf(element);
    if (state === "translated") translated += 1;
    if (state === "untranslated") untranslated += 1;
  }
  return translated + untranslated === 0 ? given.whole : translated > untranslated;
}

/** Edits that make the styles those of a document in the target language. */
export function turnStyles(part: XmlPart, turn: Turn): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const value = turn.to === "rtl" ? "bidi" : "val";
  for (const element of elementsBelow(part.root)) {
    const prefix = prefixOf(element);
    if (element.tag === "w:lang") {
      const own = element.attributes.get(`w:${value}`);
      if (own !== undefined && own !== officeLanguage(turn.target)) {
        edits.push(languageEdit(element, `${prefix}${value}`, turn, part));
      }
    } else if (turn.to === "rtl" || turn.from === "ltr") {
      continue;
    } else if (["w:bidi", "w:rtl", "w:bidiVisual"].includes(element.tag) && isOn(element)) {
      edits.push({ start: element.start, end: element.end, by: [] });
    } else if (element.tag === "w:rPr" && element.parent?.tag === "w:style") {
      edits.push(...missingTwins(element));
    }
  }
  return edits;
}

function languageEdit(element: PlacedElement, name: string, turn: Turn, part: XmlPart): TextEdit {
  const tag = part.text.slice(element.start, element.contentStart);
  const pattern = new RegExp(String.raw`(\s${name}\s*=\s*)(?:"[^"]*"|'[^']*')`, "u");
  const text = tag.replace(pattern, `$1"${officeLanguage(turn.target)}"`);
  return { start: element.start, end: element.contentStart, by: [text] };
}

/** What a style says only of complex scripts holds for the letters of the translation too. */
function missingTwins(properties: PlacedElement): readonly TextEdit[] {
  const prefix = prefixOf(properties);
  return [
    ["w:b", "w:bCs"],
    ["w:i", "w:iCs"],
    ["w:sz", "w:szCs"],
  ].flatMap(([latin = "", complex = ""]) => {
    const said = childNamed(properties, complex);
    if (said === undefined || childNamed(properties, latin) !== undefined) return [];
    const value = said.attributes.get("w:val");
    const name = `${prefix}${latin.slice(2)}`;
    const markup = value === undefined ? `<${name}/>` : `<${name} ${prefix}val="${value}"/>`;
    return [{ start: said.start, end: said.start, by: [markup] }];
  });
}
