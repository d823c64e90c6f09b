const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\u0007",
  b: "\b",
  f: "\f",
  v: "\v",
  "\\": "\\",
  '"': '"',
};

/** The text between two quotation marks of a PO file; an escape that gettext does not know stays as it is written. */
export function unescapePo(escaped: string): string {
  if (!escaped.includes("\\")) return escaped;
  return escaped.replaceAll(/\\(?:x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|([\s\S]))/gu, (_, hex, octal, letter) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(String(hex), 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(String(octal), 8) & 0xff);
    return ESCAPES[String(letter)] ?? `\\${String(letter)}`;
  });
}

/** Where an escape stands that gettext does not know, within a line; negative if there is none. */
export function unknownEscape(line: string): number {
  if (!line.includes("\\")) return -1;
  for (const { 0: found, index } of line.matchAll(/\\(?:x[0-9A-Fa-f]|[\s\S])/gu)) {
    if (found.length === 2 && !KNOWN.test(found)) return index;
  }
  return -1;
}

const KNOWN = /^\\[abfnrtv0-7\\"]$/u;

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(ESCAPES).map(([name, letter]) => [letter, `\\${name}`]),
);

/** A text between the quotation marks of a PO file, escaped as gettext does. */
function escapePo(text: string): string {
  return /[\p{Cc}\\"]/u.test(text)
    ? Array.from(text, (letter) => NAMES.get(letter) ?? letter).join("")
    : text;
}

/** How the strings of a file are broken into lines. */
export interface PoLines {
  readonly lineEnd: string;
  /** The most columns of a line; Infinity where a file breaks only after `\n`. */
  readonly width: number;
}

/** A keyword with its string, on one line or on several, as msgcat writes it. No line end follows. */
export function writePoString(keyword: string, text: string, { lineEnd, width }: PoLines): string {
  const lines = text.split(/(?<=\n)/u).map(escapePo);
  const [only = ""] = lines;
  // What fits, and what cannot be broken, stays on the line of the keyword.
  const fits = keyword.length + 3 + columns(only) <= width || breakable(only).length === 1;
  if (lines.length <= 1 && fits) return `${keyword} "${only}"`;
  const wrapped = lines.flatMap((line) => wrap(line, width - 2));
  return [`${keyword} ""`, ...wrapped.map((line) => `"${line}"`)].join(lineEnd);
}

/** What a line may be broken into: after spaces, and after hyphens before a letter. */
function breakable(line: string): readonly string[] {
  return line.split(/(?<= )(?! |\\n$)|(?<=\p{L}-)(?=\p{L})/u);
}

function wrap(line: string, width: number): readonly string[] {
  if (columns(line) <= width) return [line];
  const lines: string[] = [];
  let current = "";
  for (const piece of breakable(line)) {
    if (current !== "" && columns(current) + columns(piece) > width) {
      lines.push(current);
      current = "";
    }
    current += piece;
  }
  if (current !== "") lines.push(current);
  return lines;
}

/** Columns a terminal needs: marks take none, wide letters two. */
function columns(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(letter)) continue;
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(
        letter,
      )
        ? 2
        : 1;
  }
  return width;
}
