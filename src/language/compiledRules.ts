import type { Problem } from "../core/result.ts";
import type { SegmentationRule, SegmentationRules } from "../core/segmentationRules.ts";
import { type Budget, buildAutomaton, characterTests } from "./automaton.ts";
import { isBidiControl } from "./bidiShadow.ts";
import type { Pattern, PatternFault } from "./pattern.ts";
import { readPattern } from "./patternReader.ts";
import {
  type Decision,
  type PreparedRule,
  automatonDecision,
  mayMeetUnit,
  nativeDecision,
} from "./ruleDecision.ts";

/** A rule with the names that a problem report needs. */
interface SelectedRule extends SegmentationRule {
  /** The list it comes from. */
  readonly list: string;
  /** Its place in that list, from 1. */
  readonly number: number;
}

/** Rules of one language, ready to be run. */
export interface CompiledRules {
  /** The first place in a stretch of text that needs a closer look (a possible break or a bidi control), or `end`. */
  firstCandidate(text: string, start: number, end: number): number;
  /** All breaks inside one block without bidi controls; incomplete where the budget was spent before its end. */
  breaks(text: string, budget: Budget): { readonly positions: readonly number[]; readonly complete: boolean };
}

/**
 * Where the patterns come from. `own` patterns are the product's tables and run as native expressions; `foreign` ones
 * run in an automaton whose time is bounded, whatever they say.
 */
export type PatternOrigin = "own" | "foreign";

// What one look at a language map may cost.
const MAP_STEPS = 200_000;

const MAY_END = 1;
const MAY_BEGIN = 2;
const CONTROL = 4;
const KNOWN = 8;

/** Compiles the rules that a language maps to; a rule that cannot be compiled is left out and reported. */
export function compileRules(
  rules: SegmentationRules,
  options: { readonly language: string; readonly patterns: PatternOrigin },
): { readonly compiled: CompiledRules; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tests = characterTests();
  const prepared: PreparedRule[] = [];
  for (const rule of selectRules(rules, options.language, problems)) {
    const beforePattern = side(rule, "before", problems);
    const afterPattern = side(rule, "after", problems);
    if (beforePattern === undefined || afterPattern === undefined) continue;
    const before = buildAutomaton(beforePattern, "backward", tests);
    const after = buildAutomaton(afterPattern, "forward", tests);
    if (before === undefined || after === undefined) {
      problems.push(ruleProblem(rule, before === undefined ? "before" : "after", tooLarge(rule)));
      continue;
    }
    prepared.push({ break: rule.break, beforePattern, afterPattern, before, after });
  }
  const decide = options.patterns === "own" ? nativeDecision(prepared) : automatonDecision(prepared);
  return {
    compiled: scanner(
      prepared.filter((rule) => rule.break),
      decide,
    ),
    problems,
  };
}

/** The rules of a language in order: of the first map that fits it, or of all if the rules cascade. */
function selectRules(
  rules: SegmentationRules,
  language: string,
  problems: Problem[],
): readonly SelectedRule[] {
  const selected: SelectedRule[] = [];
  let found = false;
  for (const [index, map] of rules.languageMaps.entries()) {
    if (found && !rules.cascade) break;
    const pattern = readPattern(map.pattern);
    const automaton =
      pattern.type === "fault"
        ? undefined
        : buildAutomaton(
            { type: "sequence", items: [pattern, { type: "edge", edge: "end" }] },
            "forward",
            characterTests(),
          );
    if (automaton === undefined) {
      problems.push({
        code: pattern.type === "fault" ? pattern.code : "pattern_too_long",
        severity: "error",
        place: { entry: `languagemap ${index + 1}` },
        facts: { pattern: map.pattern.slice(0, 80) },
      });
      continue;
    }
    if (!automaton.matches(language, 0, { steps: MAP_STEPS })) continue;
    found = true;
    const list = rules.languageRules.find((one) => one.name === map.name);
    if (list === undefined) {
      problems.push({
        code: "rule_list_unknown",
        severity: "error",
        place: { entry: `languagemap ${index + 1}` },
        facts: { name: map.name },
      });
      continue;
    }
    selected.push(...list.rules.map((rule, at) => ({ ...rule, list: list.name, number: at + 1 })));
  }
  if (!found) {
    problems.push({ code: "rules_for_language_missing", severity: "warning", facts: { language } });
  }
  return selected;
}

function side(rule: SelectedRule, name: "before" | "after", problems: Problem[]): Pattern | undefined {
  const pattern = readPattern(rule[name]);
  if (pattern.type !== "fault") return pattern;
  problems.push(ruleProblem(rule, name, pattern));
  return undefined;
}

function tooLarge(rule: SelectedRule): PatternFault {
  return { type: "fault", code: "pattern_too_long", offset: 0, text: rule.before.slice(0, 20) };
}

function ruleProblem(rule: SelectedRule, where: "before" | "after", fault: PatternFault): Problem {
  return {
    code: fault.code,
    severity: "warning",
    place: { entry: `${rule.list} ${rule.number}` },
    facts: { list: rule.list, rule: rule.number, side: where, offset: fault.offset, text: fault.text },
  };
}

function scanner(breakRules: readonly PreparedRule[], decide: Decision): CompiledRules {
  // What each UTF-16 unit can do beside a break, found out when it is first seen.
  const kinds = new Uint8Array(0x10000);

  const learn = (unit: number): number => {
    const kind =
      KNOWN |
      (breakRules.some((rule) => mayMeetUnit(rule.before, unit)) ? MAY_END : 0) |
      (breakRules.some((rule) => mayMeetUnit(rule.after, unit)) ? MAY_BEGIN : 0) |
      (isBidiControl(unit) ? CONTROL : 0);
    kinds[unit] = kind;
    return kind;
  };

  const firstCandidate = (text: string, start: number, end: number): number => {
    let mayEnd = 0;
    for (let index = start; index < end; index += 1) {
      const unit = text.charCodeAt(index);
      const kind = kinds[unit] || learn(unit);
      if ((kind & CONTROL) !== 0 || (mayEnd !== 0 && (kind & MAY_BEGIN) !== 0)) return index;
      mayEnd = kind & MAY_END;
    }
    return end;
  };

  const breaks = (text: string, budget: Budget) => {
    const positions: number[] = [];
    let mayEnd = 0;
    for (let index = 0; index < text.length && budget.steps >= 0; index += 1) {
      const unit = text.charCodeAt(index);
      const kind = kinds[unit] || learn(unit);
      if (
        mayEnd !== 0 &&
        (kind & MAY_BEGIN) !== 0 &&
        !splitsPair(text, index) &&
        decide(text, index, budget)
      ) {
        positions.push(index);
      }
      mayEnd = kind & MAY_END;
    }
    return { positions, complete: budget.steps >= 0 };
  };

  return { firstCandidate, breaks };
}

function splitsPair(text: string, position: number): boolean {
  return (
    (text.charCodeAt(position) & 0xfc00) === 0xdc00 && (text.charCodeAt(position - 1) & 0xfc00) === 0xd800
  );
}
