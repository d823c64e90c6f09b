import { expect, test } from "vitest";
import type { Actor, Role } from "../../src/core/actor.ts";
import type { Action, Change } from "../../src/core/change.ts";
import { applyChange } from "../../src/core/changeEffect.ts";
import { contentOf, flatText } from "../../src/core/content.ts";
import { invertChange } from "../../src/core/inversion.ts";
import type { Project } from "../../src/core/project.ts";
import type { Stage } from "../../src/core/review.ts";
import type { Segment } from "../../src/core/segment.ts";
import { contentHash } from "../../src/core/segment.ts";
import { eachSegment, replaceSegments } from "../../src/core/segmentPages.ts";
import { decision, exampleProject, listed } from "../core/exampleProject.ts";

/*
 * Four eyes, by exhaustion: every sequence of up to DEPTH events, by two people in every role that can do something
 * and by a second profile of the first person's, over a segment that is written, confirmed, sent back, approved,
 * suggested on, split, joined with its neighbour, edited in its source, released and reopened, in a project whose
 * solo switch is turned on and off. States that differ only in what no guard reads are visited once.
 *
 * The model beside the code is who, as a person, confirmed the text that stands there: `confirm` sets it, a split
 * copies it, a join unites it. It does not look at the review that the code keeps.
 */
const DEPTH = 8;

const people = ["a", "b", "twin"] as const;
const personOf = { a: "a", b: "b", twin: "a" } as const;
const names = { a: "Amal", b: "Basim", twin: "  AMAL\u200B " } as const;

function actorsIn(...roles: readonly Role[]): readonly Actor[] {
  return people.flatMap((id) => roles.map((role) => ({ id, name: names[id], role })));
}

/** Who confirmed what stands in a segment, as people. */
type Confirmers = ReadonlyMap<string, string>;

interface Node {
  readonly project: Project;
  readonly confirmers: Confirmers;
}

interface Move {
  readonly actor: Actor;
  readonly action: Action;
}

/** What anybody could try at a node; most of it is refused. */
function movesAt({ project }: Node): readonly Move[] {
  const moves: Move[] = [];
  const all = listed(project);
  const [manager] = actorsIn("manager");
  if (manager !== undefined) {
    const settings = { ...project.settings, solo: !project.settings.solo };
    moves.push({ actor: manager, action: { type: "settingsChanged", settings } });
  }
  for (const [place, segment] of all.entries()) {
    const { id } = segment;
    const offer = (action: Action, ...roles: readonly Role[]): void => {
      // The second profile only does what four eyes looks at: a third of the moves would add nothing.
      const eyed =
        action.type === "decided" && (action.event === "confirm" || action.event === "approve_revision");
      for (const actor of actorsIn(...roles)) {
        if (eyed || actor.id !== "twin") moves.push({ actor, action });
      }
    };
    const written = contentOf(flatText(segment.target) === "x y" ? "z" : "x y");
    const write = (target = written): Action => ({
      type: "targetWritten",
      segment: id,
      target,
      cause: "written",
      smallEdit: true,
    });
    offer(write(), "translator", "reviser", "proofreader");
    offer(write([]), "translator");
    offer(decision("confirm", { segment: id }), "translator", "manager");
    offer(decision("approve_revision", { segment: id }), "reviser", "manager");
    offer(decision("approve_review", { segment: id }), "reviewer");
    offer(decision("approve_proof", { segment: id }), "proofreader");
    offer(decision("request_changes", { segment: id }), "reviser");
    offer(decision("sign_off", { segment: id }), "manager");
    offer(decision("reopen", { segment: id }), "manager");
    const pending = segment.review.suggestions.find((suggestion) => suggestion.decision === "pending");
    if (pending === undefined) {
      offer({ type: "suggested", segment: id, suggestion: "g", content: written }, "reviewer");
    } else {
      const about = { type: "suggestionDecided", segment: id, suggestion: "g" } as const;
      offer({ ...about, decision: "accepted" }, "reviser");
      offer({ ...about, decision: "rejected" }, "reviser");
    }
    const source = contentOf(flatText(segment.source).replace(/[bc]$/u, (end) => (end === "b" ? "c" : "b")));
    offer({ type: "sourceEdited", segment: id, source, equivalent: false }, "translator");
    offer({ type: "sourceEdited", segment: id, source, equivalent: true }, "translator");
    const next = all[place + 1];
    if (next !== undefined) offer({ type: "joined", segment: id, second: next.id }, "translator");
    else if (all.length === 1) {
      const middle = { sourceOffset: 2, targetOffset: Math.min(2, flatText(segment.target).length) };
      offer({ type: "split", segment: id, second: "s2", ...middle }, "translator");
    }
  }
  return moves;
}

function confirmersAfter(before: Confirmers, { actor, action }: Move): Confirmers {
  const after = new Map(before);
  const person = personOf[actor.id === "b" ? "b" : "a"];
  if (action.type === "decided" && action.event === "confirm") after.set(action.segment, person);
  if (action.type === "split") after.set(action.second, before.get(action.segment) ?? "");
  if (action.type === "joined") {
    const both = new Set((before.get(action.segment) ?? "") + (before.get(action.second) ?? ""));
    after.set(action.segment, [...both].toSorted().join(""));
    after.delete(action.second);
  }
  return after;
}

/** Without what no guard reads: histories, decided suggestions, requests. */
function bare(project: Project): Project {
  const written = listed(project).filter(({ history }) => history.length > 0);
  const stripped = written.map((segment): Segment => {
    const suggestions = segment.review.suggestions.filter(({ decision }) => decision === "pending");
    return { ...segment, history: [], review: { ...segment.review, suggestions, base: null, request: null } };
  });
  return { ...project, segments: replaceSegments(project.segments, stripped) };
}

