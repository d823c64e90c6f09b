import type { Actor } from "./actor.ts";
import type { Action, Change, Decided, TargetWritten } from "./change.ts";
import type { Comment } from "./comment.ts";
import { moveComments } from "./comment.ts";
import type { Content } from "./content.ts";
import { contentLength, flatText, sameContent } from "./content.ts";
import { joinedBase, joinedState, joinSegments, partState, splitSegment } from "./division.ts";
import type { Project } from "./project.ts";
import type { Approval, Review, ReviewState } from "./review.ts";
import { hasPendingSuggestion } from "./review.ts";
import type { ReviewEvent } from "./reviewTable.ts";
import type { RefusalCode, TransitionFacts } from "./reviewTransition.ts";
import { judge, plainFacts, stageOf, typingEvent } from "./reviewTransition.ts";
import type { Revision, RevisionCause } from "./revision.ts";
import { addRevision } from "./revision.ts";
import type { Segment, SegmentId } from "./segment.ts";
import { contentHash, HUMAN } from "./segment.ts";
import { findSegment, positionOf, replaceSegments, segmentAt, spliceSegments } from "./segmentPages.ts";
import { spliceBetween } from "./splice.ts";

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

/** The project after a change, the very same one if it changed nothing; all of the change happens or none of it. */
export function applyChange(project: Project, change: Change): Effect {
  let current = project;
  for (const [index, action] of change.actions.entries()) {
    const next = applyAction(current, action, change);
    if (typeof next === "string") {
      const segment = "segment" in action ? action.segment : null;
      return { type: "refused", code: next, action: index, segment };
    }
    current = next;
  }
  return { type: "applied", project: current };
}

type Stamp = Pick<Change, "id" | "at" | "actor">;

function applyAction(project: Project, action: Action, stamp: Stamp): Project | RefusalCode {
  switch (action.type) {
    case "settingsChanged":
      return { ...project, settings: action.settings };
    case "renamed":
      return project.name === action.name ? project : { ...project, name: action.name };
    case "restored": {
      let { segments } = project;
      for (const { from, to } of action.runs) {
        if (from.some((id) => findSegment(segments, id) === undefined)) return "unknown_segment";
        const sameIds = from.length === to.length && from.every((id, index) => to[index]?.id === id);
        segments = sameIds ? replaceSegments(segments, to) : spliceSegments(segments, from, to);
      }
      return {
        ...project,
        segments,
        settings: action.settings ?? project.settings,
        name: action.name ?? project.name,
      };
    }
    case "split":
    case "joined":
      return divide(project, action, stamp);
    default: {
      const segment = findSegment(project.segments, action.segment);
      if (segment === undefined) return "unknown_segment";
      const next = changeSegment(segment, action, stamp, project);
      if (typeof next === "string") return next;
      return next === segment ? project : { ...project, segments: replaceSegments(project.segments, [next]) };
    }
  }
}

type SegmentAction = Exclude<
  Action,
  { readonly type: "settingsChanged" | "renamed" | "restored" | "split" | "joined" }
>;

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
      if (segment.locked) return "not_locked";
      if (segment.review.base === null) return "not_in_state";
      if (stamp.actor.role === "viewer" || stamp.actor.role === "reviewer") return "not_for_role";
      if (sameContent(segment.review.base, action.base)) return segment;
      return record(withReview(segment, { base: action.base }), stamp, "change_accepted");
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
    default:
      return changeComments(segment, action, stamp);
  }
}

function writeTarget(
  segment: Segment,
  action: TargetWritten,
  stamp: Stamp,
  plain: TransitionFacts,
): Segment | RefusalCode {
  if (sameContent(segment.target, action.target)) return segment;
  const { state } = segment.review;
  const facts = { ...plain, smallEdit: action.smallEdit ?? false };
  const empties = contentLength(action.target) === 0;
  const origin = action.origin ?? HUMAN;
  if (empties) return clearTarget(segment, action, stamp, facts);
  const event =
    action.cause === "pretranslated" && state === "new" ? "pretranslate" : typingEvent(state, stamp.actor);
  if (event === undefined) return refusalOfTyping(segment, facts);
  const verdict = judge(segment, event, facts);
  if (verdict.type === "refused") return verdict.code;
  const written = moveTarget(segment, action.target, action.splices);
  const to = verdict.to === "earliest" ? state : verdict.to;
  const review: Partial<Review> = {
    state: to,
    approvals: event === "proof_edit" ? restamp(written, segment.review.approvals) : [],
    confirmedBy: to === "draft" ? [] : segment.review.confirmedBy,
    heavyEdit: segment.review.heavyEdit || (event === "revise_edit" && action.heavyEdit === true),
  };
  return record({ ...withReview(written, review), origin }, stamp, action.cause);
}

