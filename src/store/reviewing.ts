import type { Action, Decided } from "../core/change.ts";
import { applyChange } from "../core/changeEffect.ts";
import type { Content } from "../core/content.ts";
import { flatText, replaceRange, sliceContent } from "../core/content.ts";
import type { Reason, Suggestion } from "../core/review.ts";
import type { RefusalCode, TransitionFacts } from "../core/reviewTransition.ts";
import { judge, plainFacts } from "../core/reviewTransition.ts";
import type { ReviewEvent } from "../core/reviewTable.ts";
import type { Segment, SegmentId } from "../core/segment.ts";
import { findSegment } from "../core/segmentPages.ts";
import { splicesOf, type TextChange } from "../language/textChange.ts";
import { compareContents } from "../language/contentComparison.ts";
import { isHeavyEdit } from "../language/editDistance.ts";
import { UNCHECKED } from "./inspection.ts";
import { writingAction } from "./writing.ts";
import type { Outcome, Workbench } from "./workbench.ts";

/** What somebody can decide about a segment. */
export type DecisionEvent = Decided["event"];

/** Decides something about a segment: confirm, approve, ask for changes, sign off, reopen. */
export function decide(workbench: Workbench, id: SegmentId, event: DecisionEvent, reason?: Reason): Outcome {
  const segment = findSegment(workbench.store.getState().project.segments, id);
  if (segment === undefined) return { type: "refused", code: "unknown_segment", action: 0, segment: id };
  return workbench.dispatch([decision(workbench, segment, event, reason)]);
}

