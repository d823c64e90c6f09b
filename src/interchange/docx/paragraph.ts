import type { InlineBlock, Inline, Raw } from "../inlineRuns.ts";
import { inlineBlock } from "../inlineRuns.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsBelow, elementsIn, ownText } from "../xmlOffsets.ts";
import type { XmlPart } from "../zippedParts.ts";
import type { LinePart } from "./fields.ts";
import { isTextField, fieldName, resolveMarks } from "./fields.ts";
import { isHidden, lookOf } from "./look.ts";
import type { RunStyle } from "./runStyle.ts";
import { plainerStyle, runStyleOf } from "./runStyle.ts";
import type { StyleRules, StyleSheet } from "./styleSheet.ts";

/** What a paragraph is read with. */
export interface ParagraphReading {
  readonly part: XmlPart;
  readonly sheet: StyleSheet;
  readonly rules: StyleRules;
}

/** The text of paragraphs (`w:p`) that are one, with its codes; tracked changes count as accepted. */
export function readParagraphs(
  paragraphs: readonly PlacedElement[],
  reading: ParagraphReading,
): InlineBlock<RunStyle> {
  const line = paragraphs.flatMap((paragraph) => lineOf(paragraph, reading));
  return inlineBlock(resolveMarks(line), plainerStyle);
}

/** Wrappers that mean nothing to a reader; their content counts as if they were not there. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:customXml",
  "w:dir",
  "w:bdo",
]);

/** What is not taken over into a translated paragraph: deletions, and the marks of programs. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "w:pPr",
  "w:del",
  "w:moveFrom",
  "w:proofErr",
  "w:smartTagPr",
  "w:customXmlPr",
  "w:moveFromRangeStart",
  "w:moveFromRangeEnd",
  "w:moveToRangeStart",
  "w:moveToRangeEnd",
]);

const ANCHORS: ReadonlyMap<string, "start" | "end"> = new Map([
  ["w:commentRangeStart", "start"],
  ["w:commentRangeEnd", "end"],
  ["w:permStart", "start"],
  ["w:permEnd", "end"],
]);

function lineOf(container: PlacedElement, reading: ParagraphReading): readonly LinePart<RunStyle>[] {
  return elementsIn(container).flatMap((child) => partsOf(child, reading));
}

function partsOf(element: PlacedElement, reading: ParagraphReading): readonly LinePart<RunStyle>[] {
  const { tag } = element;
  if (tag === "w:r") return runParts(element, reading);
  if (LEFT_OUT.has(tag)) return [];
  if (TRANSPARENT.has(tag)) return lineOf(element, reading);
  const range: Raw = { start: element.start, end: element.end };
  const side = ANCHORS.get(tag);
  if (side !== undefined) return [{ type: "anchor", side, markup: [range] }];
  switch (tag) {
    case "w:bookmarkStart":
    case "w:bookmarkEnd":
      return [
        {
          type: "bookmark",
          step: tag === "w:bookmarkStart" ? "start" : "end",
          id: element.attributes.get("w:id") ?? "",
          name: element.attributes.get("w:name") ?? "",
          markup: [range],
        },
      ];
    case "w:hyperlink":
      return [wrapper("link", element, element, reading)];
    case "w:fldSimple": {
      const instruction = element.attributes.get("w:instr") ?? "";
      if (isTextField(instruction)) return [wrapper("link", element, element, reading)];
      return [{ type: "object", label: fieldName(instruction), loose: false, markup: [range] }];
    }
    case "w:sdt": {
      const content = childNamed(element, "w:sdtContent");
      const properties = childNamed(element, "w:sdtPr");
      const chosen = ["w14:checkbox", "w:dropDownList", "w:picture"].some(
        (kind) => childNamed(properties, kind) !== undefined,
      );
      if (content === undefined || chosen)
        return [{ type: "object", label: "field", loose: false, markup: [range] }];
      return [wrapper("field", element, content, reading)];
    }
    default:
      return [
        { type: "object", label: tag.startsWith("m:") ? "math" : "object", loose: false, markup: [range] },
      ];
  }
}

function wrapper(
  label: string,
  outer: PlacedElement,
  inner: PlacedElement,
  reading: ParagraphReading,
): Inline<RunStyle> {
  return {
    type: "span",
    label,
    open: [{ start: outer.start, end: inner.contentStart }],
    close: [{ start: inner.contentEnd, end: outer.end }],
    parts: resolveMarks(lineOf(inner, reading)),
  };
}

/** Things in a run by their names: the label of the code, and whether an edge of the paragraph needs none. */
const OBJECTS: ReadonlyMap<string, readonly [label: string, loose: boolean]> = new Map([
  ["w:tab", ["tab", true]],
  ["w:ptab", ["tab", true]],
  ["w:br", ["br", true]],
  ["w:cr", ["br", true]],
  ["w:drawing", ["image", true]],
  ["w:pict", ["image", true]],
  ["w:object", ["image", true]],
  ["mc:AlternateContent", ["image", true]],
  ["w:footnoteReference", ["fn", false]],
  ["w:endnoteReference", ["fn", false]],
  ["w:footnoteRef", ["fn", true]],
  ["w:endnoteRef", ["fn", true]],
  ["w:separator", ["line", true]],
  ["w:continuationSeparator", ["line", true]],
  ["w:pgNum", ["PAGE", false]],
  ["w:sym", ["sym", false]],
]);

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["w:noBreakHyphen", "\u2011"],
  ["w:softHyphen", "\u00AD"],
]);

