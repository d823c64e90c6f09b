import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createContext, DEFAULT_CHECK_SETTINGS } from "../../src/assistance/checks/context.ts";
import { checkBlock } from "../../src/assistance/checks/checking.ts";
import { checkDocument } from "../../src/assistance/checks/documentCheck.ts";
import { WRITTEN } from "../../src/assistance/checks/unit.ts";
import { bringEnglishDictionary } from "../../src/assistance/spelling/englishDictionary.ts";
import { createSpeller } from "../../src/assistance/spelling/speller.ts";
import { createGrammarian } from "../../src/assistance/grammar/grammarian.ts";
import { openHarper } from "../../src/assistance/grammar/harper.ts";
import { contentOf } from "../../src/core/content.ts";
import { readPairTable } from "../../src/interchange/pairTable.ts";

// Other projects' material, kept beside the checkout; nothing of it is in the repository.
const corpora =
  process.env["MUQABALA_CORPORA"] ?? path.join(import.meta.dirname, "../../../shared/data/public");
const file = path.join(corpora, "parallel/tico19-test-ara-eng.tsv");

// Findings that are right were judged by eye (docs/checks.md): small letters at the beginning of transcribed speech, sentences
// glued together, British spelling. Of all other kinds not more may be found than this share of the segments.
const JUDGED: ReadonlySet<string> = new Set(["capitalization", "whitespace", "english_variant"]);
const MOST = 0.02;

/** Sentences whose grammar is read: some seconds. */
const SAMPLE = 500;

describe.skipIf(!existsSync(file))("checks over 2,100 medical sentences and their translation", () => {
  it("speak up about few of them", async () => {
    const rows = readPairTable(readFileSync(file, "utf8"));
    const blocks = rows.map(({ line, source, target }) => [
      {
        id: String(line),
        source: contentOf(source),
        target: contentOf(target),
        kind: "paragraph" as const,
        making: WRITTEN,
      },
    ]);
    const { findings } = checkDocument(blocks, createContext(DEFAULT_CHECK_SETTINGS));
    const counts = new Map<string, number>();
    for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
    const table = [...counts].toSorted(([, one], [, other]) => other - one);
    process.stdout.write(
      `${table.map(([check, count]) => `${String(count).padStart(5)}  ${check}`).join("\n")}\n`,
    );
    const spelt = createContext(DEFAULT_CHECK_SETTINGS, [], {
      speller: createSpeller(await bringEnglishDictionary()),
    });
    const warned = blocks
      .flatMap((block) => checkBlock(block, spelt))
      .filter(({ check, severity }) => check === "spelling" && severity === "warning");
    expect(new Set(warned.map(({ segment }) => segment)).size / rows.length).toBeLessThan(0.01);
    const loud = table.filter(([check, count]) => !JUDGED.has(check) && count / rows.length > MOST);
    expect(loud).toEqual([]);
  });

  it("have little to say of their grammar", async () => {
    const rows = readPairTable(readFileSync(file, "utf8")).slice(0, SAMPLE);
    const grammarian = createGrammarian(await openHarper("american"));
    const texts = rows.map(({ target }) => target);
    await grammarian.read(texts);
    const found = texts.filter((text) => grammarian.slipsIn(text).length > 0);
    expect(found.length / SAMPLE).toBeLessThan(MOST / 2);
  }, 60_000);
});
