import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";
import { eachSegment, replaceSegments } from "../../src/core/segmentPages.ts";
import { checkConformance } from "../../src/interchange/conformance/conformance.ts";
import { createProject } from "../../src/interchange/newProject.ts";
import { freshTmxFormat } from "../../src/interchange/tmx/freshTmx.ts";
import { tmxFormat } from "../../src/interchange/tmx/tmxFormat.ts";

// Other projects' material, kept beside the checkout; nothing of it is in the repository.
const corpora =
  process.env["MUQABALA_CORPORA"] ?? path.join(import.meta.dirname, "../../../shared/data/public");
const folder = path.join(corpora, "interchange/tmx");
const definition = path.join(corpora, "schemas/tmx/tmx14.dtd");
const files = existsSync(folder) ? readdirSync(folder) : [];
// A name of its own, since it is no tool of the project.
const LINT = "xmllint";
const scratch = mkdtempSync(path.join(tmpdir(), "muqabala-tmx-"));

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** What xmllint says of a file by the public definition; nothing where it is not installed. */
function faultsOf(bytes: Uint8Array): string {
  const name = path.join(scratch, "written.tmx");
  writeFileSync(name, bytes);
  const run = spawnSync(LINT, ["--nonet", "--noout", "--dtdvalid", definition, name], {
    encoding: "utf8",
  });
  return run.error !== undefined || run.status === 0 ? "" : run.stderr;
}

describe.skipIf(files.length === 0)("TMX of other tools", () => {
  test.each(files)("%s is written with other words, conforms, and is read again", (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
    const options = { name, language: "en", targetLanguage: "fr", number: 1 };
    const read = tmxFormat.read(bytes, options);
    if (read.type === "failure") throw new Error(read.problems[0]?.code);
    const { source = "", target = "" } = read.value.languages ?? {};
    const project = createProject({
      id: "p",
      name: "P",
      languages: { source, target },
      settings: DEFAULT_SETTINGS,
      at: 0,
      documents: [read.value],
    });
    const changed = [...eachSegment(project.segments)].map((segment) => ({
      ...segment,
      target: [...segment.source, " «&<>»"],
    }));
    const edited = { ...project, segments: replaceSegments(project.segments, changed) };
    const written = tmxFormat.write(edited, read.value.document, { side: "target", untranslated: "empty" });
    const fresh = freshTmxFormat.create(edited, {});
    for (const made of [written, fresh]) {
      if (made.type === "failure") throw new Error(made.problems[0]?.code);
      const checked = checkConformance(made.value);
      expect(checked.type === "success" && checked.value.violations).toEqual([]);
      expect(faultsOf(made.value)).toBe("");
      const again = tmxFormat.read(made.value, { ...options, language: source, targetLanguage: target });
      const ends = again.type === "success" ? again.value.segments.map((one) => one.target.at(-1)) : [];
      expect(ends).toHaveLength(changed.length);
      for (const end of ends) expect(end).toMatch(/«&<>»$/u);
    }
  });
});
