import { expect, test } from "vitest";
import type { Actor, Role } from "../../src/core/actor.ts";
import type { Code, Content } from "../../src/core/content.ts";
import { contentOf, flatText } from "../../src/core/content.ts";
import { idTable } from "../../src/core/idTable.ts";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";
import type { Segment } from "../../src/core/segment.ts";
import { newSegment } from "../../src/core/segment.ts";
import { findSegment, pagesOf } from "../../src/core/segmentPages.ts";
import { createOccurrences } from "../../src/store/occurrences.ts";
import { carriedTarget, propagate, propagationsOf } from "../../src/store/propagation.ts";
import { decide } from "../../src/store/reviewing.ts";
import type { Workbench } from "../../src/store/workbench.ts";
import { createWorkbench } from "../../src/store/workbench.ts";
import { writeTarget } from "../../src/store/writing.ts";
import { hashTwins } from "../core/hashTwins.ts";

const translator: Actor = { id: "t", name: "t", role: "translator" satisfies Role };

function open(sources: readonly Content[]): Workbench {
  let ids = 0;
  return createWorkbench({
    project: {
      id: "sample",
      name: "Sample",
      sourceLanguage: "ar",
      targetLanguage: "en-US",
      createdAt: 0,
      settings: DEFAULT_SETTINGS,
      documents: [],
      blocks: idTable([{ id: "b1", document: "d1", number: 1, kind: "paragraph", after: "" }]),
      segments: pagesOf(
        sources.map((source, index) => newSegment({ id: `s${index + 1}`, block: "b1", before: "", source })),
      ),
    },
    actor: translator,
    access: { type: "write" },
    now: () => 1_000,
    newId: () => `n${++ids}`,
    keep: () => undefined,
  });
}

function segment(workbench: Workbench, id: string): Segment {
  const found = findSegment(workbench.store.getState().project.segments, id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

const texts = (list: readonly string[]): readonly Content[] => list.map(contentOf);

test("open occurrences are filled as drafts, in one step that can be undone", () => {
  const workbench = open(texts(["رد الفنان", "وصل سورا", "ردَّ الفنانُ", "رد الفنان"]));
  const occurrences = createOccurrences();
  writeTarget(workbench, "s1", contentOf("The artist replied"));
  decide(workbench, "s1", "confirm");
  const found = propagationsOf(workbench, occurrences, "s1");
  expect(found.map((one) => one.segment)).toEqual(["s3", "s4"]);
  expect(propagate(workbench, found)).toMatchObject({ type: "done" });
  expect(segment(workbench, "s4")).toMatchObject({
    target: ["The artist replied"],
    origin: { type: "propagated" },
    review: { state: "draft" },
  });
  expect(propagationsOf(workbench, occurrences, "s1")).toEqual([]);
  workbench.undo();
  expect(segment(workbench, "s3").target).toEqual([]);
  expect(segment(workbench, "s4").review.state).toBe("new");
  expect(segment(workbench, "s1").review.state).toBe("translated");
});

test("never over a confirmed or locked target, and not for somebody who may not write", () => {
  const workbench = open(texts(["رد الفنان", "رد الفنان", "رد الفنان"]));
  const occurrences = createOccurrences();
  for (const id of ["s1", "s2"]) writeTarget(workbench, id, contentOf(`Text of ${id}`));
  decide(workbench, "s2", "confirm");
  decide(workbench, "s1", "confirm");
  expect(propagationsOf(workbench, occurrences, "s1").map((one) => one.segment)).toEqual(["s3"]);
  workbench.setActor({ ...translator, role: "manager" });
  workbench.dispatch([{ type: "lockChanged", segment: "s3", locked: true }]);
  workbench.setActor(translator);
  expect(propagationsOf(workbench, occurrences, "s1")).toEqual([]);
  workbench.setActor({ ...translator, role: "viewer" });
  expect(propagationsOf(workbench, occurrences, "s2")).toEqual([]);
});

test("codes become those of the occurrence; with other codes it is another source", () => {
  const code = (id: string, kind: Code["kind"] = "standalone", label = "br"): Code => ({
    type: "code",
    id,
    kind,
    label,
    data: `<x id="${id}"/>`,
  });
  const workbench = open([
    ["رد ", code("1"), "الفنان"],
    ["رد ", code("7"), "الفنان"],
    ["رد ", code("8", "standalone", "tab"), "الفنان"],
    ["رد الفنان"],
  ]);
  const occurrences = createOccurrences();
  writeTarget(workbench, "s1", ["The artist ", code("1"), "replied"]);
  expect(propagationsOf(workbench, occurrences, "s1")).toEqual([
    { segment: "s2", before: [], after: ["The artist ", code("7"), "replied"] },
  ]);
  const stranger = { source: contentOf("رد"), target: [code("9"), "reply"] };
  expect(carriedTarget(stranger, { source: contentOf("رد") })).toBeUndefined();
});

test("an edit of a source is seen", () => {
  const workbench = open(texts(["رد الفنان", "رد الفنان"]));
  const occurrences = createOccurrences();
  const { project } = workbench.store.getState();
  expect(occurrences.of(project, "s1").map((one) => flatText(one.source))).toEqual(["رد الفنان"]);
  workbench.setActor({ ...translator, role: "manager" });
  workbench.dispatch([
    { type: "sourceEdited", segment: "s2", source: contentOf("رد سورا"), equivalent: false },
  ]);
  expect(occurrences.of(workbench.store.getState().project, "s1")).toEqual([]);
});

test("sources whose keys have one hash are not taken for equal", () => {
  const [one, other] = hashTwins();
  const { project } = open(texts([one, other, one.toUpperCase()])).store.getState();
  expect(
    createOccurrences()
      .of(project, "s1")
      .map(({ id }) => id),
  ).toEqual(["s3"]);
});

test("what was prepared bit by bit is what is found at once", () => {
  const sources = Array.from({ length: 600 }, (_, at) => `مقطع ${at % 300}`);
  const { project } = open(texts(sources)).store.getState();
  const prepared = createOccurrences();
  let steps = 1;
  while (!prepared.prepare(project, 100)) steps += 1;
  expect(steps).toBe(6);
  expect(prepared.of(project, "s8")).toEqual(createOccurrences().of(project, "s8"));
  expect(prepared.of(project, "s8").map(({ id }) => id)).toEqual(["s308"]);
});
