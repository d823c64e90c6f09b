import { disturbed } from "../assistance/memory/corpus.ts";

/** A way in which what is looked up differs from what is known. */
export interface QueryClass {
  readonly name: string;
  /** Entries it starts from: all, or those of few words. */
  readonly fits: (words: readonly string[]) => boolean;
  readonly change: (words: string[], others: readonly string[], random: () => number) => readonly string[];
}

const isArabic = (word: string): boolean => /^\p{Script=Arabic}{3,}/u.test(word);

/** Changes a share of the words that can be changed, one at the least. */
function some(
  words: readonly string[],
  random: () => number,
  share: number,
  changed: (word: string) => string,
): readonly string[] {
  const places = [...words.keys()].filter((at) => changed(words[at] ?? "") !== words[at]);
  const count = Math.max(1, Math.floor(random() * share * words.length));
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, places.length)) {
    chosen.add(places[Math.floor(random() * places.length)] ?? 0);
  }
  return words.map((word, at) => (chosen.has(at) ? changed(word) : word));
}

function anyOf(items: readonly string[], random: () => number): string {
  return items[Math.floor(random() * items.length)] ?? "";
}

/** The kinds of queries that memories are measured by, each apart. */
export const QUERY_CLASSES: readonly QueryClass[] = [
  {
    name: "words changed",
    fits: (words) => words.length > 4,
    change: (words, others, random) =>
      some(words, random, 0.7, (word) =>
        word === "" ? word : anyOf(anyOf(others, random).split(" "), random),
      ),
  },
  {
    name: "a third of the words changed",
    fits: (words) => words.length > 4,
    change: (words, others, random) => {
      const made = [...words];
      for (let left = Math.round((0.28 + 0.12 * random()) * words.length); left > 0; left -= 1) {
        made[Math.floor(random() * made.length)] = anyOf(anyOf(others, random).split(" "), random);
      }
      return made;
    },
  },
  {
    name: "clitics added",
    fits: (words) => words.length > 4,
    change: (words, _, random) =>
      some(words, random, 1.5, (word) => {
        if (!isArabic(word)) return word;
        const bare = random() < 0.5;
        return bare
          ? `${anyOf(["و", "ف", "ب", "ل", "ك"], random)}${word}`
          : `${word}${anyOf(["ها", "هم", "نا"], random)}`;
      }),
  },
  {
    name: "clitics removed",
    fits: (words) =>
      words.filter((word) => isArabic(word) && /^[وفبلك]?ال|^[وفب]|(?:ها|هم|ه)$/u.test(word)).length > 1,
    change: (words, _, random) =>
      some(words, random, 1.5, (word) =>
        isArabic(word) ? word.replace(/^[وفبلك]?ال(?=..)|^[وفب](?=...)|(?<=...)(?:ها|هم|ه)$/u, "") : word,
      ),
  },
  {
    name: "2 to 4 words",
    fits: (words) => words.length >= 2 && words.length <= 4,
    change: (words, others, random) => {
      const made = disturbed(words.join(" "), others, random).split(" ").slice(0, 4);
      return made.length < 2 ? [...made, ...anyOf(others, random).split(" ").slice(0, 1)] : made;
    },
  },
  {
    name: "all sorts",
    fits: () => true,
    change: (words, others, random) => disturbed(words.join(" "), others, random).split(" "),
  },
];

/** Queries of a class, made of sources that fit it. */
export function queriesOf(
  { fits, change }: QueryClass,
  sources: readonly string[],
  { count, random }: { readonly count: number; readonly random: () => number },
): readonly string[] {
  const found: string[] = [];
  for (let tries = 0; found.length < count && tries < 1000 * count; tries += 1) {
    const words = anyOf(sources, random).split(" ");
    if (fits(words)) found.push(change(words, sources, random).join(" "));
  }
  return found;
}
