import { WORD_SET } from "./characterSet.ts";
import type { Edge, Pattern } from "./pattern.ts";

// The longest run an open quantifier looks at, as in other SRX programs, so that a row of stops costs linear time; a
// table of contents has some 150 dots in a line.
const RUN_LIMIT = 250;

const EDGES: Readonly<Record<Edge, string>> = {
  start: "^",
  end: "$",
  lineStart: "(?<=^|[\\n\\r\\u2028\\u2029])",
  lineEnd: "(?=$|[\\n\\r\\u2028\\u2029])",
  word: `(?:(?<=${WORD_SET})(?!${WORD_SET})|(?<!${WORD_SET})(?=${WORD_SET}))`,
  notWord: `(?:(?<=${WORD_SET})(?=${WORD_SET})|(?<!${WORD_SET})(?!${WORD_SET}))`,
};

/** A pattern as the source of a JavaScript expression under the `v` flag; runs are looked at for 250 characters. */
export function patternSource(pattern: Pattern): string {
  switch (pattern.type) {
    case "character":
      return pattern.ignoreCase ? eitherCase(pattern.set) : pattern.set;
    case "sequence":
      return pattern.items.map(patternSource).join("");
    case "choice":
      return `(?:${pattern.options.map(patternSource).join("|")})`;
    case "repeat": {
      const maximum = pattern.maximum === Infinity ? Math.max(RUN_LIMIT, pattern.minimum) : pattern.maximum;
      return `(?:${patternSource(pattern.item)}){${pattern.minimum},${maximum}}`;
    }
    case "look":
      return `(?${pattern.direction === "behind" ? "<" : ""}${pattern.negative ? "!" : "="}${patternSource(pattern.item)})`;
    case "edge":
      return EDGES[pattern.edge];
  }
}

// Own rules know their letters; a set that ignores case is widened for the Latin letters only.
function eitherCase(set: string): string {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const lower = new RegExp(set, "v");
  const extra = Array.from(letters).filter((one) => lower.test(one) !== lower.test(one.toUpperCase()));
  return `[${set}${extra.map((one) => one + one.toUpperCase()).join("")}]`;
}
