import { type Found, type SegmentCheck, inTarget } from "./check.ts";
import type { FoldedToken } from "../../language/foldedTokens.ts";

const allowed: ReadonlySet<string> = new Set(
  "had that very really so no yes ha bye knock hear there now many never long far again well come go please is blah bora chop choo tut wait look oh ah her you do cha pom win quack yo night hush".split(
    " ",
  ),
);

/** No word, and no pair of words, stands twice in a row. */
export const repeatedWord: SegmentCheck = {
  id: "repeated_word",
  scope: "segment",
  severity: "warning",
  mqm: "Linguistic conventions/Grammar",
  its: "duplication",
  find: ({ source, target }) => {
    const tokens = target.tokens();
    const found: Found[] = [];
    for (let index = 0; index + 1 < tokens.length; index += 1) {
      const key = tokens[index]?.key;
      if (key !== tokens[index + 1]?.key && key !== tokens[index + 2]?.key) continue;
      for (const length of [1, 2]) {
        if (!isTwice(tokens, index, length)) continue;
        const first = tokens[index];
        const last = tokens[index + length - 1];
        const end = tokens[index + 2 * length - 1]?.end ?? 0;
        if (first === undefined || last === undefined || isRight(tokens, index, length, source.bare))
          continue;
        const word = target.text.slice(first.start, last.end);
        found.push(
          inTarget("repeated_word.twice", [first.start, end], {
            facts: { word },
            fixes: [{ start: last.end, end, text: "" }],
          }),
        );
        index += length;
        break;
      }
    }
    return found;
  },
};

function isTwice(tokens: readonly FoldedToken[], index: number, length: number): boolean {
  for (let place = 0; place < length; place += 1) {
    const [one, other] = [tokens[index + place], tokens[index + length + place]];
    if (one === undefined || other === undefined || one.key !== other.key) return false;
    if (one.type !== "word" || !other.spaced || other.type !== "word" || (place > 0 && !one.spaced))
      return false;
  }
  const after = tokens[index + 2 * length];
  return (
    !(after?.key === "-" && !after.spaced) &&
    !(tokens[index]?.spaced === false && tokens[index - 1]?.key === "-")
  );
}

function isRight(tokens: readonly FoldedToken[], index: number, length: number, source: string): boolean {
  const [first, second] = [tokens[index], tokens[index + 1]];
  if (first === undefined || second === undefined) return true;
  if (length === 2) return first.key === second.key;
  if (allowed.has(first.key)) return true;
  // A name that the source repeats in its own letters, or with two capitals inside a sentence: Bora Bora.
  if (source.includes(`${first.text} ${second.text}`)) return true;
  return index > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(first.text) && second.text === first.text;
}
