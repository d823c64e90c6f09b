import { describe, expect, it, test } from "vitest";
import { equalityKey, identityKey, mappedEqualityKey } from "../../src/language/normalise.ts";

describe("equality key", () => {
  test.each([
    ["short vowel", "نُشرت", "نشرت"],
    ["vowel and superscript alef", "الرَّحْمٰنِ", "الرحمن"],
    ["tatweel in a word", "العـــربية", "العربية"],
    ["tatweel before Latin", "لـSora", "لsora"],
    ["tatweel before a space", "لـ Sora", "ل sora"],
    ["free tatweel", "نعم ــ قال", "نعم - قال"],
    ["free tatweel with a mark in it", "ـَـ", "-"],
    ["tatweel beside a marked letter", "بَـ", "ب"],
    ["presentation forms", "ﺍﻹﺳﻼﻡ", "الإسلام"],
    ["presentation form of a lone mark", "aﹰb", "ab"],
    ["presentation form of a mark on tatweel", "بﹷت", "بت"],
    ["rial sign", "50 ﷼", "50 ريال"],
    ["blessing", "ﷺ", "صلى الله عليه وسلم"],
    ["basmala", "﷽", "بسم الله الرحمن الرحيم"],
    ["Persian letters", "الذکاء علی ہھە ۃ", "الذكاء علي ههه ة"],
    ["Persian presentation form", "ﯼ", "ي"],
    ["alef wasla", "ٱلله", "الله"],
    ["digits", "٢٠٢٤ ۲۰۲۴", "2024 2024"],
    ["separators", "١٬٢٣٤٫٥٪", "1,234.5%"],
    ["controls", "ت\u200Dسري\u200Cب\u200F\u2068\uFEFF\u061C", "تسريب"],
    ["full width", "Ａｂ！　１", "ab! 1"],
    ["Latin capitals", "OpenAI ÉĀ", "openai éā"],
    ["decomposed hamza is kept", "ا\u0654 و\u0654 ي\u0654", "أ ؤ ئ"],
    ["decomposed Latin across a joiner", "e\u200D\u0301", "é"],
    ["hamza, ya and ta marbuta are kept", "أإآا ىي ةه ؤئ", "أإآا ىي ةه ؤئ"],
    ["English signs are kept", "½ … ™ ﬁ", "½ … ™ ﬁ"],
    ["Quranic signs that are no marks are kept", "۞ ۝ ۩ ۥ", "۞ ۝ ۩ ۥ"],
  ])("%s", (_, text, key) => {
    expect(equalityKey(text)).toBe(key);
    expect(mappedEqualityKey(text).key).toBe(key);
  });

  it("leads back to the original, whatever was dropped, expanded or composed", () => {
    const text = "العـــَربية ﷼ ا\u0654ل e\u0301٣";
    const { key, offsets } = mappedEqualityKey(text);
    expect(key).toBe("العربية ريال أل é3");
    const source = (part: string): string => {
      const start = key.indexOf(part);
      return text.slice(offsets[start], offsets[start + part.length]);
    };
    expect(source("العربية")).toBe("العـــَربية");
    expect(source("ريال")).toBe("﷼");
    expect(source("أ")).toBe("ا\u0654");
    expect(source("é")).toBe("e\u0301");
    expect(source("3")).toBe("٣");
    expect(offsets.at(-1)).toBe(text.length);
  });

  it("keeps identity at canonical composition", () => {
    expect(identityKey("ا\u0653 A\u0640")).toBe("آ A\u0640");
  });
});
