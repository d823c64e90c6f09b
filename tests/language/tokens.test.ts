import { describe, expect, it, test } from "vitest";
import { tokenise } from "../../src/language/tokens.ts";

/** Tokens between bars; a space stands as it is. */
function cut(text: string): string {
  return tokenise(text)
    .map((token) => token.text)
    .join("|");
}

describe("tokens", () => {
  test.each([
    "نُشِرَتْ| |رسالةٌ|،| |العـــربية|.",
    "ا\u0654حمد| |يقول",
    "لـ|Sora| |و|5",
    'بـ| |"|غسل| |الفن|"|؟',
    "isn’t| |it| |o'clock|?",
    "users|'| |'|quoted|'",
    "well|-|known",
    "1,234.56| |١٬٢٣٤٫٥| |1.2.3| |10:30",
    "2024-11-26| |26/11/2024| |٢٦/١١/٢٠٢٤",
    "25%| |٢٥٪| |-|5| |3،5| |1|,| |2|.",
    "GPT|-|4| |mp3| |20th| |snake_case",
    "see| |https://example.org/a?b=1&c=%20|.| |(|www.example.org|)|،",
    "mail| |first.last+tag@example.co.uk|,| |now",
    "مراسلة| |info@example.org| |الآن",
    "漢|字|か|な",
    "ไ|ท|ย",
    "한국어| |말",
    "👩‍👩‍👧‍👦|👍🏽|🇸🇦|🇪🇬|1️⃣|❤️",
    "\r\n|\n| | |\t",
    "a|\u200E|b| |ت\u200Dس",
    "\uD800|a|\uDC00",
    "\u0301|a",
    "۝١٢",
    "ℹ\u200D😀",
    "क्षि| |ക്ഷ",
  ])("%s", (expected) => {
    const text = expected.replaceAll("|", "");
    expect(cut(text)).toBe(expected);
  });

  it("keeps a code apart and knows it by its identity", () => {
    const tokens = tokenise("كلمة\uFFFCأخرى\uFFFC", ["b1", "b2"]);
    expect(tokens.map(({ type, text }) => [type, text])).toEqual([
      ["word", "كلمة"],
      ["code", "\uFFFC"],
      ["word", "أخرى"],
      ["code", "\uFFFC"],
    ]);
    expect(tokens[1]?.key).not.toBe(tokens[3]?.key);
    expect(tokens[1]?.key).toBe(tokenise("\uFFFC", ["b1"])[0]?.key);
    expect(tokens.map(({ start }) => start)).toEqual([0, 4, 5, 9]);
  });

  it("tells types apart", () => {
    expect(tokenise("a 1%, a@b.c").map(({ type }) => type)).toEqual([
      "word",
      "space",
      "number",
      "punctuation",
      "space",
      "address",
    ]);
  });

  it("is quick on a long text made to slow it down", () => {
    const dots = "a.".repeat(50_000) + "@";
    expect(tokenise(dots).length).toBe(100_001);
    expect(tokenise("ا".repeat(200_000)).length).toBe(1);
  });
});
