import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directionOf, directionRuns } from "../../src/language/directionRuns.ts";

/** A text with its foreign runs in `[…]` and its figures in `{…}`. */
function marked(text: string, language: string): string {
  return directionRuns(text, language)
    .map(({ type, start, end }) => {
      const run = text.slice(start, end);
      return type === "plain" ? run : type === "foreign" ? `[${run}]` : `{${run}}`;
    })
    .join("");
}

describe("in Arabic", () => {
  test.each([
    "من [OpenAI] في {2024-11-26}.",
    "لـ[Sora] و[GPT-4]، و«[Hugging Face] 2024» بنسبة {25%}.",
    "راجع [https://a.b/c?d=e]. أو [me@x.org]، [v1.2.3].",
    "اتصل على {+961 1 234 567} أو {01-234-567}",
    "{26/11/2024} أو {٢٦/١١/٢٠٢٤} و{٪٢٥} و{25 %} و{1,234.56} و{-5} و{3:45}",
    "أكثر من 11 ألف محترف عام 2024",
    "الملف [/usr/bin] و[C++] و[@openai]",
    "[OpenAI]، [Google]",
    "=[SUM(A1)] و[f(x, y)] و[OpenAI] (شركة)",
    "ــ بما في ذلك ــ",
    "",
  ])("%s", (expected) => {
    expect(marked(expected.replace(/[[\]{}]/gu, ""), "ar")).toBe(expected);
  });
});

describe("in English", () => {
  test.each(["He said «[قال إن، هذا]» and 12 [هو].", "On 2024-11-26, 25% of [الناس] left.", "Plain."])(
    "%s",
    (expected) => {
      expect(marked(expected.replace(/[[\]{}]/gu, ""), "en-US")).toBe(expected);
    },
  );
});

test("the runs joined are the text, whatever it is", () => {
  const letters = fc.constantFrom(
    "ا",
    "ب",
    "a",
    "B",
    "1",
    "٢",
    " ",
    ".",
    "-",
    "/",
    "%",
    "،",
    "\u200F",
    "\uFFFC",
    "«",
    "\uD800",
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), fc.constantFrom("ar", "en"), (parts, language) => {
      const text = parts.join("");
      let end = 0;
      for (const run of directionRuns(text, language)) {
        expect(run.start).toBe(end);
        expect(run.end).toBeGreaterThan(run.start);
        end = run.end;
      }
      expect(end).toBe(text.length);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test.each([
  ["ar", "rtl"],
  ["ar-EG", "rtl"],
  ["AR", "rtl"],
  ["ar-Latn", "ltr"],
  ["fa-IR", "rtl"],
  ["he", "rtl"],
  ["en-US", "ltr"],
  ["arn", "ltr"],
  ["pa-Arab", "rtl"],
])("%s runs %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
