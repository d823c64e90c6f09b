import { type SegmentCheck, inTarget, NOTHING } from "./check.ts";

type Ending = "stop" | "question" | "exclamation" | "ellipsis" | "colon" | "comma" | "semicolon" | "none";

// Closing quotation marks, brackets, white space, controls and codes behind the last mark.
const closing = /[\s"'”’»›)\]}\uFFFC\u200B-\u200F\u061C\u2066-\u2069\u202A-\u202E]/u;
const abbreviation =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Inc|Ltd|Co|Corp|Jr|Sr|St|No|vs|etc|[Ii]bid|al|Bros|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|e\.g|i\.e|U\.S|U\.K|U\.N|[A-Z])\.|(?<![\u0621-\u064A])(?:[\u0621-\u064A]\.)+|(?<![\u0621-\u064A])(?:إلخ|الخ|هـ|م)\.)$/u;
/** Marks behind the last one are no more than this. */
const LONGEST_CLOSING = 200;
/** No abbreviation is longer. */
const LONGEST_ABBREVIATION = 16;
const accepted: Readonly<Record<Ending, readonly Ending[]>> = {
  stop: ["stop"],
  question: ["question"],
  exclamation: ["exclamation"],
  ellipsis: ["ellipsis"],
  colon: ["colon"],
  comma: ["comma"],
  semicolon: ["semicolon", "stop", "comma"],
  none: ["none"],
};
const signs: Readonly<Record<Ending, string>> = {
  stop: ".",
  question: "?",
  exclamation: "!",
  ellipsis: "…",
  colon: ":",
  comma: ",",
  semicolon: ";",
  none: "",
};

/** The target ends with a mark of the same kind as the source. */
export const terminalPunctuation: SegmentCheck = {
  id: "terminal_punctuation",
  scope: "segment",
  severity: "warning",
  mqm: "Linguistic conventions/Punctuation",
  its: "typographical",
  find: ({ source, target }) => {
    if (target.bare.trim() === "" || source.bare.trim() === "") return NOTHING;
    const before = endingOf(source.bare);
    const after = endingOf(target.bare);
    if (accepted[before.ending].includes(after.ending)) return NOTHING;
    if (before.emphatic && after.emphatic) return NOTHING;
    // The stop of an abbreviation may be the stop of the sentence.
    if ([before, after].some(({ abbreviated }) => abbreviated)) {
      const endings = [before.ending, after.ending];
      if (endings.every((ending) => ending === "none" || ending === "stop")) return NOTHING;
    }
    const start = after.ending === "none" ? after.at : after.at - after.length;
    const fix = { start, end: after.at, text: signs[before.ending] };
    const facts = { source: signs[before.ending], target: signs[after.ending] };
    const message =
      after.ending === "none"
        ? "terminal_punctuation.missing"
        : before.ending === "none"
          ? "terminal_punctuation.added"
          : "terminal_punctuation.differs";
    return [inTarget(message, [start, after.at], { facts, fixes: [fix] })];
  },
};

interface Closed {
  readonly ending: Ending;
  readonly abbreviated: boolean;
  /** Both a question and an exclamation mark, in any order. */
  readonly emphatic: boolean;
  /** Where the text ends before closing marks. */
  readonly at: number;
  readonly length: number;
}

/** Where a text ends before its closing marks. */
function endBeforeClosing(text: string): number {
  const least = Math.max(0, text.length - LONGEST_CLOSING);
  let end = text.length;
  while (end > least && closing.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function endingOf(text: string): Closed {
  const at = endBeforeClosing(text);
  const ending = endingOfMark(text.charAt(at - 1));
  const emphatic = /[?؟]!|![?؟]/u.test(text.slice(Math.max(0, at - 3), at));
  if (ending === "none" && text.charAt(at - 1) !== "…")
    return { ending, abbreviated: false, emphatic, at, length: 0 };
  const bare = text.slice(Math.max(0, at - LONGEST_ABBREVIATION), at);
  const abbreviated = abbreviation.test(bare);
  const dots = /(?:\.{2,}|…)\.?$/u.exec(bare.slice(-8));
  if (dots !== null)
    return { ending: "ellipsis", abbreviated: false, emphatic: false, at, length: dots[0].length };
  if (ending !== "stop" || !abbreviated)
    return { ending, abbreviated: false, emphatic, at, length: ending === "none" ? 0 : 1 };
  return { ending: "none", abbreviated, emphatic, at, length: 0 };
}

function endingOfMark(mark: string): Ending {
  switch (mark) {
    case ".":
    case "۔":
      return "stop";
    case "?":
    case "؟":
      return "question";
    case "!":
      return "exclamation";
    case ":":
      return "colon";
    case ",":
    case "،":
      return "comma";
    case ";":
    case "؛":
      return "semicolon";
    default:
      return "none";
  }
}
