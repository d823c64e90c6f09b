import { expect, test } from "vitest";
import type { Action, Change } from "../../../src/core/change.ts";
import { applyChange } from "../../../src/core/changeEffect.ts";
import { plainText } from "../../../src/core/content.ts";
import { findSegment } from "../../../src/core/segmentPages.ts";
import { type LoggedProject, planPackage } from "../../../src/interchange/reviewed/packagePlan.ts";
import { smallProject } from "../bilingual/smallProject.ts";

const START: LoggedProject = { project: smallProject(), log: [] };

/** A project with one more change, in its log too. */
function after(before: LoggedProject, id: string, actions: readonly Action[]): LoggedProject {
  const actor = { id: "t", name: "Tariq", role: "translator" } as const;
  const change: Change = { id, at: 9, actor, actions };
  const effect = applyChange(before.project, change);
  if (effect.type === "refused") throw new Error(effect.code);
  return { project: effect.project, log: [...before.log, change] };
}

function writes(segment: string, text: string): readonly Action[] {
  return [{ type: "targetWritten", segment, target: [text], cause: "written" }];
}

test("what was done there since both were one is taken change by change", () => {
  const shared = after(START, "c1", writes("p01.s1", "News of OpenAI"));
  const returned = after(
    after(shared, "c2", writes("p04.s1", "No formula")),
    "c3",
    writes("p04.s1", "No formula."),
  );
  const plan = planPackage(shared, returned);
  expect(plan.changes.map(({ id }) => id)).toEqual(["c2", "c3"]);
  expect(plan.differences).toMatchObject([
    { segment: "p04.s1", aspect: "target", status: "changed", author: "Tariq", after: ["No formula."] },
  ]);
});

test("a segment that was changed on both sides stays as it is here, the others are taken", () => {
  const own = after(START, "mine", writes("p01.s1", "Mine"));
  const returned = after(
    after(START, "theirs", writes("p01.s1", "Theirs")),
    "more",
    writes("p04.s1", "More"),
  );
  const plan = planPackage(own, returned);
  expect(plan.differences.map(({ segment, status, reason }) => [segment, status, reason])).toEqual([
    ["p01.s1", "refused", "changed_here"],
    ["p04.s1", "changed", undefined],
  ]);
  const merged = plan.changes.reduce((project, change) => {
    const effect = applyChange(project, change);
    if (effect.type === "refused") throw new Error(effect.code);
    return effect.project;
  }, own.project);
  expect(plainText(findSegment(merged.segments, "p01.s1")!.target)).toBe("Mine");
  expect(plainText(findSegment(merged.segments, "p04.s1")!.target)).toBe("More");
});

test("what was done to two segments at once is not taken by halves", () => {
  const own = after(START, "mine", writes("p01.s1", "Mine"));
  const both = [...writes("p01.s1", "Theirs"), ...writes("p04.s1", "Theirs")];
  expect(planPackage(own, after(START, "theirs", both)).changes).toEqual([]);
});

test("the same project file again brings nothing", () => {
  const own = after(START, "c1", writes("p01.s1", "News of OpenAI"));
  expect(planPackage(own, own)).toEqual({ differences: [], changes: [], unchanged: 0 });
  expect(planPackage(own, START)).toEqual({ differences: [], changes: [], unchanged: 0 });
});
