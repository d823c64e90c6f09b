import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkConformance } from "../../src/interchange/conformance/conformance.ts";

// Other projects' material, kept beside the checkout; nothing of it is in the repository.
const corpora =
  process.env["MUQABALA_CORPORA"] ?? path.join(import.meta.dirname, "../../../shared/data/public");

/** Files of the suite that are faulty themselves: an undeclared prefix, another version, broken against its own schema. */
const FAULTY = /Good-pgs_plural|Good-itsm_text-analytics|Good-mda_top-level/u;

function filesIn(folder: string, ending: RegExp): readonly string[] {
  const root = path.join(corpora, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name) && !FAULTY.test(name))
    .map((name) => path.join(folder, name));
}

function violationsOf(file: string): unknown {
  const checked = checkConformance(readFileSync(path.join(corpora, file)));
  return checked.type === "success" ? checked.value.violations : checked.problems;
}

describe.skipIf(!existsSync(path.join(corpora, "xliff")))("files of the OASIS suite conform", () => {
  test.each([...filesIn("xliff/valid", /\.xlf$/u), ...filesIn("xliff/in-out", /\.xlf$/u)])("%s", (file) => {
    expect(violationsOf(file)).toEqual([]);
  });
});
