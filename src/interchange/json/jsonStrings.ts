import type { Problem } from "../../core/result.ts";

/** A string that is a value; the range includes its quotation marks. */
export interface JsonString {
  /** The keys and places that lead to it, from the outside. */
  readonly path: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The range of its key with the quotation marks; a value in a list has none. */
  readonly key?: { readonly start: number; readonly end: number };
}

/** Strings in order, or what is wrong with the text. */
export type JsonReading =
  | { readonly type: "strings"; readonly strings: readonly JsonString[] }
  | { readonly type: "broken"; readonly problem: Problem };

/** The deepest nesting that is read. */
const DEPTH = 200;

const SPACE = /[ \t\r\n]*/y;
/** What a string may hold up to the next mark; a tab is met with, and forgiven. */
const PLAIN = /(?:[^"\\\p{Cc}]|[\t\u007F-\u009F]){1,10000}/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/uy;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * The string values of a JSON text with their offsets; a key may stand twice, its values are both there. Problems:
 * `json_malformed`, `json_too_deep` {limit}, with line and column.
 */
export function readJsonStrings(text: string): JsonReading {
  const strings: JsonString[] = [];
  const path: string[] = [];
  let at = 0;
  let failed: { readonly code: string; readonly at: number } | undefined;
  const fail = (code = "json_malformed"): false => {
    failed ??= { code, at };
    return false;
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const skipSpace = (): void => {
    at += match(SPACE)?.length ?? 0;
  };
  const string = (): string | undefined => {
    const start = at;
    if (text[at] !== '"') return undefined;
    at += 1;
    // By steps of a bounded length: a single pattern would be too deep for a long string.
    for (
      let found = match(PLAIN) ?? match(ESCAPE);
      found !== undefined;
      found = match(PLAIN) ?? match(ESCAPE)
    ) {
      at += found.length;
    }
    if (text[at] !== '"') {
      at = start;
      return undefined;
    }
    at += 1;
    return decoded(text.slice(start, at));
  };
  let keyPlace: JsonString["key"];
  const members = (close: "}" | "]"): boolean => {
    at += 1;
    if (path.length >= DEPTH) return fail("json_too_deep");
    for (let index = 0; ; index += 1) {
      skipSpace();
      if (index === 0 && text[at] === close) break;
      let key: string | undefined = String(index);
      keyPlace = undefined;
      if (close === "}") {
        const start = at;
        key = string();
        keyPlace = { start, end: at };
        skipSpace();
        if (key === undefined || text[at] !== ":") return fail();
        at += 1;
      }
      path.push(key);
      if (!value()) return false;
      path.pop();
      skipSpace();
      if (text[at] === close) break;
      if (text[at] !== ",") return fail();
      at += 1;
    }
    at += 1;
    return true;
  };
  const value = (): boolean => {
    skipSpace();
    const first = text[at];
    if (first === "{") return members("}");
    if (first === "[") return members("]");
    const start = at;
    if (first === '"') {
      const found = string();
      if (found === undefined) return fail();
      const key = keyPlace === undefined ? {} : { key: keyPlace };
      strings.push({ path: [...path], text: found, start, end: at, ...key });
      return true;
    }
    const other = match(OTHER);
    if (other === undefined || other === "") return fail();
    at += other.length;
    return true;
  };
  const complete = value();
  skipSpace();
  if (complete && at < text.length) fail();
  return failed === undefined
    ? { type: "strings", strings }
    : { type: "broken", problem: problemAt(text, failed) };
}

function problemAt(text: string, failed: { readonly code: string; readonly at: number }): Problem {
  const before = text.slice(0, failed.at).split(/\r\n|\r|\n/u);
  return {
    code: failed.code,
    severity: "error",
    place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    facts: failed.code === "json_too_deep" ? { limit: DEPTH } : {},
  };
}

function decoded(literal: string): string {
  const inner = literal.slice(1, -1);
  if (!inner.includes("\\")) return inner;
  return inner.replaceAll(/\\(?:u([0-9A-Fa-f]{4})|(.))/gu, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** Where each unit of a literal's text, and the end of the text, stands in the literal. */
export function literalOffsets(literal: string): readonly number[] {
  const offsets: number[] = [];
  let at = 1;
  while (at < literal.length - 1) {
    offsets.push(at);
    at += literal[at] !== "\\" ? 1 : literal[at + 1] === "u" ? 6 : 2;
  }
  return [...offsets, at];
}

/** A text as a JSON string, escaped in the manner of the one it replaces. */
export function writeJsonString(text: string, before: string): string {
  let written = JSON.stringify(text);
  if (before.includes("\\/")) written = written.replaceAll("/", "\\/");
  if (!/\\u(?!00[01])/u.test(before) || /[^\p{ASCII}]/u.test(before)) return written;
  return written.replaceAll(/[^\p{ASCII}]/gu, (letter) =>
    Array.from(
      { length: letter.length },
      (_, unit) => `\\u${letter.charCodeAt(unit).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}
