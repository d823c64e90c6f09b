import { ANY_SET, LINE_END_SET, LINE_SET, codePointSource } from "./characterSet.ts";
import type { Pattern, PatternFault } from "./pattern.ts";
import { readEscape, readSet } from "./setReader.ts";
import { Cursor, Fault } from "./patternCursor.ts";

/** Longest rule side that is read, in UTF-16 units: the longest list of abbreviations in public SRX files is 6,000. */
const PATTERN_LIMIT = 20_000;
const DEPTH_LIMIT = 50;
const REPEAT_LIMIT = 1000;

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
  readonly comments: boolean;
}

const NO_FLAGS: Flags = { ignoreCase: false, dotAll: false, multiline: false, comments: false };
const EMPTY: Pattern = { type: "sequence", items: [] };

/**
 * Reads a regular expression in the dialect of ICU and Java as SRX files use it. Possessive and atomic parts are read
 * as ordinary ones; references back to a group are reported as unsupported.
 */
export function readPattern(source: string): Pattern | PatternFault {
  if (source.length > PATTERN_LIMIT) {
    return { type: "fault", code: "pattern_too_long", offset: PATTERN_LIMIT, text: String(source.length) };
  }
  const cursor = new Cursor(source);
  try {
    const pattern = readChoice(cursor, NO_FLAGS, 0).pattern;
    if (!cursor.atEnd) throw cursor.fault("pattern_invalid");
    return pattern;
  } catch (error) {
    if (error instanceof Fault) return error.fault;
    throw error;
  }
}

interface Read {
  readonly pattern: Pattern;
  readonly flags: Flags;
}

function readChoice(cursor: Cursor, outer: Flags, depth: number): Read {
  if (depth > DEPTH_LIMIT) throw cursor.fault("pattern_too_deep");
  let flags = outer;
  const options: Pattern[] = [];
  let items: Pattern[] = [];
  while (!cursor.atEnd && cursor.peek() !== ")") {
    if (cursor.take("|")) {
      options.push(sequence(items));
      items = [];
      continue;
    }
    if (flags.comments && skipComment(cursor)) continue;
    const switched = readFlagSwitch(cursor, flags);
    if (switched !== undefined) {
      flags = switched;
      continue;
    }
    if (cursor.take("\\Q")) {
      for (const letter of cursor.until("\\E")) items.push(quantified(cursor, literal(letter, flags)));
      continue;
    }
    items.push(quantified(cursor, readAtom(cursor, flags, depth)));
  }
  options.push(sequence(items));
  return { pattern: options.length === 1 ? (options[0] ?? EMPTY) : { type: "choice", options }, flags };
}

function sequence(items: readonly Pattern[]): Pattern {
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { type: "sequence", items };
}

function literal(letter: string, flags: Flags): Pattern {
  const cases = flags.ignoreCase ? [letter, letter.toLowerCase(), letter.toUpperCase()] : [letter];
  const sources = cases.map((one) => Array.from(one)).filter((one) => one.length === 1);
  const codePoints = new Set(sources.map(([one = letter]) => codePointSource(one.codePointAt(0) ?? 0)));
  return { type: "character", set: `[${[...codePoints].join("")}]`, ignoreCase: false };
}

function skipComment(cursor: Cursor): boolean {
  if (/^\s$/u.test(cursor.peek())) {
    cursor.next();
    return true;
  }
  if (!cursor.take("#")) return false;
  cursor.until("\n");
  return true;
}

function readFlagSwitch(cursor: Cursor, flags: Flags): Flags | undefined {
  const match = cursor.match(/\(\?([a-zA-Z]*)(?:-([a-zA-Z]*))?\)/y);
  return match === undefined ? undefined : changedFlags(flags, match[1] ?? "", match[2] ?? "");
}

function changedFlags(flags: Flags, on: string, off: string): Flags {
  const value = (letter: string, before: boolean) =>
    off.includes(letter) ? false : before || on.includes(letter);
  return {
    ignoreCase: value("i", flags.ignoreCase),
    dotAll: value("s", flags.dotAll),
    multiline: value("m", flags.multiline),
    comments: value("x", flags.comments),
  };
}

