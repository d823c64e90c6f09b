import type { Action } from "../../core/change.ts";
import { contentOf } from "../../core/content.ts";
import { type Finding, findingKey } from "../../core/finding.ts";
import { openFindings } from "../../core/openFindings.ts";
import { contentHash, type SegmentId } from "../../core/segment.ts";
import { findSegment, positionOf, segmentAt } from "../../core/segmentPages.ts";
import type { Findings } from "../../store/findings.ts";
import type { Outcome, Workbench } from "../../store/workbench.ts";
import type { SegmentDesk } from "../SegmentDesk.tsx";

/** Whether two findings are one: the same message about the same place. */
export function sameFinding(one: Finding | null, other: Finding | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  return (
    one.segment === other.segment &&
    one.side === other.side &&
    one.start === other.start &&
    findingKey(one) === findingKey(other)
  );
}

/** The open findings of the active segment as its text is now, the grave ones first. */
function activeFindings(workbench: Workbench, findings: Findings): readonly Finding[] {
  const { project, active } = workbench.store.getState();
  const segment = active === null ? undefined : findSegment(project.segments, active);
  return segment === undefined ? [] : byGravity(openFindings(segment, findings.of(segment)));
}

const GRAVITY: readonly Finding["severity"][] = ["error", "warning", "info"];

/** Errors, then warnings, then the rest; within them as the checks come. */
export function byGravity(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  return findings.toSorted((one, other) => GRAVITY.indexOf(one.severity) - GRAVITY.indexOf(other.severity));
}

/** The finding a key is about: the one looked at if it is still there, else the first one that will do. */
export function findingAtHand(
  workbench: Workbench,
  findings: Findings,
  will: (finding: Finding) => boolean = () => true,
): Finding | undefined {
  const { looked } = findings.store.getState();
  const open = activeFindings(workbench, findings);
  return open.find((finding) => sameFinding(finding, looked) && will(finding)) ?? open.find(will);
}

/** The finding before or after the one looked at, across the segments; `undefined` if there is none at all. */
export function neighbourFinding(
  workbench: Workbench,
  findings: Findings,
  direction: -1 | 1,
): Finding | undefined {
  const { segments } = workbench.store.getState().project;
  const { active } = workbench.store.getState();
  const { looked, bySegment } = findings.store.getState();
  const own = activeFindings(workbench, findings);
  const at = own.findIndex((finding) => sameFinding(finding, looked));
  const near = at < 0 ? (direction === 1 ? own[0] : own.at(-1)) : own[at + direction];
  if (near !== undefined) return near;
  const start = active === null ? -1 : positionOf(segments, active);
  for (let step = 1; step <= segments.length; step++) {
    const place = (start + direction * step + segments.length * 2) % segments.length;
    const segment = segmentAt(segments, place);
    const known = segment === undefined ? undefined : bySegment.get(segment.id);
    if (segment === undefined || known === undefined) continue;
    const open = byGravity(openFindings(segment, known));
    const found = direction === 1 ? open[0] : open.at(-1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Goes to a finding: to its segment, with its words marked. */
export function showFinding(
  workbench: Workbench,
  desk: SegmentDesk,
  findings: Findings,
  finding: Finding,
): void {
  const isHere = workbench.store.getState().active === finding.segment;
  if (!isHere) desk.goTo(finding.segment);
  findings.lookAt(finding);
  const mark = (): void => {
    if (workbench.store.getState().active !== finding.segment) return;
    if (finding.side === "target") desk.mark("target", { start: finding.start, end: finding.end });
    else desk.focus();
  };
  // Another row opens first; its field is there two frames later.
  if (isHere) mark();
  else requestAnimationFrame(() => requestAnimationFrame(mark));
}

/** Mends a finding of the active segment in one of its ways, the first if none is named; `false` if that was refused. */
export function mend(
  workbench: Workbench,
  desk: SegmentDesk,
  findings: Findings,
  asked: Finding,
  way = 0,
): boolean {
  desk.flush();
  // What was typed since has moved it, or done away with it.
  const finding = activeFindings(workbench, findings).find(
    (each) => sameFinding(each, asked) || findingKey(each) === findingKey(asked),
  );
  const fix = finding?.fixes[way];
  if (finding === undefined || fix === undefined) return false;
  return desk.replace({ start: fix.start, end: fix.end }, contentOf(fix.text));
}

/** Lets findings stand, all in one change and one undo. */
export function waive(workbench: Workbench, findings: readonly Finding[], reason: string): Outcome {
  const { segments } = workbench.store.getState().project;
  const hashes = new Map<SegmentId, string>();
  const actions: Action[] = [];
  for (const finding of findings) {
    const segment = findSegment(segments, finding.segment);
    if (segment === undefined) continue;
    const hash = hashes.get(segment.id) ?? contentHash(segment.source, segment.target);
    hashes.set(segment.id, hash);
    actions.push({ type: "waived", segment: segment.id, hash, key: findingKey(finding), reason });
  }
  return workbench.dispatch(actions);
}
