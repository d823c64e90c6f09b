import { describe, expect, test } from "vitest";
import { type PlacedDate, readArabicDates } from "../../src/language/arabicDates.ts";
import { readEnglishDates } from "../../src/language/englishDates.ts";
import { foldedTokens } from "../../src/language/foldedTokens.ts";
import { fallsOn, gregorianOfHijri } from "../../src/language/hijri.ts";

/** `26/11/2024`, with `_` for what is not said, `H` behind Hijri dates, and `≠` before a month that disagrees. */
function inDigits(dates: readonly PlacedDate[]): string {
  return dates
    .map(({ date: { calendar, days, month, year, conflict } }) => {
      const day = days.length === 0 ? "_" : days.join("-");
      const other = conflict === undefined ? "" : `≠${conflict}`;
      return `${day}/${month ?? "_"}${other}/${year ?? "_"}${calendar === "hijri" ? "H" : ""}`;
    })
    .join(" ");
}

describe("dates in Arabic", () => {
  test.each([
    ["في 26 نوفمبر 2024", "26/11/2024"],
    ["في أكتوبر/تشرين الأول 2024", "_/10/2024"],
    ["في أكتوبر/تشرين الثاني 2024", "_/10≠11/2024"],
    ["تشرين الأول (أكتوبر) 1973", "_/10/1973"],
    ["السادس والعشرين من نوفمبر 2024", "26/11/2024"],
    ["26-28 نوفمبر 2024م", "26-28/11/2024"],
    ["في ٢٦/١١/٢٠٢٤", "26/11/2024"],
    ["2024-11-26", "26/11/2024"],
    ["26. 11. 2024", "26/11/2024"],
    ["7 أفريل 1348", "7/4/1348"],
    ["1 رمضان 1446 هـ", "1/9/1446H"],
    ["سنة 505 هـ", "_/_/505H"],
    ["ذو الحجة 1444", "_/12/1444H"],
    ["15/09/1446هـ", "15/9/1446H"],
    ["مارس ضغوطا", ""],
    ["في مارس", "_/3/_"],
    ["بين مارس ويونيو", "_/3/_ _/6/_"],
    ["محرم عليه", ""],
  ])("%s", (text, expected) => {
    expect(inDigits(readArabicDates(foldedTokens(text)))).toBe(expected);
  });
});

describe("dates in English", () => {
  test.each([
    ["November 26, 2024", "26/11/2024"],
    ["26th of November 2024", "26/11/2024"],
    ["Nov. 26", "26/11/_"],
    ["11/26/2024", "26/11/2024"],
    ["26/11/2024", "26/11/2024"],
    ["1 Ramadan 1446 AH", "1/9/1446H"],
    ["Rabi’ al-Awwal 12, 1445", "12/3/1445H"],
    ["505 A.H.", "_/_/505H"],
    ["He may go in May", "_/5/_"],
    ["the march of COVID-19 may end", ""],
    ["May 3–5, 2020", "3-5/5/2020"],
  ])("%s", (text, expected) => {
    expect(inDigits(readEnglishDates(foldedTokens(text), "monthFirst"))).toBe(expected);
  });
});

describe("the Hijri calendar", () => {
  test.each([
    [1446, 9, 1, "2025-03-01"],
    [1445, 3, 12, "2023-09-27"],
  ])("%i-%i-%i is %s", (year, month, day, expected) => {
    expect(new Date(gregorianOfHijri({ year, month, day })).toISOString().slice(0, 10)).toBe(expected);
  });

  test("a year falls on the two it overlaps", () => {
    expect([1110, 1111, 1112, 1113].map((year) => fallsOn({ year: 505 }, { year }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
