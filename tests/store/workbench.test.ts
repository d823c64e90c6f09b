import { beforeEach, describe, expect, it } from "vitest";
import type { Actor, Role } from "../../src/core/actor.ts";
import type { Change } from "../../src/core/change.ts";
import { contentOf, flatText } from "../../src/core/content.ts";
import { idTable } from "../../src/core/idTable.ts";
import type { Project } from "../../src/core/project.ts";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";
import { newSegment } from "../../src/core/segment.ts";
import type { Segment } from "../../src/core/segment.ts";
import { eachSegment, findSegment, pagesOf } from "../../src/core/segmentPages.ts";
import { addComment } from "../../src/store/commenting.ts";
import { editSource, joinWithNext, proposedTargetOffset, splitAt } from "../../src/store/dividing.ts";
import {
  acceptChanges,
  approve,
  carryOutInSteps,
  changesUnderReview,
  decide,
  planBulkInSteps,
  rejectChanges,
} from "../../src/store/reviewing.ts";
import { carryOutReplace, findAll, planReplace } from "../../src/store/search.ts";
import { matchingSegments, SHOW_ALL } from "../../src/store/segmentFilter.ts";
import type { Workbench } from "../../src/store/workbench.ts";
import { createWorkbench } from "../../src/store/workbench.ts";
import { workingText, writeTarget } from "../../src/store/writing.ts";
import { toTheEnd } from "./toTheEnd.ts";

const SOURCES = ["قال الفنانُ كلمةً. ثم مضى.", "في ٢٦ نوفمبر", "وصل سورا"];

function person(role: Role, id = `${role}-1`): Actor {
  return { id, name: id, role };
}

function sampleProject(): Project {
  return {
    id: "sample",
    name: "Sample",
    sourceLanguage: "ar",
    targetLanguage: "en-US",
    createdAt: 0,
    settings: DEFAULT_SETTINGS,
    documents: [],
    blocks: idTable([{ id: "b1", document: "d1", number: 1, kind: "paragraph", after: "" }]),
    segments: pagesOf(
      SOURCES.map((source, index) =>
        newSegment({
          id: `s${index + 1}`,
          block: "b1",
          before: index === 0 ? "" : " ",
          source: contentOf(source),
        }),
      ),
    ),
  };
}

let workbench: Workbench;
let kept: Change[];
let clock: number;

beforeEach(() => {
  kept = [];
  clock = 1_000;
  let ids = 0;
  workbench = createWorkbench({
    project: sampleProject(),
    actor: person("translator"),
    access: { type: "write" },
    now: () => clock,
    newId: () => `n${++ids}`,
    keep: (change) => kept.push(change),
  });
});

function segment(id: string): Segment {
  const found = findSegment(workbench.store.getState().project.segments, id);
  if (found === undefined) throw new Error(`no segment ${id}`);
  return found;
}

function target(id: string): string {
  return flatText(segment(id).target);
}

function write(id: string, text: string): void {
  expect(writeTarget(workbench, id, contentOf(text))).toMatchObject({ type: "done" });
}

function translate(id: string, text: string): void {
  write(id, text);
  expect(decide(workbench, id, "confirm")).toMatchObject({ type: "done" });
}

describe("writing and undo", () => {
  it("keeps every change in order and hands it on", () => {
    write("s1", "The artist");
    clock += 5_000;
    write("s2", "On November 26");
    expect(kept.map((change) => change.actions[0]?.type)).toEqual(["targetWritten", "targetWritten"]);
    expect(segment("s1").review.state).toBe("draft");
  });

  it("undoes a phrase at once, across segments, and does it again", () => {
    write("s1", "The");
    clock += 200;
    write("s1", "The artist");
    clock += 5_000;
    write("s2", "On");
    expect(workbench.undo()).toBe(true);
    expect([target("s1"), target("s2")]).toEqual(["The artist", ""]);
    expect(workbench.store.getState().active).toBe("s2");
    expect(workbench.undo()).toBe(true);
    expect(target("s1")).toBe("");
    expect(segment("s1").review.state).toBe("new");
    expect(workbench.undo()).toBe(false);
    workbench.redo();
    workbench.redo();
    expect([target("s1"), target("s2")]).toEqual(["The artist", "On"]);
    expect(kept.filter((change) => change.actions[0]?.type === "restored")).toHaveLength(4);
  });

  it("undoes what follows the end of a step without what came before it", () => {
    write("s1", "The artist");
    clock += 200;
    workbench.endStep();
    write("s1", "");
    clock += 200;
    write("s1", "A");
    expect(workbench.undo()).toBe(true);
    expect(target("s1")).toBe("The artist");
    workbench.undo();
    expect(target("s1")).toBe("");
    workbench.redo();
    workbench.redo();
    expect(target("s1")).toBe("A");
  });

  it("writes nothing when nothing changed, and nothing at all in a window that only reads", () => {
    write("s1", "The artist");
    expect(writeTarget(workbench, "s1", contentOf("The artist"))).toEqual({ type: "done", change: null });
    workbench.setAccess({ type: "read_only", reason: "taken_over" });
    expect(writeTarget(workbench, "s1", contentOf("Other"))).toEqual({ type: "read_only" });
    expect(workbench.undo()).toBe(false);
    expect(kept).toHaveLength(1);
  });

  it("forgets what can be undone when somebody else takes the seat", () => {
    write("s1", "The artist");
    workbench.setActor(person("reviser"));
    expect(workbench.undo()).toBe(false);
    expect(target("s1")).toBe("The artist");
  });
});

