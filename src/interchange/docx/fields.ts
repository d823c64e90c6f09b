import type { Inline, InlineAnchor, Raw } from "../inlineRuns.ts";

/** A mark in the line whose meaning depends on what follows: the parts of a field, the ends of a bookmark. */
export type LineMark =
  | {
      readonly type: "field";
      readonly step: "begin" | "instruction" | "separate" | "end";
      readonly text: string;
      readonly markup: readonly Raw[];
    }
  | {
      readonly type: "bookmark";
      readonly step: "start" | "end";
      readonly id: string;
      readonly name: string;
      readonly markup: readonly Raw[];
    };

/** What stands in a line before its marks are understood. */
export type LinePart<Style> = Inline<Style> | LineMark;

/** Fields whose result is text of the document; the result of any other is made by a program and stays whole. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(["HYPERLINK", "FORMTEXT", "TOC"]);

/** Fields that show nothing. */
const SILENT_FIELDS: ReadonlySet<string> = new Set(["XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE"]);

/** The word by which a field's instruction says what it is, such as `PAGE`. */
export function fieldName(instruction: string): string {
  return /^\s*([A-Za-z]+|=)/u.exec(instruction)?.[1]?.toUpperCase() ?? "FIELD";
}

/** Whether translators translate what a field shows. */
export function isTextField(instruction: string): boolean {
  return TEXT_FIELDS.has(fieldName(instruction));
}

/** How deep fields and bookmarks are looked into: they nest by marks, which nothing else bounds. */
const DEEPEST = 12;

/** The parts of a line with its marks resolved: fields as links or objects, bookmarks that text refers to as spans. */
export function resolveMarks<Style>(parts: readonly LinePart<Style>[], depth = 0): readonly Inline<Style>[] {
  return resolveBookmarks(resolveFields(parts, depth), depth);
}

type Unmarked<Style> = Inline<Style> | (LineMark & { readonly type: "bookmark" });

function resolveFields<Style>(parts: readonly LinePart<Style>[], depth: number): readonly Unmarked<Style>[] {
  const ends = endsOfFields(parts);
  const resolved: Unmarked<Style>[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) break;
    if (part.type !== "field") {
      resolved.push(part);
      continue;
    }
    const end = depth < DEEPEST ? ends.get(index) : undefined;
    if (end === undefined) {
      // One that goes on in another paragraph: what it shows here is text, and its marks stay at the edges.
      resolved.push({ type: "anchor", side: part.step === "end" ? "end" : "start", markup: part.markup });
      continue;
    }
    resolved.push(wholeField(parts.slice(index, end + 1), depth));
    index = end;
  }
  return resolved;
}

/** Where the fields that begin in a line end in it. */
function endsOfFields<Style>(parts: readonly LinePart<Style>[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.type !== "field") continue;
    if (part.step === "begin") open.push(index);
    const begin = part.step === "end" ? open.pop() : undefined;
    if (begin !== undefined) ends.set(begin, index);
  }
  return ends;
}

function wholeField<Style>(parts: readonly LinePart<Style>[], level: number): Inline<Style> {
  let depth = 0;
  let separate = -1;
  let instruction = "";
  for (const [index, part] of parts.entries()) {
    if (part.type !== "field") continue;
    if (part.step === "begin") depth += 1;
    if (part.step === "end") depth -= 1;
    if (depth !== 1) continue;
    if (part.step === "instruction" && separate < 0) instruction += part.text;
    if (part.step === "separate" && separate < 0) separate = index;
  }
  const name = fieldName(instruction);
  if (separate >= 0 && TEXT_FIELDS.has(name)) {
    return {
      type: "span",
      label: name === "HYPERLINK" ? "link" : name,
      open: parts.slice(0, separate + 1).flatMap(markupOf),
      close: parts.slice(-1).flatMap(markupOf),
      parts: resolveMarks(parts.slice(separate + 1, -1), level + 1),
    };
  }
  const markup = parts.flatMap(markupOf);
  return SILENT_FIELDS.has(name)
    ? { type: "anchor", side: "end", markup }
    : { type: "object", label: name, loose: false, markup };
}

function markupOf<Style>(part: LinePart<Style>): readonly Raw[] {
  switch (part.type) {
    case "text":
      return part.whole;
    case "span":
      return [...part.open, ...part.parts.flatMap(markupOf), ...part.close];
    default:
      return part.markup;
  }
}

/** Bookmarks of headings and of the last edit: nothing shows their text elsewhere. */
const PLACE_BOOKMARK = /^_(?!Ref)|^OLE_LINK/u;

function resolveBookmarks<Style>(parts: readonly Unmarked<Style>[], depth: number): readonly Inline<Style>[] {
  const ends = new Map(
    parts.flatMap((part, index) =>
      part.type === "bookmark" && part.step === "end" ? [[part.id, index] as const] : [],
    ),
  );
  const seen = visibleUpTo(parts);
  const resolved: Inline<Style>[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) break;
    if (part.type !== "bookmark") {
      resolved.push(part);
      continue;
    }
    const end = part.step === "start" ? (ends.get(part.id) ?? -1) : -1;
    const close = parts[end];
    const inside = (seen[end] ?? 0) - (seen[index] ?? 0);
    const outside = (seen[parts.length] ?? 0) - inside;
    // One around some of the words of its line, to which text refers: a translator must say which they are.
    const refers = end > index && inside > 0 && outside > 0 && !PLACE_BOOKMARK.test(part.name);
    if (!refers || close?.type !== "bookmark" || depth >= DEEPEST) {
      const anchor: InlineAnchor = { type: "anchor", side: part.step, markup: part.markup };
      resolved.push(anchor);
      continue;
    }
    resolved.push({
      type: "span",
      label: "ref",
      open: part.markup,
      close: close.markup,
      parts: resolveBookmarks(parts.slice(index + 1, end), depth + 1),
    });
    index = end;
  }
  return resolved;
}

/** How many visible things stand before each part, and in all. */
function visibleUpTo<Style>(parts: readonly Unmarked<Style>[]): readonly number[] {
  const counts = [0];
  let count = 0;
  for (const part of parts) {
    if (part.type === "text" || part.type === "span" || (part.type === "object" && !part.loose)) count += 1;
    counts.push(count);
  }
  return counts;
}
