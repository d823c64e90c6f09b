import type { Code, Content } from "../../core/content.ts";
import { codesOf } from "../../core/content.ts";
import { balanceCodes } from "../codeBalance.ts";
import { type KnownCodes, writeMarkup } from "../xliff/inlineMarkup.ts";
import { setAttributes } from "../xliff/openTag.ts";
import { isSpanTag, spanEnd, spanStart, wholeSpan, wholeSpanEnd } from "./spans.ts";

/** What one side of a segment is written with. */
export interface SideContext {
  readonly known: KnownCodes;
  /** Ids of codes whose halves stand in different segments. */
  readonly spanning: ReadonlySet<string>;
  /** The source, whose closing codes end what a translation leaves open. */
  readonly source: Content;
  /** Whether the segment is new, so that halves that came together in it are written as one span. */
  readonly isNew: boolean;
  /** A new id that nothing in the unit has. */
  readonly freshId: () => string;
}

/**
 * A side of a segment as markup: spans that do not nest, or end in another segment, become halves (`sc` and `ec`), a code used
 * twice gets an id of its own, controls become `cp`. Codes the unit does not know are left out and counted.
 */
export function writeSide(
  content: Content,
  context: SideContext,
): { readonly markup: string; readonly left: number } {
  const { known, spanning, source } = context;
  let left = 0;
  const resolved: (string | Code)[] = [];
  const used = new Set<string>();
  for (const part of content) {
    if (typeof part === "string") {
      resolved.push(part);
      continue;
    }
    const data = known.get(`${part.kind} ${part.id}`);
    if (data === undefined) left += 1;
    else if (part.kind === "standalone") resolved.push({ ...part, data: once(part, data, used, context) });
    else if (spanning.has(part.id)) {
      // As far as this segment goes, the half of a span is a code that stands alone.
      resolved.push({ ...part, kind: "standalone", data: halved(part, data, known) });
    } else resolved.push({ ...part, data });
  }
  const paired = isPaired(resolved) ? resolved : balanceCodes(resolved, source);
  const nested = context.isNew ? withWholes(withHalves(paired, known)) : withHalves(paired, known);
  const written = new Map(
    nested.map((part, index) => [`standalone ${index}`, typeof part === "string" ? "" : part.data]),
  );
  const opaque = nested.map((part, index) =>
    typeof part === "string" ? part : { ...part, kind: "standalone" as const, id: String(index) },
  );
  return { markup: writeMarkup(opaque, written, source, controlCode).markup, left };
}

/** The ids whose opening and closing codes stand in different contents. */
export function spanningIds(contents: readonly Content[]): ReadonlySet<string> {
  const places = new Map<string, { open: number; close: number }>();
  for (const [index, content] of contents.entries()) {
    for (const { kind, id } of codesOf(content)) {
      if (kind === "standalone") continue;
      const place = places.get(id) ?? { open: -1, close: -1 };
      place[kind] = index;
      places.set(id, place);
    }
  }
  return new Set(
    [...places].flatMap(([id, { open, close }]) => (open >= 0 && close >= 0 && open !== close ? [id] : [])),
  );
}

/** A character that XML cannot hold; a lone half of a surrogate pair is no character at all. */
function controlCode(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0xd800 && code <= 0xdfff
    ? "\uFFFD"
    : `<cp hex="${code.toString(16).toUpperCase().padStart(4, "0")}"/>`;
}

/** The markup of a code that stands alone; from the second time on with an id of its own. */
function once(code: Code, data: string, used: Set<string>, { freshId }: SideContext): string {
  if (!used.has(code.id)) {
    used.add(code.id);
    return data;
  }
  const tag = /^<[^>]*>/u.exec(data)?.[0] ?? "";
  const id = /\sid\s*=\s*["']([^"']*)["']/u.exec(tag)?.[1];
  if (id === undefined) return data;
  const copy = /\sdataRef\s*=/u.test(tag) ? {} : { copyOf: id };
  return setAttributes(tag, { id: freshId(), ...copy }) + data.slice(tag.length);
}

function halved(code: Code, data: string, known: KnownCodes): string {
  if (!isSpanTag(data)) return data;
  const start = known.get(`open ${code.id}`);
  return code.kind === "open" ? spanStart(data) : start === undefined ? "" : spanEnd(start);
}

function isPaired(content: Content): boolean {
  const open: string[] = [];
  for (const { kind, id } of codesOf(content)) {
    if (kind === "open") {
      if (open.includes(id)) return false;
      open.push(id);
    } else if (kind === "close") {
      const at = open.lastIndexOf(id);
      if (at < 0) return false;
      open.splice(at, 1);
    }
  }
  return open.length === 0;
}

/** The content with spans that cross each other as halves. */
function withHalves(content: Content, known: KnownCodes): Content {
  const crossing = crossingIds(codesOf(content).filter(({ data }) => isSpanTag(data)));
  if (crossing.size === 0) return content;
  return content.map((part) =>
    typeof part === "string" || !crossing.has(part.id)
      ? part
      : { ...part, data: halved(part, part.data, known) },
  );
}

/** The content with pairs of halves that cross nothing as spans. */
function withWholes(content: Content): Content {
  const codes = codesOf(content);
  const crossing = crossingIds(codes);
  const isWhole = (code: Code, kind: "open" | "close"): boolean =>
    code.kind === kind && !crossing.has(code.id) && !isSpanTag(code.data);
  const starts = new Map(codes.flatMap((code) => (isWhole(code, "open") ? [[code.id, code.data]] : [])));
  const ends = new Map(codes.flatMap((code) => (isWhole(code, "close") ? [[code.id, code.data]] : [])));
  return content.map((part) => {
    if (typeof part === "string" || part.kind === "standalone") return part;
    const start = starts.get(part.id);
    const end = ends.get(part.id);
    if (start === undefined || end === undefined) return part;
    return { ...part, data: part.kind === "open" ? wholeSpan(start, end) : wholeSpanEnd(start) };
  });
}

/** The ids of pairs that end before a pair that began inside them has ended. */
function crossingIds(codes: readonly Code[]): ReadonlySet<string> {
  const open: string[] = [];
  const crossing = new Set<string>();
  for (const { kind, id } of codes) {
    if (kind === "standalone") continue;
    if (kind === "open") open.push(id);
    else {
      const at = open.lastIndexOf(id);
      if (at < 0) continue;
      if (at < open.length - 1) crossing.add(id);
      open.splice(at, 1);
    }
  }
  return crossing;
}
