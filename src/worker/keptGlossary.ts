import * as v from "valibot";
import {
  type Glossary,
  type GlossaryEntry,
  TERM_STATUSES,
  withEntry,
  withoutEntry,
} from "../assistance/glossary/glossary.ts";
import { failure, type Result, success } from "../core/result.ts";
import type { ResourcePart, ResourceStorage } from "../persistence/resourceStorage.ts";
import type { ResourceHead } from "./resourceHead.ts";

/** A glossary with where it is kept. */
export interface KeptGlossary {
  readonly type: "glossary";
  readonly head: ResourceHead;
  readonly glossary: Glossary;
  /** Puts an entry in, in the place of the one with its id, and has it kept before it resolves. */
  readonly put: (entry: GlossaryEntry, now: number) => Promise<Result<null>>;
  readonly remove: (id: string, now: number) => Promise<Result<null>>;
  readonly rename: (name: string) => Promise<Result<null>>;
}

/** The one part of a glossary: all its entries. */
const ENTRIES = 1;

const entriesSchema = v.array(
  v.object({
    id: v.string(),
    source: v.string(),
    target: v.string(),
    sourceVariants: v.array(v.string()),
    targetVariants: v.array(v.string()),
    forbidden: v.array(v.string()),
    status: v.picklist(TERM_STATUSES),
    partOfSpeech: v.string(),
    note: v.string(),
    author: v.string(),
    date: v.string(),
  }),
);

/** Keeps a new glossary with its entries. */
export async function keepGlossary(
  storage: ResourceStorage,
  head: ResourceHead,
  entries: readonly GlossaryEntry[],
): Promise<Result<KeptGlossary>> {
  const kept = keptGlossary(storage, { ...head, count: entries.length }, entries);
  const written = await storage.write(head.id, kept.head, [partOf(entries)]);
  return written.type === "failure" ? written : success(kept);
}

/** A glossary from its parts. Problem: `resource_damaged` {resource}. */
export function openGlossary(
  storage: ResourceStorage,
  head: ResourceHead,
  parts: readonly ResourcePart[],
): Result<KeptGlossary> {
  const text = parts.find(({ number }) => number === ENTRIES)?.value;
  const entries = v.safeParse(entriesSchema, typeof text === "string" ? parsedJson(text) : undefined);
  if (!entries.success) return failure("resource_damaged", { resource: head.id });
  return success(keptGlossary(storage, head, entries.output));
}

function keptGlossary(
  storage: ResourceStorage,
  first: ResourceHead,
  entries: readonly GlossaryEntry[],
): KeptGlossary {
  let head = first;
  const { id, name, sourceLanguage, targetLanguage } = first;
  let glossary: Glossary = { id, name, sourceLanguage, targetLanguage, entries };
  const change = (next: Glossary, now: number): Promise<Result<null>> => {
    if (next === glossary) return Promise.resolve(success(null));
    glossary = next;
    head = { ...head, count: next.entries.length, changedAt: now };
    return storage.writeParts(id, { head, parts: [partOf(next.entries)] });
  };
  return {
    type: "glossary",
    get head() {
      return head;
    },
    get glossary() {
      return glossary;
    },
    put: (entry, now) => change(withEntry(glossary, entry), now),
    remove: (entry, now) => change(withoutEntry(glossary, entry), now),
    rename: (next) => {
      head = { ...head, name: next };
      glossary = { ...glossary, name: next };
      return storage.writeParts(id, { head });
    },
  };
}

function partOf(entries: readonly GlossaryEntry[]): ResourcePart {
  return { number: ENTRIES, value: JSON.stringify(entries) };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
