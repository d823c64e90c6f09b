import fc from "fast-check";
import { expect, test } from "vitest";
import { createRowKeys } from "../../../src/app/editor/rowKeys.ts";

const rows = (first: number, count: number, active?: number): readonly string[] => {
  const inSight = Array.from({ length: count }, (_, place) => first + place);
  const all = active === undefined ? inSight : [...new Set([...inSight, active])].toSorted((a, b) => a - b);
  return all.map((index) => `s${index}`);
};

test("rows that are far from the last ones take over their elements", () => {
  const keysFor = createRowKeys();
  const before = keysFor(rows(0, 9), false);
  expect(keysFor(rows(1000, 9), true)).toEqual(before);
  expect(keysFor(rows(2000, 5), true)).toEqual(before.slice(0, 5));
});

test("nothing is taken over where somebody may look, or has marked words", () => {
  const keysFor = createRowKeys();
  const before = keysFor(rows(0, 9), false);
  const after = keysFor(rows(1000, 9), false);
  expect(after.filter((key) => before.includes(key))).toEqual([]);
});

test("the active row keeps its element when the list flies past it", () => {
  const keysFor = createRowKeys();
  const at = (ids: readonly string[], keys: readonly number[]): number => keys[ids.indexOf("s500")] ?? -1;
  const first = rows(100, 9, 500);
  const key = at(first, keysFor(first, true));
  const past = rows(900, 9, 500);
  expect(at(past, keysFor(past, true))).toBe(key);
});

test("a row keeps its key while it exists, no two share one, and those that stay keep their order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ first: fc.nat(60), count: fc.integer({ min: 1, max: 12 }), takes: fc.boolean() })),
      fc.nat(70),
      (steps, active) => {
        const keysFor = createRowKeys();
        let last = new Map<string, number>();
        for (const { first, count, takes } of steps) {
          const ids = rows(first, count, active);
          const keys = keysFor(ids, takes);
          expect(new Set(keys).size).toBe(keys.length);
          ids.forEach((id, place) => {
            if (last.has(id)) expect(keys[place]).toBe(last.get(id));
          });
          const order = [...last.values()];
          const staying = keys.filter((key) => order.includes(key));
          expect(staying).toEqual(order.filter((key) => staying.includes(key)));
          last = new Map(ids.map((id, place) => [id, keys[place] ?? -1]));
        }
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});
