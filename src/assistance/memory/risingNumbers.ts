/**
 * Rising numbers in as few bytes as they need: the steps between them, seven bits a byte, the last byte below 128.
 * Writes them from a place on, and gives back the place behind them.
 */
export function packRising(numbers: Uint32Array, bytes: Uint8Array, from: number): number {
  let before = -1;
  let at = from;
  for (const number of numbers) {
    let step = number - before - 1;
    before = number;
    while (step >= 128) {
      bytes[at++] = (step & 127) | 128;
      step >>>= 7;
    }
    bytes[at++] = step;
  }
  return at;
}

/** How many bytes `packRising` writes. */
export function packedSize(numbers: Uint32Array): number {
  let size = 0;
  let before = -1;
  for (const number of numbers) {
    for (let step = number - before - 1; step >= 128; step >>>= 7) size += 1;
    size += 1;
    before = number;
  }
  return size;
}

/** Hands out the numbers that `packRising` put into a stretch of bytes. */
export function eachRising(
  bytes: Uint8Array,
  start: number,
  end: number,
  visit: (number: number) => void,
): void {
  let number = -1;
  let step = 0;
  let shift = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    step |= (byte & 127) << shift;
    if (byte >= 128) {
      shift += 7;
      continue;
    }
    number += step + 1;
    visit(number);
    step = 0;
    shift = 0;
  }
}