/** An emptied target is `new`; who may write but not clear is told that a target must not be empty. */
function clearTarget(
  segment: Segment,
  action: TargetWritten,
  stamp: Stamp,
  facts: TransitionFacts,
): Segment | RefusalCode {
  const { state } = segment.review;
  if (state === "translated") {
    const reopened = judge(segment, "edit", facts);
    if (reopened.type === "refused")
      return reopened.code === "not_for_role" ? "target_nonempty" : reopened.code;
  } else {
    const cleared = judge(segment, "clear", facts);
    if (cleared.type === "refused") {
      if (cleared.code === "not_locked") return "not_locked";
      return typingEvent(state, stamp.actor) === undefined
        ? refusalOfTyping(segment, facts)
        : "target_nonempty";
    }
  }
  const written = moveTarget(segment, action.target, action.splices);
  const review: Partial<Review> = { state: "new", approvals: [], confirmedBy: [], base: null, stale: false };
  return record({ ...withReview(written, review), origin: HUMAN }, stamp, action.cause);
}

function refusalOfTyping(segment: Segment, facts: TransitionFacts): RefusalCode {
  if (segment.locked) return "not_locked";
  return facts.actor.role === "reviewer" || facts.actor.role === "viewer" ? "not_for_role" : "not_in_state";
}

function decide(
  segment: Segment,
  action: Decided,
  stamp: Stamp,
  plain: TransitionFacts,
): Segment | RefusalCode {
  const facts: TransitionFacts = {
    ...plain,
    openErrors: action.openErrors,
    documentChecksFresh: action.documentChecksFresh,
    reason: action.reason ?? null,
  };
  const verdict = judge(segment, action.event, facts);
  if (verdict.type === "refused") return verdict.code;
  const state = verdict.to === "earliest" ? segment.review.state : verdict.to;
  switch (action.event) {
    case "confirm":
      return record(
        withReview(segment, {
          state,
          base: segment.target,
          confirmedBy: [stamp.actor],
          approvals: [],
          stale: false,
          heavyEdit: false,
          request: null,
        }),
        stamp,
        "confirmed",
      );
    case "request_changes":
    case "reopen": {
      const request =
        action.reason === undefined ? null : { ...action.reason, by: stamp.actor, at: stamp.at };
      const review = withReview(segment, { state, approvals: [], request });
      const cause = action.event === "reopen" ? "reopened" : "changes_requested";
      return record({ ...review, locked: false }, stamp, cause, action.reason?.comment);
    }
    default: {
      const signsOff = action.event === "sign_off";
      const approved = withReview(segment, {
        state,
        approvals: [...segment.review.approvals, approvalFor(segment, action.event, stamp, verdict.solo)],
      });
      const next = signsOff ? { ...approved, locked: true } : approved;
      return record(next, stamp, signsOff ? "signed_off" : "approved");
    }
  }
}

function approvalFor(segment: Segment, event: ReviewEvent, stamp: Stamp, solo: boolean): Approval {
  const stage = stageOf(event);
  if (stage === "translate") throw new Error(`${event} approves nothing`);
  return { stage, by: stamp.actor, at: stamp.at, hash: contentHash(segment.source, segment.target), solo };
}

