import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { applyChange } from "../../src/core/changeEffect.ts";
import { flatText } from "../../src/core/content.ts";
import { findById } from "../../src/core/idTable.ts";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";
import { REVIEW_STATES } from "../../src/core/review.ts";
import { eachSegment, findSegment } from "../../src/core/segmentPages.ts";
import { finishExample } from "../../src/interchange/finishedExample.ts";
import { readFile } from "../../src/interchange/formats.ts";
import { createProject } from "../../src/interchange/newProject.ts";

const folder = new URL("../../source-text/sora-leak/", import.meta.url);
const source = new Uint8Array(readFileSync(new URL("source.ar.txt", folder)));
const story: unknown = JSON.parse(readFileSync(new URL("example.json", folder), "utf8"));
const reference: {
  readonly segments: readonly {
    id: string;
    paragraph: number;
    kind: string;
    level?: number;
    ar: string;
    en: string;
  }[];
} = JSON.parse(readFileSync(new URL("reference.en.json", folder), "utf8"));

function untouched() {
  const read = readFile(source, { name: "sora-leak.ar.txt", language: "ar", number: 1 });
  if (read.type === "failure") throw new Error("the article cannot be read");
  return createProject({
    id: "sample",
    name: "Sample",
    languages: { source: "ar", target: "en-US" },
    settings: DEFAULT_SETTINGS,
    at: 0,
    documents: [read.value],
  });
}

it("reads the article into exactly the blocks and segments of its reference", () => {
  const project = untouched();
  const found = [...eachSegment(project.segments)].map((segment) => {
    const block = findById(project.blocks, segment.block);
    return {
      id: segment.id,
      paragraph: block?.number,
      kind: block?.kind,
      level: block?.level,
      ar: flatText(segment.source),
    };
  });
  expect(found).toEqual(
    reference.segments.map(({ id, paragraph, kind, level, ar }) => ({ id, paragraph, kind, level, ar })),
  );
  expect(project.blocks.all).toHaveLength(41);
});

it("ends in every state, in the reference wording where it was approved, by changes that replay", () => {
  const start = untouched();
  const { project, log } = finishExample(start, story);
  const segments = [...eachSegment(project.segments)];
  expect(new Set(segments.map((segment) => segment.review.state))).toEqual(new Set(REVIEW_STATES));
  for (const segment of segments) {
    const { state } = segment.review;
    if (REVIEW_STATES.indexOf(state) < REVIEW_STATES.indexOf("revised")) continue;
    const { en } = reference.segments.find((each) => each.id === segment.id) ?? {};
    expect({ id: segment.id, target: flatText(segment.target) }).toEqual({ id: segment.id, target: en });
  }
  let replayed = { ...start, settings: project.settings };
  for (const change of log) {
    const effect = applyChange(replayed, change);
    if (effect.type === "refused") throw new Error(effect.code);
    replayed = effect.project;
  }
  expect(replayed.segments.pages).toEqual(project.segments.pages);
});

it("shows edits under review, comments, requests and suggestions", () => {
  const { project } = finishExample(untouched(), story);
  const segments = [...eachSegment(project.segments)];
  expect(segments.filter((segment) => segment.review.request !== null)).toHaveLength(2);
  expect(segments.some((segment) => segment.comments.some((comment) => comment.kind === "must_fix"))).toBe(
    true,
  );
  expect(
    segments.some((segment) => segment.review.suggestions.some((each) => each.decision === "pending")),
  ).toBe(true);
  const teaming = findSegment(project.segments, "p11.s1");
  expect(flatText(teaming?.review.base ?? [])).toContain("red collaboration");
  expect(flatText(teaming?.target ?? [])).toContain("red teaming");
});
