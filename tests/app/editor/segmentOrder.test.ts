import { expect, test } from "vitest";
import { cutPlaces, nearestCut } from "../../../src/app/editor/cutPlaces.ts";
import { segmentNamed } from "../../../src/app/editor/GoToDialog.tsx";
import { readPanels } from "../../../src/app/editor/panels.ts";
import { firstFrom, indexInOrder, orderOf } from "../../../src/app/editor/segmentOrder.ts";
import { projectOf } from "./workbenchOf.ts";

const { segments } = projectOf([
  { source: "a", block: 1 },
  { source: "b", block: 1 },
  { source: "c", block: 2 },
  { source: "d", block: 2 },
]);

test("all segments are in order, and each block begins once", () => {
  const order = orderOf(segments, new Set());
  expect(order.ids).toEqual(["s1", "s2", "s3", "s4"]);
  expect([...order.starts]).toEqual([1, 0, 1, 0]);
});

test("hidden segments leave the others their places", () => {
  const order = orderOf(segments, new Set(["s2", "s3"]));
  expect(order.ids).toEqual(["s1", "s4"]);
  expect(indexInOrder(order, segments, "s4")).toBe(1);
  expect(indexInOrder(order, segments, "s2")).toBe(-1);
  expect(firstFrom(order, 1)).toBe(1);
});

test.each([
  ["2", "s2"],
  ["٣", "s3"],
  ["s4", "s4"],
  ["0", undefined],
  ["9", undefined],
  ["none", undefined],
])("going to %s leads to %s", (asked, id) => {
  expect(segmentNamed(segments, asked)).toBe(id);
});

test("a text is cut before its words", () => {
  expect(cutPlaces("one  two three")).toEqual([5, 9]);
  expect(nearestCut("one  two three", 0)).toBe(5);
  expect(nearestCut("one", 1)).toBeUndefined();
});

test("panels that were kept badly stand as at first", () => {
  const storage = (kept: string) => ({ getItem: () => kept, setItem: () => undefined });
  expect(readPanels(storage("{"), 1440).side.isOpen).toBe(true);
  expect(readPanels(storage('{"outline":{"isOpen":true,"width":9999}}'), 1440).outline.isOpen).toBe(false);
  const kept = { outline: { isOpen: true, width: 220 }, side: { isOpen: false, width: 300 } };
  expect(readPanels(storage(JSON.stringify(kept)), 1440)).toEqual(kept);
});
