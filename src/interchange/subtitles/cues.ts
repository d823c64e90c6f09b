import type { TextRange } from "../../language/sentences.ts";
import { Notices } from "../notices.ts";
import { readTiming, type SubtitleSyntax, type Timing } from "./timings.ts";

/** A text shown for a time; the range is that of its text, without the line ends around it. */
export interface Cue extends TextRange {
  /** When it appears, as the file writes it; empty where the file does not say. */
  readonly from: string;
}

/** What may be wrong with a file of subtitles that is taken all the same. */
export type CueFault =
  | "subtitle_time_unreadable"
  | "subtitle_timing_missing"
  | "subtitle_end_before_start"
  | "subtitle_times_back"
  | "subtitle_number_missing"
  | "subtitle_cue_empty"
  | "subtitle_arrow_in_text"
  | "subtitle_tag_open"
  | "subtitle_text_outside"
  | "vtt_signature_missing";

/** The cues of a file in order, and what is wrong with it. */
export interface CueReading {
  readonly cues: readonly Cue[];
  readonly faults: Notices<CueFault>;
}

interface Line extends TextRange {
  readonly text: string;
  readonly blank: boolean;
  readonly timing: Timing | undefined;
}

/** How a cue begins: its number, its times, and the places of its first line and of the first that may be text. */
interface Head {
  readonly number: number | undefined;
  readonly timing: Timing | undefined;
  /** The first line that belongs to it. */
  readonly first: number;
  readonly body: number;
}

const NUMBER = /^\s*(\d{1,9})\s*$/u;

/**
 * The cues of a file, those with times that cannot be read among them: their text is there all the same. What is no cue (notes,
 * styles, regions) is left alone.
 */
export function readCues(text: string, syntax: SubtitleSyntax): CueReading {
  const lines = linesOf(text, syntax);
  const faults = new Notices<CueFault>();
  const heads = headsOf(lines, syntax);
  const cues: Cue[] = [];
  for (const [index, head] of heads.entries()) {
    const end = heads[index + 1]?.first ?? lines.length;
    const own = lines.slice(head.body, end);
    const blank = syntax === "vtt" ? own.findIndex((line) => line.blank) : -1;
    const shown = blank < 0 ? own : own.slice(0, blank);
    const [first, last] = [shown.find((line) => !line.blank), shown.findLast((line) => !line.blank)];
    if (first !== undefined && last !== undefined) {
      cues.push({ start: first.start, end: last.end, from: head.timing?.from ?? "" });
    } else if (syntax === "srt" && index === heads.length - 1 && head.timing?.fault === undefined) {
      faults.add("subtitle_cue_empty", lines[head.first]?.start ?? 0);
    }
    if (syntax === "vtt") tellOfMarkup(shown, text, faults);
  }
  tellOfTimes(heads, lines, syntax, faults);
  tellOfStrays(heads, lines, syntax, faults);
  return { cues, faults };
}

function headsOf(lines: readonly Line[], syntax: SubtitleSyntax): readonly Head[] {
  const heads: Head[] = [];
  for (const [index, { timing }] of lines.entries()) {
    const own = timing === undefined ? undefined : headAt(lines, index, timing, syntax);
    if (own !== undefined) heads.push(own);
  }
  if (syntax === "vtt") return heads;
  const all: Head[] = [];
  for (const [index, head] of [...heads, undefined].entries()) {
    const from = heads[index - 1]?.body ?? 0;
    all.push(...untimedHeads(lines, from, head, all.at(-1)?.number ?? 0, lines.length));
    if (head !== undefined) all.push(head);
  }
  return all;
}

/** In SRT a number stands before the times: a line of its own, which a blank line may part from them. */
function headAt(lines: readonly Line[], index: number, timing: Timing, syntax: SubtitleSyntax): Head {
  const head = { timing, first: index, number: undefined, body: index + 1 };
  if (syntax === "vtt") return head;
  let before = index - 1;
  while (before >= 0 && lines[before]?.blank === true) before -= 1;
  const number = NUMBER.exec(lines[before]?.text ?? "")?.[1];
  const isApart =
    before === 0 || lines[before - 1]?.blank === true || lines[before - 1]?.timing !== undefined;
  if (number === undefined || (before < index - 1 && !isApart)) return head;
  return { ...head, first: before, number: Number(number) };
}

