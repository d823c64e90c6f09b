import { textHash } from "../../src/core/textHash.ts";

/** Two texts of small letters and figures that have one hash. */
export function hashTwins(): readonly [string, string] {
  const known = new Map<number, string>();
  for (let number = 0; ; number++) {
    const text = `x${((number * 0x9e3779b1) >>> 0).toString(36)}${number.toString(36)}`;
    const hash = textHash(text);
    const twin = known.get(hash);
    if (twin !== undefined) return [twin, text];
    known.set(hash, text);
  }
}
