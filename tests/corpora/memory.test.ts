import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createMemory } from "../../src/assistance/memory/memory.ts";
import {
  COST,
  scoreOf,
  type SimilarityToken,
  similarityTokens,
  stemReadings,
  substitutionCost,
  weightOf,
} from "../../src/assistance/memory/similarity.ts";
import { disturbed, plainEntry } from "../assistance/memory/corpus.ts";
import { seededRandom } from "../bench/harness.ts";

const corpora = process.env["MUQABALA_CORPORA"] ?? path.resolve("../shared/data/public");
const files = ["tico19-test-ara-eng.tsv", "tatoeba-v2021-08-07-ara-eng.tsv"].map((name) =>
  path.join(corpora, "parallel", name),
);

/** Entries, and queries asked of them; more queries by the environment for a longer look. */
const ENTRIES = 10_000;
const QUERIES = Number(process.env["MUQABALA_QUERIES"] ?? 60);

interface KnownText {
  readonly text: string;
  readonly tokens: readonly number[];
  readonly weight: number;
}

/** Compares a text with all others, token by token: slow, and with nothing left out. */
function createScan(sources: readonly string[]) {
  const numbers = new Map<string, number>();
  const tokens: SimilarityToken[] = [];
  const byFolded = new Map<string, number[]>();
  const number = (token: SimilarityToken): number => {
    const name = `${token.type} ${token.key}`;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const id = tokens.push(token) - 1;
    numbers.set(name, id);
    if (token.type !== "word") return id;
    for (const folded of new Set(stemReadings(token.key).map((reading) => reading.folded))) {
      byFolded.set(folded, [...(byFolded.get(folded) ?? []), id]);
    }
    return id;
  };
  const known = (text: string): KnownText => {
    const own = similarityTokens(text);
    return { text, tokens: own.map(number), weight: own.reduce((sum, { type }) => sum + weightOf(type), 0) };
  };
  const texts = sources.map(known);
  /** What a token costs in place of each known one: words that share no reading under K2 cost all of it by definition. */
  const costsOf = (token: SimilarityToken): Float64Array => {
    const near = new Set(
      token.type === "word"
        ? stemReadings(token.key).flatMap(({ folded }) => byFolded.get(folded) ?? [])
        : [],
    );
    return Float64Array.from(tokens, (other, id) =>
      token.type === "word" && other.type === "word" && !near.has(id)
        ? COST.word
        : substitutionCost(token, other),
    );
  };
  return (query: string): number => {
    const asked = similarityTokens(query);
    const { weight } = known(query);
    const costs = asked.map(costsOf);
    let best = 0;
    let row = new Float64Array(256);
    for (const text of texts) {
      const width = text.tokens.length;
      if (row.length <= width) row = new Float64Array(2 * width);
      const weights = text.tokens.map((id) => weightOf(tokens[id]?.type ?? "word"));
      row[0] = 0;
      for (let at = 0; at < width; at += 1) row[at + 1] = row[at]! + weights[at]!;
      for (const [at, token] of asked.entries()) {
        const own = weightOf(token.type);
        let diagonal = row[0];
        row[0] = row[0] + own;
        for (let to = 0; to < width; to += 1) {
          const replaced = diagonal + costs[at]![text.tokens[to]!]!;
          diagonal = row[to + 1]!;
          row[to + 1] = Math.min(diagonal + own, row[to]! + weights[to]!, replaced);
        }
      }
      const isEqual = text.text.normalize("NFC") === query.normalize("NFC");
      best = Math.max(best, scoreOf(row[width]!, Math.max(weight, text.weight), isEqual));
    }
    return best;
  };
}

function sourcesIn(file: string): readonly string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => line.split("\t")[0] ?? [])
    .filter((source) => source !== "");
}

test.skipIf(!files.every((file) => existsSync(file)))(
  "the best of 10,000 entries is that of a comparison with all of them",
  () => {
    const sources = files.flatMap(sourcesIn).slice(0, ENTRIES);
    const memory = createMemory();
    memory.add(sources.map((source) => plainEntry(source)));
    const scan = createScan(sources);
    const random = seededRandom(17);
    const bands = { high: { asked: 0, missed: 0 }, low: { asked: 0, missed: 0 } };
    const missed: { readonly asked: string; readonly best: number; readonly found: number }[] = [];
    for (let query = 0; query < QUERIES; query += 1) {
      const source = sources[Math.floor(random() * sources.length)] ?? "";
      const words = source.split(" ");
      const length = random() < 0.3 ? 2 + Math.floor(random() * 3) : words.length;
      const asked = disturbed(words.slice(0, length).join(" "), sources, random);
      const best = scan(asked);
      if (best < 60) continue;
      const [first] = memory.lookup({ source: asked, threshold: 60, limit: 1 });
      const band = best >= 70 ? bands.high : bands.low;
      band.asked += 1;
      if (first?.score === best) continue;
      band.missed += 1;
      missed.push({ asked, best, found: first?.score ?? 0 });
    }
    expect(missed.filter(({ best }) => best >= 70)).toEqual([]);
    expect(bands.low.missed).toBeLessThanOrEqual(0.005 * bands.low.asked);
    expect(bands.high.asked).toBeGreaterThan(QUERIES / 4);
  },
  600_000,
);
