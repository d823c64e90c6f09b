import { seededRandom, type SentencePair } from "../../bench/harness.ts";

/** Two sides of a text with the links between them that are right. */
export interface DisturbedText {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly links: readonly { readonly source: readonly number[]; readonly target: readonly number[] }[];
}

interface Piece {
  readonly text: string;
  readonly pairs: readonly number[];
}

/** Drops 6 % of the sentences, merges 10 % with the next and splits 10 % at punctuation, each on one side or the other. */
export function disturbPairs(pairs: readonly SentencePair[], seed: number): DisturbedText {
  const random = seededRandom(seed);
  const sides: { source: Piece[]; target: Piece[] } = { source: [], target: [] };
  const merging = { source: false, target: false };
  for (const [at, pair] of pairs.entries()) {
    const side = random() < 0.5 ? "source" : "target";
    const choice = random();
    for (const each of ["source", "target"] as const) {
      const text = pair[each];
      const before = sides[each].at(-1);
      if (merging[each] && before !== undefined) {
        sides[each][sides[each].length - 1] = {
          text: `${before.text} ${text}`,
          pairs: [...before.pairs, at],
        };
        merging[each] = false;
        continue;
      }
      if (each !== side) sides[each].push({ text, pairs: [at] });
      else if (choice < 0.06) continue;
      else if (choice < 0.16) {
        sides[each].push({ text, pairs: [at] });
        merging[each] = true;
      } else {
        const parts = choice < 0.26 ? splitAtMark(text) : [text];
        sides[each].push(...parts.map((part) => ({ text: part, pairs: [at] })));
      }
    }
  }
  return {
    source: sides.source.map(({ text }) => text),
    target: sides.target.map(({ text }) => text),
    links: linksBetween(sides.source, sides.target, pairs.length),
  };
}

/** The share of links with both sides exactly right, as F1; links without a counterpart do not count. */
export function strictF1(found: DisturbedText["links"], right: DisturbedText["links"]): number {
  const names = (links: DisturbedText["links"]): ReadonlySet<string> =>
    new Set(
      links
        .filter(({ source, target }) => source.length > 0 && target.length > 0)
        .map(({ source, target }) => `${source.join()}:${target.join()}`),
    );
  const [mine, gold] = [names(found), names(right)];
  const hits = [...mine].filter((link) => gold.has(link)).length;
  return (2 * hits) / (mine.size + gold.size);
}

function splitAtMark(text: string): readonly string[] {
  const marks = [...text.matchAll(/[،,؛;:.!?؟]\s/gu)].map(({ index }) => index + 1);
  const middle = marks.toSorted((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
  return middle === undefined ? [text] : [text.slice(0, middle), text.slice(middle).trim()];
}

function linksBetween(
  source: readonly Piece[],
  target: readonly Piece[],
  count: number,
): DisturbedText["links"] {
  const group = Array.from({ length: count }, (_, at) => at);
  const root = (at: number): number => (group[at] === at ? at : root(group[at] ?? at));
  for (const { pairs } of [...source, ...target])
    for (const pair of pairs) group[root(pair)] = root(pairs[0] ?? 0);
  const links = new Map<number, { source: number[]; target: number[] }>();
  const put = (side: "source" | "target", pieces: readonly Piece[]): void => {
    for (const [at, { pairs }] of pieces.entries()) {
      const name = root(pairs[0] ?? 0);
      const link = links.get(name) ?? { source: [], target: [] };
      link[side].push(at);
      links.set(name, link);
    }
  };
  put("source", source);
  put("target", target);
  return [...links.values()];
}
