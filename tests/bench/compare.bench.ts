import { diffArrays } from "diff";
import { compareTexts } from "../../src/language/compare.ts";
import { equalityKey } from "../../src/language/normalise.ts";
import { tokenise } from "../../src/language/tokens.ts";
import { measureAgainst, recombinedSentences, seededRandom, type BenchRow } from "./harness.ts";

type Pair = readonly [before: string, after: string];

export const name = "Word differences";

const pairsInARound = 100;
const wordsInAText = 30;

/** Measures the comparison of texts of 30 words, in both languages, against jsdiff over the words of `Intl.Segmenter`. */
export async function run(): Promise<readonly BenchRow[]> {
  const sentences = recombinedSentences(4 * pairsInARound, 7);
  const sources = thirtyWords(sentences.map(({ source }) => source));
  const targets = thirtyWords(sentences.map(({ target }) => target));
  return [
    await row("Arabic, six edits", edited(sources)),
    await row("English, six edits", edited(targets)),
    await row(
      "English, unrelated",
      targets.map((text, index): Pair => [text, targets.at(index - 1) ?? ""]),
    ),
    await longRow(sentences.map(({ target }) => target).join(" ")),
    await keyRow(sources),
  ];
}

async function row(what: string, pairs: readonly Pair[]): Promise<BenchRow> {
  const timing = await measureAgainst(
    () => pairs.forEach(([before, after]) => compareTexts(before, after)),
    () => pairs.forEach(([before, after]) => diffArrays(segmented(before), segmented(after))),
  );
  return {
    what,
    value: timing.work.median / pairs.length,
    unit: "ms",
    target: { atMost: 0.3 },
    note:
      `tokens and comparison; ${timing.median.toFixed(2)} × jsdiff over Intl.Segmenter ` +
      `(${(timing.baseline.median / pairs.length).toFixed(2)} ms)`,
  };
}

/** The worst case: two long texts that share their words and hardly their order. */
async function longRow(text: string): Promise<BenchRow> {
  const words = text.split(" ").slice(0, 6000);
  const [before, after] = [words.slice(0, 3000).join(" "), words.slice(3000).join(" ")];
  const timing = await measureAgainst(
    () => compareTexts(before, after),
    () => tokenise(text),
    { times: 5, warmUp: 1 },
  );
  return {
    what: "English, 3,000 unrelated words",
    value: timing.work.median,
    unit: "ms",
    note: `${timing.median.toFixed(0)} × the time that the tokens of ${words.length} words take`,
  };
}

async function keyRow(texts: readonly string[]): Promise<BenchRow> {
  const timing = await measureAgainst(
    () => texts.forEach((text) => equalityKey(text)),
    () => texts.forEach((text) => tokenise(text)),
  );
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  return {
    what: "Arabic, equality key",
    value: (2 * units) / 1000 / timing.work.median,
    unit: "MB/s",
    note: `UTF-16; ${timing.median.toFixed(2)} × the time that tokens take`,
  };
}

const segmenter = new Intl.Segmenter("ar", { granularity: "word" });

function segmented(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function thirtyWords(texts: readonly string[]): readonly string[] {
  const words = texts.join(" ").split(" ");
  return Array.from({ length: pairsInARound }, (_, index) =>
    words.slice(index * wordsInAText, (index + 1) * wordsInAText).join(" "),
  );
}

/** Each text with six words replaced, taken out, put in or given a mark. */
function edited(texts: readonly string[]): readonly Pair[] {
  const random = seededRandom(11);
  const any = (below: number): number => Math.floor(random() * below);
  return texts.map((text, index) => {
    const words = text.split(" ");
    const others = (texts[(index + 1) % texts.length] ?? "").split(" ");
    for (let edit = 0; edit < 6; edit += 1) {
      const place = any(words.length);
      const other = others[any(others.length)] ?? "";
      const taken = [1, 1, 0, 1][edit % 4] ?? 1;
      const put = [[other], [], [other], [`${words[place] ?? ""}\u064E`]][edit % 4] ?? [];
      words.splice(place, taken, ...put);
    }
    return [text, words.join(" ")];
  });
}
