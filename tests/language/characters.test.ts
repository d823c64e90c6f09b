import { describe, expect, it, test } from "vitest";
import {
  digitValue,
  isArabicLetter,
  isArabicPunctuation,
  isInvisibleControl,
  isVisible,
  isVowelMark,
  scriptOf,
} from "../../src/language/characters.ts";
import { findInvisibles, invisibleLabel } from "../../src/language/invisibles.ts";

function codes(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

describe("characters", () => {
  it("agrees with Unicode on every Arabic letter of the basic plane that it knows", () => {
    const letter = /^[\p{Script=Arabic}]$/u;
    for (let code = 0; code < 0x10000; code += 1) {
      const character = String.fromCharCode(code);
      const expected = letter.test(character) && /\p{L}/u.test(character);
      if (expected !== isArabicLetter(code) && /\p{Assigned}/u.test(character)) {
        expect.fail(`U+${code.toString(16)} expected ${expected}`);
      }
    }
  });

  it("takes only combining marks for vowel marks", () => {
    for (let code = 0; code < 0x10000; code += 1) {
      if (isVowelMark(code)) expect(String.fromCharCode(code)).toMatch(/\p{M}/u);
    }
    expect(codes("ًَُِّْٰۖ").every(isVowelMark)).toBe(true);
    expect(codes("ـءاۥ۝۞e1 ").some(isVowelMark)).toBe(false);
  });

  it("reads three digit series", () => {
    expect(codes("09٠٩۰۹").map(digitValue)).toEqual([0, 9, 0, 9, 0, 9]);
    expect(codes("a٫०").map(digitValue)).toEqual([undefined, undefined, undefined]);
  });

  it("knows Arabic punctuation", () => {
    expect(codes("،؛؟٪٫٬٭۔").every(isArabicPunctuation)).toBe(true);
    expect(codes(",;?%ا").some(isArabicPunctuation)).toBe(false);
  });

  test.each([
    ["ا", "arabic"],
    ["ﻻ", "arabic"],
    ["ـ", "arabic"],
    ["َ", "arabic"],
    ["é", "latin"],
    ["Ａ", "latin"],
    ["漢", "unspaced"],
    ["Ж", "other"],
    ["٣", "common"],
    ["،", "common"],
    ["😀", "common"],
  ])("script of %s is %s", (character, script) => {
    expect(codes(character).map(scriptOf)).toEqual([script]);
  });

  test.each([
    ["", false],
    [" \t\n\u00A0\u3000\u2003", false],
    ["\u200B\u200F\u202A\u202E\u2060\u2066\u2069\uFEFF\u061C", false],
    ["\u200Fا", true],
    [".", true],
    ["\uD800", true],
  ])("visibility of %j is %s", (text, visible) => {
    expect(isVisible(text)).toBe(visible);
  });

  it("names invisible characters", () => {
    expect(findInvisibles("a\u200Eb\u00A0\u2068")).toEqual([
      { offset: 1, label: "LRM" },
      { offset: 3, label: "NBSP" },
      { offset: 4, label: "FSI" },
    ]);
    expect(invisibleLabel("a")).toBeUndefined();
    for (let code = 0; code < 0x10000; code += 1) {
      if (isInvisibleControl(code)) expect(invisibleLabel(String.fromCharCode(code))).toBeDefined();
    }
  });
});