describe("review by role", () => {
  it("lets a reviser edit a translation, shows the changes against the base, and accepts or rejects each", () => {
    translate("s1", "The artists said one word and left now.");
    workbench.setActor(person("reviser"));
    write("s1", "The artist said a word and left now.");
    const changes = changesUnderReview(segment("s1"));
    expect(changes).toHaveLength(2);
    const [first] = changes;
    if (first === undefined) throw new Error("no change");
    acceptChanges(workbench, "s1", [first]);
    expect(flatText(segment("s1").review.base ?? [])).toBe("The artist said one word and left now.");
    expect(target("s1")).toBe("The artist said a word and left now.");
    const [left] = changesUnderReview(segment("s1"));
    if (left === undefined) throw new Error("no change left");
    rejectChanges(workbench, "s1", [left]);
    expect(target("s1")).toBe("The artist said one word and left now.");
    expect(changesUnderReview(segment("s1"))).toEqual([]);
    expect(approve(workbench, "s1")).toMatchObject({ type: "done" });
    expect(segment("s1").review.state).toBe("revised");
  });

  it("refuses to approve what one confirmed oneself", () => {
    translate("s1", "The artist said a word.");
    workbench.setActor(person("reviser", "translator-1"));
    expect(approve(workbench, "s1")).toMatchObject({ type: "refused", code: "not_translator" });
  });

  it("turns a reviewer's typing into one suggestion that follows the typing", () => {
    translate("s1", "The artist said a word.");
    workbench.setActor(person("reviewer"));
    write("s1", "The artist spoke");
    clock += 200;
    write("s1", "The artist spoke a word.");
    expect(target("s1")).toBe("The artist said a word.");
    expect(segment("s1").review.suggestions.map((entry) => flatText(entry.content))).toEqual([
      "The artist spoke a word.",
    ]);
    expect(flatText(workingText(segment("s1"), "reviewer-1"))).toBe("The artist spoke a word.");
  });

  it("approves a set at once, leaves out what may not be approved, and undoes it at once", () => {
    translate("s1", "One.");
    translate("s2", "Two.");
    workbench.setActor(person("reviser"));
    const plan = toTheEnd(planBulkInSteps(workbench, ["s1", "s2", "s3"], "approve"));
    expect(plan.actions).toHaveLength(2);
    expect(plan.refused).toEqual([{ segment: "s3", code: "not_in_state" }]);
    toTheEnd(carryOutInSteps(workbench, plan));
    expect(
      [...eachSegment(workbench.store.getState().project.segments)].map((each) => each.review.state),
    ).toEqual(["revised", "revised", "new"]);
    workbench.undo();
    expect(segment("s1").review.state).toBe("translated");
    expect(segment("s2").review.state).toBe("translated");
  });

  it("makes a long change in steps: nothing before the last one, then one change and one undo", () => {
    const actions = Array.from({ length: 1000 }, (_, index) => ({
      type: "targetWritten" as const,
      segment: `s${(index % 3) + 1}`,
      target: [`Text ${index}`],
      cause: "replaced" as const,
    }));
    const before = workbench.store.getState().project;
    const givenUp = workbench.dispatchInSteps(actions);
    expect(givenUp.next()).toMatchObject({ done: false, value: 200 });
    givenUp.next();
    expect(workbench.store.getState().project).toBe(before);
    const overtaken = workbench.dispatchInSteps(actions);
    overtaken.next();
    write("s1", "Typed meanwhile");
    expect(toTheEnd(overtaken)).toMatchObject({ type: "refused", code: "changed_meanwhile" });
    expect(target("s1")).toBe("Typed meanwhile");
    const steps = workbench.store.getState().done.length;
    expect(toTheEnd(workbench.dispatchInSteps(actions))).toMatchObject({ type: "done", change: { actions } });
    expect(workbench.store.getState().done.length).toBe(steps + 1);
    expect(target("s1")).toBe("Text 999");
    workbench.undo();
    expect(target("s1")).toBe("Typed meanwhile");
    expect(target("s2")).toBe("");
    const wrong = { ...actions[0]!, segment: "nobody" };
    expect(toTheEnd(workbench.dispatchInSteps([...actions, wrong]))).toMatchObject({
      type: "refused",
      code: "unknown_segment",
      action: 1000,
    });
    expect(target("s2")).toBe("");
  });

  it("filters by state and trait", () => {
    translate("s1", "One.");
    addComment(workbench, "s3", { side: "source", range: { start: 0, end: 3 }, kind: "query", text: "?" });
    const { segments } = workbench.store.getState().project;
    expect(matchingSegments(segments, { states: ["translated"], traits: [] })).toEqual(["s1"]);
    expect(matchingSegments(segments, { states: [], traits: ["open_comments"] })).toEqual(["s3"]);
    expect(matchingSegments(segments, SHOW_ALL)).toEqual(["s1", "s2", "s3"]);
  });
});

