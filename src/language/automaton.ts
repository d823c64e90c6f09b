import { WORD_SET } from "./characterSet.ts";
import type { Edge, Pattern } from "./pattern.ts";

/** Steps that may still be taken; shared by all patterns that work on one block. */
export interface Budget {
  steps: number;
}

/** Which way a pattern is followed from its position. */
export type Direction = "forward" | "backward";

/** A pattern that is followed in all its ways at once: time is at most its size times the text, whatever it says. */
export interface Automaton {
  /** True if the pattern matches from the position on (or, backward, up to it). False once the budget is spent. */
  matches(text: string, position: number, budget: Budget): boolean;
  /** False only if no match can have this character beside the position and, if given, that one behind it. */
  mayMeet(codePoint: number, second?: number): boolean;
}

/** A test of one code point. */
export type CharacterTest = (codePoint: number) => boolean;

// A rule longer than this (repetitions written out) is reported instead of run.
const SIZE_LIMIT = 20_000;

type Step =
  | { readonly type: "match" }
  | { readonly type: "character"; readonly test: CharacterTest; readonly next: number }
  | { readonly type: "split"; readonly next: readonly number[] }
  | { readonly type: "look"; readonly inner: Automaton; readonly negative: boolean; readonly next: number }
  | { readonly type: "edge"; readonly edge: Edge; readonly next: number };

/** Builds character tests and keeps one for each set, as rules repeat their sets. */
export function characterTests(): (set: string, ignoreCase: boolean) => CharacterTest {
  const made = new Map<string, CharacterTest>();
  return (set, ignoreCase) => {
    const key = `${ignoreCase ? "i" : ""}${set}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const test = characterTest(new RegExp(set, "v"), ignoreCase);
    made.set(key, test);
    return test;
  };
}

function characterTest(expression: RegExp, ignoreCase: boolean): CharacterTest {
  const answers = new Map<number, boolean>();
  return (codePoint) => {
    const known = answers.get(codePoint);
    if (known !== undefined) return known;
    const letter = String.fromCodePoint(codePoint);
    const answer =
      expression.test(letter) ||
      (ignoreCase && (expression.test(letter.toLowerCase()) || expression.test(letter.toUpperCase())));
    answers.set(codePoint, answer);
    return answer;
  };
}

/** Builds the automaton of a pattern, or undefined if it would be too large. */
export function buildAutomaton(
  pattern: Pattern,
  direction: Direction,
  tests: (set: string, ignoreCase: boolean) => CharacterTest,
): Automaton | undefined {
  const steps: Step[] = [{ type: "match" }];
  let tooLarge = false;

  const add = (step: Step): number => {
    if (steps.length >= SIZE_LIMIT) {
      tooLarge = true;
      return 0;
    }
    return steps.push(step) - 1;
  };

  const place = (node: Pattern, next: number): number => {
    if (tooLarge) return 0;
    switch (node.type) {
      case "character":
        return add({ type: "character", test: tests(node.set, node.ignoreCase), next });
      case "sequence": {
        const items = direction === "forward" ? node.items.toReversed() : node.items;
        return items.reduce((after, item) => place(item, after), next);
      }
      case "choice":
        return add({ type: "split", next: node.options.map((option) => place(option, next)) });
      case "repeat":
        return placeRepeat(node, next);
      case "look": {
        const inner = buildAutomaton(node.item, node.direction === "ahead" ? "forward" : "backward", tests);
        tooLarge ||= inner === undefined;
        return inner === undefined ? 0 : add({ type: "look", inner, negative: node.negative, next });
      }
      case "edge":
        return add({ type: "edge", edge: node.edge, next });
    }
  };

  const placeRepeat = (node: Extract<Pattern, { type: "repeat" }>, next: number): number => {
    let entry = next;
    if (node.maximum === Infinity) {
      const ways = [next];
      entry = add({ type: "split", next: ways });
      ways.push(place(node.item, entry));
    } else {
      for (let times = node.minimum; times < node.maximum && !tooLarge; times += 1) {
        entry = add({ type: "split", next: [next, place(node.item, entry)] });
      }
    }
    for (let times = 0; times < node.minimum && !tooLarge; times += 1) entry = place(node.item, entry);
    return entry;
  };

  const start = place(pattern, 0);
  return tooLarge ? undefined : runner(steps, start, direction, tests(WORD_SET, false));
}

function runner(
  steps: readonly Step[],
  start: number,
  direction: Direction,
  isWord: CharacterTest,
): Automaton {
  const seen = new Uint32Array(steps.length);
  let round = 0;

  /** Follows everything without width; true if the end is reached. Characters to meet are put into `into`. */
  const follow = (from: readonly number[], into: number[], passes: (step: Step) => boolean): boolean => {
    round += 1;
    if (round === 0xffffffff) {
      seen.fill(0);
      round = 1;
    }
    const open = [...from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen[at] === round) continue;
      seen[at] = round;
      const step = steps[at];
      if (step === undefined || step.type === "match") return true;
      if (step.type === "character") into.push(at);
      else if (step.type === "split") open.push(...step.next);
      else if (passes(step)) open.push(step.next);
    }
    return false;
  };

  const steppedOver = (waiting: readonly number[], codePoint: number): number[] =>
    waiting.flatMap((at) => {
      const step = steps[at];
      return step?.type === "character" && step.test(codePoint) ? [step.next] : [];
    });

  const first: number[] = [];
  const matchesNothing = follow([start], first, () => true);

  return {
    mayMeet: (codePoint, second) => {
      if (matchesNothing) return true;
      const next = steppedOver(first, codePoint);
      if (next.length === 0 || second === undefined) return next.length > 0;
      const waiting: number[] = [];
      return follow(next, waiting, () => true) || steppedOver(waiting, second).length > 0;
    },
    matches: (text, position, budget) => {
      let at = position;
      const passes = (step: Step): boolean => {
        if (step.type === "look") return step.inner.matches(text, at, budget) !== step.negative;
        return step.type === "edge" && holds(step.edge, text, at, isWord);
      };
      let from: number[] = [start];
      for (;;) {
        const waiting: number[] = [];
        if (follow(from, waiting, passes)) return true;
        budget.steps -= 1 + waiting.length;
        if (waiting.length === 0 || budget.steps < 0) return false;
        const codePoint = direction === "forward" ? text.codePointAt(at) : codePointBefore(text, at);
        if (codePoint === undefined) return false;
        at += (direction === "forward" ? 1 : -1) * (codePoint > 0xffff ? 2 : 1);
        from = steppedOver(waiting, codePoint);
      }
    },
  };
}

/** The code point that ends at the position, or undefined at the start. */
function codePointBefore(text: string, position: number): number | undefined {
  if (position <= 0) return undefined;
  const pair = position > 1 ? text.codePointAt(position - 2) : undefined;
  return pair !== undefined && pair > 0xffff ? pair : text.charCodeAt(position - 1);
}

function holds(edge: Edge, text: string, position: number, isWord: CharacterTest): boolean {
  const before = codePointBefore(text, position);
  const after = text.codePointAt(position);
  const isLineEnd = (codePoint: number) => codePoint === 10 || codePoint === 13 || (codePoint | 1) === 0x2029;
  switch (edge) {
    case "start":
      return before === undefined;
    case "end":
      return after === undefined;
    case "lineStart":
      return before === undefined || isLineEnd(before);
    case "lineEnd":
      return after === undefined || isLineEnd(after);
    default: {
      const differs = (before !== undefined && isWord(before)) !== (after !== undefined && isWord(after));
      return differs === (edge === "word");
    }
  }
}