/** A new suggestion, or the author's own pending one brought up to date while they go on typing it. */
function suggest(
  segment: Segment,
  action: Extract<Action, { type: "suggested" }>,
  stamp: Stamp,
): Segment | RefusalCode {
  if (segment.locked) return "not_locked";
  if (stamp.actor.role === "viewer") return "not_for_role";
  const { suggestions } = segment.review;
  const known = suggestions.find((candidate) => candidate.id === action.suggestion);
  if (known === undefined) {
    const added = { id: action.suggestion, content: action.content, author: stamp.actor, at: stamp.at };
    return withReview(segment, { suggestions: [...suggestions, { ...added, decision: "pending" }] });
  }
  if (known.decision !== "pending") return "unknown_suggestion";
  if (known.author.id !== stamp.actor.id) return "not_for_role";
  const updated = { ...known, content: action.content, at: stamp.at };
  return withReview(segment, {
    suggestions: suggestions.map((candidate) => (candidate === known ? updated : candidate)),
  });
}

function decideSuggestion(
  segment: Segment,
  action: Extract<Action, { type: "suggestionDecided" }>,
  stamp: Stamp,
  facts: TransitionFacts,
): Segment | RefusalCode {
  const { suggestions } = segment.review;
  const suggestion = suggestions.find((candidate) => candidate.id === action.suggestion);
  if (suggestion?.decision !== "pending") return "unknown_suggestion";
  const verdict = judge(segment, "accept_suggestion", facts);
  if (verdict.type === "refused" && !(verdict.code === "not_in_state" && action.decision === "rejected")) {
    return verdict.code;
  }
  const decided = suggestions.map((candidate) =>
    candidate === suggestion ? { ...candidate, decision: action.decision } : candidate,
  );
  if (action.decision === "rejected" || verdict.type === "refused")
    return withReview(segment, { suggestions: decided });
  const written = moveTarget(segment, suggestion.content);
  const review: Partial<Review> = {
    state: "translated",
    suggestions: decided,
    approvals: [],
    heavyEdit: segment.review.heavyEdit || action.heavyEdit === true,
  };
  return record({ ...withReview(written, review), origin: HUMAN }, stamp, "suggestion_accepted");
}

function editSource(
  segment: Segment,
  action: Extract<Action, { type: "sourceEdited" }>,
  stamp: Stamp,
  facts: TransitionFacts,
): Segment | RefusalCode {
  if (sameContent(segment.source, action.source)) return segment;
  const { role } = stamp.actor;
  if (role === "reviewer" || role === "proofreader" || role === "viewer") return "not_for_role";
  if (segment.locked && role !== "manager") return "not_locked";
  const splices = action.splices ?? spliceBetween(flatText(segment.source), flatText(action.source));
  const edited: Segment = {
    ...segment,
    source: action.source,
    comments: moveComments(segment.comments, "source", splices),
  };
  if (action.equivalent) {
    const approvals = restamp(edited, segment.review.approvals);
    return record(withReview(edited, { approvals }), stamp, "source_edited");
  }
  const verdict = judge(segment, "source_changed", facts);
  if (verdict.type === "refused") return record(edited, stamp, "source_edited");
  const reopened = withReview(edited, { state: "draft", stale: true, approvals: [], confirmedBy: [] });
  const wasReleased = segment.review.state === "signed_off";
  return record(wasReleased ? { ...reopened, locked: false } : reopened, stamp, "source_edited");
}

type CommentAction = Extract<
  Action,
  { type: "commentAdded" | "commentReplied" | "commentEdited" | "commentResolved" | "commentRemoved" }
>;

function changeComments(segment: Segment, action: CommentAction, stamp: Stamp): Segment | RefusalCode {
  if (action.type === "commentAdded") return { ...segment, comments: [...segment.comments, action.comment] };
  const comment = segment.comments.find((candidate) => candidate.id === action.comment);
  if (comment === undefined) return "unknown_comment";
  if (action.type === "commentRemoved") {
    const [opening] = comment.messages;
    const mine = opening !== undefined && opening.author.id === stamp.actor.id;
    if (!mine && stamp.actor.role !== "manager") return "not_for_role";
    return { ...segment, comments: segment.comments.filter((candidate) => candidate !== comment) };
  }
  const next = changeComment(comment, action, stamp);
  if (typeof next === "string") return next;
  return {
    ...segment,
    comments: segment.comments.map((candidate) => (candidate === comment ? next : candidate)),
  };
}

