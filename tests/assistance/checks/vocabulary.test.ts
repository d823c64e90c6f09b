import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createVocabulary } from "../../../src/assistance/checks/vocabulary.ts";
import { readArabicDates } from "../../../src/language/arabicDates.ts";
import { arabicDuals } from "../../../src/language/arabicDuals.ts";
import { arabicNegations } from "../../../src/language/arabicNegation.ts";
import { readArabicQuantities } from "../../../src/language/arabicQuantities.ts";
import { readEnglishDates } from "../../../src/language/englishDates.ts";
import { explicitNegation, hasNegativeCue } from "../../../src/language/englishNegation.ts";
import { readEnglishQuantities } from "../../../src/language/englishQuantities.ts";
import { type FoldedToken, foldedTokens } from "../../../src/language/foldedTokens.ts";
import { MEASURES } from "../../../src/language/measures.ts";
import { equalityKey } from "../../../src/language/normalise.ts";
import { wordTopic } from "../../../src/language/wordTopics.ts";

/** All texts of the examples of the checks. */
function examples(): readonly string[] {
  const folder = import.meta.dirname;
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) => readFileSync(path.join(folder, file), "utf8").trim().split("\n"))
    .flatMap((line) => [...line.matchAll(/:\s*"((?:[^"\\]|\\.)+)"/gu)].map(([, text = ""]) => text));
}

const passes = (tokens: readonly FoldedToken[]) => (index: number) =>
  ((tokens[index]?.topics ?? 0) & wordTopic.number) === 0;

const places = (tokens: readonly FoldedToken[]): readonly number[] => tokens.map(({ start }) => start);

const mentions = (tokens: readonly FoldedToken[], topic: number): boolean =>
  tokens.some(({ topics }) => (topics & topic) !== 0);

describe("what words are said to be part of", () => {
  const vocabulary = createVocabulary(new Map());
  const texts = examples();

  it("hides no number, date, negation, dual or unit of an Arabic text", () => {
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts) {
      const [all, known] = [foldedTokens(text), foldedTokens(text, vocabulary.arabic)];
      expect(readArabicDates(known)).toEqual(readArabicDates(all));
      expect(readArabicQuantities(known, passes(known))).toEqual(readArabicQuantities(all, () => false));
      expect(arabicNegations(known)).toEqual(arabicNegations(all));
      expect(places(arabicDuals(known))).toEqual(places(arabicDuals(all)));
      if (MEASURES.some(({ source }) => source.test(text) || source.test(equalityKey(text))))
        expect(mentions(known, wordTopic.measure)).toBe(true);
    }
  });

  it("hides no number, date, negation or unit of an English text", () => {
    for (const text of texts) {
      const [all, known] = [foldedTokens(text), foldedTokens(text, vocabulary.english)];
      expect(readEnglishDates(known, "monthFirst")).toEqual(readEnglishDates(all, "monthFirst"));
      expect(readEnglishQuantities(known, passes(known))).toEqual(readEnglishQuantities(all, () => false));
      expect(hasNegativeCue(known)).toBe(hasNegativeCue(all));
      expect(explicitNegation(text, known)?.start).toBe(explicitNegation(text, all)?.start);
      if (MEASURES.some(({ target }) => target.test(text)))
        expect(mentions(known, wordTopic.measure)).toBe(true);
    }
  });
});
