import { readFileSync } from "node:fs";
import path from "node:path";
import { checkBlock } from "../../src/assistance/checks/checking.ts";
import { CHECKS } from "../../src/assistance/checks/checks.ts";
import { createContext, DEFAULT_CHECK_SETTINGS } from "../../src/assistance/checks/context.ts";
import { type CheckedBlock, checkDocument } from "../../src/assistance/checks/documentCheck.ts";
import { WRITTEN } from "../../src/assistance/checks/unit.ts";
import { type GlossaryEntry, newEntry } from "../../src/assistance/glossary/glossary.ts";
import { contentOf } from "../../src/core/content.ts";
import { glossaryCsv } from "../../src/interchange/glossaryCsv.ts";
import { articleSentences, type BenchRow, measure, recombinedSentences, seededRandom } from "./harness.ts";

export const name = "Checks";

const SEGMENTS = 100_000;
const TERMS = 5_000;
const SENTENCES_A_BLOCK = 3;

/** The article's glossary, and terms of two words out of different sentences, of which few ever meet. */
function terms(): readonly GlossaryEntry[] {
  const file = path.resolve("source-text/sora-leak/glossary.csv");
  const languages = { sourceLanguage: "ar", targetLanguage: "en-US" };
  const read = glossaryCsv.read(readFileSync(file), { id: "article", name: "glossary.csv", ...languages });
  const own = read.type === "success" ? read.value.entries : [];
  const random = seededRandom(7);
  const sentences = articleSentences();
  const word = (side: "source" | "target"): string => {
    const words = (sentences[Math.floor(random() * sentences.length)]?.[side] ?? "").split(" ");
    return words[Math.floor(random() * words.length)] ?? "";
  };
  const made = Array.from({ length: TERMS - own.length }, (_, index) =>
    newEntry({
      id: `made${index}`,
      source: `${word("source")} ${word("source")}`,
      target: `${word("target")} ${word("target")}`,
    }),
  );
  return [...own, ...made];
}

function blocksOf(count: number): readonly CheckedBlock[] {
  const units = recombinedSentences(count, 3).map(({ source, target }, index) => ({
    id: String(index),
    source: contentOf(source),
    target: contentOf(target),
    kind: "paragraph" as const,
    making: WRITTEN,
  }));
  return Array.from({ length: Math.ceil(units.length / SENTENCES_A_BLOCK) }, (_, index) =>
    units.slice(index * SENTENCES_A_BLOCK, (index + 1) * SENTENCES_A_BLOCK),
  );
}

/** All checks with a glossary: a whole document, a document with one changed block, and one block while it is typed. */
export async function run(): Promise<readonly BenchRow[]> {
  const context = createContext(DEFAULT_CHECK_SETTINGS, terms());
  const blocks = blocksOf(SEGMENTS);
  const [began, used] = [performance.now(), process.cpuUsage()];
  const first = checkDocument(blocks, context);
  const whole = performance.now() - began;
  const { user, system } = process.cpuUsage(used);
  const edited = blocks.with(
    1000,
    (blocks[1000] ?? []).map((unit) => ({ ...unit, target: contentOf("It reached 25 percent.") })),
  );
  const again = await measure(() => checkDocument(edited, context, { previous: first }), {
    times: 5,
    warmUp: 1,
  });
  const block = blocks[2000] ?? [];
  const typed = await measure(() => checkBlock(block, first.context), { times: 200, warmUp: 50 });
  return [
    {
      what: `100,000 segments, ${CHECKS.length} checks, 5,000 terms`,
      value: whole,
      unit: "ms",
      target: { atMost: 15_000 },
      note: `${first.findings.length} findings; ${((whole * 1000) / SEGMENTS).toFixed(0)} µs a segment; ${((user + system) / 1e6).toFixed(1)} s of all cores together`,
    },
    {
      what: "the same document with one block changed",
      value: again.median,
      unit: "ms",
      target: { atMost: 200 },
    },
    {
      what: "one block of three sentences",
      value: typed.median,
      unit: "ms",
      target: { atMost: 10 },
      note: `95 of 100 within ${typed.p95.toFixed(2)} ms`,
    },
  ];
}
