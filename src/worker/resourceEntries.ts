import type { GlossaryEntry } from "../assistance/glossary/glossary.ts";
import type { MemoryEntry } from "../assistance/memory/entry.ts";
import { failure, type Result, success } from "../core/result.ts";
import { GLOSSARY_FORMATS } from "../interchange/glossaryFormats.ts";
import { writeMemoryEntries } from "../interchange/memoryFormats.ts";
import { equalityKey } from "../language/normalise.ts";
import type { KeptGlossary } from "./keptGlossary.ts";
import type { KeptMemory } from "./keptMemory.ts";

/** Which entries are wanted: those with a text in them, empty for all, from one on. */
export interface EntryWish {
  readonly text: string;
  readonly from: number;
  readonly count: number;
}

/** A stretch of the entries wanted, and how many there are. */
export type EntryPage =
  | { readonly type: "memory"; readonly total: number; readonly entries: readonly MemoryEntry[] }
  | { readonly type: "glossary"; readonly total: number; readonly entries: readonly GlossaryEntry[] };

/** A memory or a glossary as a file. */
export interface ResourceFile {
  readonly bytes: Uint8Array;
  /** The file name's ending without the dot. */
  readonly extension: string;
  readonly mediaType: string;
}

/** A page of entries, the newest first; texts are looked for whatever their vowel marks and case (key K1). */
export function browse(resource: KeptMemory | KeptGlossary, { text, from, count }: EntryWish): EntryPage {
  const wanted = equalityKey(text.trim());
  const holds = (...texts: readonly string[]): boolean =>
    texts.some((one) => equalityKey(one).includes(wanted));
  if (resource.type === "glossary") {
    const { entries } = resource.glossary;
    const found =
      wanted === ""
        ? entries
        : entries.filter(({ source, target, sourceVariants, targetVariants }) =>
            holds(source, target, ...sourceVariants, ...targetVariants),
          );
    const newest = found.toReversed();
    return { type: "glossary", total: newest.length, entries: newest.slice(from, from + count) };
  }
  const { memory } = resource;
  const ids = memory.ids(wanted === "" ? undefined : holds).reverse();
  const entries = [...ids.subarray(from, from + count)].flatMap((id) => memory.entry(id) ?? []);
  return { type: "memory", total: ids.length, entries };
}

/** A memory as TMX, a glossary in one of its formats. Problem: `format_unknown` {format}. */
export function writeResource(resource: KeptMemory | KeptGlossary, format: string): Result<ResourceFile> {
  if (resource.type === "memory") {
    if (format !== "tmx") return failure("format_unknown", { format });
    const { sourceLanguage, targetLanguage } = resource.head;
    const languages = { language: sourceLanguage, targetLanguage };
    const bytes = writeMemoryEntries(resource.memory.entries(), languages);
    return success({ bytes, extension: "tmx", mediaType: "application/x-tmx+xml" });
  }
  const writer = GLOSSARY_FORMATS.find(({ id }) => id === format);
  if (writer === undefined) return failure("format_unknown", { format });
  const written = writer.write(resource.glossary);
  if (written.type === "failure") return written;
  const [extension = format] = writer.extensions;
  return success({ bytes: written.value, extension, mediaType: writer.mediaType }, written.problems);
}
