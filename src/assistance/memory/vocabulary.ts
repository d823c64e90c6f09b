import { equalityKey } from "../../language/normalise.ts";
import { tokenise } from "../../language/tokens.ts";
import {
  COST,
  isSameSpelling,
  markCost,
  sharedCost,
  type SimilarityToken,
  stemReadings,
  TOKEN_TYPES,
} from "./similarity.ts";

/** The distinct tokens of a memory and the stems its Arabic words can be read as. Grows, never shrinks. */
export interface Vocabulary {
  readonly size: () => number;
  readonly token: (id: number) => SimilarityToken;
  /** The numbers of the tokens of a text; new tokens are taken in. */
  readonly learn: (text: string) => readonly number[];
  /** The numbers of a token type by token; valid until the next `learn`. */
  readonly types: () => Uint8Array;
  /** Known tokens that cost less than a whole word against this one, with their cost; numbers and marks only if equal in key or shape. */
  readonly reach: (token: SimilarityToken) => ReadonlyMap<number, number>;
  readonly parts: () => VocabularyParts;
}

/** What a vocabulary is stored as. `stemTokens` hold a token's number doubled, plus one if the reading is inflected. */
export interface VocabularyParts {
  readonly keys: readonly string[];
  readonly types: Uint8Array;
  readonly stems: readonly string[];
  readonly folded: readonly string[];
  readonly stemTokens: readonly (readonly number[])[];
}

// Written forms whose token is remembered; beyond it they are read again.
const KEPT_FORMS = 200_000;

/** An empty vocabulary, or one as it was stored. */
export function createVocabulary(stored?: VocabularyParts): Vocabulary {
  const keys: string[] = [...(stored?.keys ?? [])];
  let types = Uint8Array.from(stored?.types ?? []);
  const numbers = new Map<string, number>(keys.map((key, id) => [`${types[id] ?? 0}${key}`, id]));
  const marks: number[] = keys.flatMap((_, id) => (types[id] === PUNCTUATION ? [id] : []));
  const stems: string[] = [...(stored?.stems ?? [])];
  const folded: string[] = [...(stored?.folded ?? [])];
  const stemNumbers = new Map<string, number>(stems.map((stem, id) => [stem, id]));
  const byFolded = new Map<string, number[]>();
  const stemTokens: number[][] = (stored?.stemTokens ?? []).map((tokens) => [...tokens]);
  const forms = new Map<string, number>();
  for (const [id, key] of folded.entries()) group(byFolded, key, id);

  const token = (id: number): SimilarityToken => ({
    type: TOKEN_TYPES[types[id] ?? 0] ?? "word",
    key: keys[id] ?? "",
  });
  const take = (type: number, key: string): number => {
    const known = numbers.get(`${type}${key}`);
    if (known !== undefined) return known;
    const id = keys.length;
    keys.push(key);
    if (id >= types.length) types = grown(types);
    types[id] = type;
    numbers.set(`${type}${key}`, id);
    if (type === PUNCTUATION) marks.push(id);
    if (type === WORD) takeStems(key, id);
    return id;
  };
  const takeStems = (key: string, id: number): void => {
    for (const reading of stemReadings(key)) {
      let stem = stemNumbers.get(reading.stem);
      if (stem === undefined) {
        stem = stems.length;
        stems.push(reading.stem);
        folded.push(reading.folded);
        stemTokens.push([]);
        stemNumbers.set(reading.stem, stem);
        group(byFolded, reading.folded, stem);
      }
      stemTokens[stem]?.push(2 * id + (reading.inflected ? 1 : 0));
    }
  };
  const reachWord = (key: string, found: Map<number, number>): void => {
    for (const reading of stemReadings(key)) {
      for (const stem of byFolded.get(reading.folded) ?? []) {
        const spelling = stems[stem] ?? "";
        if (!isSameSpelling(reading.stem, spelling)) continue;
        for (const packed of stemTokens[stem] ?? []) {
          const id = packed >> 1;
          const written = keys[id] ?? "";
          const isWhole = reading.stem === key && spelling === written;
          const whole = written === key ? 0 : COST.word * COST.spelling;
          const cost = isWhole ? whole : sharedCost(reading, { inflected: (packed & 1) === 1 });
          if (cost < (found.get(id) ?? COST.word)) found.set(id, cost);
        }
      }
    }
  };
  return {
    size: () => keys.length,
    token,
    types: () => types,
    learn: (text) => {
      const found: number[] = [];
      for (const { type: written, key: form } of tokenise(text)) {
        if (written === "space") continue;
        const type = TOKEN_TYPES.indexOf(written === "code" ? "punctuation" : written);
        const kept = forms.get(form);
        if (kept !== undefined && types[kept] === type) {
          found.push(kept);
          continue;
        }
        const key = equalityKey(form);
        if (key === "") continue;
        const id = take(type, key);
        if (forms.size >= KEPT_FORMS) forms.clear();
        forms.set(form, id);
        found.push(id);
      }
      return found;
    },
    reach: (asked) => {
      const found = new Map<number, number>();
      const same = numbers.get(`${TOKEN_TYPES.indexOf(asked.type)}${asked.key}`);
      if (asked.type === "word") reachWord(asked.key, found);
      if (asked.type === "punctuation") {
        for (const id of marks) found.set(id, markCost(asked, token(id)));
      }
      if (same !== undefined) found.set(same, 0);
      return found;
    },
    parts: () => ({ keys, types: types.slice(0, keys.length), stems, folded, stemTokens }),
  };
}

const WORD = TOKEN_TYPES.indexOf("word");
const PUNCTUATION = TOKEN_TYPES.indexOf("punctuation");

function grown(types: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(1024, 2 * types.length));
  larger.set(types);
  return larger;
}

function group(groups: Map<string, number[]>, key: string, member: number): void {
  const others = groups.get(key);
  if (others === undefined) groups.set(key, [member]);
  else others.push(member);
}
