import type { Inline, InlineAnchor, InlineSpan, Raw } from "../inlineRuns.ts";

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

/** The parts of a line with its marks resolved: fields as links or objects, bookmarks that text refers to as spans. */
export function resolveMarks<Style>(parts: readonly LinePart<Style>[]): readonly Inline<Style>[] {
  return resolveBookmarks(resolveFields(parts));
}

type Unmarked<Style> = Inline<Style> | (LineMark & { readonly type: "bookmark" });

function resolveFields<Style>(parts: readonly LinePart<Style>[]): readonly Unmarked<Style>[] {
  const resolved: Unmarked<Style>[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) break;
    if (part.type !== "field") {
      resolved.push(part);
      continue;
    }
    const end = part.step === "begin" ? endOfField(parts, index) : undefined;
    if (end === undefined) {
      // One that goes on in another paragraph: what it shows here is text, and its marks stay at the edges.
      resolved.push({ type: "anchor", side: part.step === "end" ? "end" : "start", markup: part.markup });
      continue;
    }
    resolved.push(wholeField(parts.slice(index, end + 1)));
    index = end;
  }
  return resolved;
}

function endOfField<Style>(parts: readonly LinePart<Style>[], begin: number): number | undefined {
  let depth = 0;
  for (let index = begin; index < parts.length; index += 1) {
    const part = parts[index];
    if (part?.type !== "field") continue;
    if (part.step === "begin") depth += 1;
    if (part.step !== "end") continue;
    depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

function wholeField<Style>(parts: readonly LinePart<Style>[]): Inline<Style> {
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
      parts: resolveMarks(parts.slice(separate + 1, -1)),
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

function resolveBookmarks<Style>(parts: readonly Unmarked<Style>[]): readonly Inline<Style>[] {
  const resolved: Inline<Style>[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) break;
    if (part.type !== "bookmark") {
      resolved.push(part);
      continue;
    }
    const span = part.step === "start" ? bookmarkSpan(parts, index) : undefined;
    if (span === undefined) {
      const anchor: InlineAnchor = { type: "anchor", side: part.step, markup: part.markup };
      resolved.push(anchor);
      continue;
    }
    resolved.push(span.span);
    index = span.end;
  }
  return resolved;
}

/** A bookmark around some of the words of its line, to which the text refers, so that a translator must say which they are. */
function bookmarkSpan<Style>(
  parts: readonly Unmarked<Style>[],
  start: number,
): { readonly span: InlineSpan<Style>; readonly end: number } | undefined {
  const mark = parts[start];
  if (mark?.type !== "bookmark" || PLACE_BOOKMARK.test(mark.name)) return undefined;
  const end = parts.findIndex(
    (part, index) => index > start && part.type === "bookmark" && part.step === "end" && part.id === mark.id,
  );
  if (end < 0) return undefined;
  const inside = parts.slice(start + 1, end);
  const outside = [...parts.slice(0, start), ...parts.slice(end + 1)];
  if (!inside.some(isVisible) || !outside.some(isVisible)) return undefined;
  const span: InlineSpan<Style> = {
    type: "span",
    label: "ref",
    open: mark.markup,
    close: parts[end]?.type === "bookmark" ? parts[end].markup : [],
    parts: resolveBookmarks(inside),
  };
  return { span, end };
}

function isVisible<Style>(part: Unmarked<Style>): boolean {
  return part.type === "text" || part.type === "span" || (part.type === "object" && !part.loose);
}
