import type { Problem } from "../../core/result.ts";
import { unescapePo } from "./poString.ts";

/** A keyword with its string; the range is from the keyword to the last quotation mark. */
export interface PoString {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A comment line of an entry, with the sign after `#`; the range ends before the line end. */
export interface PoComment {
  readonly sign: "" | "." | ":" | "," | "|";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A message with its translations; obsolete ones are not among them. */
export interface PoEntry {
  readonly comments: readonly PoComment[];
  readonly context?: PoString;
  readonly id: PoString;
  readonly plural?: PoString;
  /** By number, 0 where there is no plural; in the order of the file. */
  readonly translations: ReadonlyMap<number, PoString>;
  readonly flags: readonly string[];
  /** Where its first keyword stands. */
  readonly start: number;
}

/** Entries in order, or the line at which the file stops being one. */
export type PoReading =
  | { readonly type: "entries"; readonly entries: readonly PoEntry[] }
  | { readonly type: "broken"; readonly problem: Problem };

const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/gy;
const KEYWORD = /^\s*(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d{1,3})\])?)\s*("[^"\\]*(?:\\.[^"\\]*)*")\s*$/u;
const STRING = /^\s*("[^"\\]*(?:\\.[^"\\]*)*")\s*$/u;

type Slot = "msgctxt" | "msgid" | "msgid_plural" | number;

interface Draft {
  readonly comments: PoComment[];
  readonly strings: Map<Slot, PoString>;
  start: number;
  /** The number of its first line. */
  line: number;
}

/**
 * Reads a PO file with the offsets of everything. Problems with line and column: `po_malformed` {text}, `po_entry_incomplete`
 * {missing} where a message begins that lacks a part.
 */
export function readPo(text: string): PoReading {
  const entries: PoEntry[] = [];
  let draft = newDraft();
  let current: Slot | undefined;
  let number = 0;
  const broken = (line: string, column: number): PoReading => ({
    type: "broken",
    problem: {
      code: "po_malformed",
      severity: "error",
      place: { line: number, column },
      facts: { text: line.trim().slice(0, 40) },
    },
  });
  /** Ends the entry at hand; false if it lacks a part. */
  const finish = (): boolean => {
    current = undefined;
    if (draft.strings.size === 0) return true;
    const entry = entryOf(draft);
    if (entry !== undefined) entries.push(entry);
    if (entry === undefined) return false;
    draft = newDraft();
    return true;
  };
  const incomplete = (): PoReading => ({
    type: "broken",
    problem: {
      code: "po_entry_incomplete",
      severity: "error",
      place: { line: draft.line, column: 1 },
      facts: { missing: draft.strings.has("msgid") ? "msgstr" : "msgid" },
    },
  });
  LINE.lastIndex = 0;
  for (let at = 0; at < text.length;) {
    LINE.lastIndex = at;
    const [whole = "", line = ""] = LINE.exec(text) ?? [];
    const start = at;
    number += 1;
    at += Math.max(1, whole.length);
    if (line.trim() === "") {
      if (!finish()) return incomplete();
      // What precedes a blank line without a message, such as the licence, belongs to no entry.
      draft.comments.length = 0;
      continue;
    }
    if (line.trimStart().startsWith("#")) {
      if (draft.strings.size > 0 && !finish()) return incomplete();
      const comment = commentOf(line, start);
      if (comment !== undefined) draft.comments.push(comment);
      continue;
    }
    const indent = line.length - line.trimStart().length;
    const end = start + line.trimEnd().length;
    const [, keyword, place, first] = KEYWORD.exec(line) ?? [];
    if (keyword !== undefined && first !== undefined) {
      const slot: Slot = keyword.startsWith("msgstr") ? Number(place ?? 0) : slotOf(keyword);
      const begins = slot === "msgctxt" || (slot === "msgid" && !onlyContext(draft));
      if (begins && !finish()) return incomplete();
      if (draft.strings.has(slot)) return broken(line, indent + 1);
      if (draft.strings.size === 0) {
        draft.start = start;
        draft.line = number;
      }
      draft.strings.set(slot, { text: unescapePo(first.slice(1, -1)), start: start + indent, end });
      current = slot;
      continue;
    }
    const more = STRING.exec(line)?.[1];
    const known = current === undefined ? undefined : draft.strings.get(current);
    if (more === undefined || known === undefined || current === undefined) return broken(line, indent + 1);
    draft.strings.set(current, { ...known, text: known.text + unescapePo(more.slice(1, -1)), end });
  }
  return finish() ? { type: "entries", entries } : incomplete();
}

function newDraft(): Draft {
  return { comments: [], strings: new Map(), start: -1, line: 1 };
}

function slotOf(keyword: string): "msgctxt" | "msgid" | "msgid_plural" {
  return keyword === "msgctxt" || keyword === "msgid_plural" ? keyword : "msgid";
}

function onlyContext(draft: Draft): boolean {
  return draft.strings.size === 1 && draft.strings.has("msgctxt");
}

function entryOf({ comments, strings, start }: Draft): PoEntry | undefined {
  const id = strings.get("msgid");
  const context = strings.get("msgctxt");
  const plural = strings.get("msgid_plural");
  const translations = new Map<number, PoString>();
  for (const [slot, string] of strings) if (typeof slot === "number") translations.set(slot, string);
  if (id === undefined || translations.size === 0) return undefined;
  const flags = comments
    .filter(({ sign }) => sign === ",")
    .flatMap(({ text }) => text.split(",").map((flag) => flag.trim()));
  return {
    comments: [...comments],
    ...(context === undefined ? {} : { context }),
    id,
    ...(plural === undefined ? {} : { plural }),
    translations,
    flags,
    start,
  };
}

function commentOf(line: string, start: number): PoComment | undefined {
  const indent = line.length - line.trimStart().length;
  const [, sign = "", text = ""] = /^#([.:,|~]?)\s?(.*)$/u.exec(line.trim()) ?? [];
  if (sign === "~") return undefined;
  const known = sign === "." || sign === ":" || sign === "," || sign === "|" ? sign : "";
  return { sign: known, text, start: start + indent, end: start + line.length };
}

/** The lines of the header, by their names in lower case. */
export function poHeader(entries: readonly PoEntry[]): ReadonlyMap<string, string> {
  const header = entries.find((entry) => entry.id.text === "" && entry.context === undefined);
  const lines = header?.translations.get(0)?.text.split("\n") ?? [];
  return new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^([^:\s]+):\s*(.*?)\s*$/u.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value] as const];
    }),
  );
}

/** A language as PO files name it (`pt_BR`, `sr@latin`) in BCP 47; undefined if it is none. */
export function languageTag(name: string): string | undefined {
  const tag = name.replace(/[@.].*$/u, "").replaceAll("_", "-");
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(tag) ? tag : undefined;
}
