import fc from "fast-check";
import type { Actor } from "../../src/core/actor.ts";
import { ROLES } from "../../src/core/actor.ts";
import { boundaryBefore } from "../../src/core/boundary.ts";
import type { Action } from "../../src/core/change.ts";
import type { Comment } from "../../src/core/comment.ts";
import type { Content } from "../../src/core/content.ts";
import { contentLength, flatText } from "../../src/core/content.ts";
import type { Project } from "../../src/core/project.ts";
import type { Stage } from "../../src/core/review.ts";
import { contentHash, type Segment } from "../../src/core/segment.ts";
import { segmentAt } from "../../src/core/segmentPages.ts";
import { content, decision, exampleDocument, exampleProject } from "../core/exampleProject.ts";

/** The seed of every law here, so that a failure comes back. */
export const SEED = 20_241_126;

/** Words with what is easily cut: marks, joiners, pairs, codes, white space of several kinds. */
const words = [
  "كتابٌ",
  "مُقابَلة",
  "one",
  "two.",
  "e\u0301",
  "👩‍👩‍👧",
  "😀",
  "🇸🇦",
  "<1>bold</1>",
  "<2/>",
  "\u00A0",
  "«نص»",
  "\uD83D",
];

/** Content of a few words, codes among them. */
export const anyContent: fc.Arbitrary<Content> = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((chosen) => content(chosen.join(" ")));

const anySource = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((chosen) => `كلمة ${chosen.join(" ")} end`);

const anyStages = fc.constantFrom<readonly Stage[]>(
  ["translate", "revise", "sign_off"],
  ["translate", "revise", "review", "proofread", "sign_off"],
);

