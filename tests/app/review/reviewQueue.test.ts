import { describe, expect, it } from "vitest";
import type { Role } from "../../../src/core/actor.ts";
import { contentOf } from "../../../src/core/content.ts";
import { changeAuthor } from "../../../src/app/review/changeAuthor.ts";
import { outcomeOf } from "../../../src/assessment/reviewOutcome.ts";
import { firstInQueue, isWaitingFor, queueOf } from "../../../src/app/review/reviewQueue.ts";
import { approve, decide, rejectChanges } from "../../../src/store/reviewing.ts";
import { writeTarget } from "../../../src/store/writing.ts";
import { finishedExample, person, segmentOf, smallProject, workbenchOf } from "./stage.tsx";

const example = finishedExample();

describe("the queue", () => {
  it("shows all, what was changed, open comments, or one state", () => {
    const reviser = person("reviser");
    expect(queueOf(example, reviser, { type: "all" }).ids).toHaveLength(43);
    expect(queueOf(example, reviser, { type: "state", state: "changes_requested" }).ids).toEqual([
      "p20.s1",
      "p24.s1",
    ]);
    const changed = queueOf(example, reviser, { type: "changed" }).ids;
    expect(changed).toContain("p18.s1");
    expect(changed).not.toContain("p03.s1");
    expect(queueOf(example, reviser, { type: "comments" }).ids).not.toContain("p03.s1");
  });

  it.each<[Role, string, string]>([
    ["translator", "p20.s1", "p19.s1"],
    ["reviser", "p19.s1", "p10.s1"],
    ["reviewer", "p10.s1", "p06.s1"],
    ["proofreader", "p06.s1", "p10.s1"],
    ["manager", "p04.s1", "p01.s1"],
  ])("waits for a %s at %s, not at %s", (role, waiting, other) => {
    const { ids } = queueOf(example, person(role), { type: "waiting" });
    expect(ids).toContain(waiting);
    expect(ids).not.toContain(other);
  });

  it("leaves a reviser's own translation to somebody else, unless the project is solo", () => {
    const reviser = { ...person("reviser"), id: "example-translator" };
    const segment = segmentOf(workbenchOf(example, reviser), "p19.s1");
    expect(isWaitingFor(segment, reviser, example.settings)).toBe(false);
    expect(isWaitingFor(segment, reviser, { ...example.settings, solo: true })).toBe(true);
  });

  it("knows where a segment that is left out would stand", () => {
    const queue = queueOf(example, person("reviser"), { type: "state", state: "changes_requested" });
    expect(firstInQueue(queue, 0)).toBe(0);
    expect(firstInQueue(queue, queue.positions[0] ?? 0)).toBe(0);
    expect(firstInQueue(queue, (queue.positions[0] ?? 0) + 1)).toBe(1);
    expect(firstInQueue(queue, 42)).toBe(2);
  });
});

describe("what became of a translation", () => {
  it("tells reviewed and changed, reviewed unchanged and never opened apart", () => {
    const workbench = workbenchOf(smallProject("أ", "ب", "ج", "د"), person("translator"));
    const outcome = (id: string): string => outcomeOf(segmentOf(workbench, id));
    for (const id of ["s1", "s2", "s3", "s4"]) {
      writeTarget(workbench, id, contentOf("one two three four five six"));
      expect(outcome(id)).toBe("unconfirmed");
      decide(workbench, id, "confirm");
    }
    workbench.setActor(person("reviser"));
    writeTarget(workbench, "s1", contentOf("one two three 4 five six"));
    expect(outcome("s1")).toBe("changed");
    expect(changeAuthor(segmentOf(workbench, "s1"))?.role).toBe("reviser");
    approve(workbench, "s1");
    approve(workbench, "s2");
    writeTarget(workbench, "s3", contentOf("one two three 4 five six"));
    rejectChanges(workbench, "s3");
    expect(["s1", "s2", "s3", "s4"].map(outcome)).toEqual([
      "approved_changed",
      "approved_unchanged",
      "opened",
      "never_opened",
    ]);
    decide(workbench, "s4", "request_changes", { code: "style", comment: "Too stiff." });
    expect(outcome("s4")).toBe("sent_back");
  });
});
