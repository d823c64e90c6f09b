import { arabicSkeleton, englishSkeleton } from "../../language/consonantSkeleton.ts";
import { isCommonWord } from "../spelling/commonWords.ts";
import { isTradeWord } from "../spelling/tradeWords.ts";
import { isSureSlip } from "../spelling/sureSlip.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";
import type { Pair } from "./pair.ts";

/** English words are in the dictionary, or in the project's own list; names, acronyms and words of the source are let be. */
export const spelling: SegmentCheck = {
  id: "spelling",
  scope: "segment",
  severity: "warning",
  mqm: "Linguistic conventions/Spelling",
  its: "misspelling",
  find: (pair, { speller, words, names }) => {
    if (speller === undefined) return NOTHING;
    const found: Found[] = [];
    for (const { type, text, start, end } of pair.target.tokens()) {
      if (type !== "word" || !isPlainWord(text)) continue;
      const bare = text.replace(/['’]s$/u, "");
      if (words.has(bare.toLowerCase()) || names.names.has(bare) || speller.knows(text)) continue;
      if (isCapitalised(text) && isNameHere(pair, start, bare)) continue;
      const small = bare.toLowerCase();
      // Every short name is near some word, no term of a trade is near an everyday one.
      const isShortName = isCapitalised(text) && bare.length < 5;
      const near = speller.near(small).filter((word) => !isShortName || isSureSlip(small, word));
      if (isTradeWord(small) && !near.some(isCommonWord)) continue;
      const facts = { word: text };
      const rest = text.slice(bare.length);
      const fixes = near.map((word) => ({
        start,
        end,
        text: (isCapitalised(text) ? capital(word) : word) + rest,
      }));
      // What is no sure slip may be a word of its trade, what has a capital a name, what has a hyphen a compound.
      const [meant] = near;
      const isSure =
        meant !== undefined &&
        !isCapitalised(text) &&
        !isInCompound(pair.target.bare, start, end) &&
        isSureSlip(bare, meant);
      found.push(
        inTarget("spelling.unknown", [start, end], {
          facts,
          fixes,
          ...(isSure ? {} : { severity: "info" }),
        }),
      );
    }
    return found.filter(({ facts }) => !isInSource(pair, String(facts?.["word"] ?? "")));
  },
};

function isInCompound(text: string, start: number, end: number): boolean {
  return /[-‐‑]/u.test(text.charAt(start - 1)) || /[-‐‑]/u.test(text.charAt(end));
}

/** Letters of English only, not an acronym (NATO, GDPs), not a name with a capital inside (iPhone). */
function isPlainWord(text: string): boolean {
  return text.length > 2 && /^[A-Za-z][a-z]+(?:['’][a-z]+)*$/u.test(text);
}

function isCapitalised(text: string): boolean {
  return /^[A-Z]/u.test(text);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A capital inside a sentence makes a name; at its start, an Arabic word with the same consonants does. */
function isNameHere({ source, target }: Pair, start: number, word: string): boolean {
  const before = target.bare.slice(0, start).trimEnd();
  if (before !== "" && !/[.!?:“"‘(•\uFFFC]$/u.test(before)) return true;
  const next = /^[A-Za-z'’]+\s+(?:al-|el-|bin |ibn )?\p{Lu}/u.test(target.bare.slice(start));
  if (next) return true;
  const skeleton = englishSkeleton(word);
  return (
    skeleton.length > 1 &&
    source.tokens().some(({ type, key }) => type === "word" && arabicSkeleton(key).endsWith(skeleton))
  );
}

function isInSource({ source }: Pair, word: string): boolean {
  return source.tokens().some(({ text }) => text === word);
}
