import type { Action, Change } from "./change.ts";
import { changeComments } from "./commentEffect.ts";
import { sameContent } from "./content.ts";
import { decide } from "./decisionEffect.ts";
import { join, split } from "./divisionEffect.ts";
import { addDocuments } from "./documentEffect.ts";
import type { Project } from "./project.ts";
import { sameSettings, withRules } from "./project.ts";
import type { Stamp } from "./recording.ts";
import { record } from "./recording.ts";
import { restore } from "./restoration.ts";
import type { RefusalCode } from "./reviewTransition.ts";
import { plainFacts } from "./reviewTransition.ts";
import type { Segment, SegmentId } from "./segment.ts";
import { withReview } from "./segment.ts";
import { findSegment, replaceSegments } from "./segmentPages.ts";
import { editSource } from "./sourceEffect.ts";
import { decideSuggestion, suggest } from "./suggestionEffect.ts";
import { writeTarget } from "./targetEffect.ts";
import { changeWaivers } from "./waiverEffect.ts";

/** Why a change did not happen: which of its actions, on which segment, what stood in the way. */
export interface Refusal {
  readonly type: "refused";
  readonly code: RefusalCode;
  /** The index of the action within the change. */
  readonly action: number;
  readonly segment: SegmentId | null;
}

/** What a change comes to: the project after it, or the reason why nothing happened. */
export type Effect = { readonly type: "applied"; readonly project: Project } | Refusal;

/**
 * The project after a change, the very same one if it changed nothing; all of the change happens or none of it.
 *
 * Segments changed one by one are put into their pages together, so that a change of 100,000 actions copies each
 * page once.
 */
export function applyChange(project: Project, change: Change): Effect {
  let current = project;
  let changed = new Map<SegmentId, Segment>();
  for (const [index, action] of change.actions.entries()) {
    const segment = "segment" in action ? action.segment : null;
    let refusal: RefusalCode | null = null;
    if (isOnOneSegment(action)) {
      const before = changed.get(action.segment) ?? findSegment(current.segments, action.segment);
      const after = before === undefined ? "unknown_segment" : changeSegment(before, action, change, current);
      if (typeof after === "string") refusal = after;
      else if (after !== before) changed.set(action.segment, after);
    } else {
      const after = changeProject(withSegments(current, changed), action, change);
      changed = new Map();
      if (typeof after === "string") refusal = after;
      else current = after;
    }
    if (refusal !== null) return { type: "refused", code: refusal, action: index, segment };
  }
  return { type: "applied", project: withSegments(current, changed) };
}

function withSegments(project: Project, changed: ReadonlyMap<SegmentId, Segment>): Project {
  if (changed.size === 0) return project;
  return { ...project, segments: replaceSegments(project.segments, [...changed.values()]) };
}

type ProjectAction = Extract<
  Action,
  {
    readonly type:
      "settingsChanged" | "rulesChanged" | "renamed" | "documentsAdded" | "restored" | "split" | "joined";
  }
>;
type SegmentAction = Exclude<Action, ProjectAction>;

function isOnOneSegment(action: Action): action is SegmentAction {
  switch (action.type) {
    case "settingsChanged":
    case "rulesChanged":
    case "renamed":
    case "documentsAdded":
    case "restored":
    case "split":
    case "joined":
      return false;
    default:
      return true;
  }
}

function changeProject(project: Project, action: ProjectAction, stamp: Stamp): Project | RefusalCode {
  switch (action.type) {
    case "settingsChanged":
      if (stamp.actor.role === "viewer") return "not_for_role";
      return sameSettings(project.settings, action.settings)
        ? project
        : { ...project, settings: action.settings };
    case "rulesChanged":
      if (stamp.actor.role === "viewer") return "not_for_role";
      return withRules(project, action.rules);
    case "renamed":
      if (stamp.actor.role === "viewer") return "not_for_role";
      return project.name === action.name ? project : { ...project, name: action.name };
    case "documentsAdded":
      if (stamp.actor.role === "viewer") return "not_for_role";
      return addDocuments(project, action.documents);
    case "restored":
      return restore(project, action);
    case "split":
      return split(project, action, stamp);
    case "joined":
      return join(project, action, stamp);
  }
}

function changeSegment(
  segment: Segment,
  action: SegmentAction,
  stamp: Stamp,
  project: Project,
): Segment | RefusalCode {
  const facts = plainFacts(stamp.actor, project.settings);
  switch (action.type) {
    case "targetWritten":
      return writeTarget(segment, action, stamp, facts);
    case "decided":
      return decide(segment, action, stamp, facts);
    case "baseMoved":
      return moveBase(segment, action, stamp);
    case "suggested":
      return suggest(segment, action, stamp);
    case "suggestionDecided":
      return decideSuggestion(segment, action, stamp, facts);
    case "sourceEdited":
      return editSource(segment, action, stamp, facts);
    case "lockChanged":
      if (stamp.actor.role !== "manager") return "not_for_role";
      if (segment.review.state === "signed_off") return "not_in_state";
      return segment.locked === action.locked ? segment : { ...segment, locked: action.locked };
    case "waived":
    case "unwaived":
      return changeWaivers(segment, action, stamp);
    default:
      return changeComments(segment, action, stamp);
  }
}

/** A segment with its base moved: a change of the reviser's was accepted. */
function moveBase(
  segment: Segment,
  action: Extract<Action, { type: "baseMoved" }>,
  stamp: Stamp,
): Segment | RefusalCode {
  const { base } = segment.review;
  if (segment.locked) return "not_locked";
  if (base === null) return "not_in_state";
  if (stamp.actor.role === "viewer" || stamp.actor.role === "reviewer") return "not_for_role";
  if (sameContent(base, action.base)) return segment;
  return record(segment, withReview(segment, { base: action.base }), stamp, { cause: "change_accepted" });
}