function changeComment(
  comment: Comment,
  action: Exclude<CommentAction, { type: "commentAdded" | "commentRemoved" }>,
  stamp: Stamp,
): Comment | RefusalCode {
  switch (action.type) {
    case "commentReplied":
      return { ...comment, messages: [...comment.messages, action.message] };
    case "commentEdited": {
      const message = comment.messages.find((candidate) => candidate.id === action.message);
      if (message === undefined) return "unknown_comment";
      if (message.author.id !== stamp.actor.id) return "not_for_role";
      const edited = { ...message, text: action.text, editedAt: stamp.at };
      return {
        ...comment,
        messages: comment.messages.map((candidate) => (candidate === message ? edited : candidate)),
      };
    }
    case "commentResolved":
      if (stamp.actor.role === "viewer") return "not_for_role";
      return { ...comment, resolved: action.resolved ? { by: stamp.actor, at: stamp.at } : null };
  }
}

function divide(
  project: Project,
  action: Extract<Action, { type: "split" | "joined" }>,
  stamp: Stamp,
): Project | RefusalCode {
  const segment = findSegment(project.segments, action.segment);
  if (segment === undefined) return "unknown_segment";
  const facts = plainFacts(stamp.actor, project.settings);
  if (action.type === "split") {
    if (findSegment(project.segments, action.second) !== undefined) return "changed_meanwhile";
    const verdict = judge(segment, "split", facts);
    if (verdict.type === "refused") return verdict.code;
    if (hasPendingSuggestion(segment.review)) return "suggestions_decided";
    const parts = splitSegment(segment, action.sourceOffset, action.targetOffset, action.second);
    if (parts === undefined) return "nothing_to_split";
    const reviewed = parts.map((part) => record(reopen(part, partState(part), null), stamp, "split"));
    return { ...project, segments: spliceSegments(project.segments, [segment.id], reviewed) };
  }
  const second = segmentAt(project.segments, positionOf(project.segments, segment.id) + 1);
  if (second?.id !== action.second) return "not_neighbours";
  if (second.block !== segment.block) return "other_block";
  for (const part of [segment, second]) {
    const verdict = judge(part, "merge", facts);
    if (verdict.type === "refused") return verdict.code;
    if (hasPendingSuggestion(part.review)) return "suggestions_decided";
  }
  const joined = joinSegments(segment, second);
  const state = joinedState(segment, second, joined.target);
  const confirmedBy = state === "new" || state === "draft" ? [] : bothActors(segment, second);
  const reviewed = reopen(joined, state, joinedBase(segment, second));
  const next = record(
    withReview(reviewed, { confirmedBy, stale: segment.review.stale || second.review.stale }),
    stamp,
    "joined",
  );
  return { ...project, segments: spliceSegments(project.segments, [segment.id, second.id], [next]) };
}

function bothActors(one: Segment, other: Segment): readonly Actor[] {
  const known = new Set(one.review.confirmedBy.map((actor) => actor.id));
  return [...one.review.confirmedBy, ...other.review.confirmedBy.filter((actor) => !known.has(actor.id))];
}

function reopen(segment: Segment, state: ReviewState, base: Content | null): Segment {
  return withReview(segment, { state, base, approvals: [], confirmedBy: [] });
}

function moveTarget(segment: Segment, target: Content, given?: TargetWritten["splices"]): Segment {
  const splices = given ?? spliceBetween(flatText(segment.target), flatText(target));
  return { ...segment, target, comments: moveComments(segment.comments, "target", splices) };
}

/** Approvals carried over to the segment's present text. */
function restamp(segment: Segment, approvals: readonly Approval[]): readonly Approval[] {
  if (approvals.length === 0) return approvals;
  const hash = contentHash(segment.source, segment.target);
  return approvals.map((approval) => ({ ...approval, hash }));
}

function withReview(segment: Segment, review: Partial<Review>): Segment {
  return { ...segment, review: { ...segment.review, ...review } };
}

function record(segment: Segment, stamp: Stamp, cause: RevisionCause, note?: string): Segment {
  const revision: Omit<Revision, "since" | "basedOn"> = {
    id: `${stamp.id}:${segment.id}`,
    author: stamp.actor,
    at: stamp.at,
    cause,
    source: segment.source,
    target: segment.target,
    state: segment.review.state,
    ...(note === undefined ? {} : { note }),
  };
  return { ...segment, history: addRevision(segment.history, revision) };
}
