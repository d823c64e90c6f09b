import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";
import { readDocument } from "../../src/interchange/documentFiles.ts";
import { createProject } from "../../src/interchange/newProject.ts";
import { translatedName } from "../../src/interchange/translatedName.ts";
import { documentMaker } from "../../src/worker/documentMaker.ts";

const context = { at: 0 };
const text = (words: string) => new TextEncoder().encode(words);

function projectOf(...files: readonly (readonly [name: string, content: string])[]) {
  const documents = files.map(([name, content], index) => {
    const file = { name, bytes: text(content) };
    const read = readDocument(file, { number: index + 1, wished: { source: "ar", target: "en" }, at: 0 });
    if (read.type === "failure") throw new Error(read.problems[0]?.code);
    return read.value.read;
  });
  const languages = { source: "ar", target: "en" };
  return createProject({ id: "p", name: "P", languages, settings: DEFAULT_SETTINGS, at: 0, documents });
}

describe("the translated original", () => {
  test("of one document is its file", async () => {
    const made = await documentMaker.make(
      projectOf(["folder/خبر.ar.md", "# واحد\n\nاثنان.\n"]),
      { type: "translation", untranslated: "source" },
      context,
    );
    if (made.type === "failure") throw new Error("not made");
    expect(made.value).toMatchObject({ name: "folder/خبر.en.md", extension: "md" });
    expect(new TextDecoder().decode(made.value.bytes)).toBe("# واحد\n\nاثنان.\n");
  });

  test("of several documents is an archive in which each has its folder and a name of its own", async () => {
    const project = projectOf(["a/one.txt", "واحد"], ["a/one.ar.txt", "اثنان"], ["../b.txt", "ثلاثة"]);
    const made = await documentMaker.make(project, { type: "translation", untranslated: "source" }, context);
    if (made.type === "failure") throw new Error("not made");
    expect(made.value).toMatchObject({ name: null, extension: "zip" });
    const entries = Object.entries(unzipSync(made.value.bytes));
    expect(entries.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["a/one.en.txt", "واحد"],
      ["a/one.en (2).txt", "اثنان"],
      ["b.en.txt", "ثلاثة"],
    ]);
  });
});

test.each([
  ["news.ar.txt", "news.en.txt"],
  ["news.txt", "news.en.txt"],
  ["a.b/news", "a.b/news.en"],
  ["a/.hidden", "a/.hidden.en"],
  ["v1.2 final.docx", "v1.2 final.en.docx"],
])("%s becomes %s", (name, wanted) => {
  const languages = { source: "ar-EG", target: "en" };
  expect(translatedName(name, { languages, holds: "translation" })).toBe(wanted);
  expect(translatedName(name, { languages, holds: "both" })).toBe(name);
});