describe("split, join, source", () => {
  it("splits at a place in the source, joins again, and joins what was never split", () => {
    write("s1", "The artist said a word. Then he left.");
    const offset = SOURCES[0]?.indexOf(" ثم") ?? 0;
    const cut = proposedTargetOffset(SOURCES[0] ?? "", offset, target("s1"));
    expect(splitAt(workbench, "s1", offset, cut)).toMatchObject({ type: "done" });
    const parts = [...eachSegment(workbench.store.getState().project.segments)];
    expect(parts.map((part) => flatText(part.target))).toEqual([
      "The artist said a word.",
      "Then he left.",
      "",
      "",
    ]);
    joinWithNext(workbench, "s1");
    expect(target("s1")).toBe("The artist said a word. Then he left.");
    joinWithNext(workbench, "s1");
    expect(flatText(segment("s1").source)).toBe(`${SOURCES[0]} ${SOURCES[1]}`);
    workbench.undo();
    expect(flatText(segment("s2").source)).toBe(SOURCES[1]);
  });

  it("reopens the review of a changed source, but not for vowel marks", () => {
    translate("s1", "The artist said a word. Then he left.");
    editSource(workbench, "s1", contentOf("قال الفنان كلمة. ثم مضى."));
    expect(segment("s1").review.state).toBe("translated");
    editSource(workbench, "s1", contentOf("قال الفنان كلمتين. ثم مضى."));
    expect(segment("s1").review).toMatchObject({ state: "draft", stale: true });
  });
});

describe("find and replace", () => {
  const query = {
    text: "الفنان",
    side: "source",
    mode: "plain",
    matchCase: false,
    wholeWords: false,
    filter: SHOW_ALL,
  } as const;

  it("finds Arabic whatever its vowel marks and digits, with the marks inside the hit", () => {
    const { project } = workbench.store.getState();
    expect(findAll(project, query)).toEqual({
      type: "found",
      hits: [{ segment: "s1", start: 4, end: 11, replacement: "" }],
      more: false,
    });
    const digits = findAll(project, { ...query, text: "26" });
    expect(digits.type === "found" && digits.hits.map((hit) => hit.segment)).toEqual(["s2"]);
    const exact = findAll(project, { ...query, mode: "exact", text: "الفنان " });
    expect(exact).toMatchObject({ hits: [] });
  });

  it("replaces with groups as one undo, and says what a bad pattern is", () => {
    write("s1", "Sura and Sura");
    write("s3", "Sura came");
    const found = findAll(
      workbench.store.getState().project,
      { ...query, side: "target", mode: "regular_expression", text: "S(u)ra" },
      "S[$1]o",
    );
    if (found.type !== "found") throw new Error("not found");
    const plan = planReplace(workbench, found.hits);
    expect(plan).toMatchObject({ replaced: 3, refused: 0 });
    carryOutReplace(workbench, plan);
    expect([target("s1"), target("s3")]).toEqual(["S[u]o and S[u]o", "S[u]o came"]);
    workbench.undo();
    expect([target("s1"), target("s3")]).toEqual(["Sura and Sura", "Sura came"]);
    const bad = findAll(workbench.store.getState().project, {
      ...query,
      mode: "regular_expression",
      text: "(",
    });
    expect(bad.type).toBe("unreadable");
  });

  it("leaves alone what may not be edited", () => {
    translate("s1", "Sura");
    workbench.setActor(person("manager"));
    workbench.dispatch([{ type: "lockChanged", segment: "s1", locked: true }]);
    workbench.setActor(person("translator"));
    const found = findAll(
      workbench.store.getState().project,
      { ...query, side: "target", text: "sura" },
      "Sora",
    );
    if (found.type !== "found") throw new Error("not found");
    expect(planReplace(workbench, found.hits)).toMatchObject({ replaced: 0, refused: 1, actions: [] });
  });
});
