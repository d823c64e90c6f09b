import type { TextRange } from "../../language/sentences.ts";

/** A text shown for a time; the range is that of its text, without the line ends around it. */
export interface Cue extends TextRange {
  /** When it appears, as the file writes it. */
  readonly from: string;
}

/** The two ways of writing subtitles. */
export type SubtitleSyntax = "srt" | "vtt";

interface Line extends TextRange {
  readonly timing: boolean;
  readonly blank: boolean;
}

/** The cues of a file in order. A timing line is any with an arrow; what is no cue (notes, styles, regions) is left alone. */
export function readCues(text: string, syntax: SubtitleSyntax): readonly Cue[] {
  const lines = linesOf(text);
  const timings = lines.flatMap((line, index) => (line.timing ? [index] : []));
  return timings.flatMap((timing, number) => {
    const next = timings[number + 1] ?? lines.length;
    const own = lines.slice(timing + 1, next);
    const end = syntax === "vtt" ? firstBlank(own) : lastOfText(own, text, next < lines.length);
    const [first, last] = [
      own.find((line) => !line.blank),
      own.slice(0, end).findLast((line) => !line.blank),
    ];
    if (first === undefined || last === undefined || last.start < first.start) return [];
    const line = lines[timing];
    const from = line === undefined ? "" : text.slice(line.start, line.end).split("-->")[0];
    return [{ start: first.start, end: last.end, from: (from ?? "").trim() }];
  });
}

function firstBlank(lines: readonly Line[]): number {
  const blank = lines.findIndex((line) => line.blank);
  return blank < 0 ? lines.length : blank;
}

/** In SRT a text ends before the number of the next cue: blank lines inside it are met with. */
function lastOfText(lines: readonly Line[], text: string, hasNext: boolean): number {
  if (!hasNext) return lines.length;
  const last = lines.findLastIndex((line) => !line.blank);
  const line = lines[last];
  const isNumber = line !== undefined && /^\s*\d+\s*$/u.test(text.slice(line.start, line.end));
  const isApart = last === 0 || lines[last - 1]?.blank === true;
  return isNumber && isApart ? last : lines.length;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|\r|\n|$/gu;
  for (let start = 0; start <= text.length;) {
    ends.lastIndex = start;
    const found = ends.exec(text);
    const end = found?.index ?? text.length;
    const line = text.slice(start, end);
    lines.push({ start, end, timing: line.includes("-->"), blank: line.trim() === "" });
    start = end + Math.max(1, found?.[0].length ?? 1);
  }
  return lines;
}

/** Marks that end a sentence, and what may follow them: quotation marks, brackets, tags, marks of direction. */
const SENTENCE_END = /[.!?؟…。！？۔♪♫]["'”’»›)\]}]*$/u;
const CONTINUES = /[,،؛;:–—-]$/u;
const CONTINUED = /^(?:\.{2,3}|…|[\p{Ll}])/u;
const SPEAKER = /^[-–—♪♫([]/u;
/** A text that goes on longer than this is no sentence, but one without punctuation. */
const MOST_CUES = 6;
/** The least share of cues that must end as sentences do, for the others to count as unfinished. */
const PUNCTUATED = 0.25;

/** Which cues belong together because a sentence goes on from one to the next: groups of places in the list, in order. */
export function sentenceGroups(texts: readonly string[]): readonly (readonly number[])[] {
  const bare = texts.map(bareText);
  const ended = bare.filter((text) => SENTENCE_END.test(text)).length;
  const punctuated = ended > 0 && ended >= bare.length * PUNCTUATED;
  const groups: number[][] = [];
  for (const [index, text] of bare.entries()) {
    const group = groups.at(-1);
    const before = bare[index - 1] ?? "";
    const goesOn =
      before !== "" &&
      text !== "" &&
      !SENTENCE_END.test(before) &&
      !SPEAKER.test(text) &&
      voiceOf(texts[index] ?? "", voiceOf(texts[index - 1] ?? "", "")) ===
        voiceOf(texts[index - 1] ?? "", "") &&
      (punctuated || CONTINUES.test(before) || CONTINUED.test(text));
    if (goesOn && group !== undefined && group.length < MOST_CUES) group.push(index);
    else groups.push([index]);
  }
  return groups;
}

/** Who speaks a text of WebVTT, if it says. */
function voiceOf(text: string, otherwise: string): string {
  return /^\s*<v[\s.]([^<>]*)>/u.exec(text)?.[1]?.trim() ?? otherwise;
}

/** A text without tags, marks of direction and white space around it. */
function bareText(text: string): string {
  return text
    .replaceAll(/<[^<>]*>|\{\\[^{}]*\}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u061C]/gu, "")
    .trim();
}
