import { failure, type Result, success } from "../../core/result.ts";
import { type Column, ColumnReader, joinColumns, readUnits, splitColumns, stringColumns } from "./columns.ts";
import { createMemory, type Memory } from "./memory.ts";
import { packTexts } from "./packedText.ts";
import { type Shard, startsOf } from "./shard.ts";
import { buildTargetIndex } from "./targetIndex.ts";
import { createTargetWords, type TargetWords } from "./targetWords.ts";

// The first bytes of a stored memory, and a number that reads otherwise in another byte order.
const SIGNATURE = 0x4d54514d;
const ORDER = 0x01020304;

/** The number of the form: 1 had texts in UTF-16 and no index of translations. */
const FORM = 2;

/** A memory with its index as bytes, to be kept and opened without building the index again. */
export function writeIndex(memory: Memory): Uint8Array<ArrayBuffer> {
  const { vocabulary, targetWords, names, nextId, shards } = memory.parts();
  const columns: Column[] = [
    Uint32Array.of(nextId, shards.length),
    ...stringColumns(names),
    ...stringColumns(vocabulary.keys),
    vocabulary.types,
    ...stringColumns(vocabulary.stems),
    // Most stems are their own key.
    ...stringColumns(vocabulary.folded.map((key, at) => (key === vocabulary.stems[at] ? "" : key))),
    startsOf(vocabulary.stemTokens.map((tokens) => tokens.length)),
    Uint32Array.from(vocabulary.stemTokens.flat()),
    ...stringColumns(targetWords),
    ...shards.flatMap(shardColumns),
  ];
  return joinColumns(columns, [SIGNATURE, FORM, ORDER]);
}

/**
 * The memory in bytes that `writeIndex` made, of an earlier form too, of which the rest of the index is built. The bytes are not
 * copied and must not be changed afterwards. Problem: `memory_unreadable` where they are something else, cut short or of a
 * later form.
 */
export function readIndex(given: Uint8Array): Result<Memory> {
  const bytes = given.byteOffset % 8 === 0 ? given : new Uint8Array(given);
  const form = formOf(bytes);
  const columns = form === undefined ? undefined : splitColumns(bytes);
  if (form === undefined || columns === undefined) return failure("memory_unreadable");
  const reader = new ColumnReader(columns);
  const head = reader.whole();
  const names = reader.strings();
  const keys = reader.strings();
  const types = reader.small();
  const stems = reader.strings();
  const folded = reader.strings().map((key, at) => (key === "" ? (stems[at] ?? "") : key));
  const stemStarts = reader.whole();
  const packed = reader.whole();
  const stemTokens = stems.map((_, at) => [...packed.subarray(stemStarts[at], stemStarts[at + 1])]);
  const words = createTargetWords(form < FORM ? [] : reader.strings());
  const shards = Array.from({ length: Math.min(head[1] ?? 0, columns.length) }, () =>
    form < FORM ? readEarlierShard(reader, words) : readShard(reader),
  );
  if (reader.failed) return failure("memory_unreadable");
  const vocabulary = { keys, types, stems, folded, stemTokens };
  const targetWords = words.keys;
  return success(createMemory({ vocabulary, targetWords, names, nextId: head[0] ?? 1, shards }));
}

/** Whether bytes begin like a stored memory. */
export function isStoredMemory(bytes: Uint8Array): boolean {
  return [0, 8, 16, 24].every((shift, at) => bytes[at] === ((SIGNATURE >>> shift) & 0xff));
}

/** Whether a stored memory is of an earlier form, so that opening it takes as long as building part of its index. */
export function isOfEarlierForm(bytes: Uint8Array): boolean {
  return isStoredMemory(bytes) && (bytes[4] ?? 0) < FORM;
}

/** The form of stored bytes that can be read here. */
function formOf(bytes: Uint8Array): number | undefined {
  if (bytes.byteLength < 16 || !isStoredMemory(bytes)) return undefined;
  const [, form = 0, order] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  return form >= 1 && form <= FORM && order === ORDER ? form : undefined;
}

function shardColumns(shard: Shard): readonly Column[] {
  return [
    shard.ids,
    shard.weights,
    shard.authors,
    shard.documents,
    shard.dates,
    shard.previous,
    shard.next,
    shard.origins,
    shard.removed,
    shard.tokenStarts,
    shard.tokens,
    shard.textStarts,
    shard.text,
    shard.postingTokens,
    shard.postingStarts,
    shard.postings,
    shard.targetIndex.words,
    shard.targetIndex.starts,
    shard.targetIndex.slots,
  ];
}

function readShard(reader: ColumnReader): Shard {
  return {
    ...readEntryColumns(reader),
    textStarts: reader.whole(),
    text: reader.small(),
    ...readPostings(reader),
    targetIndex: { words: reader.whole(), starts: reader.whole(), slots: reader.small() },
  };
}

function readEarlierShard(reader: ColumnReader, words: TargetWords): Shard {
  const entries = readEntryColumns(reader);
  const starts = reader.whole();
  const units = reader.units();
  const texts = Array.from({ length: Math.max(0, starts.length - 1) }, (_, at) =>
    readUnits(units, starts[at] ?? 0, starts[at + 1] ?? 0),
  );
  const { starts: textStarts, bytes: text } = packTexts(texts);
  const targetIndex = buildTargetIndex(
    texts.filter((_, at) => at % 2 === 1).map((target) => words.learn(target)),
  );
  return { ...entries, textStarts, text, ...readPostings(reader), targetIndex };
}

function readEntryColumns(
  reader: ColumnReader,
): Omit<Shard, "textStarts" | "text" | "postingTokens" | "postingStarts" | "postings" | "targetIndex"> {
  return {
    ids: reader.whole(),
    weights: reader.whole(),
    authors: reader.whole(),
    documents: reader.whole(),
    dates: reader.fractions(),
    previous: reader.whole(),
    next: reader.whole(),
    origins: reader.small(),
    removed: reader.small(),
    tokenStarts: reader.whole(),
    tokens: reader.whole(),
  };
}

function readPostings(reader: ColumnReader): Pick<Shard, "postingTokens" | "postingStarts" | "postings"> {
  return { postingTokens: reader.whole(), postingStarts: reader.whole(), postings: reader.whole() };
}
