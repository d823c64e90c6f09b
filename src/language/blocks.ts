import type { BlockKind } from "../core/block.ts";
import { bidiShadow, isBidiControl } from "./bidiShadow.ts";
import { isSpace, visibleRange } from "./sentences.ts";

/** One block of a plain text, as ranges over the untouched text. */
export interface TextBlock {
  readonly kind: BlockKind;
  /** The level of a heading, from 1. */
  readonly level?: number;
  /** The line: from its first character, marker included, up to its line end, which is not included. */
  readonly start: number;
  readonly end: number;
  /** What is to be translated: the line without a Markdown marker and without the white space around it. */
  readonly textStart: number;
  readonly textEnd: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly textStart: number;
  readonly textEnd: number;
  readonly kind: BlockKind | undefined;
  readonly level: number | undefined;
}

// What a heading is: LANGUAGE rule 1.
const HEADING_WORDS = 15;

// A Markdown heading, quotation or bullet; its marker is no part of the text.
const MARKER =
  /^[\s\u200B-\u200F\uFEFF]*(?:(#{1,6})[ \t]+|((?:>[ \t]?)+)|([-*+•‣⁃▪▫◦●○■□][ \t]+(?:\[[ xX]\][ \t]+)?))(?=\S)/u;
// No marker with its indentation is longer.
const MARKER_LENGTH = 200;
const CLOSING_HASHES = /[ \t]+#+[ \t]*$/u;
// A numbered marker stays with its text: «1. افتح الملف.»
const NUMBERED =
  /^[\s\u200B-\u200F\uFEFF]*(?:[([]?\p{Nd}{1,3}(?:[.)\]]|\s?[-–ـ])\s|[([](?:\p{L}|[ivxIVX]{2,4})[)\]]\s|(?:[ء-غف-ي]\u0640?|[A-Za-z]|[ivxIVX]{2,4})(?:\)|\s?[-–])\s)/u;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/u;
// Rules across the page, lines under a heading, the second row of a table.
const ORNAMENT = /^[\s|:=*_\-–—─━═~.·•#`]*$/u;
const UNDERLINE = /^ {0,3}={3,}[ \t]*$/u;

/**
 * Splits a plain or Markdown-like text into blocks, one a line. Blank lines, ornamental lines and fenced code are in
 * no block. Where the text marks its headings itself none are guessed.
 */
export function splitBlocks(text: string): readonly TextBlock[] {
  const lines = readLines(text);
  const marked = lines.some((line) => line.kind === "heading");
  let headings = 0;
  let afterColon = false;
  return lines.map((line, index) => {
    const { textStart, textEnd } = line;
    const last = lastLetter(text, textStart, textEnd);
    const isAnswer = afterColon && isQuotation(text, textStart, textEnd);
    afterColon = last === 0x3a;
    if (line.kind !== undefined) return textBlock(line, line.kind, line.level);
    if (isAnswer) return textBlock(line, "quote");
    if (marked || !isHeading(text, line, last, index === 0, lines[index + 1]))
      return textBlock(line, "paragraph");
    headings += 1;
    return textBlock(line, "heading", headings === 1 ? 1 : 2);
  });
}

function textBlock({ start, end, textStart, textEnd }: Line, kind: BlockKind, level?: number): TextBlock {
  return level === undefined
    ? { kind, start, end, textStart, textEnd }
    : { kind, level, start, end, textStart, textEnd };
}

function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  const length = text.length;
  const lineEnd = LINE_ENDS.test(text) ? anyLineEnd : lineFeed;
  let fenceEnd = -1;
  // Fences that are not closed up to the end of the text: looked for once.
  const openFences = new Set<string>();
  for (let start = 0; start < length;) {
    const end = lineEnd(text, start);
    const next = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (start < fenceEnd) {
      start = next;
      continue;
    }
    const first = text.charCodeAt(firstVisible(text, start, end));
    if (first < 0x80 && (first === 0x60 || first === 0x7e) && FENCE.test(text.slice(start, end))) {
      const fence = text.slice(start, end).trim().slice(0, 3);
      fenceEnd = openFences.has(fence) ? -1 : closingFence(text, next, lineEnd, fence);
      if (fenceEnd > 0) {
        start = next;
        continue;
      }
      openFences.add(fence);
    }
    const line = readLine(text, start, end, first);
    if (line !== undefined) lines.push(line);
    else if (first === 0x3d) markHeadingAbove(text, lines, start, end);
    start = next;
  }
  return lines;
}

/** Where the line that begins here ends, the line end not included. */
type LineEnd = (text: string, start: number) => number;

// A text that has line feeds alone is read with `indexOf`, which is far faster.
const LINE_ENDS = /[\r\u2028\u2029]/u;

function lineFeed(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

function anyLineEnd(text: string, start: number): number {
  const length = text.length;
  for (let index = start; index < length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x0d && unit < 0x2028) continue;
    if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) return index;
  }
  return length;
}

function firstVisible(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && (isSpace(text.charCodeAt(index)) || isBidiControl(text.charCodeAt(index))))
    index += 1;
  return index;
}

/** Where the line of the closing fence ends, or -1: without one the fence is ordinary text. */
function closingFence(text: string, from: number, lineEnd: LineEnd, fence: string): number {
  for (let start = from; start < text.length;) {
    const end = lineEnd(text, start);
    const line = text.slice(start, Math.min(end, start + 200)).trim();
    if (line.startsWith(fence) && line.replaceAll(fence.charAt(0), "") === "") return end + 1;
    start = end + 1;
  }
  return -1;
}

