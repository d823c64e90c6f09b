import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { learnRatio } from "../../../src/assistance/checks/lengthRatio.ts";

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;
const sort = (values: readonly number[]): readonly number[] => values.toSorted((one, other) => one - other);

const round = (value: number): number => Math.round(value * 1000) / 1000;

const anySegments = fc.array(
  fc.record({
    confirmed: fc.constantFrom(true, true, true, false),
    lengths: fc.record({
      source: fc.integer({ min: 10, max: 60 }),
      target: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constant(30)),
    }),
  }),
  { minLength: 20, maxLength: 120 },
);

describe("learnRatio", () => {
  it("takes the values in the middle, as if all were sorted", () => {
    fc.assert(
      fc.property(anySegments, (segments) => {
        const logarithms = sort(
          segments
            .filter(({ confirmed, lengths }) => confirmed && lengths.source >= 15 && lengths.target > 0)
            .map(({ lengths }) => Math.log(lengths.target / lengths.source)),
        );
        fc.pre(logarithms.length >= 20);
        const median = middle(logarithms);
        const deviation = middle(sort(logarithms.map((value) => Math.abs(value - median))));
        const weight = logarithms.length / (logarithms.length + 20);
        const { centre, spread } = learnRatio(segments);
        expect(centre).toBe(round(weight * median + (1 - weight) * Math.log(1.2)));
        expect(spread).toBe(round(Math.max(0.17, 1.48 * deviation)));
      }),
      { numRuns: 500 },
    );
  });
});
