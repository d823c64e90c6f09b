import { failure, type Result, success } from "../../core/result.ts";
import { createMemory, type Memory } from "./memory.ts";
import { readUnits, type Shard, startsOf } from "./shard.ts";

// The first bytes of a stored memory, the number of its form, and a number that reads otherwise in another byte order.
const SIGNATURE = 0x4d54514d;
const FORM = 1;
const ORDER = 0x01020304;
const COLUMN_KINDS = [Uint8Array, Uint16Array, Uint32Array, Float64Array] as const;

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * A memory with its index as bytes, to be kept and opened without building the index again: columns one after the
 * other, each at a multiple of eight, with its kind (0 to 3) and length in front.
 */
export function writeIndex(memory: Memory): Uint8Array<ArrayBuffer> {
  const { vocabulary, names, nextId, shards } = memory.parts();
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
    ...shards.flatMap(shardColumns),
  ];
  const size = columns.reduce((sum, { byteLength }) => sum + 8 + padded(byteLength), 16);
  const bytes = new Uint8Array(size);
  const words = new Uint32Array(bytes.buffer);
  words.set([SIGNATURE, FORM, ORDER, columns.length]);
  let at = 16;
  for (const column of columns) {
    words[at / 4] = COLUMN_KINDS.findIndex((kind) => column instanceof kind);
    words[at / 4 + 1] = column.byteLength;
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at + 8);
    at += 8 + padded(column.byteLength);
  }
  return bytes;
}

/**
 * The memory in bytes that `writeIndex` made. The bytes are not copied and must not be changed afterwards. Problem:
 * `memory_unreadable` where they are something else, cut short or of a later form.
 */
export function readIndex(given: Uint8Array): Result<Memory> {
  const columns = readColumns(given.byteOffset % 8 === 0 ? given : new Uint8Array(given));
  if (columns === undefined) return failure("memory_unreadable");
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
  const shards = Array.from({ length: Math.min(head[1] ?? 0, columns.length) }, () => readShard(reader));
  if (reader.failed) return failure("memory_unreadable");
  const vocabulary = { keys, types, stems, folded, stemTokens };
  return success(createMemory({ vocabulary, names, nextId: head[0] ?? 1, shards }));
}

/** Whether bytes begin like a stored memory. */
export function isStoredMemory(bytes: Uint8Array): boolean {
  return [0, 8, 16, 24].every((shift, at) => bytes[at] === ((SIGNATURE >>> shift) & 0xff));
}

function padded(length: number): number {
  return (length + 7) & ~7;
}

function stringColumns(strings: readonly string[]): readonly Column[] {
  const starts = startsOf(strings.map(({ length }) => length));
  const units = new Uint16Array(starts.at(-1) ?? 0);
  for (const [at, text] of strings.entries()) {
    const start = starts[at] ?? 0;
    for (let index = 0; index < text.length; index += 1) units[start + index] = text.charCodeAt(index);
  }
  return [starts, units];
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
  ];
}

function readShard(reader: ColumnReader): Shard {
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
    textStarts: reader.whole(),
    text: reader.units(),
    postingTokens: reader.whole(),
    postingStarts: reader.whole(),
    postings: reader.whole(),
  };
}

function readColumns(bytes: Uint8Array): readonly Column[] | undefined {
  if (bytes.byteLength < 16 || !isStoredMemory(bytes)) return undefined;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  if (words[1] !== FORM || words[2] !== ORDER) return undefined;
  const columns: Column[] = [];
  let at = 16;
  for (let index = 0; index < (words[3] ?? 0); index += 1) {
    const kind = COLUMN_KINDS[words[at / 4] ?? 4];
    const length = words[at / 4 + 1] ?? 0;
    if (kind === undefined || at + 8 + padded(length) > bytes.byteLength) return undefined;
    if (length % kind.BYTES_PER_ELEMENT > 0 || !(bytes.buffer instanceof ArrayBuffer)) return undefined;
    columns.push(new kind(bytes.buffer, bytes.byteOffset + at + 8, length / kind.BYTES_PER_ELEMENT));
    at += 8 + padded(length);
  }
  return at === bytes.byteLength ? columns : undefined;
}

/** Hands out columns in order; `failed` once one was missing or of another kind. */
class ColumnReader {
  failed = false;
  private at = 0;
  private readonly columns: readonly Column[];

  constructor(columns: readonly Column[]) {
    this.columns = columns;
  }

  whole(): Uint32Array {
    const column = this.columns[this.at++];
    return column instanceof Uint32Array ? column : this.fail(new Uint32Array(0));
  }

  units(): Uint16Array {
    const column = this.columns[this.at++];
    return column instanceof Uint16Array ? column : this.fail(new Uint16Array(0));
  }

  small(): Uint8Array {
    const column = this.columns[this.at++];
    return column instanceof Uint8Array ? column : this.fail(new Uint8Array(0));
  }

  fractions(): Float64Array {
    const column = this.columns[this.at++];
    return column instanceof Float64Array ? column : this.fail(new Float64Array(0));
  }

  strings(): readonly string[] {
    const starts = this.whole();
    const whole = readText(this.units());
    return Array.from({ length: Math.max(0, starts.length - 1) }, (_, at) =>
      whole.slice(starts[at], starts[at + 1]),
    );
  }

  private fail<Value>(instead: Value): Value {
    this.failed = true;
    return instead;
  }
}

function readText(units: Uint16Array): string {
  return readUnits(units, 0, units.length);
}