/** Cues of SRT without times: the next number on a line of its own, and a text behind it. */
function untimedHeads(
  lines: readonly Line[],
  from: number,
  next: Head | undefined,
  before: number,
  length: number,
): readonly Head[] {
  const heads: Head[] = [];
  const last = next === undefined ? lines.findLastIndex((line) => !line.blank) : -1;
  let number = before;
  for (let index = from; index < (next?.first ?? length); index += 1) {
    const found = Number(NUMBER.exec(lines[index]?.text ?? "")?.[1] ?? -1);
    const isApart = index === 0 || lines[index - 1]?.blank === true;
    if (found !== number + 1 || !isApart || next?.number === found) continue;
    // A number with nothing behind it is text, but for that of a cue which was cut off.
    const isLast = next === undefined && index === last;
    if (lines[index + 1]?.blank !== false && !isLast) continue;
    heads.push({ timing: undefined, first: index, number: found, body: index + 1 });
    number = found;
  }
  return heads;
}

function tellOfTimes(
  heads: readonly Head[],
  lines: readonly Line[],
  syntax: SubtitleSyntax,
  faults: Notices<CueFault>,
): void {
  let last = 0;
  const numbered = heads.some(({ number }) => number !== undefined);
  for (const { timing, number, first, body } of heads) {
    const at = lines[first]?.start ?? 0;
    if (timing === undefined) {
      if (body < lines.length) faults.add("subtitle_timing_missing", at);
      continue;
    }
    if (syntax === "srt" && numbered && number === undefined) faults.add("subtitle_number_missing", at);
    const line = lines[body - 1]?.start ?? 0;
    const { start, end } = timing;
    if (timing.fault !== undefined) faults.add("subtitle_time_unreadable", line + timing.fault);
    else if (start !== undefined && end !== undefined) {
      if (syntax === "vtt" ? end <= start : end < start) faults.add("subtitle_end_before_start", line);
      if (start < last) faults.add("subtitle_times_back", line);
      last = start;
    }
  }
}

/** In WebVTT an arrow ends a text, and a `<` begins a tag: without an end of its own it takes what follows along. */
function tellOfMarkup(shown: readonly Line[], text: string, faults: Notices<CueFault>): void {
  for (const line of shown) {
    const arrow = line.text.indexOf("-->");
    if (arrow >= 0) faults.add("subtitle_arrow_in_text", line.start + arrow);
  }
  const [start, end] = [shown[0]?.start ?? 0, shown.at(-1)?.end ?? 0];
  const written = text.slice(start, end);
  const open = written.indexOf("<", written.lastIndexOf(">") + 1);
  if (open >= 0) faults.add("subtitle_tag_open", start + open);
}

/** Texts that belong to no cue: before the first, and in WebVTT blocks that say neither times nor what else they are. */
function tellOfStrays(
  heads: readonly Head[],
  lines: readonly Line[],
  syntax: SubtitleSyntax,
  faults: Notices<CueFault>,
): void {
  if (syntax === "srt") {
    const stray = lines.slice(0, heads[0]?.first ?? 0).find((line) => !line.blank);
    if (stray !== undefined) faults.add("subtitle_text_outside", stray.start);
    return;
  }
  const bodies = new Set(heads.map(({ body }) => body - 1));
  let block: number | undefined;
  let isKnown = true;
  for (const [index, line] of [...lines, undefined].entries()) {
    if (line === undefined || line.blank) {
      if (block !== undefined && !isKnown) faults.add("subtitle_text_outside", lines[block]?.start ?? 0);
      block = undefined;
    } else if (block === undefined) {
      block = index;
      isKnown = index === 0 || bodies.has(index) || VTT_BLOCK.test(line.text);
    } else isKnown ||= bodies.has(index);
  }
}

const VTT_BLOCK = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/u;

function linesOf(text: string, syntax: SubtitleSyntax): readonly Line[] {
  const lines: Line[] = [];
  const visible = text.trimEnd().length;
  const ends = /\r\n|\r|\n|$/gu;
  for (let start = 0; start <= text.length;) {
    ends.lastIndex = start;
    const found = ends.exec(text);
    const end = found?.index ?? text.length;
    const line = text.slice(start, end);
    const before = lines.at(-1);
    const timing = readTiming(line, {
      syntax,
      follows: before === undefined || before.blank ? "blank" : NUMBER.test(before.text) ? "number" : "text",
      isLast: end >= visible,
    });
    lines.push({ start, end, text: line, blank: line.trim() === "", timing });
    start = end + Math.max(1, found?.[0].length ?? 1);
  }
  return lines;
}
