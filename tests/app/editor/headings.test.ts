import { expect, test } from "vitest";
import { createStateReader, headingsOf } from "../../../src/app/editor/headings.ts";
import type { Block } from "../../../src/core/block.ts";
import { idTable } from "../../../src/core/idTable.ts";
import type { Project } from "../../../src/core/project.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/project.ts";
import type { ReviewState } from "../../../src/core/review.ts";
import { earlierState, UNTOUCHED_REVIEW } from "../../../src/core/review.ts";
import { newSegment, type Segment } from "../../../src/core/segment.ts";
import { eachSegment, pagesOf, replaceSegments } from "../../../src/core/segmentPages.ts";

const LENGTH = 1400;

/** Parts of one segment, of many, and of several pages of them; before the first heading stand three segments. */
const HEADINGS = [3, 4, 250, 256, 700];

function inState(segment: Segment, state: ReviewState): Segment {
  return { ...segment, review: { ...UNTOUCHED_REVIEW, state } };
}

function longProject(): Project {
  const blocks = Array.from({ length: LENGTH }, (_, index): Block => {
    const isHeading = HEADINGS.includes(index);
    const kind = isHeading ? "heading" : "paragraph";
    return { id: `b${index}`, document: "d", number: index + 1, kind, level: 1, after: "" };
  });
  const segments = blocks.map(({ id }, index) =>
    inState(newSegment({ id: `s${index}`, block: id, before: "", source: ["x"] }), "reviewed"),
  );
  return {
    id: "p",
    name: "Long",
    sourceLanguage: "ar",
    targetLanguage: "en",
    createdAt: 0,
    settings: DEFAULT_SETTINGS,
    documents: [],
    blocks: idTable(blocks),
    segments: pagesOf(segments),
  };
}

test("a part is as far as the earliest of its segments, whichever changes", () => {
  const stateUnder = createStateReader();
  let project = longProject();
  const headings = headingsOf(project);
  expect(headings.map(({ start, end }) => [start, end])).toEqual([
    [3, 4],
    [4, 250],
    [250, 256],
    [256, 700],
    [700, LENGTH],
  ]);
  for (const [position, state] of [
    [0, "new"],
    [3, "draft"],
    [249, "translated"],
    [250, "signed_off"],
    [255, "proofread"],
    [511, "revised"],
    [512, "draft"],
    [699, "translated"],
    [512, "reviewed"],
    [LENGTH - 1, "changes_requested"],
    [700, "new"],
    [700, "signed_off"],
  ] as const) {
    const all = [...eachSegment(project.segments)];
    project = {
      ...project,
      segments: replaceSegments(project.segments, [inState(all[position]!, state)]),
    };
    const states = [...eachSegment(project.segments)].map(({ review }) => review.state);
    const expected = headings.map(({ start, end }) => states.slice(start, end).reduce(earlierState));
    expect(headings.map((heading) => stateUnder(project, heading))).toEqual(expected);
  }
});

test("several documents stand above their headings, each with all of its segments", () => {
  const project = longProject();
  const documentOf = (number: number): string => (number <= 300 ? "d1" : "d2");
  const blocks = idTable(
    project.blocks.all.map((block) => ({ ...block, document: documentOf(block.number) })),
  );
  const documents = ["d1", "d2"].map((id) => ({
    id,
    name: `${id}.txt`,
    format: "text",
    skeleton: { type: "text", encoding: "utf-8", byteOrderMark: false, text: "" } as const,
  }));
  const headings = headingsOf({ ...project, blocks, documents });
  expect(headings.map(({ document, level, start, end }) => [document ?? level, start, end])).toEqual([
    ["d1.txt", 0, 300],
    [1, 3, 4],
    [1, 4, 250],
    [1, 250, 256],
    [1, 256, 300],
    ["d2.txt", 300, LENGTH],
    [1, 700, LENGTH],
  ]);
  expect(headingsOf({ ...project, documents: documents.slice(0, 1) }).map(({ level }) => level)).toEqual([
    1, 1, 1, 1, 1,
  ]);
});
