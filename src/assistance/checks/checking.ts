import type { Finding, Severity } from "../../core/finding.ts";
import type { Check, Found, ParagraphCheck, SegmentCheck } from "./check.ts";
import type { CheckId } from "./checkId.ts";
import { CHECKS } from "./checks.ts";
import type { CheckContext } from "./context.ts";
import { openPair, type Pair } from "./pair.ts";
import type { Unit } from "./unit.ts";

const segmentChecks: readonly SegmentCheck[] = CHECKS.filter((check) => check.scope === "segment");
const paragraphChecks: readonly ParagraphCheck[] = CHECKS.filter((check) => check.scope === "paragraph");
const byId: ReadonlyMap<string, Check> = new Map(CHECKS.map((check) => [check.id, check]));

/** The check with an id. */
export function checkWithId(id: CheckId): Check {
  const check = byId.get(id);
  if (check === undefined) throw new Error(`no check has the id ${id}`);
  return check;
}

/** How grave a check is in a project, or `off`. */
function severityOf(check: Check, { settings }: CheckContext): Severity | "off" {
  return settings.severities[check.id] ?? check.severity;
}

/** What all checks of a single segment say of it; those of its paragraph and document are not asked. */
export function checkSegment(unit: Unit, context: CheckContext): readonly Finding[] {
  return findInPair(openPair(unit, context), context, wantedChecks(context));
}

/** What the checks of segments and of the paragraph say of a block, segment by segment in order. */
export function checkBlock(units: readonly Unit[], context: CheckContext): readonly Finding[] {
  const pairs = units.map((unit) => openPair(unit, context));
  return findInPairs(pairs, context).flat();
}

/** The same of segments that are open already, for each its own; `except` names a check that somebody else runs. */
export function findInPairs(
  pairs: readonly Pair[],
  context: CheckContext,
  except?: CheckId,
): readonly (readonly Finding[])[] {
  const wanted = wantedChecks(context).filter(({ id }) => id !== except);
  const findings = pairs.map((pair) => findInPair(pair, context, wanted));
  for (const check of paragraphChecks) {
    if (severityOf(check, context) === "off") continue;
    for (const { index, found } of check.find(pairs, context)) {
      const pair = pairs[index];
      const finding = pair && findingOf(check, found, pair.unit.id, context);
      if (finding !== undefined) findings[index]?.push(finding);
    }
  }
  return findings;
}

function wantedChecks(context: CheckContext): readonly SegmentCheck[] {
  return segmentChecks.filter((check) => severityOf(check, context) !== "off");
}

function findInPair(pair: Pair, context: CheckContext, wanted: readonly SegmentCheck[]): Finding[] {
  const findings: Finding[] = [];
  for (const check of wanted) {
    for (const found of check.find(pair, context)) {
      const finding = findingOf(check, found, pair.unit.id, context);
      if (finding !== undefined) findings.push(finding);
    }
  }
  return findings;
}

/** The finding of a check about a segment, `undefined` if the project has switched the check off. */
export function findingOf(
  check: Check,
  { message, side, start, end, facts, fixes, severity }: Found,
  segment: Unit["id"],
  context: CheckContext,
): Finding | undefined {
  const grave = severityOf(check, context);
  if (grave === "off") return undefined;
  // A finding that is less sure than its check stays so, unless the project has chosen for itself.
  const chosen = context.settings.severities[check.id] === undefined ? (severity ?? grave) : grave;
  return {
    check: check.id,
    severity: chosen,
    segment,
    side,
    start,
    end,
    message,
    facts: facts ?? {},
    fixes: fixes ?? [],
  };
}
