import {
  LINE_END_SET,
  SPACE_SET,
  WORD_SET,
  codePointSource,
  isValidSet,
  posixSet,
  propertySet,
} from "./characterSet.ts";
import type { Cursor } from "./patternCursor.ts";

const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };
const CLASSES: Readonly<Record<string, string>> = {
  d: "[\\p{Nd}]",
  s: SPACE_SET,
  w: WORD_SET,
  h: "[\\t\\p{Zs}]",
  v: LINE_END_SET,
};
const DEPTH_LIMIT = 50;

/**
 * Reads what begins with a backslash: a code point, or a set in brackets. An escaped character without a meaning of
 * its own is itself (`\!`), as ICU and Java have it.
 */
export function readEscape(cursor: Cursor): number | string {
  const start = cursor.position;
  cursor.take("\\");
  const property = cursor.match(/([pP])(?:\{([^}]*)\}|([A-Z]))/y);
  if (property !== undefined) {
    const set = propertySet(property[2] ?? property[3] ?? "");
    if (set === undefined) throw cursor.fault("pattern_unsupported", start);
    return property[1] === "p" ? set : `[^${set}]`;
  }
  const hexadecimal = cursor.match(
    /(?:x\{([0-9a-fA-F]{1,6})\}|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/y,
  );
  if (hexadecimal !== undefined) {
    const codePoint = Number.parseInt(hexadecimal.slice(1).find((digits) => digits !== undefined) ?? "", 16);
    if (codePoint > 0x10ffff) throw cursor.fault("pattern_invalid", start);
    return codePoint;
  }
  const octal = cursor.match(/0([0-7]{1,3})/y);
  if (octal !== undefined) return Number.parseInt(octal[1] ?? "0", 8);
  const control = cursor.match(/c([A-Za-z@[\]^_?])/y);
  if (control !== undefined) return (control[1] ?? "").charCodeAt(0) & 31;
  const letter = cursor.next();
  const set = CLASSES[letter.toLowerCase()];
  if (set !== undefined) return letter === letter.toLowerCase() ? set : `[^${set}]`;
  const code = CONTROLS[letter];
  if (code !== undefined) return code;
  if (/^[A-Za-z0-9]$/.test(letter)) throw cursor.fault("pattern_unsupported", start);
  return letter.codePointAt(0) ?? 0;
}

/** Reads a set in brackets, with ranges, nested sets, `&&`, `--`, POSIX names and quotations, as a `v` set. */
export function readSet(cursor: Cursor, depth = 0): string {
  const start = cursor.position;
  if (depth > DEPTH_LIMIT) throw cursor.fault("pattern_too_deep");
  cursor.take("[");
  const negative = cursor.take("^");
  let operator = "";
  let left = "";
  let union = "";
  for (let first = true; ; first = false) {
    if (cursor.atEnd) throw cursor.fault("pattern_invalid", start);
    if (!first && cursor.take("]")) break;
    if (first && cursor.match(/\](?=[^\]]*\])/y) !== undefined) {
      union += codePointSource(0x5d);
      continue;
    }
    if (first && cursor.take("]")) break;
    const next = cursor.match(/&&|--(?=\[)/y)?.[0];
    if (next !== undefined) {
      left = joined(left, operator, union);
      operator = next;
      union = "";
      continue;
    }
    union += readMember(cursor, depth);
  }
  const inner = joined(left, operator, union);
  const set = negative ? `[^${inner}]` : inner;
  if (!isValidSet(set)) throw cursor.fault("pattern_invalid", start);
  return set;
}

function joined(left: string, operator: string, right: string): string {
  const set = `[${right}]`;
  return operator === "" ? set : `[${left}${operator}${set}]`;
}

function readMember(cursor: Cursor, depth: number): string {
  const posix = cursor.match(/\[:([\^A-Za-z_= ]+):\]/y);
  if (posix !== undefined) {
    const set = posixSet(posix[1] ?? "");
    if (set === undefined) throw cursor.fault("pattern_unsupported", cursor.position - posix[0].length);
    return set;
  }
  if (cursor.peek() === "[") return readSet(cursor, depth + 1);
  if (cursor.take("\\Q")) {
    return Array.from(cursor.until("\\E"), (letter) => codePointSource(letter.codePointAt(0) ?? 0)).join("");
  }
  const from = readCharacter(cursor);
  if (typeof from === "string") return from;
  if (cursor.match(/-(?![\][-])/y) === undefined) return codePointSource(from);
  const to = readCharacter(cursor);
  if (typeof to === "string") return `${codePointSource(from)}${codePointSource(0x2d)}${to}`;
  if (to < from) throw cursor.fault("pattern_invalid");
  return `${codePointSource(from)}-${codePointSource(to)}`;
}

function readCharacter(cursor: Cursor): number | string {
  return cursor.peek() === "\\" ? readEscape(cursor) : (cursor.next().codePointAt(0) ?? 0);
}
