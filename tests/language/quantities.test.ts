import { describe, expect, test } from "vitest";
import { readArabicDates } from "../../src/language/arabicDates.ts";
import { readArabicQuantities } from "../../src/language/arabicQuantities.ts";
import { readEnglishDates } from "../../src/language/englishDates.ts";
import { readEnglishQuantities } from "../../src/language/englishQuantities.ts";
import { foldedTokens } from "../../src/language/foldedTokens.ts";
import { readNumeral } from "../../src/language/numerals.ts";
import type { Quantity } from "../../src/language/quantity.ts";

/** What was read: `[value words]`, with ? behind values that are not insisted on. */
function inBrackets(text: string, quantities: readonly Quantity[]): string {
  return quantities
    .map(
      ({ values, strict, start, end }) =>
        `[${round(values[0])}${strict ? "" : "?"} ${text.slice(start, end)}]`,
    )
    .join(" ");
}

function round(value: number | undefined): number {
  return Math.round((value ?? 0) * 100) / 100;
}

function arabicQuantities(text: string): readonly Quantity[] {
  const tokens = foldedTokens(text);
  const dates = readArabicDates(tokens);
  const taken = (index: number): boolean => dates.some(({ first, next }) => index >= first && index < next);
  return readArabicQuantities(tokens, taken);
}

function arabic(text: string): string {
  return inBrackets(text, arabicQuantities(text));
}

function english(text: string): string {
  const tokens = foldedTokens(text);
  const dates = readEnglishDates(tokens, "monthFirst");
  const taken = (index: number): boolean => dates.some(({ first, next }) => index >= first && index < next);
  return inBrackets(text, readEnglishQuantities(tokens, taken));
}

describe("numbers in Arabic", () => {
  test.each([
    ["خمسة وعشرون فنانا", "[25 خمسة وعشرون]"],
    ["خمسة و عشرون", "[25 خمسة و عشرون]"],
    ["ثَلَاثَةَ عَشَرَ كِتَابًا", "[13 ثَلَاثَةَ عَشَرَ]"],
    ["الثلاثة عشر عضوا", "[13 الثلاثة عشر]"],
    ["ثلاثمائة وخمسة وستون يوما", "[365 ثلاثمائة وخمسة وستون]"],
    ["ألف ومئتان وخمسون", "[1250 ألف ومئتان وخمسون]"],
    ["مليونان وثلاثمئة ألف", "[2300000 مليونان وثلاثمئة ألف]"],
    ["11 ألف محترف", "[11000 11 ألف]"],
    ["3 ملايين ونصف المليون", "[3500000 3 ملايين ونصف المليون]"],
    ["نصف مليون", "[500000 نصف مليون]"],
    ["ثلاثة أرباع", "[0.75 ثلاثة أرباع]"],
    ["٢٥٪ و٣٫٥ في المئة", "[25 ٢٥٪] [3.5 ٣٫٥ في المئة]"],
    ["القرنين التاسع عشر والعشرين", "[19 التاسع عشر] [20 والعشرين]"],
    ["مئات الآلاف", "[100000 مئات الآلاف]"],
    ["آلاف المتظاهرين", "[1000 آلاف]"],
    ["10 آلاف و5 كتب", "[10000 10 آلاف] [5 5]"],
    ["10 000 شخص", "[10000 10 000]"],
    ["كوفيد-19", "[19? 19]"],
    ["خمس السكان", "[0.2? خمس] [5? خمس]"],
    ["خمس سنوات", "[5 خمس]"],
    ["ألّف كتابا", "[1000? ألّف]"],
    ["كمية من الماء", ""],
    ["يوم الأربعاء", ""],
    ["26 نوفمبر 2024", ""],
  ])("%s", (text, expected) => {
    expect(arabic(text)).toBe(expected);
  });
});

describe("parts of a whole in Arabic", () => {
  test.each([
    ["الثُّمُن", "[0.13 الثُّمُن]"],
    ["الثمن", "[0.13? الثمن]"],
    ["ثَمَن السيارة", ""],
    ["خُمس سكان العالم", "[0.2 خُمس]"],
    ["خمس سكان العالم", "[5 خمس]"],
    ["خَمس سنوات", "[5 خَمس]"],
    ["خُمسين من المال", "[0.4 خُمسين]"],
    ["خمسين من المال", "[50 خمسين]"],
    ["سُدُسًا", "[0.17 سُدُسًا]"],
    ["ثلثًا", "[0.33 ثلثًا]"],
    ["ثلثا الأعضاء", "[0.67 ثلثا]"],
    ["ثلثاها", "[0.67 ثلثاها]"],
    ["خمسها", "[0.2 خمسها]"],
    ["خمسة أثمان", "[0.63 خمسة أثمان]"],
    ["ثلاثة أرباعهم", "[0.75 ثلاثة أرباعهم]"],
    ["للأم الثلث والسدس للأب", "[0.33 الثلث] [0.17 والسدس]"],
    ["ثلثا مليون", "[666666.67 ثلثا مليون]"],
  ])("%s", (text, expected) => {
    expect(arabic(text)).toBe(expected);
  });

  test("a part of a part is both and their product", () => {
    const [half, tenth] = arabicQuantities("نصف العشر");
    expect(half?.values).toEqual([0.5, 50, 0.05, 5]);
    expect(tenth?.values).toEqual([0.1, 10, 0.05, 5]);
    expect(arabicQuantities("الثلث والسدس")[1]?.values).toHaveLength(2);
  });

  test("so many of so many are a share too", () => {
    expect(arabicQuantities("واحد من كل خمسة")[1]?.values).toEqual([5, 0.2, 20, 20]);
    expect(arabicQuantities("خمسة إلى عشرة")[1]?.values).toEqual([10]);
  });
});

describe("numbers in English", () => {
  test.each([
    ["one hundred and twenty-three", "[123 one hundred and twenty-three]"],
    ["three and a half million", "[3500000 three and a half million]"],
    ["$3.5bn and 11K", "[3500000000 3.5bn] [11000 11K]"],
    ["two-thirds", "[0.67 two-thirds]"],
    ["three-quarters of a million", "[750000 three-quarters of a million]"],
    ["tens of thousands", "[10000 tens of thousands]"],
    ["one eighth", "[0.13 one eighth]"],
    ["an eighth", "[1? an] [0.13? eighth]"],
    ["an eighth of it", "[1? an] [0.13 eighth]"],
    ["one twenty-fourth", "[0.04 one twenty-fourth]"],
    ["⅐ and ⅛", "[0.14 ⅐] [0.13 ⅛]"],
    ["two halves", "[0.5 two halves]"],
    ["50 per cent", "[50 50 per cent]"],
    ["the nineteenth century", "[19 nineteenth] [100? century]"],
    ["the 1990s", "[1990 1990s]"],
    ["COVID-19", "[19? 19]"],
    ["November 26, 2024", ""],
    ["type II", "[2? II]"],
    ["a $300+ billion hole", "[1? a] [300000000000 300+ billion]"],
  ])("%s", (text, expected) => {
    expect(english(text)).toBe(expected);
  });
});

describe("digits", () => {
  test.each([
    ["1,234,567.89", [1234567.89]],
    ["1.234.567,89", [1234567.89]],
    ["1.234", [1234, 1.234]],
    ["12,34,567", [1234567]],
    ["3،5", [3.5]],
    ["2024", [2024]],
    ["1.2.3", undefined],
  ])("%s", (written, values) => {
    expect(readNumeral(written)?.values).toEqual(values);
  });
});
