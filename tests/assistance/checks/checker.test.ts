import { describe, expect, test } from "vitest";
import { createChecker, type Checker } from "../../../src/assistance/checks/checker.ts";
import { createContext, DEFAULT_CHECK_SETTINGS } from "../../../src/assistance/checks/context.ts";
import { checkDocument } from "../../../src/assistance/checks/documentCheck.ts";
import { type BlockUnit, boundBlock, gatherBlocks } from "../../../src/assistance/checks/projectBlocks.ts";
import { WRITTEN } from "../../../src/assistance/checks/unit.ts";
import { contentOf } from "../../../src/core/content.ts";
import type { Finding } from "../../../src/core/finding.ts";

function unit(id: string, source: string, target: string, block = id, limit?: number): BlockUnit {
  return {
    unit: { id, source: contentOf(source), target: contentOf(target), kind: "paragraph", making: WRITTEN },
    block,
    ...(limit === undefined ? {} : { limit }),
  };
}

/** What a checker knows after an answer, put together from what it told. */
async function learn(
  checker: Checker,
  known: Map<string, readonly Finding[]>,
  pages: number,
): Promise<readonly string[]> {
  const answer = await checker.run(pages, () => undefined);
  if (answer.type === "stopped") return ["stopped"];
  for (const [id, findings] of answer.changed) known.set(id, findings);
  return answer.changed.map(([id]) => id);
}

const first = [
  unit("1", "حضر 25 ضيفًا.", "52 guests came."),
  unit("2", "حضر ضيوف كثيرون.", "Many guests came."),
];
const second = [unit("3", "حضر ضيوف كثيرون.", "A lot of people were there."), unit("4", "نعم", "Yes")];

describe("a checker", () => {
  test("finds what a check of the document finds, and tells only what changed since", async () => {
    const checker = createChecker({ rest: () => Promise.resolve() });
    checker.configure(DEFAULT_CHECK_SETTINGS, []);
    checker.load(0, first);
    checker.load(1, second);
    const known = new Map<string, readonly Finding[]>();
    await learn(checker, known, 2);
    const oracle = checkDocument(
      gatherBlocks([...first, ...second]).map(boundBlock),
      createContext(DEFAULT_CHECK_SETTINGS),
    );
    expect([...known.values()].flat()).toEqual(oracle.findings);
    expect(await learn(checker, known, 2)).toEqual([]);
    checker.load(1, [unit("3", "حضر ضيوف كثيرون.", "Many guests came."), second[1] ?? unit("4", "", "")]);
    expect((await learn(checker, known, 2)).toSorted()).toEqual(["2", "3"]);
    expect(known.get("2")).toEqual([]);
    expect(known.get("1")?.map(({ check }) => check)).toContain("numbers");
  });

  test("forgets pages that are no more", async () => {
    const checker = createChecker({ rest: () => Promise.resolve() });
    checker.load(0, first);
    checker.load(1, second);
    const known = new Map<string, readonly Finding[]>();
    await learn(checker, known, 2);
    expect(known.get("3")).not.toEqual([]);
    await learn(checker, known, 1);
    expect(known.get("3")).toEqual([]);
  });

  test("holds a block to the length its file allows", async () => {
    const checker = createChecker({ rest: () => Promise.resolve() });
    checker.load(0, [unit("1", "واحد", "One", "b", 12), unit("2", "اثنان", "and two more", "b", 12)]);
    const known = new Map<string, readonly Finding[]>();
    await learn(checker, known, 1);
    const over = [...known.values()].flat().filter(({ check }) => check === "max_length");
    expect(over.map(({ segment, facts }) => [segment, facts])).toEqual([["2", { length: 12, limit: 8 }]]);
  });
});
