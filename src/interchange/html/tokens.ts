import { decodeHTMLAttribute } from "entities/decode";

/** An attribute of a tag; `start` and `end` enclose it whole, `valueStart` and `valueEnd` its value without marks. */
export interface HtmlAttribute {
  /** Lower case. */
  readonly name: string;
  /** Decoded. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Around the value; empty if it has none, or there is no value. */
  readonly quote: '"' | "'" | "";
}

/** A piece of an HTML file, offsets in UTF-16 units; all of them together are the file. */
export type HtmlToken =
  | { readonly type: "text"; readonly start: number; readonly end: number }
  | {
      readonly type: "open";
      readonly start: number;
      readonly end: number;
      /** Lower case. */
      readonly name: string;
      readonly attributes: readonly HtmlAttribute[];
      readonly closed: boolean;
    }
  | { readonly type: "close"; readonly start: number; readonly end: number; readonly name: string }
  /** Comments, declarations, and the insides of elements that hold no markup and no text, such as scripts. */
  | { readonly type: "other"; readonly start: number; readonly end: number };

/** Elements whose inside is no markup: scripts and the like; and, with character references, titles and text areas. */
const RAW: ReadonlySet<string> = new Set(["script", "style", "xmp", "iframe", "noembed", "noframes"]);
const RAW_WITH_REFERENCES: ReadonlySet<string> = new Set(["title", "textarea"]);

const TAG_NAME = /[^\t\n\f\r />]+/y;
const ATTRIBUTE = /[\t\n\f\r /]*([^\t\n\f\r />=][^\t\n\f\r />=]*|=[^\t\n\f\r />=]*)/y;
const VALUE = /[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r >"'][^\t\n\f\r >]*))/y;
const TAG_END = /[\t\n\f\r /]*>/y;

/** The tokens of an HTML file, as the HTML standard's tokenizer finds them, with the offsets they stand at. */
export function htmlTokens(text: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let written = 0;
  let at = 0;
  const push = (token: HtmlToken): void => {
    if (token.start > written) tokens.push({ type: "text", start: written, end: token.start });
    if (token.end > token.start) tokens.push(token);
    written = token.end;
    at = token.end;
  };
  for (;;) {
    at = text.indexOf("<", at);
    if (at < 0) break;
    const next = text[at + 1] ?? "";
    if (/[A-Za-z]/u.test(next)) {
      const tag = openTag(text, at);
      push(tag);
      if (tag.type !== "open" || tag.closed) continue;
      const raw = RAW.has(tag.name) ? "other" : RAW_WITH_REFERENCES.has(tag.name) ? "text" : undefined;
      if (raw !== undefined) push({ type: raw, start: tag.end, end: closeOf(text, tag.name, tag.end) });
    } else if (next === "/" && /[A-Za-z]/u.test(text[at + 2] ?? "")) {
      push(closeTag(text, at));
    } else if (next === "!" || next === "?" || next === "/") {
      push({ type: "other", start: at, end: endOfOther(text, at) });
    } else {
      at += 1;
    }
  }
  if (written < text.length) tokens.push({ type: "text", start: written, end: text.length });
  return tokens;
}

function openTag(text: string, start: number): HtmlToken {
  const name = matchAt(TAG_NAME, text, start + 1)?.[0] ?? "";
  let at = start + 1 + name.length;
  const attributes: HtmlAttribute[] = [];
  for (;;) {
    const end = matchAt(TAG_END, text, at);
    if (end !== undefined) {
      const closed = end[0].includes("/");
      return { type: "open", start, end: at + end[0].length, name: name.toLowerCase(), attributes, closed };
    }
    const found = matchAt(ATTRIBUTE, text, at);
    // A tag that the file ends in is none.
    if (found === undefined) return { type: "other", start, end: text.length };
    const own = found[1] ?? "";
    const attributeStart = at + found[0].length - own.length;
    at += found[0].length;
    const value = matchAt(VALUE, text, at);
    const given = value?.[1] ?? value?.[2] ?? value?.[3] ?? "";
    const quote = value?.[1] !== undefined ? '"' : value?.[2] !== undefined ? "'" : "";
    at += value?.[0].length ?? 0;
    const valueEnd = at - quote.length;
    attributes.push({
      name: own.toLowerCase(),
      value: decodeHTMLAttribute(given),
      start: attributeStart,
      end: at,
      valueStart: valueEnd - given.length,
      valueEnd,
      quote,
    });
    // An equals sign without a value before the end of the tag.
    if (value === undefined)
      at += /^[\t\n\f\r ]*=[\t\n\f\r ]*(?=>)/u.exec(text.slice(at, at + 80))?.[0].length ?? 0;
  }
}

function closeTag(text: string, start: number): HtmlToken {
  const name = matchAt(TAG_NAME, text, start + 2)?.[0] ?? "";
  const mark = text.indexOf(">", start);
  const end = mark < 0 ? text.length : mark + 1;
  return { type: "close", start, end, name: name.toLowerCase() };
}

/** Where a raw element's close tag begins; the end of the file if it has none. */
function closeOf(text: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\t\\n\\f\\r />]|$)`, "giu");
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
}

function endOfOther(text: string, start: number): number {
  const [mark, from] = text.startsWith("<!--", start)
    ? ([/^<!--(?:-?>)/u.test(text.slice(start, start + 6)) ? ">" : "-->", start + 4] as const)
    : text.startsWith("<![CDATA[", start)
      ? (["]]>", start] as const)
      : ([">", start] as const);
  const end = text.indexOf(mark, mark === ">" ? start : from);
  return end < 0 ? text.length : end + mark.length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  // A pattern of its own each time would be slow; this one is set before each use.
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
