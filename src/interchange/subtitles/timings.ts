/** The two ways of writing subtitles. */
export type SubtitleSyntax = "srt" | "vtt";

/** The times of a cue, in milliseconds. */
export interface Timing {
  /** When it appears, as the file writes it. */
  readonly from: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** Where in the line something stands that is no time; absent where both can be read. */
  readonly fault?: number;
}

/** What is known of a line: what the one before it is, and whether nothing but blank lines follow. */
interface Surroundings {
  readonly syntax: SubtitleSyntax;
  readonly follows: "blank" | "number" | "text";
  readonly isLast: boolean;
}

/** What people and programs write for an arrow. */
const ARROW = /-+[ \t]*-*>|[–—―]+>?|→|⟶/u;
/** A time as far as it can be told to be meant as one. */
const MEANT = /\d[ \t]*:[ \t]*[\dxX?]|^[ \t]*\d+[ \t]*[:.,]/u;
const SRT_TIME =
  /^(?:(\d{1,3})[ \t]*:[ \t]*)?(\d{1,2})[ \t]*:[ \t]*(\d{1,2})(?:[ \t]*[,.:][ \t]*(\d{1,3}))?$/u;
const VTT_TIME = /^(?:(\d{2,4}):)?(\d\d):(\d\d)\.(\d{3})$/u;
/** A time with hours or thousandths, or what is left of one: `10:30 – 11:45` in a text is none. */
const FULL = /\d[ \t]*:[ \t]*[\dxX?]+(?:[ \t]*:[ \t]*[\dxX?]|[.,]\d{3})/u;
/** Places on the screen behind the times, of SubRip and WebVTT. */
const SETTINGS = /(?:[ \t]+[A-Za-z]\w*:\S+)+$/u;
const CUT_OFF = /^[ \t]*\d{1,3}:[\d:.,]*[ \t]*-{0,2}>?[ \t]*$/u;

/** A line that is longer than this is text: times and settings take some 100 characters. */
const LONGEST = 300;

/**
 * The times of a line that is meant to have some: with an arrow between what looks like times, or behind the number of a cue; with
 * another arrow between whole times; or cut off at the end of the file. Undefined for any other line.
 */
export function readTiming(line: string, around: Surroundings): Timing | undefined {
  const written = line.includes("-->");
  if (line.length > LONGEST) return undefined;
  // Nearly all lines are neither, and are not looked at further.
  if (!written && !/^[ \t\uFEFF]*\d{1,3}[ \t]*:/u.test(line)) return undefined;
  if (!written && around.isLast && around.follows !== "text" && CUT_OFF.test(line)) {
    return { from: line.trim(), start: undefined, end: undefined, fault: line.trimEnd().length };
  }
  const arrow = written ? { index: line.indexOf("-->"), length: 3 } : otherArrow(line);
  if (arrow === undefined) return undefined;
  const [left, right] = [line.slice(0, arrow.index), line.slice(arrow.index + arrow.length)];
  const isMeant = MEANT.test(left) || MEANT.test(right);
  if (written ? !isMeant && !isForced(line, around) : !isBetweenTimes(left, right, around)) return undefined;
  const start = readTime(left.replace(/^\uFEFF/u, ""), around.syntax);
  const end = readTime(right.replace(SETTINGS, ""), around.syntax);
  const timing = { from: left.trim(), start, end };
  const indent = (text: string): number => text.length - text.trimStart().length;
  if (start === undefined) return { ...timing, fault: indent(left) };
  if (!written) return { ...timing, fault: arrow.index };
  return end === undefined ? { ...timing, fault: arrow.index + arrow.length + indent(right) } : timing;
}

/** Whether a line with an arrow has its place where times have theirs. */
function isForced(line: string, { syntax, follows }: Surroundings): boolean {
  return syntax === "srt" ? follows === "number" : follows === "blank" && !line.startsWith("NOTE");
}

/**
 * Whether another arrow stands where times have theirs: between two that are whole, and in SRT not in the midst of a text; in WebVTT
 * the name of a cue may stand before.
 */
function isBetweenTimes(left: string, right: string, { syntax, follows }: Surroundings): boolean {
  return (syntax === "vtt" || follows !== "text") && FULL.test(left) && FULL.test(right);
}

function otherArrow(line: string): { readonly index: number; readonly length: number } | undefined {
  const found = ARROW.exec(line);
  return found === null ? undefined : { index: found.index, length: found[0].length };
}

/** A time in milliseconds; undefined for what is none, or has more than 59 minutes or seconds. */
function readTime(text: string, syntax: SubtitleSyntax): number | undefined {
  const [whole, hours = "0", minutes = "", seconds = "", fraction = ""] =
    (syntax === "srt" ? SRT_TIME : VTT_TIME).exec(text.trim()) ?? [];
  if (whole === undefined || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  // One figure alone is what is left of a time that was cut off.
  if (fraction === "" && seconds.length < 2) return undefined;
  const full = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return full * 1000 + Number(fraction.padEnd(3, "0"));
}