function readAtom(cursor: Cursor, flags: Flags, depth: number): Pattern {
  const start = cursor.position;
  if (cursor.take("(")) return readGroup(cursor, flags, depth, start);
  if (cursor.peek() === "[")
    return { type: "character", set: readSet(cursor, depth), ignoreCase: flags.ignoreCase };
  if (cursor.take("."))
    return { type: "character", set: flags.dotAll ? ANY_SET : LINE_SET, ignoreCase: false };
  if (cursor.take("^")) return { type: "edge", edge: flags.multiline ? "lineStart" : "start" };
  if (cursor.take("$")) return { type: "edge", edge: flags.multiline ? "lineEnd" : "end" };
  if (/^[*+?]$/.test(cursor.peek())) throw cursor.fault("pattern_invalid");
  if (cursor.peek() !== "\\") return literal(cursor.next(), flags);
  if (cursor.take("\\b")) return { type: "edge", edge: "word" };
  if (cursor.take("\\B")) return { type: "edge", edge: "notWord" };
  if (cursor.take("\\A")) return { type: "edge", edge: "start" };
  if (cursor.take("\\z") || cursor.take("\\Z")) return { type: "edge", edge: "end" };
  if (cursor.take("\\R")) {
    const pair: Pattern = { type: "sequence", items: [literal("\r", flags), literal("\n", flags)] };
    return { type: "choice", options: [pair, { type: "character", set: LINE_END_SET, ignoreCase: false }] };
  }
  const escape = readEscape(cursor);
  return typeof escape === "string"
    ? { type: "character", set: escape, ignoreCase: flags.ignoreCase }
    : literal(String.fromCodePoint(escape), flags);
}

function readGroup(cursor: Cursor, flags: Flags, depth: number, start: number): Pattern {
  if (cursor.take("?#")) {
    cursor.until(")");
    return EMPTY;
  }
  const look = cursor.match(/\?(<?)([=!])/y);
  if (look !== undefined) {
    const item = closed(cursor, flags, depth, start);
    return { type: "look", direction: look[1] === "<" ? "behind" : "ahead", negative: look[2] === "!", item };
  }
  const modifiers = cursor.match(/\?([a-zA-Z]*)(?:-([a-zA-Z]*))?:/y);
  if (modifiers !== undefined) {
    return closed(cursor, changedFlags(flags, modifiers[1] ?? "", modifiers[2] ?? ""), depth, start);
  }
  if (cursor.match(/\?(?:>|P?<[A-Za-z][\w-]*>)/y) === undefined && cursor.peek() === "?") {
    throw cursor.fault("pattern_unsupported");
  }
  return closed(cursor, flags, depth, start);
}

function closed(cursor: Cursor, flags: Flags, depth: number, start: number): Pattern {
  const { pattern } = readChoice(cursor, flags, depth + 1);
  if (!cursor.take(")")) throw cursor.fault("pattern_invalid", start);
  return pattern;
}

function quantified(cursor: Cursor, atom: Pattern): Pattern {
  let item = atom;
  for (;;) {
    const match = cursor.match(/(?:([*+?])|\{\s*(\d+)\s*(?:(,)\s*(\d*)\s*)?\})[?+]?/y);
    if (match === undefined) return item;
    const [, sign, from, comma, to] = match;
    const minimum = sign === undefined ? Number(from) : sign === "+" ? 1 : 0;
    const maximum =
      sign === undefined
        ? comma === undefined
          ? minimum
          : to === ""
            ? Infinity
            : Number(to)
        : sign === "?"
          ? 1
          : Infinity;
    if (maximum < minimum) throw cursor.fault("pattern_invalid");
    if (minimum > REPEAT_LIMIT || (maximum !== Infinity && maximum > REPEAT_LIMIT))
      throw cursor.fault("pattern_unsupported");
    item = { type: "repeat", item, minimum, maximum };
  }
}
