/** What the bytes of a file say for and against UTF-8. */
export interface Utf8Evidence {
  /** Well-formed characters of more than one byte. */
  readonly wellFormed: number;
  /** Bytes that belong to no well-formed character. */
  readonly faults: number;
  /** Offset of the first such byte, or -1. */
  readonly firstFault: number;
}

/** Counts well-formed characters and faults as the Unicode standard defines them (table 3-7). */
export function utf8Evidence(bytes: Uint8Array): Utf8Evidence {
  let wellFormed = 0;
  let faults = 0;
  let firstFault = -1;
  for (let index = 0; index < bytes.length;) {
    const size = characterSize(bytes, index);
    if (size === 0) {
      faults += 1;
      if (firstFault < 0) firstFault = index;
    } else if (size > 1) {
      wellFormed += 1;
    }
    index += Math.max(1, size);
  }
  return { wellFormed, faults, firstFault };
}

/** Bytes of the well-formed character here, or 0. */
function characterSize(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return 1;
  const size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let offset = 1; offset < size; offset += 1) {
    if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[index + 1] ?? 0;
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
  return size;
}
