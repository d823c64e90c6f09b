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

/** What the public schemas say of the real files of other tools, and of which one is broken: the same is said here. */
const KNOWN_FAULTS: Readonly<Record<string, readonly string[]>> = {
  "SF-12-Test01.xlf": ["unit_id_unique"],
  "alttrans.xlf": ["phase_resolves", "phase_resolves", "phase_resolves"],
  "invalid_xml_entity.xlf": ["well_formed"],
  "segmented.xlf": ["xliff_namespace"],
};

describe.skipIf(!existsSync(path.join(corpora, "interchange")))("files of other tools", () => {
  const files = filesIn("interchange", /\.(?:xlf|tmx|srx)$/u);
  test.each(files)("%s", (file) => {
    const checked = checkConformance(readFileSync(path.join(corpora, file)));
    const found = checked.type === "success" ? checked.value.violations : [];
    expect(checked.type).toBe("success");
    expect(found.map(({ constraint }) => constraint)).toEqual(KNOWN_FAULTS[path.basename(file)] ?? []);
  });
});
