import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samePerson } from "../../src/core/actor.ts";
import type { Action, Change } from "../../src/core/change.ts";
import { applyChange } from "../../src/core/changeEffect.ts";
import { contentLength, flatText } from "../../src/core/content.ts";
import { invertChange } from "../../src/core/inversion.ts";
import type { Project } from "../../src/core/project.ts";
import type { ReviewState } from "../../src/core/review.ts";
import { REVIEW_STATES } from "../../src/core/review.ts";
import type { Segment } from "../../src/core/segment.ts";
import { contentHash } from "../../src/core/segment.ts";
import { findSegment, PAGE_SIZE, positionOf, segmentAt } from "../../src/core/segmentPages.ts";
import { exampleProject, listed } from "../core/exampleProject.ts";
import type { Step } from "./coreSteps.ts";
import { anyProject, anyStep, deedOf, SEED } from "./coreSteps.ts";

const steps = fc.array(anyStep, { minLength: 1, maxLength: 60, size: "max" });
const runs = { seed: SEED, numRuns: 200 };

/** One change that happened, and the projects before and after it. */
interface Happened {
  readonly change: Change;
  readonly before: Project;
  readonly after: Project;
}

/** What is left of a list of steps when the refused ones are gone. Segments are frozen: whoever writes to one throws. */
function play(start: Project, given: readonly Step[]): readonly Happened[] {
  const happened: Happened[] = [];
  let project = start;
  for (const segment of listed(start)) freeze(segment);
  for (const [index, step] of given.entries()) {
    const number = index + 1;
    const { actor, action } = deedOf(project, step, number);
    const change: Change = { id: `c${number}`, at: number * 1000, actor, actions: [action] };
    const effect = applyChange(project, change);
    if (effect.type === "refused") continue;
    for (const segment of listed(effect.project)) freeze(segment);
    if (effect.project !== project) happened.push({ change, before: project, after: effect.project });
    project = effect.project;
  }
  return happened;
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

/** Whether an offset parts a letter from its mark or a surrogate pair. */
function cuts(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  if (/^\p{M}/u.test(text.slice(offset))) return true;
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}

/** All of a project that a user could tell apart: everything but how its segments are paged. */
function seen(project: Project): unknown {
  const { segments: _paged, ...rest } = project;
  return { ...rest, segments: listed(project) };
}

function apply(project: Project, change: Change): Project {
  const effect = applyChange(project, change);
  if (effect.type === "refused") throw new Error(`${change.id} was refused: ${effect.code}`);
  return effect.project;
}

describe("changes", () => {
  test("apply, then invert, gives back the project; inverting that gives the change again", () => {
    fc.assert(
      fc.property(anyProject, steps, (start, given) => {
        for (const { change, before, after } of play(start, given)) {
          const undo: Change = { ...change, id: "u", actions: [invertChange(before, after, change)] };
          const undone = apply(after, undo);
          expect(seen(undone)).toEqual(seen(before));
          const redo: Change = { ...undo, id: "r", actions: [invertChange(after, undone, undo)] };
          expect(seen(apply(undone, redo))).toEqual(seen(after));
        }
      }),
      runs,
    );
  });

  test("undone last in, first out, many changes come to nothing; done again, to all; the log replayed gives both", () => {
    fc.assert(
      fc.property(anyProject, steps, (start, given) => {
        const happened = play(start, given);
        const log: Change[] = happened.map(({ change }) => change);
        let live = happened.at(-1)?.after ?? start;
        const back = (to: Project, change: Change, id: string): void => {
          const next: Change = { ...change, id, actions: [invertChange(to, live, change)] };
          live = apply(live, next);
          log.push(next);
        };
        for (const { change, before } of happened.toReversed()) back(before, change, `u${change.id}`);
        expect(seen(live)).toEqual(seen(start));
        for (const { change, after } of happened) back(after, change, `r${change.id}`);
        expect(seen(live)).toEqual(seen(happened.at(-1)?.after ?? start));
        expect(seen(log.reduce((project, change) => apply(project, change), start))).toEqual(seen(live));
      }),
      runs,
    );
  });

  test("a change that changes nothing gives the very same project", () => {
    let nothing = 0;
    fc.assert(
      fc.property(anyProject, steps, (start, given) => {
        for (const { before, after, change } of play(start, given)) {
          expect(seen(after)).not.toEqual(seen(before));
          const restored: Change = { ...change, id: "s", actions: [invertChange(after, before, change)] };
          const standing = applyChange(after, restored);
          if (standing.type === "applied") expect(standing.project).toBe(after);
          const again = applyChange(after, { ...change, id: "again" });
          if (again.type === "refused" || again.project === after) {
            nothing++;
            continue;
          }
          expect(seen(again.project)).not.toEqual(seen(after));
        }
      }),
      runs,
    );
    expect(nothing).toBeGreaterThan(100);
  });

  test("several actions are done one after the other, or none of them", () => {
    const outcomes = new Set<string>();
    const roles = fc.constantFrom("translator" as const, "manager" as const, "reviser" as const);
    fc.assert(
      fc.property(
        anyProject,
        fc.array(anyStep, { minLength: 2, maxLength: 12 }),
        roles,
        (start, given, role) => {
          const own = given.map((step): Step => ({ ...step, who: "amal", role, onward: false }));
          const actions = own.map((step, index) => deedOf(start, step, index + 1).action);
          const all: Change = { id: "all", at: 1, actor: { id: "amal", name: "Amal", role }, actions };
          const together = applyChange(start, all);
          outcomes.add(together.type);
          let project = start;
          for (const [index, action] of actions.entries()) {
            const single = applyChange(project, { ...all, actions: [action] });
            if (single.type === "refused") {
              expect(together).toMatchObject({ type: "refused", code: single.code, action: index });
              return;
            }
            project = single.project;
          }
          expect(together.type === "applied" && seen(together.project)).toEqual(seen(project));
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
    expect(outcomes.size).toBe(2);
  });

  test("segments nobody touched are the very same objects", () => {
    fc.assert(
      fc.property(anyProject, steps, (start, given) => {
        for (const { before, after, change } of play(start, given)) {
          const touched = new Set(change.actions.flatMap((action) => namesIn(action)));
          const untouched = listed(after).filter(({ id }) => !touched.has(id));
          const copied = untouched.filter((segment) => segment !== findSegment(before.segments, segment.id));
          expect(copied).toEqual([]);
        }
      }),
      runs,
    );
  });

  test("joins and splits across the borders of pages, and pages left empty, are undone and found all the same", () => {
    const borders = fc.record({
      size: fc.constantFrom(PAGE_SIZE + 1, PAGE_SIZE + 2, 2 * PAGE_SIZE + 1, 2 * PAGE_SIZE + 3),
      steps,
    });
    fc.assert(
      fc.property(borders, ({ size, steps: given }) => {
        const sources = Array.from({ length: size }, (_, index) => `كلمة ${index}`);
        const start = exampleProject([sources]);
        const near = given.map((step): Step => {
          const page = step.one % 2 === 0 && size > 2 * PAGE_SIZE ? 2 * PAGE_SIZE : PAGE_SIZE;
          return { ...step, kind: step.kind % 2 === 0 ? step.kind : 60, place: page - 3 + (step.place % 6) };
        });
        const happened = play(start, near);
        for (const { after } of happened) expect(disagreements(after)).toEqual([]);
        let live = happened.at(-1)?.after ?? start;
        for (const { change, before } of happened.toReversed()) {
          live = apply(live, { ...change, id: "u", actions: [invertChange(before, live, change)] });
          expect(disagreements(live)).toEqual([]);
        }
        expect(seen(live)).toEqual(seen(start));
      }),
      { seed: SEED, numRuns: 25 },
    );
  });

  test("finding, positions and pages agree with the plain list", () => {
    fc.assert(
      fc.property(anyProject, steps, (start, given) => {
        for (const { after } of play(start, given)) expect(disagreements(after)).toEqual([]);
      }),
      runs,
    );
  });
});

function namesIn(action: Action): readonly string[] {
  if (action.type === "split" || action.type === "joined") return [action.segment, action.second];
  if (action.type === "documentsAdded") {
    return action.documents.flatMap((added) => added.segments.map((segment) => segment.id));
  }
  return "segment" in action ? [action.segment] : [];
}

/** Where finding, positions and pages disagree with the plain list, in words. */
function disagreements(project: Project): readonly string[] {
  const { segments } = project;
  const all = listed(project);
  const wrong = all
    .filter(
      (segment, position) =>
        findSegment(segments, segment.id) !== segment ||
        positionOf(segments, segment.id) !== position ||
        segmentAt(segments, position) !== segment,
    )
    .map(({ id }) => `${id} is found elsewhere`);
  if (segments.length !== all.length) wrong.push(`${segments.length} segments, not ${all.length}`);
  if (new Set(all.map(({ id }) => id)).size < all.length) wrong.push("an id comes twice");
  if (segmentAt(segments, all.length) !== undefined || segmentAt(segments, -1) !== undefined)
    wrong.push("there is something outside");
  if (findSegment(segments, "nobody") !== undefined || positionOf(segments, "nobody") !== -1)
    wrong.push("somebody is found who was never there");
  return wrong;
}

/** The machine as specified, not as the code has it. */
interface Row {
  readonly event: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly roles: readonly string[];
  readonly guards: readonly string[];
}
const machine: { readonly events: readonly Row[] } = JSON.parse(
  readFileSync(new URL("../core/review-machine.json", import.meta.url), "utf8"),
);

/** The states that the specified machine lets a role bring a segment to by an event. */
function reachable(event: string, from: Segment, role: string): readonly string[] {
  return machine.events
    .filter((row) => row.event === event && row.from.includes(from.review.state))
    .filter((row) => row.roles.includes(role) || row.roles.every((name) => name === "system"))
    .filter((row) => !row.guards.includes("not_locked") || !from.locked)
    .map((row) => (row.to === "same" ? from.review.state : row.to));
}

/** Where an action may lead a segment that was there before it. */
function allowed(action: Action, from: Segment, role: string): readonly string[] {
  const by = (...events: readonly string[]): readonly string[] =>
    events.flatMap((event) => reachable(event, from, role));
  switch (action.type) {
    case "targetWritten": {
      if (contentLength(action.target) > 0) return by("edit", "revise_edit", "proof_edit", "pretranslate");
      const reopens = by("edit").includes("draft");
      const mayClear = role === "translator" || role === "manager";
      return [...by("clear"), ...(reopens && mayClear ? ["new"] : [])];
    }
    case "decided":
      return by(action.event);
    case "suggestionDecided":
      return action.decision === "accepted" ? by("accept_suggestion") : [from.review.state];
    case "sourceEdited":
      return [from.review.state, ...by("source_changed")];
    case "split":
      return by("split").flatMap((state) => [state, "new"]);
    default:
      return [from.review.state];
  }
}

describe("review", () => {
  test("every state is reached by a row of the specified table, for that role", () => {
    const reached = new Set<ReviewState>();
    fc.assert(
      fc.property(anyProject, steps, (start, given) => {
        for (const { before, after, change } of play(start, given)) {
          const [action] = change.actions;
          if (action === undefined) continue;
          for (const segment of listed(after)) {
            const from = findSegment(before.segments, segment.id);
            if (from === undefined || segment === from) continue;
            reached.add(segment.review.state);
            if (action.type !== "joined") {
              expect(allowed(action, from, change.actor.role)).toContain(segment.review.state);
              continue;
            }
            const second = findSegment(before.segments, action.second);
            if (second === undefined) throw new Error(`${action.second} was not there`);
            for (const part of [from, second])
              expect(reachable("merge", part, change.actor.role)).toEqual(["earliest"]);
            const earliest = Math.min(
              ...[from, second].map((part) => REVIEW_STATES.indexOf(part.review.state)),
            );
            const whole = contentLength(segment.target) > 0 && earliest === 0 ? 1 : earliest;
            expect(segment.review.state).toBe(REVIEW_STATES[whole]);
          }
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(reached.size).toBe(REVIEW_STATES.length);
  });

  test("a comment never begins or ends inside a character of the text it is tied to", () => {
    fc.assert(
      fc.property(anyProject, steps, (start, given) => {
        for (const { after } of play(start, given)) {
          for (const segment of listed(after)) {
            for (const { side, start: from, end } of segment.comments) {
              const text = flatText(segment[side]);
              expect(from).toBeLessThanOrEqual(end);
              for (const edge of [from, end]) expect(cuts(text, edge)).toBe(false);
            }
          }
        }
      }),
      runs,
    );
  });

  test("new means empty, released means locked, approvals fit the text and are not one's own", () => {
    fc.assert(
      fc.property(anyProject, steps, (start, given) => {
        for (const { after } of play(start, given)) {
          for (const segment of listed(after)) {
            const { state, approvals, confirmedBy } = segment.review;
            expect(state === "new").toBe(contentLength(segment.target) === 0);
            if (state === "signed_off") expect(segment.locked).toBe(true);
            for (const { hash, stage, by, solo } of approvals) {
              expect(hash).toBe(contentHash(segment.source, segment.target));
              const own = confirmedBy.some((confirmer) => samePerson(confirmer, by));
              if (stage === "revise") expect(own && !solo).toBe(false);
            }
            const ids = segment.history.map((revision) => revision.id);
            expect(new Set(ids).size).toBe(ids.length);
            const last = segment.history.at(-1);
            if (last !== undefined) {
              expect(last.target).toEqual(segment.target);
              expect(last.source).toEqual(segment.source);
              expect(last.state).toBe(segment.review.state);
            }
          }
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});
