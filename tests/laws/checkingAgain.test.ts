import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createContext, DEFAULT_CHECK_SETTINGS } from "../../src/assistance/checks/context.ts";
import {
  type CheckedBlock,
  checkDocument,
  type DocumentFindings,
} from "../../src/assistance/checks/documentCheck.ts";
import { type Unit, WRITTEN } from "../../src/assistance/checks/unit.ts";
import { contentOf } from "../../src/core/content.ts";

// Few texts, so that sources, targets and names meet again and again.
const sources = [
  "زار سامي القاهرة أمس مع صديقه القديم.",
  "زار سامي القاهرة أمس، مع صديقه القديم.",
  "قال فلاديمير إن OpenAI تعمل على نموذج جديد.",
  "وصل فلاديمير إلى مقر OpenAl في المدينة الكبيرة",
  "نعم",
];
const targets = [
  "Sami visited Cairo yesterday with his old friend.",
  "Yesterday, Samy went to Cairo with a friend.",
  "Vladimir said that OpenAI is working on a new model.",
  "Vladimeer reached the offices of OpenAI in the big city",
  "Vladimir came.",
  "",
];
const text = fc.tuple(fc.constantFrom(...sources), fc.constantFrom(...targets), fc.boolean());
const block = fc.array(text, { minLength: 1, maxLength: 3 });

/** An edit of the list of blocks, each place a share of its length. */
const edit = fc.oneof(
  fc.record({ type: fc.constant("put" as const), at: fc.nat(), block }),
  fc.record({ type: fc.constant("replace" as const), at: fc.nat(), block }),
  fc.record({ type: fc.constant("drop" as const), at: fc.nat() }),
  fc.record({ type: fc.constant("move" as const), at: fc.nat(), to: fc.nat() }),
);

describe("checking again", () => {
  it("finds what checking anew finds, whatever came, went or moved", () => {
    const asked = createContext(DEFAULT_CHECK_SETTINGS);
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 30 }),
        fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 4 }),
        (given, rounds) => {
          let ids = 0;
          const made = (texts: (typeof given)[number]): CheckedBlock =>
            texts.map(([source, target, confirmed]): Unit => ({
              id: String(ids++),
              source: contentOf(source),
              target: contentOf(target),
              kind: "paragraph",
              making: { ...WRITTEN, confirmed },
            }));
          let blocks = given.map(made);
          let before: DocumentFindings = checkDocument(blocks, asked);
          for (const edits of rounds) {
            for (const one of edits) {
              const at = one.at % (blocks.length + 1);
              if (one.type === "put") blocks = blocks.toSpliced(at, 0, made(one.block));
              else if (one.type === "replace") blocks = blocks.toSpliced(at, 1, made(one.block));
              else if (one.type === "drop") blocks = blocks.toSpliced(at, 1);
              else
                blocks = blocks
                  .toSpliced(at, 1)
                  .toSpliced(one.to % blocks.length, 0, ...blocks.slice(at, at + 1));
            }
            const again = checkDocument(blocks, asked, { previous: before });
            const anew = checkDocument(blocks, asked);
            expect(again.findings).toEqual(anew.findings);
            expect(again.segments).toEqual(anew.segments);
            expect(again.context.ratio).toEqual(anew.context.ratio);
            expect(again.context.names.names).toEqual(anew.context.names.names);
            before = again;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("judges the lengths of all segments by what the changed document teaches", () => {
    const asked = createContext(DEFAULT_CHECK_SETTINGS);
    const words = (word: string, count: number): string =>
      Array.from({ length: count }, () => word).join(" ");
    const length = fc.record({
      source: fc.integer({ min: 4, max: 9 }),
      target: fc.integer({ min: 2, max: 20 }),
    });
    const given = fc.array(length, { minLength: 22, maxLength: 40 });
    fc.assert(
      fc.property(given, given, (one, other) => {
        const made = (all: typeof one, name: string): readonly CheckedBlock[] =>
          all.map(({ source, target }, index) => [
            {
              id: `${name}${index}`,
              // With its number each source and target is another, so that lengths alone are compared.
              source: contentOf(`${name}${index} ${words("كتاب", source)}`),
              target: contentOf(`${name}${index} ${words("book", target)}`),
              kind: "paragraph",
              making: WRITTEN,
            },
          ]);
        const [first, more] = [made(one, "a"), made(other, "b")];
        const before = checkDocument(first, asked);
        const after = checkDocument([...first, ...more], asked, { previous: before });
        expect(after.findings).toEqual(checkDocument([...first, ...more], asked).findings);
      }),
      { numRuns: 40 },
    );
  });
});
