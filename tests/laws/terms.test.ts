import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newEntry } from "../../src/assistance/glossary/glossary.ts";
import { createTermFinder } from "../../src/assistance/glossary/termFinder.ts";

const nouns = ["رسالة", "فنان", "أداة", "ذكاء", "شركة", "مستوى", "جزء", "مسؤول", "قرار", "Sora", "2024"];
const noun = fc.constantFrom(...nouns);
const term = fc.array(noun, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const word = fc
  .tuple(
    fc.constantFrom("", "و", "ب", "وب", "ال", "وال", "لل", "ف"),
    noun,
    fc.constantFrom("", "ها", "ان", "ين", "ات", "ا", "ي", "ٌ"),
  )
  .map((parts) => parts.join(""));
const text = fc
  .array(fc.tuple(word, fc.constantFrom(" ", " ", " ", "، ", "\u200F ", "/", "\uFFFC ")), { maxLength: 12 })
  .map((parts) => parts.flat().join(""));

describe("terms in a text", () => {
  it("are those that each term alone has there, the longest and nearest first, none inside another", () => {
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 6 }), text, (terms, given) => {
        const entries = terms.map((source) => newEntry({ id: source, source, target: "x" }));
        const alone = entries.flatMap((entry) => createTermFinder([entry]).find(given));
        const together = createTermFinder(entries).find(given);
        let end = 0;
        for (const match of together) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          end = match.end;
          const length = match.end - match.start;
          const rivals = alone.filter((other) => other.start < match.end && match.start < other.end);
          // A longer rival loses only to one that is longer still.
          for (const rival of rivals) {
            if (rival.end - rival.start <= length) continue;
            expect(
              together.some(
                (winner) =>
                  winner.start < rival.end &&
                  rival.start < winner.end &&
                  winner.end - winner.start >= rival.end - rival.start,
              ),
            ).toBe(true);
          }
        }
        for (const match of alone) {
          expect(together.some((other) => other.start < match.end && match.start < other.end)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("are found at the same places whatever the vowel marks, tatweel and digits", () => {
    const finder = createTermFinder(nouns.map((source) => newEntry({ id: source, source, target: "x" })));
    fc.assert(
      fc.property(text, (given) => {
        const decorated = given
          .replaceAll(/(?<=\p{Script=Arabic})(?=\p{Script=Arabic}\p{L})/gu, "\u064E\u0640")
          .replaceAll("2024", "٢٠٢٤");
        const found = (where: string): readonly string[] =>
          finder.find(where).map(({ entry, tier }) => `${entry.id} ${tier}`);
        expect(found(decorated)).toEqual(found(given));
      }),
    );
  });
});
