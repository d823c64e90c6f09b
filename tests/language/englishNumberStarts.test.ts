import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayBeginEnglishNumber } from "../../src/language/englishNumberStarts.ts";
import { readEnglishQuantities } from "../../src/language/englishQuantities.ts";
import { foldedTokens } from "../../src/language/foldedTokens.ts";

const never = (): boolean => false;

/** The numbers of a text, every token looked at, and only those at which one may begin. */
function bothWays(text: string): readonly [unknown, unknown] {
  const tokens = foldedTokens(text);
  const quick = (index: number): boolean => {
    const token = tokens[index];
    return token === undefined || !mayBeginEnglishNumber(token);
  };
  return [readEnglishQuantities(tokens, never), readEnglishQuantities(tokens, quick)];
}

/** The translations of all examples of the checks. */
function examples(): readonly string[] {
  const folder = path.join(import.meta.dirname, "../assistance/checks");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) => readFileSync(path.join(folder, file), "utf8").trim().split("\n"))
    .flatMap((line) =>
      [...line.matchAll(/"((?:[^"\\]|\\.)*[A-Za-z](?:[^"\\]|\\.)*)"/gu)].map(([, text = ""]) => text),
    );
}

const word = fc.constantFrom(
  ...(
    "a an the one two ten fifteen twenty forty-five hundred thousand million dozen dozens tens of and half quarter third thirds past to at o'clock pm " +
    "several few couple some first twentieth century nineteen oh point minus percent per cent no once twice both II XV COVID-19 3rd 1990s 5kg 1,250 ½ 3/4 5:30 % £ twenties zero week noon people"
  ).split(" "),
);

describe("mayBeginEnglishNumber", () => {
  it("passes over no number of the examples", () => {
    const texts = examples();
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts) {
      const [all, quick] = bothWays(text);
      expect(quick).toEqual(all);
    }
  });

  it("passes over no number of words in any order", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const [all, quick] = bothWays(words.join(" "));
        expect(quick).toEqual(all);
      }),
      { numRuns: 2000 },
    );
  });
});
