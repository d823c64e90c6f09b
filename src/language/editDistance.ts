import { delicateWords } from "./delicateWords.ts";
import { tokenise } from "./tokens.ts";

/**
 * How far one version of a text is from a later one: word error rate, that is TER without shifts (Snover et al. 2006).
 * `rate` is edits divided by the tokens of the later version, 1 for a text emptied whole; it may pass 1.
 */
export interface EditDistance {
  /** The fewest insertions, deletions and substitutions of tokens. */
  readonly edits: number;
  /** The tokens of the later version. */
  readonly tokens: number;
  readonly rate: number;
}

/** Up to this rate a proofreader's edit counts as small (a tenth of the tokens). */
const smallEditRate = 0.1;
/** Above this rate a reviser has as good as translated anew, and a second reviser is advised. */
const heavyEditRate = 0.5;

/** The distance from one version of a text to a later one; words in lower case, punctuation apart, spaces not counted. */
export function editDistance(before: string, after: string): EditDistance {
  const old = countedTokens(before);
  const current = countedTokens(after);
  const edits = levenshtein(old, current);
  if (edits === 0) return { edits, tokens: current.length, rate: 0 };
  return { edits, tokens: current.length, rate: current.length === 0 ? 1 : edits / current.length };
}

/** Whether an edit touches at most a tenth of the tokens and no number, name or negation: one that needs no new approval. */
export function isSmallEdit(before: string, after: string): boolean {
  if (editDistance(before, after).rate > smallEditRate) return false;
  const old = delicateWords(before);
  const current = delicateWords(after);
  return old.length === current.length && old.every((word, index) => word === current[index]);
}

/** Whether more than half of the tokens of the later version differ from the earlier one. */
export function isHeavyEdit(before: string, after: string): boolean {
  return editDistance(before, after).rate > heavyEditRate;
}

function countedTokens(text: string): readonly string[] {
  return tokenise(text.normalize("NFC"))
    .filter(({ type }) => type !== "space")
    .map((token) => token.text.toLowerCase());
}

/** Levenshtein's distance of two lists, O(n·m) time and O(m) memory after equal ends are set aside. */
function levenshtein(before: readonly string[], after: readonly string[]): number {
  let start = 0;
  let beforeEnd = before.length;
  let afterEnd = after.length;
  while (start < beforeEnd && start < afterEnd && before[start] === after[start]) start += 1;
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd -= 1;
    afterEnd -= 1;
  }
  const width = afterEnd - start;
  const row = Int32Array.from({ length: width + 1 }, (_, column) => column);
  for (let line = start; line < beforeEnd; line += 1) {
    let diagonal = row[0] ?? 0;
    row[0] = diagonal + 1;
    for (let column = 1; column <= width; column += 1) {
      const above = row[column] ?? 0;
      const substituted = diagonal + (before[line] === after[start + column - 1] ? 0 : 1);
      row[column] = Math.min(substituted, above + 1, (row[column - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[width] ?? 0;
}
