import { expect, test } from "vitest";
import { createRestMarks, type SegmentMark } from "../../src/app/restMarks.ts";

const term: SegmentMark = { side: "source", start: 0, end: 4, look: "term" };
const finding: SegmentMark = { side: "target", start: 2, end: 3, look: "finding-error" };

test("the marks of all markers are shown together, by text", () => {
  const { store, show } = createRestMarks();
  show("terms", new Map([["s1", [term]]]));
  show("findings", new Map([["s1", [finding]]]));
  expect(store.getState().get("s1")).toEqual({
    source: [{ start: 0, end: 4, look: "term" }],
    target: [{ start: 2, end: 3, look: "finding-error" }],
  });
  show("terms", new Map());
  expect(store.getState().get("s1")?.source).toEqual([]);
  show("findings", new Map([["s1", []]]));
  expect(store.getState().size).toBe(0);
});

test("nobody hears of marks that are the same, and a segment whose marks are the same keeps them", () => {
  const { store, show } = createRestMarks();
  show(
    "terms",
    new Map([
      ["s1", [term]],
      ["s2", [term]],
    ]),
  );
  const [before, first] = [store.getState(), store.getState().get("s1")];
  show(
    "terms",
    new Map([
      ["s1", [{ ...term }]],
      ["s2", [{ ...term }]],
    ]),
  );
  expect(store.getState()).toBe(before);
  show(
    "terms",
    new Map([
      ["s1", [{ ...term }]],
      ["s2", [{ ...term, end: 5 }]],
    ]),
  );
  expect(store.getState().get("s1")).toBe(first);
  expect(store.getState().get("s2")?.source[0]?.end).toBe(5);
});