const SILENT: ReadonlySet<string> = new Set([
  "w:rPr",
  "w:lastRenderedPageBreak",
  "w:delText",
  "w:delInstrText",
  "w:yearLong",
]);

function runParts(run: PlacedElement, reading: ParagraphReading): readonly LinePart<RunStyle>[] {
  const { part, rules, sheet } = reading;
  const properties = childNamed(run, "w:rPr");
  const style = runStyleOf(properties, part.text);
  const shown = elementsIn(run).filter(({ tag }) => !SILENT.has(tag));
  const whole: Raw = { start: run.start, end: run.end };
  const hidden = isHidden(style, rules, sheet);
  const parts: LinePart<RunStyle>[] = [];
  for (const child of shown) {
    const markup: readonly Raw[] = shown.length === 1 ? [whole] : runAround(run, properties, child);
    const text = child.tag === "w:t" ? ownText(child) : CHARACTERS.get(child.tag);
    const mark = fieldMark(child, markup);
    if (mark !== undefined) parts.push(mark);
    else if (child.tag === "w:commentReference" || child.tag === "w:annotationRef")
      parts.push({ type: "anchor", side: child.tag === "w:annotationRef" ? "start" : "end", markup });
    else if (hidden) parts.push({ type: "anchor", side: "end", markup });
    else if (text !== undefined) {
      parts.push({ type: "text", text, look: lookOf(style, text, rules, sheet), style, whole: markup });
    } else if (floats(child)) parts.push({ type: "anchor", side: "start", markup });
    else {
      const [label, loose] = OBJECTS.get(child.tag) ?? ["object", false];
      parts.push({ type: "object", label, loose, markup });
    }
  }
  return parts;
}

/** Whether a drawing stands beside the text and not in its line. */
function floats(element: PlacedElement): boolean {
  for (const { tag } of elementsBelow(element)) {
    if (tag === "wp:anchor") return true;
    if (tag === "wp:inline" || tag === "w:p") return false;
  }
  return false;
}

function fieldMark(child: PlacedElement, markup: readonly Raw[]): LinePart<RunStyle> | undefined {
  if (child.tag === "w:instrText") {
    return { type: "field", step: "instruction", text: ownText(child), markup };
  }
  const step = child.tag === "w:fldChar" ? child.attributes.get("w:fldCharType") : undefined;
  if (step !== "begin" && step !== "separate" && step !== "end") return undefined;
  return { type: "field", step, text: "", markup };
}

/** One of several things in a run, as a run of its own. */
function runAround(
  run: PlacedElement,
  properties: PlacedElement | undefined,
  child: PlacedElement,
): readonly Raw[] {
  return [
    `<${run.name}>`,
    ...(properties === undefined ? [] : [{ start: properties.start, end: properties.end }]),
    { start: child.start, end: child.end },
    `</${run.name}>`,
  ];
}
