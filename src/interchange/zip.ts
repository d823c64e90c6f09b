import { deflateSync, inflateSync } from "fflate";
import type { Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import { crc32 } from "./crc32.ts";

/** How much an archive may ask for; sizes in bytes. */
export interface ZipLimits {
  readonly entries: number;
  /** Unpacked size of one entry. */
  readonly entry: number;
  /** Unpacked size of all entries together. */
  readonly unpacked: number;
  /** Unpacked against packed size of one entry above {@link RATIO_FLOOR}. */
  readonly ratio: number;
}

/** Office files of some thousand pages stay below 100 MB unpacked and 100 to 1; a bomb packs 1,000 to 1. */
export const DOCUMENT_LIMITS: ZipLimits = {
  entries: 10_000,
  entry: 128 * 1024 * 1024,
  unpacked: 512 * 1024 * 1024,
  ratio: 400,
};

/** Below this size nothing is a bomb, whatever it was packed to. */
const RATIO_FLOOR = 1024 * 1024;

/** One file of an archive as the archive's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Its record in the directory, and in front of its data its header: both kept as they are. */
  readonly record: Uint8Array;
  readonly header: Uint8Array;
  readonly data: Uint8Array;
}

/** An archive whose directory has been read and found within the limits. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

/** Names that lead out of a folder, wherever they would be unpacked. */
const UNSAFE_NAME = /^[/\\]|^[A-Za-z]:|\\|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/u;

const END = 0x06054b50;
const RECORD = 0x02014b50;
const HEADER = 0x04034b50;

/**
 * The directory of an archive (APPNOTE 6.3); nothing is unpacked. Problems: `zip_damaged`, `zip_cut_off`, `zip_encrypted`, `zip_zip64`,
 * `zip_method` {method}, `zip_too_large` {what, found, limit}, `unsafe_entry`, with the entry as their place.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): Result<ZipArchive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(bytes, view);
  if (end === undefined) return failure(isZip(bytes) ? "zip_cut_off" : "zip_damaged");
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) return failure("zip_zip64");
  if (count > limits.entries) return tooLarge("entries", count, limits.entries);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let unpacked = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== RECORD) return failure("zip_damaged");
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return failure("zip_damaged");
    const name = nameOf(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    const read = readEntry(bytes, view, { at, next, name });
    if (read.type === "failure") return read;
    const { packed, size } = read.value;
    if (UNSAFE_NAME.test(name) || names.has(name)) return failure("unsafe_entry", {}, { entry: name });
    names.add(name);
    unpacked += size;
    if (size > limits.entry) return tooLarge("entry", size, limits.entry, name);
    if (unpacked > limits.unpacked) return tooLarge("unpacked", unpacked, limits.unpacked);
    if (size > RATIO_FLOOR && size > limits.ratio * Math.max(packed, 1)) {
      return tooLarge("ratio", Math.round(size / Math.max(packed, 1)), limits.ratio, name);
    }
    entries.push(read.value);
    at = next;
  }
  return success({ bytes, entries, comment: bytes.subarray(end + 22) });
}

/** The content of an entry; never more than its directory says. Problems: `zip_damaged` with the entry as its place. */
export function unpackEntry(entry: ZipEntry): Result<Uint8Array> {
  const damaged = failure("zip_damaged", {}, { entry: entry.name });
  if (entry.method === 0) {
    const whole = entry.data.length === entry.size && crc32(entry.data) === entry.crc;
    return whole ? success(entry.data) : damaged;
  }
  try {
    // A buffer of its own bounds what a lying directory can unpack to.
    const content = inflateSync(entry.data, { out: new Uint8Array(entry.size) });
    return content.length === entry.size && crc32(content) === entry.crc ? success(content) : damaged;
  } catch {
    return damaged;
  }
}

/** The archive with some contents replaced, by the names of their entries; all other entries keep their bytes and all their order. */
export function writeZip(archive: ZipArchive, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (changed.size === 0) return archive.bytes;
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const entry of archive.entries) {
    const content = changed.get(entry.name);
    const { header, record, data } = content === undefined ? settled(entry) : repacked(entry, content);
    const moved = record.slice();
    new DataView(moved.buffer).setUint32(42, offset, true);
    records.push(moved);
    pieces.push(header, data);
    offset += header.length + data.length;
  }
  const length = records.reduce((sum, record) => sum + record.length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(12, length, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, archive.comment.length, true);
  return joined([...pieces, ...records, end, archive.comment]);
}

function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

/** The end record: the last one whose comment reaches exactly to the end of the file. */
function findEnd(bytes: Uint8Array, view: DataView): number | undefined {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === bytes.length)
      return at;
  }
  return undefined;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  { at, next, name }: { readonly at: number; readonly next: number; readonly name: string },
): Result<ZipEntry> {
  const place = { entry: name };
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const start = view.getUint32(at + 42, true);
  if (packed === 0xffffffff || size === 0xffffffff || start === 0xffffffff)
    return failure("zip_zip64", {}, place);
  if ((view.getUint16(at + 8, true) & 1) === 1) return failure("zip_encrypted", {}, place);
  if (method !== 0 && method !== 8) return failure("zip_method", { method }, place);
  if (start + 30 > bytes.length || view.getUint32(start, true) !== HEADER)
    return failure("zip_damaged", {}, place);
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > bytes.length) return failure("zip_damaged", {}, place);
  return success({
    name,
    method,
    crc,
    packed,
    size,
    record: bytes.subarray(at, next),
    header: bytes.subarray(start, from),
    data: bytes.subarray(from, from + packed),
  });
}

function repacked(entry: ZipEntry, content: Uint8Array): Omit<ZipEntry, "name"> {
  const data = entry.method === 0 ? content : deflateSync(content, { level: 6 });
  return settled({ ...entry, data, crc: crc32(content), packed: data.length, size: content.length });
}

/** An entry whose header says itself how large it is, so that no descriptor needs to follow its data. */
function settled(entry: ZipEntry): ZipEntry {
  const header = entry.header.slice();
  const record = entry.record.slice();
  for (const [part, base] of [
    [header, 6],
    [record, 8],
  ] as const) {
    const view = new DataView(part.buffer);
    view.setUint16(base, view.getUint16(base, true) & ~0x0008, true);
    view.setUint32(base + 8, entry.crc, true);
    view.setUint32(base + 12, entry.packed, true);
    view.setUint32(base + 16, entry.size, true);
  }
  return { ...entry, header, record };
}

/** Names are UTF-8 by flag or by habit; what is not is read byte by byte, so that it still has a name. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function tooLarge(what: keyof ZipLimits, found: number, limit: number, entry?: string): Result<never> {
  return failure("zip_too_large", { what, found, limit }, entry === undefined ? undefined : { entry });
}
