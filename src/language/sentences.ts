import { bidiShadow, isBidiControl, opensBidiRun } from "./bidiShadow.ts";
import type { Budget } from "./automaton.ts";
import type { CompiledRules } from "./compiledRules.ts";

/** A stretch of text in UTF-16 units, the end not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The segments of a block; incomplete where foreign rules would have cost more than a block may. */
export interface SentenceSearch {
  readonly segments: readonly TextRange[];
  readonly complete: boolean;
}

/** The segments of one block: ranges over the untouched text, in order; white space between and around is in none. */
export function segmentSentences(text: string, compiled: CompiledRules): readonly TextRange[] {
  return searchSentences(text, compiled, { steps: blockSteps(text.length) }).segments;
}

/**
 * Steps of foreign rules that a block may cost. Public rule files take 5 to 20 a character; 5 million steps are about a
 * second.
 */
export function blockSteps(length: number): number {
  return 5_000_000 + 60 * length;
}

/** As {@link segmentSentences}, with a budget to share and whether the rules could be followed to the end. */
export function searchSentences(text: string, compiled: CompiledRules, budget: Budget): SentenceSearch {
  const shadow = bidiShadow(text);
  const search = compiled.breaks(shadow?.text ?? text, budget);
  const segments: TextRange[] = [];
  let start = 0;
  const add = (end: number) => {
    const range = visibleRange(text, start, end);
    if (range !== undefined) segments.push(range);
    start = end;
  };
  for (const position of search.positions)
    add(shadow === undefined ? position : cut(text, shadow.offsets, position));
  add(text.length);
  return { segments, complete: search.complete };
}

/** Controls at a break go to the text before it, from the first one that opens a run on to the text after it. */
function cut(text: string, offsets: readonly number[], position: number): number {
  let at = (offsets[position - 1] ?? -1) + 1;
  const limit = offsets[position] ?? text.length;
  while (at < limit && !opensBidiRun(text.charCodeAt(at))) at += 1;
  return at;
}

/**
 * The stretch without the white space around it, or undefined if nothing visible is in it. Controls stay with the text
 * they touch; those between white space are left out with it.
 */
export function visibleRange(text: string, start: number, end: number): TextRange | undefined {
  let first = start;
  let from = start;
  while (first < end && !isVisible(text.charCodeAt(first))) {
    first += 1;
    if (!isBidiControl(text.charCodeAt(first - 1))) from = first;
  }
  if (first === end) return undefined;
  let last = end;
  let to = end;
  while (!isVisible(text.charCodeAt(last - 1))) {
    last -= 1;
    if (!isBidiControl(text.charCodeAt(last))) to = last;
  }
  return { start: from, end: to };
}

function isVisible(unit: number): boolean {
  return !isSpace(unit) && !isBidiControl(unit);
}

/** White space in Unicode's sense. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 9 && unit <= 13);
  if (unit < 0x2000) return unit === 0x85 || unit === 0xa0 || unit === 0x1680;
  return (
    unit <= 0x200a ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}
