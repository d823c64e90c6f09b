import { startsOf } from "./shard.ts";

/** What a stored memory is made of: lists of numbers of four kinds. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const COLUMN_KINDS = [Uint8Array, Uint16Array, Uint32Array, Float64Array] as const;

/** Columns one after the other behind a head of sixteen bytes, each at a multiple of eight, its kind (0 to 3) and length in front. */
export function joinColumns(columns: readonly Column[], head: readonly number[]): Uint8Array<ArrayBuffer> {
  const size = columns.reduce((sum, { byteLength }) => sum + 8 + padded(byteLength), HEAD_SIZE);
  const bytes = new Uint8Array(size);
  const words = new Uint32Array(bytes.buffer);
  words.set([...head, columns.length]);
  let at = HEAD_SIZE;
  for (const column of columns) {
    words[at / 4] = COLUMN_KINDS.findIndex((kind) => column instanceof kind);
    words[at / 4 + 1] = column.byteLength;
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at + 8);
    at += 8 + padded(column.byteLength);
  }
  return bytes;
}

/** The columns that `joinColumns` put together, not copied; `undefined` where the bytes are cut short or something else. */
export function splitColumns(bytes: Uint8Array): readonly Column[] | undefined {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  const columns: Column[] = [];
  let at = HEAD_SIZE;
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

/** Strings as two columns: where each starts, and their UTF-16 units. */
export function stringColumns(strings: readonly string[]): readonly Column[] {
  const starts = startsOf(strings.map(({ length }) => length));
  const units = new Uint16Array(starts.at(-1) ?? 0);
  for (const [at, text] of strings.entries()) {
    const start = starts[at] ?? 0;
    for (let index = 0; index < text.length; index += 1) units[start + index] = text.charCodeAt(index);
  }
  return [starts, units];
}

// Signature, form, byte order and number of columns, four bytes each.
const HEAD_SIZE = 16;

function padded(length: number): number {
  return (length + 7) & ~7;
}

/** Hands out columns in order; `failed` once one was missing or of another kind. */
export class ColumnReader {
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
    const units = this.units();
    const whole = readUnits(units, 0, units.length);
    return Array.from({ length: Math.max(0, starts.length - 1) }, (_, at) =>
      whole.slice(starts[at], starts[at + 1]),
    );
  }

  private fail<Value>(instead: Value): Value {
    this.failed = true;
    return instead;
  }
}

/** UTF-16 units as a string. */
export function readUnits(units: Uint16Array, start: number, end: number): string {
  let text = "";
  for (let from = start; from < end; from += LONGEST_CALL) {
    text += String.fromCharCode(...units.subarray(from, Math.min(end, from + LONGEST_CALL)));
  }
  return text;
}

// As many arguments as every engine takes in one call.
const LONGEST_CALL = 8192;
