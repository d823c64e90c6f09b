import fc from "fast-check";
import { expect, test } from "vitest";
import { createHeightTree } from "../../../src/app/editor/heightTree.ts";

const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 });

/** The slow and obvious way: add them all up. */
function startOf(list: readonly number[], index: number): number {
  return list.slice(0, index).reduce((sum, height) => sum + height, 0);
}

test("starts, rows and changes agree with plain sums", () => {
  const edits = fc.array(fc.tuple(fc.nat({ max: 59 }), fc.integer({ min: 1, max: 300 })));
  fc.assert(
    fc.property(heights, edits, fc.nat({ max: 20_000 }), (initial, changes, offset) => {
      const list = [...initial];
      const tree = createHeightTree(Float64Array.from(initial));
      for (const [index, height] of changes) {
        if (index < list.length) list[index] = height;
        tree.set(index, height);
      }
      for (let index = 0; index <= list.length; index++) expect(tree.start(index)).toBe(startOf(list, index));
      const holding = list.findIndex((_, index) => startOf(list, index + 1) > offset);
      expect(tree.rowAt(offset)).toBe(holding === -1 ? list.length - 1 : holding);
    }),
  );
});

test("an offset above the list is in its first row, an empty list has no height", () => {
  expect(createHeightTree(Float64Array.of(10, 10)).rowAt(-50)).toBe(0);
  expect(createHeightTree(new Float64Array(0)).start(0)).toBe(0);
});
