import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createContext, DEFAULT_CHECK_SETTINGS } from "../../src/assistance/checks/context.ts";
import { checkDocument } from "../../src/assistance/checks/documentCheck.ts";
import { WRITTEN } from "../../src/assistance/checks/unit.ts";
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

describe.skipIf(!existsSync(file))("checks over 2,100 medical sentences and their translation", () => {
  it("speak up about few of them", () => {
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
    const loud = table.filter(([check, count]) => !JUDGED.has(check) && count / rows.length > MOST);
    expect(loud).toEqual([]);
  });
});
