import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createContext, DEFAULT_CHECK_SETTINGS } from "../../../src/assistance/checks/context.ts";
import { type CheckedBlock, checkDocument } from "../../../src/assistance/checks/documentCheck.ts";
import { WRITTEN } from "../../../src/assistance/checks/unit.ts";
import { contentOf } from "../../../src/core/content.ts";

const sources = ["قال سامي إن العدد 5", "ذهب سامي إلى المدرسة اليوم", "ذهب محمود إلى السوق"];
const targets = ["Sami said the number is 5", "Samy went to school today", "Mahmoud went to market"];

/** A block of one or two segments; few texts, so that they meet again and again. */
const anyBlock = fc
  .array(fc.tuple(fc.constantFrom(...sources), fc.constantFrom(...targets)), { minLength: 1, maxLength: 2 })
  .map((pairs) =>
    pairs.map(([source, target], index) => ({
      id: `${index}`,
      source: contentOf(source),
      target: contentOf(target),
      kind: "paragraph" as const,
      making: WRITTEN,
    })),
  );

/** A document and another state of it: blocks taken out, put in, put elsewhere. */
const anyChange = fc.array(anyBlock, { maxLength: 12 }).chain((before) =>
  fc.tuple(
    fc.constant<readonly CheckedBlock[]>(before),
    fc.oneof(
      fc.shuffledSubarray([...before]),
      fc.subarray([...before]),
      fc
        .tuple(fc.nat(before.length), fc.nat(2), fc.array(anyBlock, { maxLength: 2 }))
        .map(([place, gone, come]) => before.toSpliced(place, gone, ...come)),
    ),
  ),
);

describe("a document that is checked again", () => {
  it("is found to be what it is found to be at first, whatever came, went or moved", () => {
    const asked = createContext(DEFAULT_CHECK_SETTINGS);
    fc.assert(
      fc.property(anyChange, ([before, after]) => {
        const again = checkDocument(after, asked, { previous: checkDocument(before, asked) });
        expect(again.findings).toEqual(checkDocument(after, asked).findings);
        expect(again.segments.length).toBe(after.flat().length);
      }),
      { numRuns: 300 },
    );
  });

  it("is found to be the very same where nothing changed", () => {
    const asked = createContext(DEFAULT_CHECK_SETTINGS);
    const blocks = fc.sample(anyBlock, { numRuns: 20, seed: 3 });
    const first = checkDocument(blocks, asked);
    const again = checkDocument([...blocks], asked, { previous: first });
    for (const [index, segment] of again.segments.entries()) expect(segment).toBe(first.segments[index]);
  });
});