/** The decision with what the checks say of the segment at this moment, for the table and for the log. */
function decision(workbench: Workbench, segment: Segment, event: DecisionEvent, reason?: Reason): Decided {
  return {
    type: "decided",
    segment: segment.id,
    event,
    ...(isGuarded(event) ? workbench.inspect(segment) : UNCHECKED),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Whether the table asks the checks before an event; to look for nothing would cost time. */
function isGuarded(event: ReviewEvent): boolean {
  return event === "confirm" || event === "approve_revision" || event === "sign_off";
}

/** What the table is told of a segment. Checks of the document are taken as fresh where nothing is decided yet: they are run first. */
function factsOf(workbench: Workbench, segment: Segment, event: ReviewEvent): TransitionFacts {
  const { project, actor } = workbench.store.getState();
  const plain = plainFacts(actor, project.settings);
  return isGuarded(event) && asksChecks(segment, event, plain)
    ? { ...plain, openErrors: workbench.inspect(segment).openErrors }
    : plain;
}

/** Whether nothing else stands in the way, so that what the checks say matters. */
function asksChecks(segment: Segment, event: ReviewEvent, plain: TransitionFacts): boolean {
  return judge(segment, event, plain).type === "allowed";
}

const APPROVING: readonly DecisionEvent[] = [
  "approve_revision",
  "approve_review",
  "approve_proof",
  "sign_off",
];

/** The approval that a person would give to a segment now, or why none can be given. */
export function nextApproval(
  workbench: Workbench,
  segment: Segment,
):
  | { readonly type: "possible"; readonly event: DecisionEvent }
  | { readonly type: "refused"; readonly code: RefusalCode } {
  let nearest: RefusalCode = "not_in_state";
  for (const event of APPROVING) {
    const verdict = judge(segment, event, factsOf(workbench, segment, event));
    if (verdict.type === "allowed") return { type: "possible", event };
    const rank: readonly RefusalCode[] = ["not_in_state", "not_for_role", "stage_enabled", "stages_complete"];
    if (rank.indexOf(verdict.code) === -1 || rank.indexOf(verdict.code) > rank.indexOf(nearest)) {
      if (rank.includes(nearest)) nearest = verdict.code;
    }
  }
  return { type: "refused", code: nearest };
}

/** Gives the next approval to a segment. */
export function approve(workbench: Workbench, id: SegmentId): Outcome {
  const segment = findSegment(workbench.store.getState().project.segments, id);
  if (segment === undefined) return { type: "refused", code: "unknown_segment", action: 0, segment: id };
  const next = nextApproval(workbench, segment);
  if (next.type === "refused") return { type: "refused", code: next.code, action: 0, segment: id };
  return decide(workbench, id, next.event);
}

/** What a decision over many segments would come to: those it can be made for, and the others by reason. */
export interface BulkPlan {
  readonly actions: readonly Decided[];
  readonly refused: readonly { readonly segment: SegmentId; readonly code: RefusalCode }[];
}

/** Segments looked at in a step. */
const SEGMENTS_A_STEP = 200;

/** Looks at many segments before anything is done: approves, or makes one named decision. Each step tells how many were looked at. */
export function* planBulkInSteps(
  workbench: Workbench,
  ids: readonly SegmentId[],
  event: "approve" | "confirm" | "sign_off",
): Generator<number, BulkPlan, undefined> {
  const { project } = workbench.store.getState();
  const actions: Decided[] = [];
  const refused: { segment: SegmentId; code: RefusalCode }[] = [];
  for (const [index, id] of ids.entries()) {
    if (index % SEGMENTS_A_STEP === 0) yield index;
    const segment = findSegment(project.segments, id);
    if (segment === undefined) continue;
    if (event === "approve") {
      const next = nextApproval(workbench, segment);
      if (next.type === "possible") actions.push(decision(workbench, segment, next.event));
      else refused.push({ segment: id, code: next.code });
      continue;
    }
    const verdict = judge(segment, event, factsOf(workbench, segment, event));
    if (verdict.type === "allowed") actions.push(decision(workbench, segment, event));
    else refused.push({ segment: id, code: verdict.code });
  }
  return { actions, refused };
}

/** Does what was planned, as one change and one undo. Each step tells how much of it is done; nothing is changed before the last. */
export function carryOutInSteps(workbench: Workbench, plan: BulkPlan): Generator<number, Outcome, undefined> {
  return workbench.dispatchInSteps(plan.actions);
}

/** The changes between the version under review and the present text, or none where nothing is under review. */
export function changesUnderReview(segment: Segment): readonly TextChange[] {
  const { base } = segment.review;
  return base === null ? [] : compareContents(base, segment.target);
}

/** Accepts changes of a segment, all of them if none are named: the base moves towards the present text. */
export function acceptChanges(workbench: Workbench, id: SegmentId, changes?: readonly TextChange[]): Outcome {
  const segment = findSegment(workbench.store.getState().project.segments, id);
  const base = segment?.review.base ?? null;
  if (segment === undefined || base === null) {
    return { type: "refused", code: "not_in_state", action: 0, segment: id };
  }
  const accepted = changes === undefined ? segment.target : withChanges(base, segment.target, changes);
  return workbench.dispatch([{ type: "baseMoved", segment: id, base: accepted }]);
}

/** Rejects changes of a segment, all of them if none are named: the present text goes back to the base there. */
export function rejectChanges(workbench: Workbench, id: SegmentId, changes?: readonly TextChange[]): Outcome {
  const segment = findSegment(workbench.store.getState().project.segments, id);
  const base = segment?.review.base ?? null;
  if (segment === undefined || base === null) {
    return { type: "refused", code: "not_in_state", action: 0, segment: id };
  }
  const back = (changes ?? compareContents(base, segment.target)).map(turnedRound);
  const target = changes === undefined ? base : withChanges(segment.target, base, back);
  const writing = { cause: "change_rejected", splices: splicesOf(back) } as const;
  const action = writingAction(workbench, segment, target, writing);
  return workbench.dispatch([action]);
}

/** The content `from` with some of its differences to `to` taken over. */
function withChanges(from: Content, to: Content, changes: readonly TextChange[]): Content {
  let result = from;
  for (const change of changes.toSorted((one, other) => other.beforeStart - one.beforeStart)) {
    const inserted = sliceContent(to, change.afterStart, change.afterEnd);
    result = replaceRange(result, change.beforeStart, change.beforeEnd, inserted);
  }
  return result;
}

function turnedRound(change: TextChange): TextChange {
  return {
    beforeStart: change.afterStart,
    beforeEnd: change.afterEnd,
    afterStart: change.beforeStart,
    afterEnd: change.beforeEnd,
  };
}

/** Takes over or turns down a suggestion. */
export function decideSuggestion(
  workbench: Workbench,
  id: SegmentId,
  suggestion: string,
  verdict: "accepted" | "rejected",
): Outcome {
  const segment = findSegment(workbench.store.getState().project.segments, id);
  const found = segment?.review.suggestions.find((candidate) => candidate.id === suggestion);
  const heavyEdit =
    segment !== undefined &&
    found !== undefined &&
    isHeavyEdit(flatText(segment.review.base ?? segment.target), flatText(found.content));
  return workbench.dispatch([
    { type: "suggestionDecided", segment: id, suggestion, decision: verdict, heavyEdit },
  ]);
}

/** Locks a segment against every edit, or unlocks it. */
export function setLocked(workbench: Workbench, id: SegmentId, locked: boolean): Outcome {
  const action: Action = { type: "lockChanged", segment: id, locked };
  return workbench.dispatch([action]);
}

/**
 * Why a person cannot bring an event about on a segment now, or null if they can: for buttons that say why they rest.
 * A reason is taken as given, since it is asked for afterwards.
 */
export function eventRefusal(
  workbench: Workbench,
  segment: Segment,
  event: ReviewEvent,
): RefusalCode | "read_only" | null {
  const { access } = workbench.store.getState();
  if (access.type !== "write") return "read_only";
  const facts = {
    ...factsOf(workbench, segment, event),
    smallEdit: true,
    reason: { code: "other", comment: "?" } as const,
  };
  const verdict = judge(segment, event, facts);
  return verdict.type === "refused" ? verdict.code : null;
}

/** Why a person cannot take a suggestion over or turn it down now, or null if they can. */
export function suggestionRefusal(
  workbench: Workbench,
  segment: Segment,
  suggestion: Suggestion,
  decision: "accepted" | "rejected",
): RefusalCode | "read_only" | null {
  const { access, project, actor } = workbench.store.getState();
  if (access.type !== "write") return "read_only";
  const action: Action = {
    type: "suggestionDecided",
    segment: segment.id,
    suggestion: suggestion.id,
    decision,
  };
  // Tried on the project as it is; nothing is kept of it.
  const effect = applyChange(project, { id: "trial", at: workbench.now(), actor, actions: [action] });
  return effect.type === "refused" ? effect.code : null;
}