/** A project of several blocks with several segments each. */
export const anyProject: fc.Arbitrary<Project> = fc
  .tuple(
    fc.array(fc.array(anySource, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    anyStages,
    fc.boolean(),
  )
  .map(([blocks, stages, solo]) => ({ ...exampleProject(blocks), settings: { stages, solo } }));

/** Four people; each takes any role, and one has a second profile under the same name. */
const names = { amal: "Amal", basim: "Basim", carol: "Carol", twin: "amal" } as const;

/** A step before it meets a project: numbers that choose among what is there. */
export interface Step {
  readonly who: keyof typeof names;
  readonly role: Actor["role"];
  readonly kind: number;
  readonly onward: boolean;
  readonly place: number;
  readonly one: number;
  readonly other: number;
  readonly text: Content;
}

/** Any step. Roles that may do something come more often than the viewer. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom("amal", "basim", "carol", "twin"),
  role: fc.constantFrom(...ROLES, "translator", "translator", "reviser", "manager", "manager"),
  kind: fc.nat(99),
  onward: fc.boolean(),
  place: fc.oneof(fc.nat(1), fc.nat(7)),
  one: fc.nat(40),
  other: fc.nat(40),
  text: anyContent,
});

/** What a step comes to in a project: who does what. */
export interface Deed {
  readonly actor: Actor;
  readonly action: Action;
}

/**
 * The deed of a step. Every other one carries its segment on towards release, or no random walk would get there; a
 * quarter of those is tried in any role.
 */
export function deedOf(project: Project, step: Step, number: number): Deed {
  const segment = segmentAt(project.segments, step.place % project.segments.length);
  const onward = segment !== undefined && step.onward ? onwardFrom(segment, step) : undefined;
  if (onward !== undefined) return onward;
  return { actor: actorOf(step), action: actionOf(project, step, number) };
}

function onwardFrom(segment: Segment, step: Step): Deed | undefined {
  const strays = step.other % 4 === 0;
  const as = (role: Actor["role"], action: Action): Deed => ({
    actor: actorOf(strays ? step : { ...step, role }),
    action,
  });
  const decided = (event: (typeof events)[number]): Action => decision(event, { segment: segment.id });
  const later = step.one % 2 === 0 ? as("manager", decided("sign_off")) : undefined;
  switch (segment.review.state) {
    case "new":
      return as("translator", written(segment, { ...step, one: 2 }));
    case "draft":
    case "changes_requested":
      return as("translator", decided("confirm"));
    case "translated":
      return as("reviser", decided("approve_revision"));
    case "revised":
      return later ?? as("reviewer", decided("approve_review"));
    case "reviewed":
      return later ?? as("proofreader", decided("approve_proof"));
    case "proofread":
      return as("manager", decided("sign_off"));
    case "signed_off":
      return undefined;
  }
}

function actorOf(step: Step): Actor {
  return { id: step.who, name: names[step.who], role: step.role };
}

const events = [
  "confirm",
  "approve_revision",
  "approve_review",
  "approve_proof",
  "request_changes",
  "sign_off",
  "reopen",
] as const;

/** What a step does to a project as it is; the number makes its ids new. */
function actionOf(project: Project, step: Step, number: number): Action {
  const position = step.place % project.segments.length;
  const segment = segmentAt(project.segments, position);
  if (segment === undefined) throw new Error(`no segment at ${position}`);
  const { id } = segment;
  const kind = step.kind;
  if (kind < 22) return written(segment, step);
  if (kind < 52) {
    const event = events[(step.one + (kind < 34 ? 0 : step.other)) % events.length] ?? "confirm";
    return decision(kind < 34 ? "confirm" : event, { segment: id, openErrors: step.one === 7 ? 1 : 0 });
  }
  if (kind < 58) {
    const sourceOffset = step.one % (contentLength(segment.source) + 2);
    const targetOffset = step.other % (contentLength(segment.target) + 2);
    return { type: "split", segment: id, sourceOffset, targetOffset, second: `n${number}` };
  }
  if (kind < 66) {
    const second = segmentAt(project.segments, position + 1)?.id ?? id;
    return { type: "joined", segment: id, second };
  }
  if (kind < 70) {
    return { type: "sourceEdited", segment: id, source: step.text, equivalent: step.one % 3 === 0 };
  }
  if (kind < 74) return { type: "suggested", segment: id, suggestion: `g${number}`, content: step.text };
  if (kind < 79) {
    const [pending] = segment.review.suggestions.filter((suggestion) => suggestion.decision === "pending");
    const decided = step.one % 2 === 0 ? "accepted" : "rejected";
    return { type: "suggestionDecided", segment: id, suggestion: pending?.id ?? "none", decision: decided };
  }
  if (kind < 82) return { type: "baseMoved", segment: id, base: segment.target };
  if (kind < 84) return { type: "lockChanged", segment: id, locked: step.one % 2 === 0 };
  if (kind < 90) return { type: "commentAdded", segment: id, comment: commentOf(segment, step, number) };
  if (kind < 97) return aboutComment(segment, step, number);
  if (kind < 98) {
    if (step.one % 3 > 0) return { type: "renamed", name: `Example ${step.one % 2}` };
    const added = exampleDocument(number + 2, ["one", "two <1>three</1>"]);
    return { type: "documentsAdded", documents: step.other === 0 ? [added, added] : [added] };
  }
  if (kind < 99) return aboutFinding(segment, step);
  return {
    type: "settingsChanged",
    settings: {
      stages:
        step.one % 2 === 0
          ? ["translate", "revise", "review", "proofread", "sign_off"]
          : ["translate", "revise", "sign_off"],
      solo: step.other % 2 === 0,
    },
  };
}

/** One of two findings waived, or a waiver withdrawn; sometimes for a text that is gone, sometimes without a reason. */
function aboutFinding(segment: Segment, step: Step): Action {
  const [given] = segment.waivers ?? [];
  if (given !== undefined && step.other % 3 === 0)
    return { type: "unwaived", segment: segment.id, hash: given.hash, key: given.key };
  const hash = step.one % 8 === 0 ? "gone" : contentHash(segment.source, segment.target);
  const reason = step.one % 8 === 1 ? " " : `because ${step.one}`;
  return { type: "waived", segment: segment.id, hash, key: `k${step.other % 2}`, reason };
}

function written(segment: Segment, step: Step): Action {
  const causes = ["written", "written", "written", "pretranslated", "replaced", "copied"] as const;
  const cause = causes[step.other % causes.length] ?? "written";
  const target = step.one % 9 === 0 ? [] : step.one % 9 === 1 ? segment.target : step.text;
  const origin = step.other % 5 === 0 ? ({ type: "memory", score: 90 } as const) : undefined;
  return {
    type: "targetWritten",
    segment: segment.id,
    target,
    cause,
    smallEdit: step.one % 2 === 0,
    ...(origin === undefined ? {} : { origin }),
  };
}

function commentOf(segment: Segment, step: Step, number: number): Comment {
  const side = step.other % 2 === 0 ? "source" : "target";
  const text = flatText(segment[side]);
  const start = boundaryBefore(text, step.one % (text.length + 1));
  const kinds = ["note", "note", "must_fix", "query"] as const;
  return {
    id: `k${number}`,
    side,
    start,
    end: Math.max(start, boundaryBefore(text, start + (step.other % 6))),
    kind: kinds[step.other % kinds.length] ?? "note",
    messages: [{ id: `m${number}`, author: actorOf(step), at: number * 1000, text: "Why?" }],
    resolved: null,
  };
}

function aboutComment(segment: Segment, step: Step, number: number): Action {
  const comment = segment.comments[step.one % Math.max(segment.comments.length, 1)];
  const about = { segment: segment.id, comment: comment?.id ?? "none" };
  const message = { id: `m${number}`, author: actorOf(step), at: number * 1000, text: "So." };
  if (step.kind < 92) return { type: "commentReplied", ...about, message };
  if (step.kind < 93) return { type: "commentRemoved", ...about };
  if (step.kind < 95) {
    return { type: "commentEdited", ...about, message: comment?.messages[0]?.id ?? "none", text: "Because." };
  }
  return { type: "commentResolved", ...about, resolved: step.other % 2 === 0 };
}