/** A line of `===` makes the line above a heading, as in Markdown. */
function markHeadingAbove(text: string, lines: Line[], start: number, end: number): void {
  const above = lines.at(-1);
  if (above === undefined || above.kind !== undefined || !UNDERLINE.test(text.slice(start, end))) return;
  if (/^(?:\r\n|[\n\r\u2028\u2029])$/u.test(text.slice(above.end, start))) {
    lines[lines.length - 1] = { ...above, kind: "heading", level: 1 };
  }
}

function readLine(text: string, start: number, end: number, first: number): Line | undefined {
  if (first < 0x80 || first === 0x2022 || (first >= 0x2013 && first <= 0x2015) || first > 0x2042) {
    const marked = readMarkedLine(text, start, end);
    if (marked !== "plain") return marked;
  }
  const range = visibleRange(text, start, end);
  if (range === undefined) return undefined;
  const kind = isNumbered(text, range.start, range.end) ? "list" : undefined;
  return { start, end, textStart: range.start, textEnd: range.end, kind, level: undefined };
}

/** A line that may begin with a marker or be an ornament; "plain" if it is neither. */
function readMarkedLine(text: string, start: number, end: number): Line | undefined | "plain" {
  if (ORNAMENT.test(text.slice(start, Math.min(end, start + 2000)))) {
    const range = visibleRange(text, start, end);
    // A single mark is a text of its own («…»); three and more are drawn.
    return range === undefined || range.end - range.start >= 3 ? undefined : "plain";
  }
  let kind: BlockKind | undefined;
  let level: number | undefined;
  let from = start;
  for (;;) {
    const match = MARKER.exec(text.slice(from, Math.min(end, from + MARKER_LENGTH)));
    if (match === null) break;
    from += match[0].length;
    if (match[1] !== undefined) {
      kind = "heading";
      level = match[1].length;
      break;
    }
    kind = match[2] === undefined ? "list" : "quote";
  }
  if (kind === undefined) return "plain";
  const closing = kind === "heading" ? CLOSING_HASHES.exec(text.slice(from, end)) : null;
  const range = visibleRange(text, from, closing === null ? end : from + closing.index);
  if (range === undefined) return undefined;
  if (kind === "quote" && isNumbered(text, range.start, range.end)) kind = "list";
  return { start, end, textStart: range.start, textEnd: range.end, kind, level };
}

function isNumbered(text: string, start: number, end: number): boolean {
  return NUMBERED.test(text.slice(start, Math.min(end, start + 16)));
}

function isHeading(
  text: string,
  line: Line,
  last: number,
  isFirst: boolean,
  next: Line | undefined,
): boolean {
  if (isStop(last) || wordCount(text, line.textStart, line.textEnd) > HEADING_WORDS) return false;
  if (isFirst) return true;
  if (next === undefined) return false;
  return (
    isStop(lastLetter(text, next.textStart, next.textEnd)) ||
    next.textEnd - next.textStart > line.textEnd - line.textStart
  );
}

/** The last unit that is no closing mark, space or control. */
function lastLetter(text: string, start: number, end: number): number {
  for (let index = end - 1; index >= start; index -= 1) {
    const unit = text.charCodeAt(index);
    if (!isClosing(unit) && !isSpace(unit) && !isBidiControl(unit)) return unit;
  }
  return 0;
}

function isClosing(unit: number): boolean {
  return `"'”’»›)]}\uFD3E`.includes(String.fromCharCode(unit));
}

function isStop(unit: number): boolean {
  return ".!?؟…:؛۔‼⁇⁈⁉⸮".includes(String.fromCharCode(unit));
}

/** Words by white space; stops counting behind the number a heading may have. */
function wordCount(text: string, start: number, end: number): number {
  let count = 0;
  let inWord = false;
  for (let index = start; index < end && count <= HEADING_WORDS; index += 1) {
    const space = isSpace(text.charCodeAt(index));
    if (!space && !inWord) count += 1;
    inWord = !space;
  }
  return count;
}

/** Wholly in quotation marks: one pair around all of it, a stop behind the closing mark allowed. */
function isQuotation(text: string, start: number, end: number): boolean {
  const inner = text.slice(start, end);
  const shadow = (bidiShadow(inner)?.text ?? inner).trim();
  const closing = CLOSING_OF[shadow.charAt(0)];
  if (closing === undefined || shadow.length < 2) return false;
  const body = shadow.replace(/[.!?؟…،]$/u, "");
  return body.length > 1 && closing.includes(body.charAt(body.length - 1)) && !closesEarly(body);
}

const CLOSING_OF: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "“": "”",
  "„": "“”",
  "‘": "’",
  "«": "»",
  "‹": "›",
  "”": "“”",
};

/** True for «…» … «…»: the opening mark is closed before the end of the text. */
function closesEarly(body: string): boolean {
  const opening = body.charAt(0);
  const closing = CLOSING_OF[opening] ?? "";
  if (closing.includes(opening))
    return body.slice(1, -1).split(opening).length % 2 === 0 ? true : startsTwice(body);
  let depth = 0;
  for (let index = 0; index < body.length; index += 1) {
    const letter = body.charAt(index);
    if (letter === opening) depth += 1;
    else if (closing.includes(letter)) depth -= 1;
    if (depth === 0) return index < body.length - 1;
  }
  return true;
}

/** `"One." said he. "Two."`: inside straight marks a mark before white space closes the first quotation. */
function startsTwice(body: string): boolean {
  const mark = body.charAt(0);
  const inner = body.slice(1, -1);
  const first = inner.indexOf(mark);
  return first >= 0 && (first === 0 || !isSpace(inner.charCodeAt(first - 1)));
}
