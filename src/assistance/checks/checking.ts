import type { Finding, FindingFacts, Fix, Severity } from "../../core/finding.ts";
import type { Check, Found, ParagraphCheck, SegmentCheck } from "./check.ts";
import type { CheckId } from "./checkId.ts";
import { CHECKS } from "./checks.ts";
import type { CheckContext } from "./context.ts";
import { openPair, type Pair } from "./pair.ts";
import type { Unit } from "./unit.ts";

const segmentChecks: readonly SegmentCheck[] = CHECKS.filter((check) => check.scope === "segment");
const paragraphChecks: readonly ParagraphCheck[] = CHECKS.filter((check) => check.scope === "paragraph");
// Shared: a document has many findings without.
const NO_FACTS: FindingFacts = {};
const NO_FIXES: readonly Fix[] = [];
const byId: ReadonlyMap<string, Check> = new Map(CHECKS.map((check) => [check.id, check]));

/** A check as a project wants it. */
export interface WantedCheck<Kind extends Check = Check> {
  readonly check: Kind;
  readonly severity: Severity;
  /** Whether the project has said so for itself: then a finding that is less sure is as grave as the others. */
  readonly isChosen: boolean;
}

/** The checks of segments and paragraphs that a project wants. */
export interface WantedChecks {
  readonly ofSegment: readonly WantedCheck<SegmentCheck>[];
  readonly ofParagraph: readonly WantedCheck<ParagraphCheck>[];
}

/** A check with how grave it is in a project; nothing where it is switched off. */
function wanted<Kind extends Check>(check: Kind, { settings }: CheckContext): readonly WantedCheck<Kind>[] {
  const chosen = settings.severities[check.id];
  const severity = chosen ?? check.severity;
  return severity === "off" ? [] : [{ check, severity, isChosen: chosen !== undefined }];
}

/** The check with an id as a project wants it, `undefined` where it is switched off. */
export function wantedWithId(id: CheckId, context: CheckContext): WantedCheck | undefined {
  const check = byId.get(id);
  if (check === undefined) throw new Error(`no check has the id ${id}`);
  return wanted(check, context)[0];
}

/** The checks that a project wants; `except` names one that somebody else runs. */
export function wantedChecks(context: CheckContext, except?: CheckId): WantedChecks {
  return {
    ofSegment: segmentChecks.flatMap((check) => (check.id === except ? [] : wanted(check, context))),
    ofParagraph: paragraphChecks.flatMap((check) => wanted(check, context)),
  };
}

/** What all checks of a single segment say of it; those of its paragraph and document are not asked. */
export function checkSegment(unit: Unit, context: CheckContext): readonly Finding[] {
  return findInPair(openPair(unit, context), context, wantedChecks(context).ofSegment);
}

/** What the checks of segments and of the paragraph say of a block, segment by segment in order. */
export function checkBlock(units: readonly Unit[], context: CheckContext): readonly Finding[] {
  const pairs = units.map((unit) => openPair(unit, context));
  return findInPairs(pairs, context, wantedChecks(context)).flat();
}

/** The same of segments that are open already, for each its own. */
export function findInPairs(
  pairs: readonly Pair[],
  context: CheckContext,
  { ofSegment, ofParagraph }: WantedChecks,
): readonly (readonly Finding[])[] {
  const findings = pairs.map((pair) => findInPair(pair, context, ofSegment));
  for (const one of ofParagraph) {
    for (const { index, found } of one.check.find(pairs, context)) {
      const pair = pairs[index];
      if (pair !== undefined) findings[index]?.push(findingOf(one, found, pair.unit.id));
    }
  }
  return findings;
}

function findInPair(pair: Pair, context: CheckContext, all: readonly WantedCheck<SegmentCheck>[]): Finding[] {
  const findings: Finding[] = [];
  for (const one of all) {
    for (const found of one.check.find(pair, context)) findings.push(findingOf(one, found, pair.unit.id));
  }
  return findings;
}

/** The finding of a check about a segment. */
export function findingOf(
  { check, severity, isChosen }: WantedCheck,
  found: Found,
  segment: Unit["id"],
): Finding {
  return {
    check: check.id,
    severity: isChosen ? severity : (found.severity ?? severity),
    segment,
    side: found.side,
    start: found.start,
    end: found.end,
    message: found.message,
    facts: found.facts ?? NO_FACTS,
    fixes: found.fixes ?? NO_FIXES,
  };
}
