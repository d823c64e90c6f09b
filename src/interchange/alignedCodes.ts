import { type Code, codesOf, type Content, hasVisibleText, joinParts } from "../core/content.ts";

/** More codes on a side than any sentence has: beyond it only their number and kinds are compared. */
const MOST_CODES = 200;

/**
 * A translation from a file of its own with the codes of its source in the place of its own: those that answer to each
 * other, in their order; and what stands before or behind all of the source before or behind all of the translation. A
 * pair goes in whole or not at all. What has no place is left out, for the check of codes to tell.
 */
export function withSourceCodes(source: Content, translation: Content): Content {
  const own = codesOf(source);
  if (own.length === 0) return joinParts(translation.filter((part) => typeof part === "string"));
  const answers = wholePairs(matched(own, codesOf(translation)), own);
  const placed = new Set(answers.values());
  const [front, back] = edges(source);
  const left = (codes: ReadonlySet<Code>): readonly Code[] =>
    own.filter((code) => codes.has(code) && !placed.has(code));
  const isWhole = (code: Code): boolean => {
    const partner = partnerOf(code, own);
    return partner === undefined || (!placed.has(partner) && (front.has(partner) || back.has(partner)));
  };
  let number = -1;
  const inside = translation.flatMap((part): readonly (string | Code)[] => {
    if (typeof part === "string") return [part];
    number += 1;
    const answer = answers.get(number);
    return answer === undefined ? [] : [answer];
  });
  return joinParts([...left(front).filter(isWhole), ...inside, ...left(back).filter(isWhole)]);
}

/** Which code of the source stands for each code of the translation, by its number. */
function matched(own: readonly Code[], foreign: readonly Code[]): ReadonlyMap<number, Code> {
  const isAlike = own.length === foreign.length && own.every(({ kind }, at) => kind === foreign[at]?.kind);
  if (isAlike) return new Map(own.map((code, at) => [at, code]));
  if (Math.max(own.length, foreign.length) > MOST_CODES) return new Map();
  // The longest common run of kinds and labels, from the back.
  const lengths = Array.from({ length: own.length + 1 }, () => new Uint16Array(foreign.length + 1));
  const length = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  const isSame = (row: number, column: number): boolean =>
    own[row]?.kind === foreign[column]?.kind && own[row]?.label === foreign[column]?.label;
  for (let row = own.length - 1; row >= 0; row -= 1) {
    for (let column = foreign.length - 1; column >= 0; column -= 1) {
      const best = isSame(row, column)
        ? length(row + 1, column + 1) + 1
        : Math.max(length(row + 1, column), length(row, column + 1));
      lengths[row]?.fill(best, column, column + 1);
    }
  }
  const found = new Map<number, Code>();
  let [row, column] = [0, 0];
  while (row < own.length && column < foreign.length) {
    const code = own[row];
    if (code !== undefined && isSame(row, column)) {
      found.set(column, code);
      row += 1;
      column += 1;
    } else if (length(row + 1, column) >= length(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}

/** Without the halves whose other half found no place. */
function wholePairs(answers: ReadonlyMap<number, Code>, own: readonly Code[]): ReadonlyMap<number, Code> {
  const placed = new Set(answers.values());
  const isWhole = (code: Code): boolean => {
    const partner = partnerOf(code, own);
    return partner === undefined || placed.has(partner);
  };
  return new Map([...answers].filter(([, code]) => isWhole(code)));
}

/** The other half of a pair, if it stands in the same text. */
function partnerOf(code: Code, own: readonly Code[]): Code | undefined {
  if (code.kind === "standalone") return undefined;
  return own.find(({ id, kind }) => id === code.id && kind !== code.kind && kind !== "standalone");
}

/** The codes before the first letter of a text, and those behind the last. */
function edges(source: Content): readonly [front: ReadonlySet<Code>, back: ReadonlySet<Code>] {
  const first = source.findIndex((part) => typeof part === "string" && hasVisibleText([part]));
  const last = source.findLastIndex((part) => typeof part === "string" && hasVisibleText([part]));
  const codes = (parts: Content): ReadonlySet<Code> =>
    new Set(parts.filter((part) => typeof part !== "string"));
  return [codes(source.slice(0, Math.max(0, first))), codes(source.slice(last + 1))];
}
