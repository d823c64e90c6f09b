import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/core/content.ts";
import { recogniseFormat } from "../../src/interchange/formats.ts";
import { createProject } from "../../src/interchange/newProject.ts";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";

// Other projects' files, kept beside the checkout; nothing of them is in the repository.
const corpora =
  process.env["MUQABALA_CORPORA"] ?? path.join(import.meta.dirname, "../../../shared/data/public");

const FORMATS: Readonly<Record<string, string>> = {
  po: "po",
  pot: "po",
  html: "html",
  htm: "html",
  md: "markdown",
  srt: "srt",
  vtt: "vtt",
};

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => FORMATS[path.extname(file).slice(1)] !== undefined)
    .filter((file) => !/(?:^|\/)(?:README|ORIGIN|LICEN[CS]E)[^/]*$/iu.test(file))
    .map((file) => path.join(folder, file));
}

const files = ["interchange", "documents"].flatMap((folder) => filesBelow(path.join(corpora, folder)));

describe.skipIf(!existsSync(corpora))("files of other tools", () => {
  test.each(files.map((file) => [path.relative(corpora, file), file]))("%s", (name, file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const format = recogniseFormat(bytes, path.basename(file));
    expect(format?.id).toBe(FORMATS[path.extname(file).slice(1)]);
    const options = { name, language: "en", targetLanguage: "ar", number: 1, at: 0 };
    const read = format!.read(bytes, options);
    if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
    expect(read.value.segments.some(({ source }) => /\p{L}/u.test(plainText(source)))).toBe(true);
    const project = createProject({
      id: "p",
      name: "P",
      languages: { source: "en", target: "ar" },
      settings: DEFAULT_SETTINGS,
      at: 0,
      documents: [read.value],
    });
    for (const written of [
      format!.write(project, read.value.document, { side: "source" }),
      format!.write(project, read.value.document, { side: "target", untranslated: "source" }),
    ]) {
      expect(written.type === "success" && Buffer.from(written.value).equals(bytes)).toBe(true);
    }
  });
});
