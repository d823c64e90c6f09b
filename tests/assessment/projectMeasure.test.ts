import { expect, it } from "vitest";
import { addMeasures, measureSegments, NO_MEASURE } from "../../src/assessment/projectMeasure.ts";
import { countProject } from "../../src/assessment/statistics.ts";
import { REVIEW_STATES } from "../../src/core/review.ts";
import { eachSegment } from "../../src/core/segmentPages.ts";
import { finishedExample } from "../app/review/stage.tsx";

const example = finishedExample();
const segments = [...eachSegment(example.segments)];

it("agrees with the count of the project", () => {
  const measure = measureSegments(segments);
  const counted = countProject(example);
  for (const state of REVIEW_STATES) {
    expect(measure.segments[state]).toBe(counted.byState[state].segments);
    expect(measure.words[state]).toBe(counted.byState[state].source.words);
  }
  expect(measure.targetWords).toBe(counted.target.words);
});

it("gives the same for the parts added up as for the whole", () => {
  const whole = measureSegments(segments);
  for (const cut of [0, 1, 20, segments.length]) {
    const parts = addMeasures(measureSegments(segments.slice(0, cut)), measureSegments(segments.slice(cut)));
    expect(parts).toEqual(whole);
  }
  expect(addMeasures(NO_MEASURE, whole)).toEqual(whole);
});

it("tells reviewed and changed, reviewed unchanged and never opened apart", () => {
  const { outcomes } = measureSegments(segments);
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(segments.length);
  expect(outcomes.approved_changed).toBeGreaterThan(0);
  expect(outcomes.approved_unchanged).toBeGreaterThan(0);
  expect(outcomes.never_opened).toBeGreaterThan(0);
  expect(outcomes.unconfirmed).toBe(segments.filter(({ review }) => review.confirmedBy.length === 0).length);
});

it("measures effort on what was reviewed alone", () => {
  const { effort, outcomes } = measureSegments(segments);
  const reviewed = Object.values(effort.bands).reduce((sum, count) => sum + count, 0);
  expect(reviewed).toBe(outcomes.approved_changed + outcomes.approved_unchanged + outcomes.changed);
  expect(effort.bands.none).toBe(outcomes.approved_unchanged);
  expect(effort.edits).toBeGreaterThan(0);
});

it("counts one person once, whatever role they worked in", () => {
  const { people } = measureSegments(segments);
  expect(new Set(people.map(({ person }) => person.id)).size).toBe(people.length);
  const confirmed = segments.reduce((sum, { review }) => sum + review.confirmedBy.length, 0);
  expect(people.reduce((sum, each) => sum + each.confirmed, 0)).toBe(confirmed);
});
