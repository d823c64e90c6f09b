import type { Code, CodeKind, Content } from "../core/content.ts";
import { codesOf, joinParts } from "../core/content.ts";

/** How the directives of a message are written, where the file says so. */
export type Directives = "printf" | "plain";

// printf(3) with gettext's positions, Python's names; %% is a directive too.
const PRINTF =
  /%(?:\d+\$|\(\w+\))?[-+ #0']{0,5}(?:\d+|\*(?:\d+\$)?)?(?:\.(?:\d+|\*(?:\d+\$)?)?)?(?:hh|ll|[hlLqjzt])?[diouxXeEfFgGaAcrspn@%]/;
// What is a directive even where nobody says so: a sign that stands alone, a position, a name.
const PLAIN =
  /(?<![\d٠-٩%])%(?:\d+\$)?[sdif@](?![A-Za-z])|%\(\w+\)[-+ #0]{0,5}\d*(?:\.\d+)?[a-zA-Z]|%[A-Za-z_][A-Za-z0-9_]*%/;
// Ruby’s %{n}; Chrome’s $n$; {{n}} with formats; ${n}; $t(n); {n}, {0}, {n:.2f}, {n, number}; ids in braces, not words.
const BRACES =
  /%\{\w+\}|\$[A-Za-z_]\w*\$|\$t\([^()\n]{0,200}\)|\$?\{\{[^{}\n]{0,200}\}\}|\$\{[^{}\n]{0,200}\}|\{(?:\d+|[A-Za-z_$][\w.$[\]-]*)?(?:\s*,\s*(?:number|date|time)[^{}\n]{0,80}|[:!][^{}\s]{0,40})?\}/;
const TAGS = /<(\/?)([A-Za-z][\w:.-]*|\d+)(?:\s[^<>]{0,1000})?\s*\/?>/;

const either = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map((pattern) => pattern.source).join("|"), "gu");
const PATTERNS: Readonly<Record<Directives, RegExp>> = {
  printf: either(TAGS, PRINTF, BRACES),
  plain: either(TAGS, PLAIN, BRACES),
};
const MAY_HOLD = /[<{%$]/u;
/** A message that chooses among texts by a number: what stands in its braces are texts too, so nothing is protected. */
const CHOICE = /\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/u;
const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "input", "wbr", "col", "area", "link", "meta"]);

/** How the placeholders of a message are told and counted. */
export interface Protection {
  readonly directives: Directives;
  /** The ids begin after this number. */
  readonly after?: number;
  /** Content of the other side: what is the same there has the same id. */
  readonly like?: Content;
}

/** A message of a program as content: its placeholders and tags are codes whose label is what is written. */
export function protectedContent(text: string, { directives, after = 0, like }: Protection): Content {
  if (!MAY_HOLD.test(text) || CHOICE.test(text)) return text === "" ? [] : [text];
  const marks = [...text.matchAll(PATTERNS[directives])];
  const kinds = kindsOf(marks);
  const ids = createIds(after, like);
  const parts: (string | Code)[] = [];
  const opened = new Map<number, string>();
  let written = 0;
  for (const [index, mark] of marks.entries()) {
    const [data] = mark;
    const { kind, partner } = kinds[index] ?? { kind: "standalone", partner: undefined };
    const id = kind === "close" && partner !== undefined ? opened.get(partner) : undefined;
    const own = id ?? ids(kind, data);
    if (kind === "open") opened.set(index, own);
    parts.push(text.slice(written, mark.index), { type: "code", id: own, kind, label: data, data });
    written = mark.index + data.length;
  }
  parts.push(text.slice(written));
  return joinParts(parts);
}

/** The highest number among the ids of content, 0 if there is none. */
export function lastCodeNumber(content: Content): number {
  return codesOf(content).reduce((most, { id }) => Math.max(most, Number(id) || 0), 0);
}

interface Kind {
  readonly kind: CodeKind;
  /** Of a close, the place of its open. */
  readonly partner?: number;
}

function kindsOf(marks: readonly RegExpMatchArray[]): readonly Kind[] {
  const kinds: Kind[] = marks.map(() => ({ kind: "standalone" }));
  const open: { readonly index: number; readonly name: string }[] = [];
  for (const [index, [data, slash, name]] of marks.entries()) {
    if (name === undefined || VOID.has(name.toLowerCase()) || data.endsWith("/>")) continue;
    if (slash === "") {
      open.push({ index, name });
      continue;
    }
    const at = open.findLastIndex((one) => one.name === name);
    const partner = open[at]?.index;
    if (partner === undefined) continue;
    kinds[partner] = { kind: "open" };
    kinds[index] = { kind: "close", partner };
    open.length = at;
  }
  return kinds;
}

function createIds(after: number, like: Content | undefined): (kind: CodeKind, data: string) => string {
  const left = like === undefined ? [] : [...codesOf(like)];
  const directives = left.filter(({ data }) => /^%[^%(]/u.test(data));
  let number = Math.max(after, like === undefined ? 0 : lastCodeNumber(like));
  return (kind, data) => {
    const same = left.findIndex((code) => code.kind === kind && code.data === data);
    const at = same < 0 ? left.findIndex((code) => code === positional(data, directives)) : same;
    const [counterpart] = at < 0 ? [] : left.splice(at, 1);
    if (counterpart !== undefined) return counterpart.id;
    number += 1;
    return String(number);
  };
}

/** The directive that one with a position stands for: `%2$s` for the second of a message, if that is `%s`. */
function positional(data: string, directives: readonly Code[]): Code | undefined {
  const [, position, rest] = /^%(\d+)\$(.+)$/u.exec(data) ?? [];
  const meant = position === undefined ? undefined : directives[Number(position) - 1];
  return meant?.data === `%${rest ?? ""}` ? meant : undefined;
}
