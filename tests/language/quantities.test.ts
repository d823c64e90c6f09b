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

function arabic(text: string): string {
  const tokens = foldedTokens(text);
  const dates = readArabicDates(tokens);
  const taken = (index: number): boolean => dates.some(({ first, next }) => index >= first && index < next);
  return inBrackets(text, readArabicQuantities(tokens, taken));
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
    ["خمس السكان", "[5? خمس]"],
    ["خمس سنوات", "[5 خمس]"],
    ["ألّف كتابا", "[1000? ألّف]"],
    ["كمية من الماء", ""],
    ["يوم الأربعاء", ""],
    ["26 نوفمبر 2024", ""],
  ])("%s", (text, expected) => {
    expect(arabic(text)).toBe(expected);
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
