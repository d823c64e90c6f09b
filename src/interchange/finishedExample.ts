import * as v from "valibot";
import type { Actor } from "../core/actor.ts";
import { ROLES } from "../core/actor.ts";
import type { Action, Change } from "../core/change.ts";
import { applyChange } from "../core/changeEffect.ts";
import { contentOf, flatText } from "../core/content.ts";
import type { Project } from "../core/project.ts";
import { REASON_CODES, REVIEW_STATES } from "../core/review.ts";
import { findSegment } from "../core/segmentPages.ts";

const person = v.picklist(["translator", "reviser", "reviewer", "proofreader", "manager"]);
const actor = v.object({ id: v.string(), name: v.string(), role: v.picklist(ROLES) });
const remark = v.object({ by: person, text: v.string() });

const segmentSchema = v.object({
  id: v.string(),
  state: v.picklist(REVIEW_STATES),
  draft: v.optional(v.string()),
  revised: v.optional(v.string()),
  request: v.optional(v.object({ by: person, code: v.picklist(REASON_CODES), comment: v.string() })),
  suggestion: v.optional(
    v.object({ by: person, text: v.string(), decision: v.picklist(["pending", "rejected"]) }),
  ),
  comments: v.optional(
    v.array(
      v.object({
        ...remark.entries,
        side: v.picklist(["source", "target"]),
        on: v.string(),
        kind: v.picklist(["note", "must_fix", "query"]),
        answer: v.optional(remark),
        resolved: v.optional(person),
      }),
    ),
  ),
});

/** What people did to each segment of a sample project, as a file beside its text tells it. */
const exampleSchema = v.object({
  people: v.object({
    translator: actor,
    reviser: actor,
    reviewer: actor,
    proofreader: actor,
    manager: actor,
  }),
  segments: v.array(segmentSchema),
});

type ExampleSegment = v.InferOutput<typeof segmentSchema>;
type Person = v.InferOutput<typeof person>;

/** Two minutes (ms) between one act of the example and the next: an afternoon for an article. */
const PACE = 2 * 60 * 1000;

/**
 * Fills a sample project by real changes: a translator's draft, a reviser's edits, comments, requests, approvals, up to
 * the state each segment is to end in. Everything goes through the review machine like anybody's work.
 *
 * `story` is the parsed `example.json`; a story that does not fit the project is our own mistake and throws.
 * Gives the project and the log that leads to it.
 */
export function finishExample(
  untouched: Project,
  story: unknown,
): { readonly project: Project; readonly log: readonly Change[] } {
  const { people, segments } = v.parse(exampleSchema, story);
  const log: Change[] = [];
  let project: Project = {
    ...untouched,
    settings: { stages: ["translate", "revise", "review", "proofread", "sign_off"], solo: false },
  };
  const act = (by: Person, action: Action): void => {
    const actorOf: Readonly<Record<Person, Actor>> = people;
    const number = log.length + 1;
    const change: Change = {
      id: `example-${number}`,
      at: untouched.createdAt + number * PACE,
      actor: actorOf[by],
      actions: [action],
    };
    const effect = applyChange(project, change);
    if (effect.type === "refused") {
      throw new Error(`the example cannot go on at ${effect.segment ?? "the project"}: ${effect.code}`);
    }
    project = effect.project;
    log.push(change);
  };
  for (const segment of segments) tell(segment, act, () => project, people);
  return { project, log };
}

type Act = (by: Person, action: Action) => void;

function tell(
  story: ExampleSegment,
  act: Act,
  current: () => Project,
  people: Readonly<Record<Person, Actor>>,
): void {
  const { id: segment, state } = story;
  const decided = (by: Person, event: Extract<Action, { type: "decided" }>["event"]): void =>
    act(by, { type: "decided", segment, event, openErrors: 0, documentChecksFresh: true });
  if (story.draft !== undefined) {
    act("translator", { type: "targetWritten", segment, target: contentOf(story.draft), cause: "written" });
  }
  const confirmed = REVIEW_STATES.indexOf(state) >= REVIEW_STATES.indexOf("changes_requested");
  if (confirmed) decided("translator", "confirm");
  if (story.revised !== undefined) {
    act("reviser", { type: "targetWritten", segment, target: contentOf(story.revised), cause: "written" });
  }
  for (const [index, comment] of (story.comments ?? []).entries()) {
    discuss(segment, `${segment}-comment-${index + 1}`, comment, act, current, people);
  }
  if (story.suggestion !== undefined) {
    const { by, text, decision } = story.suggestion;
    const suggestion = `${segment}-suggestion`;
    act(by, { type: "suggested", segment, suggestion, content: contentOf(text) });
    if (decision === "rejected") act("reviser", { type: "suggestionDecided", segment, suggestion, decision });
  }
  if (story.request !== undefined) {
    const { by, code, comment } = story.request;
    const facts = { openErrors: 0, documentChecksFresh: true, reason: { code, comment } };
    act(by, { type: "decided", segment, event: "request_changes", ...facts });
  }
  const reached = (wanted: ExampleSegment["state"]): boolean =>
    REVIEW_STATES.indexOf(state) >= REVIEW_STATES.indexOf(wanted);
  if (reached("revised")) decided("reviser", "approve_revision");
  if (reached("reviewed")) decided("reviewer", "approve_review");
  if (reached("proofread")) decided("proofreader", "approve_proof");
  if (reached("signed_off")) decided("manager", "sign_off");
}

function discuss(
  segment: string,
  id: string,
  story: NonNullable<ExampleSegment["comments"]>[number],
  act: Act,
  current: () => Project,
  people: Readonly<Record<Person, Actor>>,
): void {
  const found = findSegment(current().segments, segment);
  const text = found === undefined ? "" : flatText(found[story.side]);
  const start = text.indexOf(story.on);
  if (start < 0) throw new Error(`the ${story.side} of ${segment} does not say “${story.on}”`);
  const at = current().createdAt;
  const message = { id: `${id}-1`, author: people[story.by], at, text: story.text };
  act(story.by, {
    type: "commentAdded",
    segment,
    comment: {
      id,
      side: story.side,
      start,
      end: start + story.on.length,
      kind: story.kind,
      messages: [message],
      resolved: null,
    },
  });
  if (story.answer !== undefined) {
    const answer = { id: `${id}-2`, author: people[story.answer.by], at, text: story.answer.text };
    act(story.answer.by, { type: "commentReplied", segment, comment: id, message: answer });
  }
  if (story.resolved !== undefined) {
    act(story.resolved, { type: "commentResolved", segment, comment: id, resolved: true });
  }
}
