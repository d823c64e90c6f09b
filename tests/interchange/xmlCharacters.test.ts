import { expect, test } from "vitest";
import { hasForbiddenControls, hasXmlCharacters } from "../../src/interchange/xmlCharacters.ts";
import { diceOf } from "../laws/mutations.ts";

test("control characters are found wherever they stand, however the bytes lie in memory", () => {
  for (let seed = 1; seed <= 5000; seed += 1) {
    const dice = diceOf(seed);
    const below = (limit: number): number => Math.floor(dice() * limit);
    const buffer = Uint8Array.from({ length: below(60) }, () =>
      dice() < 0.9 ? 0x20 + below(0xe0) : ([9, 10, 13][below(3)] ?? 9),
    );
    const bytes = buffer.subarray(below(6));
    if (bytes.length > 0 && dice() < 0.5) bytes[below(bytes.length)] = below(32);
    const expected = bytes.some((byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13);
    expect({ seed, found: hasForbiddenControls(bytes) }).toEqual({ seed, found: expected });
  }
});

test("what XML has no place for is found in text", () => {
  for (const text of ["", "a", "\t\r\n", "\u007F\u0085", "\uD83D\uDE00", "\uFFFD\uFEFF"]) {
    expect(hasXmlCharacters(text, false)).toBe(true);
  }
  for (const text of ["\0", "a\u001F", "\uFFFE", "\uFFFF", "\uD83Da", "\uD83D", "\uDE00\uD83D", "a\uDE00"]) {
    expect(hasXmlCharacters(text, false)).toBe(false);
  }
  expect(hasXmlCharacters("\uFFFF", true)).toBe(false);
});
