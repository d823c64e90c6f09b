import type { Problem } from "../../core/result.ts";
import { Notices } from "../notices.ts";
import { placeIn } from "../xmlStrict.ts";

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

/** What may be wrong with a text that is taken all the same. */
export type JsonFault = "json_key_twice" | "json_control_character" | "json_half_letter";

/** Strings in order and what programs may not take, or what is wrong with the text. */
export type JsonReading =
  | {
      readonly type: "strings";
      readonly strings: readonly JsonString[];
      readonly faults: Notices<JsonFault>;
    }
  | { readonly type: "broken"; readonly problem: Problem };

/** The deepest nesting that is read. */
const DEPTH = 200;

const SPACE = /[ \t\r\n]*/y;
/** What a string may hold up to the next mark; a tab is met with, and forgiven. */
const PLAIN = /(?:[^"\\\p{Cc}]|[\t\u007F-\u009F]){1,10000}/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/uy;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * The string values of a JSON text with their offsets; a key may stand twice, its values are both there. Problems with line and
 * column: `json_malformed` {text}, `json_cut_off`, `json_string_open`, `json_escape_unknown` {text}, `json_comma_extra`,
 * `json_too_deep` {limit}.
 */
export function readJsonStrings(text: string): JsonReading {
  const strings: JsonString[] = [];
  const faults = new Notices<JsonFault>();
  const path: string[] = [];
  let at = 0;
  let failed: { readonly code: string; readonly at: number } | undefined;
  const fail = (code?: string, place = at): false => {
    failed ??= { code: code ?? (at >= text.length ? "json_cut_off" : "json_malformed"), at: place };
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
      if (text[at] === "\\") fail("json_escape_unknown");
      else if (at < text.length) fail("json_string_open", start);
      return undefined;
    }
    at += 1;
    const literal = text.slice(start, at);
    const found = decoded(literal);
    if (literal.includes("\t")) faults.add("json_control_character", start + literal.indexOf("\t"));
    if (/\p{Surrogate}/u.test(found)) faults.add("json_half_letter", start);
    return found;
  };
  let keyPlace: JsonString["key"];
  const members = (close: "}" | "]"): boolean => {
    at += 1;
    if (path.length >= DEPTH) return fail("json_too_deep");
    const keys = new Set<string>();
    let comma = at;
    for (let index = 0; ; index += 1) {
      skipSpace();
      if (index === 0 && text[at] === close) break;
      if (text[at] === close) return fail("json_comma_extra", comma);
      let key: string | undefined = String(index);
      keyPlace = undefined;
      if (close === "}") {
        const start = at;
        key = string();
        keyPlace = { start, end: at };
        skipSpace();
        if (key === undefined || text[at] !== ":") return fail();
        if (keys.has(key)) faults.add("json_key_twice", start);
        keys.add(key);
        at += 1;
      }
      path.push(key);
      if (!value()) return false;
      path.pop();
      skipSpace();
      if (text[at] === close) break;
      if (text[at] !== ",") return fail();
      comma = at;
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
    ? { type: "strings", strings, faults }
    : { type: "broken", problem: problemAt(text, failed) };
}

function problemAt(text: string, { code, at }: { readonly code: string; readonly at: number }): Problem {
  const rest = text.slice(at, at + 80).split(/[\r\n]/u)[0] ?? "";
  const facts: Readonly<Record<string, Problem["facts"]>> = {
    json_too_deep: { limit: DEPTH },
    json_malformed: { text: rest.slice(0, 20) },
    json_escape_unknown: { text: /^\\u.{0,4}|^\\./u.exec(rest)?.[0] ?? rest },
  };
  return { code, severity: "error", place: placeIn(text, at + 1), facts: facts[code] ?? {} };
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
