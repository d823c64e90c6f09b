import { hasVisibleText } from "../../core/content.ts";
import type { Inline, InlineBlock, TextWriter } from "../inlineRuns.ts";
import { inlineBlock } from "../inlineRuns.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { wholeText } from "../xmlOffsets.ts";
import { xmlWords } from "../xmlText.ts";
import type { XmlPart } from "../zippedParts.ts";
import type { PartStyles } from "./styles.ts";
import { lookOf } from "./styles.ts";

/** The spans around a stretch of text, as they are written, from the outermost in. */
export type SpanStyle = readonly string[];

interface Reading {
  readonly part: XmlPart;
  readonly styles: PartStyles;
  /** Whether the last character read was a space, behind which ODF counts no other. */
  spaced: boolean;
}

interface Within {
  readonly spans: SpanStyle;
  readonly properties: ReadonlyMap<string, string>;
}

/** The text of a paragraph (`text:p`, `text:h`) with its codes; tracked changes count as accepted. */
export function readParagraph(
  paragraph: PlacedElement,
  part: XmlPart,
  styles: PartStyles,
): InlineBlock<SpanStyle> {
  const name = paragraph.attributes.get("text:style-name");
  const within: Within = { spans: [], properties: styles.properties("paragraph", name, "text") };
  return inlineBlock(lineOf(paragraph, { part, styles, spaced: true }, within), () => []);
}

/** Marks of programs, and of changes: a translated paragraph goes without. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "text:soft-page-break",
  "text:change",
  "text:change-start",
  "text:change-end",
]);

const ANCHORS: ReadonlyMap<string, "start" | "end"> = new Map([
  ["text:bookmark", "start"],
  ["text:bookmark-start", "start"],
  ["text:bookmark-end", "end"],
  ["text:reference-mark", "start"],
  ["text:reference-mark-start", "start"],
  ["text:reference-mark-end", "end"],
  ["text:toc-mark", "end"],
  ["text:toc-mark-start", "start"],
  ["text:toc-mark-end", "end"],
  ["text:alphabetical-index-mark", "end"],
  ["text:alphabetical-index-mark-start", "start"],
  ["text:alphabetical-index-mark-end", "end"],
  ["office:annotation", "start"],
  ["office:annotation-end", "end"],
]);

const TRANSPARENT: ReadonlySet<string> = new Set(["text:meta", "text:ruby", "text:ruby-base"]);

function lineOf(container: PlacedElement, reading: Reading, within: Within): readonly Inline<SpanStyle>[] {
  return container.children.flatMap((child) =>
    typeof child === "string" ? textPart(collapsed(child, reading), within) : partsOf(child, reading, within),
  );
}

function textPart(text: string, { spans, properties }: Within): readonly Inline<SpanStyle>[] {
  if (text === "") return [];
  return [{ type: "text", text, look: lookOf(properties, text), style: spans, whole: [] }];
}

/** White space counts as one space, and none at the beginning (OpenDocument 1.3, part 3, 6.1.2). */
function collapsed(text: string, reading: Reading): string {
  let result = text.replaceAll(/[ \t\r\n]+/gu, " ");
  if (reading.spaced && result.startsWith(" ")) result = result.slice(1);
  if (result !== "") reading.spaced = result.endsWith(" ");
  return result;
}

function partsOf(element: PlacedElement, reading: Reading, within: Within): readonly Inline<SpanStyle>[] {
  const { tag, start, end, contentStart, contentEnd } = element;
  if (LEFT_OUT.has(tag)) return [];
  if (TRANSPARENT.has(tag)) return lineOf(element, reading, within);
  const markup = [{ start, end }];
  const side = ANCHORS.get(tag);
  if (side !== undefined) return [{ type: "anchor", side, markup }];
  switch (tag) {
    case "text:span": {
      const name = element.attributes.get("text:style-name");
      const own = reading.styles.properties("text", name, "text");
      if (own.get("text:display") === "none") return [{ type: "anchor", side: "end", markup }];
      return lineOf(element, reading, {
        spans: [...within.spans, reading.part.text.slice(start, contentStart)],
        properties: new Map([...within.properties, ...own]),
      });
    }
    case "text:s":
      reading.spaced = false;
      return textPart(" ".repeat(Math.min(Number(element.attributes.get("text:c") ?? 1) || 1, 1000)), within);
    case "text:a":
      return [
        {
          type: "span",
          label: "link",
          open: [{ start, end: contentStart }],
          close: [{ start: contentEnd, end }],
          parts: lineOf(element, reading, within),
        },
      ];
    default:
      // What hangs on a page or a paragraph, and not on a letter, has no place in the line.
      if (["page", "paragraph"].includes(element.attributes.get("text:anchor-type") ?? "")) {
        return [{ type: "anchor", side: "start", markup }];
      }
      return [objectPart(element, reading)];
  }
}

const OBJECTS: ReadonlyMap<string, readonly [label: string, loose: boolean]> = new Map([
  ["text:tab", ["tab", true]],
  ["text:line-break", ["br", true]],
  ["text:note", ["fn", false]],
  ["draw:frame", ["image", true]],
  ["draw:a", ["image", true]],
  ["draw:g", ["image", true]],
  ["draw:custom-shape", ["image", true]],
]);

function objectPart(element: PlacedElement, reading: Reading): Inline<SpanStyle> {
  const { tag, start, end } = element;
  reading.spaced = tag === "text:line-break";
  const name = tag.slice(tag.indexOf(":") + 1);
  // A field that shows something is named after what it shows.
  const shows = tag.startsWith("text:") && hasVisibleText([wholeText(element)]);
  const [label, loose] = OBJECTS.get(tag) ?? [name, !shows];
  return { type: "object", label, loose, markup: [{ start, end }] };
}

/** Writes stretches of a paragraph's text within their spans; `prefix` is the part's for `text`. */
export function spanWriter(prefix: string): TextWriter<SpanStyle> {
  let spaced = true;
  return (text, style = []) => {
    const words = text
      .split(/(\t|\r\n|[\n\r\v\u2028]| +)/u)
      .map((piece) => {
        if (piece === "") return "";
        if (piece === "\t") return `<${prefix}tab/>`;
        if (/^[\n\r\v\u2028]/u.test(piece)) {
          spaced = true;
          return `<${prefix}line-break/>`;
        }
        if (!piece.startsWith(" ")) {
          spaced = false;
          return xmlWords(piece);
        }
        const more = spaced ? piece.length : piece.length - 1;
        const said = (spaced ? "" : " ") + (more === 0 ? "" : `<${prefix}s ${prefix}c="${more}"/>`);
        spaced = true;
        return said;
      })
      .join("");
    return style.join("") + words + `</${prefix}span>`.repeat(style.length);
  };
}