/**
 * What tells two nodes apart. Of the source no guard reads more than whether approvals fit it; of an approval other
 * than the revision's, none reads who gave it.
 */
function keyOf({ project, confirmers }: Node): string {
  const key = listed(project)
    .map((segment) => {
      const { review } = segment;
      const approvals = new Set(
        review.approvals.map(({ stage, by, solo, hash }) => {
          const fits = hash === hashOf(segment) ? "" : "!";
          return stage + (stage === "revise" ? `(${by.id}${solo ? "*" : ""})` : "") + fits;
        }),
      );
      return [
        flatText(segment.target),
        review.state,
        segment.locked ? "locked" : "",
        review.confirmedBy.map(({ id }) => `(${id})`).join(""),
        [...approvals].toSorted().join(" "),
        review.suggestions.map((suggestion) => flatText(suggestion.content)).join(""),
        `[${confirmers.get(segment.id) ?? ""}]`,
      ].join("|");
    })
    .join("\n");
  return `${project.settings.solo ? "solo" : ""}\n${key}`;
}

const hashes = new Map<string, string>();

/** The content hash, reckoned once for each pair of texts. */
function hashOf({ source, target }: Segment): string {
  const texts = `${flatText(source)}\n${flatText(target)}`;
  const known = hashes.get(texts) ?? contentHash(source, target);
  hashes.set(texts, known);
  return known;
}

/** What breaks the law at a node, in words. */
function breaches({ project, confirmers }: Node): readonly string[] {
  return listed(project).flatMap((segment) => {
    const { state, approvals } = segment.review;
    const confirmed = confirmers.get(segment.id) ?? "";
    const passed = ["revised", "reviewed", "proofread", "signed_off"].includes(state);
    const revise = approvals.filter(({ stage }) => stage === "revise");
    const own = revise.filter(({ by, solo }) => !solo && confirmed.includes(by.id === "b" ? "b" : "a"));
    const words: string[] = [];
    if (passed && own.length > 0) words.push(`${segment.id} is ${state} by its own translator's word`);
    if ((state === "new") !== (flatText(segment.target) === "")) words.push(`${segment.id} is ${state}`);
    if (state === "signed_off" && !segment.locked) words.push(`${segment.id} is released and open`);
    if (approvals.some(({ hash }) => hash !== hashOf(segment)))
      words.push(`${segment.id}: approval of another text`);
    return words;
  });
}

/** A release with a revision stage rests on an approval that stands, of one's own work only in a solo project. */
function releaseBreach(node: Node, { action }: Move, stages: readonly Stage[]): string | null {
  if (action.type !== "decided" || action.event !== "sign_off" || !stages.includes("revise")) return null;
  const segment = listed(node.project).find(({ id }) => id === action.segment);
  const confirmed = node.confirmers.get(action.segment) ?? "";
  const rests = segment?.review.approvals.some(
    ({ stage, by }) =>
      stage === "revise" && (node.project.settings.solo || !confirmed.includes(by.id === "b" ? "b" : "a")),
  );
  return rests === true ? null : `${action.segment} was released without a second person`;
}

/** Every node within DEPTH events, and what went wrong on the way. */
function explore(stages: readonly Stage[]): {
  readonly nodes: number;
  readonly states: Set<string>;
  readonly wrong: string[];
} {
  const example = exampleProject([["a b"]]);
  const start: Node = { project: { ...example, settings: { stages, solo: false } }, confirmers: new Map() };
  const seen = new Set([keyOf(start)]);
  const states = new Set<string>();
  const wrong: string[] = [];
  let layer: readonly Node[] = [start];
  for (let depth = 1; depth <= DEPTH; depth++) {
    const found: Node[] = [];
    for (const node of layer) {
      for (const move of movesAt(node)) {
        const change: Change = { id: `c${depth}`, at: depth, actor: move.actor, actions: [move.action] };
        const effect = applyChange(node.project, change);
        if (effect.type === "refused" || effect.project === node.project) continue;
        const next: Node = {
          project: bare(effect.project),
          confirmers: confirmersAfter(node.confirmers, move),
        };
        const key = keyOf(next);
        if (seen.has(key)) continue;
        seen.add(key);
        const undone = applyChange(effect.project, {
          ...change,
          id: "undo",
          actions: [invertChange(node.project, effect.project, change)],
        });
        if (undone.type === "refused" || keyOf({ ...node, project: undone.project }) !== keyOf(node)) {
          wrong.push(`${move.action.type} is not undone`);
        }
        const story = `${move.actor.id} as ${move.actor.role}: ${move.action.type}`;
        const release = releaseBreach(next, move, stages);
        for (const words of [...breaches(next), ...(release === null ? [] : [release])]) {
          wrong.push(`${words} (${story})`);
        }
        for (const segment of eachSegment(next.project.segments)) states.add(segment.review.state);
        found.push(next);
      }
    }
    layer = found;
  }
  return { nodes: seen.size, states, wrong: wrong.slice(0, 10) };
}

test.each([
  { stages: ["translate", "revise", "sign_off"] as const },
  { stages: ["translate", "revise", "review", "proofread", "sign_off"] as const },
])(
  "no sequence of 8 events gets round four eyes in $stages.length stages",
  { timeout: 180_000 },
  ({ stages }) => {
    const { nodes, states, wrong } = explore(stages);
    expect(wrong).toEqual([]);
    expect([...states]).toEqual(expect.arrayContaining(["revised", "signed_off", "changes_requested"]));
    expect(nodes).toBeGreaterThan(20_000);
  },
);
