import type { Automaton, Budget } from "./automaton.ts";
import type { Pattern } from "./pattern.ts";
import { patternSource } from "./patternSource.ts";

/** A rule with both its patterns, as trees and as automata. */
export interface PreparedRule {
  readonly break: boolean;
  readonly beforePattern: Pattern;
  readonly afterPattern: Pattern;
  readonly before: Automaton;
  readonly after: Automaton;
}

/** Says whether a position inside a block is a break: the first rule that matches decides, without one it is none. */
export type Decision = (text: string, position: number, budget: Budget) => boolean;

/** True for a half of a character outside the basic plane, of which nothing is known by itself. */
function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}

/** False only if the pattern cannot match beside this UTF-16 unit. */
export function mayMeetUnit(automaton: Automaton, unit: number): boolean {
  return isSurrogate(unit) || automaton.mayMeet(unit);
}

function mayMeetUnits(automaton: Automaton, unit: number, second: number): boolean {
  if (isSurrogate(unit)) return true;
  return isSurrogate(second) || Number.isNaN(second)
    ? automaton.mayMeet(unit)
    : automaton.mayMeet(unit, second);
}

/** Decides with the automata: bounded work, whatever the rules say. */
export function automatonDecision(rules: readonly PreparedRule[]): Decision {
  const fitting = fittingRules(rules);
  return (text, position, budget) => {
    for (const rule of fitting(text, position)) {
      if (rule.before.matches(text, position, budget) && rule.after.matches(text, position, budget)) {
        return rule.break && budget.steps >= 0;
      }
    }
    return false;
  };
}

/** Decides with native expressions, one for each set of rules that the letters around a position leave over. */
export function nativeDecision(rules: readonly PreparedRule[]): Decision {
  const fitting = fittingRules(rules);
  const expressions = new Map<string, RegExp>();
  const known = new Map<readonly PreparedRule[], RegExp>();
  return (text, position) => {
    const some = fitting(text, position);
    if (some.length === 0) return false;
    let expression = known.get(some);
    if (expression === undefined) {
      const source = decisionSource(some);
      expression = expressions.get(source) ?? new RegExp(source, "vy");
      expressions.set(source, expression);
      known.set(some, expression);
    }
    expression.lastIndex = position;
    return expression.test(text);
  };
}

/** Rules as one expression: the first that matches decides, as in `(?!no)(?:break|(?!no)…)`. */
function decisionSource(rules: readonly PreparedRule[]): string {
  return rules.reduceRight((rest, rule) => {
    const here = `(?<=${patternSource(rule.beforePattern)})(?=${patternSource(rule.afterPattern)})`;
    return rule.break ? `(?:${here}|${rest})` : `(?!${here})${rest}`;
  }, "(?!)");
}

// Letters around a position that are remembered; a text has some hundreds.
const MEMORY = 20_000;

/**
 * The rules that the two units before a position and the one after it leave possible, up to the last that breaks;
 * none if no break can come of them. The same list for the same letters.
 */
function fittingRules(
  rules: readonly PreparedRule[],
): (text: string, position: number) => readonly PreparedRule[] {
  const remembered = new Map<number, Map<number, readonly PreparedRule[]>>();
  let size = 0;
  return (text, position) => {
    const before = text.charCodeAt(position - 1);
    const second = text.charCodeAt(position - 2);
    const after = text.charCodeAt(position);
    const key = before * 0x10000 + after;
    let behind = remembered.get(key);
    if (behind === undefined) {
      behind = new Map();
      if (size < MEMORY) remembered.set(key, behind);
    }
    const known = behind.get(second);
    if (known !== undefined) return known;
    const possible = rules.filter(
      (rule) => mayMeetUnits(rule.before, before, second) && mayMeetUnit(rule.after, after),
    );
    const found = possible.slice(0, possible.findLastIndex((rule) => rule.break) + 1);
    size += 1;
    if (size < MEMORY) behind.set(second, found);
    return found;
  };
}
