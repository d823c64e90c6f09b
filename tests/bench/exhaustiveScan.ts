import {
  scoreOf,
  type SimilarityToken,
  similarityTokens,
  stemReadings,
  substitutionCost,
  weightOf,
} from "../../src/assistance/memory/similarity.ts";

/** What a comparison with every entry found: its place among them and the score; of equals the last. */
export interface ScanHit {
  readonly at: number;
  readonly score: number;
}

/** Compares a text with every entry there is. */
export interface ExhaustiveScan {
  /** The best entry of at least this score. */
  readonly best: (query: string, threshold: number) => ScanHit | undefined;
}

/**
 * The oracle of the look-up: `similarity` of a query with each source, without an index of entries. What makes it bearable never
 * changes an answer: tokens are numbered and the costs between two of them computed once; an entry is given up where its weight
 * alone, or the least its tokens cost in any order, is too much already, or every way through its table is. `tests/laws` holds
 * it to the plain comparison.
 */
export function createExhaustiveScan(sources: readonly string[]): ExhaustiveScan {
  const vocabulary = createTokenNumbers();
  const lists = sources.map((source) => vocabulary.numbersOf(source));
  const starts = new Uint32Array(sources.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length;
  const tokens = new Uint32Array(starts.at(-1) ?? 0);
  for (const [at, list] of lists.entries()) tokens.set(list, starts[at] ?? 0);
  const ownWeights = Uint32Array.from(vocabulary.tokens, ({ type }) => weightOf(type));
  const weights = Uint32Array.from(lists, (list) =>
    list.reduce((sum, token) => sum + (ownWeights[token] ?? 0), 0),
  );
  const composed = new Map<string, number>(sources.map((source, at) => [source.normalize("NFC"), at]));
  let row = new Float64Array(64);

  /** The cheapest way from the query to an entry; Infinity where it is dearer than `most`. */
  const cheapest = (asked: Asked, at: number, most: number): number => {
    const width = asked.rows.length;
    row[0] = 0;
    for (let place = 0; place < width; place += 1)
      row[place + 1] = (row[place] ?? 0) + (asked.weights[place] ?? 0);
    for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index += 1) {
      const token = tokens[index] ?? 0;
      const added = ownWeights[token] ?? 0;
      let corner: number = row[0] ?? 0;
      row[0] = corner + added;
      let least = row[0] ?? 0;
      for (let place = 0; place < width; place += 1) {
        const above = row[place + 1] ?? 0;
        const cost = Math.min(
          corner + (asked.rows[place]?.[token] ?? 0),
          above + added,
          (row[place] ?? 0) + (asked.weights[place] ?? 0),
        );
        corner = above;
        row[place + 1] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return Infinity;
    }
    return row[width] ?? 0;
  };

  return {
    best: (query, threshold) => {
      const same = composed.get(query.normalize("NFC"));
      if (same !== undefined) return { at: same, score: 100 };
      const asked = vocabulary.ask(query);
      if (row.length <= asked.rows.length) row = new Float64Array(2 * asked.rows.length + 1);
      let [best, share, cost] = [-1, 1 - (threshold - 0.5) / 100, 0];
      for (let at = 0; at < sources.length; at += 1) {
        const weight = weights[at] ?? 0;
        const greater = Math.max(weight, asked.weight);
        // A little room for what is lost in fractions.
        const most = share * greater + 0.001;
        let bound = Math.max(0, asked.weight - weight);
        if (weight - asked.weight > most) continue;
        for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0) && bound <= most; index += 1) {
          bound += asked.least[tokens[index] ?? 0] ?? 0;
        }
        if (bound > most) continue;
        const found = cheapest(asked, at, most);
        if (found / greater > share) continue;
        [best, share, cost] = [at, found / greater, found];
      }
      if (best === -1) return undefined;
      const score = scoreOf(cost, Math.max(weights[best] ?? 0, asked.weight), false);
      return score < threshold ? undefined : { at: best, score };
    },
  };
}

/** A query as costs: a row for each of its tokens, by the number of the token it is put for. */
interface Asked {
  readonly rows: readonly Float64Array[];
  readonly weights: readonly number[];
  readonly weight: number;
  /** For each token of the entries the least that it costs beside this query: put for one of its tokens, or left out. */
  readonly least: Float64Array;
}

interface TokenNumbers {
  readonly tokens: readonly SimilarityToken[];
  readonly numbersOf: (text: string) => readonly number[];
  readonly ask: (query: string) => Asked;
}

/** Numbers tokens, and finds what one costs for another: of two words less than a whole one only where they share a reading's key. */
function createTokenNumbers(): TokenNumbers {
  const tokens: SimilarityToken[] = [];
  const numbers = new Map<string, number>();
  const byReading = new Map<string, number[]>();
  const rows = new Map<string, Float64Array>();
  const take = (token: SimilarityToken): number => {
    const name = nameOf(token);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const number = tokens.push(token) - 1;
    numbers.set(name, number);
    for (const reading of readingKeys(token)) {
      const others = byReading.get(reading);
      if (others === undefined) byReading.set(reading, [number]);
      else others.push(number);
    }
    return number;
  };
  const rowOf = (token: SimilarityToken): Float64Array => {
    const known = rows.get(nameOf(token));
    if (known !== undefined) return known;
    const row = Float64Array.from(tokens, (other) =>
      token.type === "word" && other.type === "word" ? weightOf("word") : substitutionCost(token, other),
    );
    for (const reading of readingKeys(token)) {
      for (const other of byReading.get(reading) ?? []) {
        row[other] = substitutionCost(token, tokens[other] ?? token);
      }
    }
    if (rows.size > MOST_ROWS) rows.clear();
    rows.set(nameOf(token), row);
    return row;
  };
  return {
    tokens,
    numbersOf: (text) => similarityTokens(text).map(take),
    ask: (query) => {
      const asked = similarityTokens(query);
      const found = asked.map(rowOf);
      const least = Float64Array.from(tokens, ({ type }) => weightOf(type));
      for (const row of new Set(found)) {
        for (const [number, cost] of row.entries()) if (cost < (least[number] ?? 0)) least[number] = cost;
      }
      const weights = asked.map(({ type }) => weightOf(type));
      return { rows: found, weights, weight: weights.reduce((sum, weight) => sum + weight, 0), least };
    },
  };
}

// Rows of costs that are kept for the words of the next queries: some 100 MB at 50,000 tokens.
const MOST_ROWS = 256;

function nameOf({ type, key }: SimilarityToken): string {
  return `${type} ${key}`;
}

function readingKeys({ type, key }: SimilarityToken): ReadonlySet<string> {
  return new Set(type === "word" ? stemReadings(key).map(({ folded }) => folded) : []);
}
