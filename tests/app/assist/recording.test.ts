import { expect, test } from "vitest";
import { missingSteps } from "../../../src/app/assist/recording.ts";
import { contentOf } from "../../../src/core/content.ts";
import { decide } from "../../../src/store/reviewing.ts";
import { writeTarget } from "../../../src/store/writing.ts";
import type { MemoryStep } from "../../../src/worker/keptMemory.ts";
import { workbenchOf } from "../editor/workbenchOf.ts";

const told = (steps: readonly MemoryStep[]): readonly string[] =>
  steps.map((step) => (step.type === "remove" ? String(step.id) : `${step.type} ${step.key}`));

test("a memory is told what it lacks of a project and what is no longer in it, but not what has changed meanwhile", () => {
  const workbench = workbenchOf(["أداة", "شيء", "نص", "خبر"].map((source) => ({ source })));
  const translate = (id: string, target: string): void => {
    writeTarget(workbench, id, contentOf(target));
    decide(workbench, id, "confirm");
  };
  translate("s1", "A tool");
  translate("s3", "A text");
  translate("s4", "News");
  const { project } = workbench.store.getState();
  const known = { keys: ["p/s1", "p/s2", "p/gone"], changedAt: 1e6 };
  const now = () => workbench.store.getState().project;
  expect([...missingSteps(project, known, now)].flatMap(told)).toEqual([
    "put p/s3",
    "put p/s4",
    "take p/s2",
    "take p/gone",
  ]);
  translate("s2", "A thing");
  translate("s4", "A story");
  expect([...missingSteps(project, known, now)].flatMap(told)).toEqual(["put p/s3", "take p/gone"]);
});
