import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocument, unpackFiles } from "../../src/interchange/documentFiles.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("files as they came in", () => {
  test("are taken out of archives, in the order of their names, without what file systems leave", () => {
    const archive = zipSync({
      "b/10.txt": bytes("x"),
      "b/2.txt": bytes("y"),
      ".DS_Store": bytes("z"),
      "__MACOSX/b/._2.txt": bytes("z"),
    });
    const { files, problems } = unpackFiles([
      { name: "work/book.zip", bytes: archive },
      { name: "work/.hidden", bytes: bytes("h") },
      { name: "work/a.txt", bytes: bytes("a") },
    ]);
    expect(files.map(({ name }) => name)).toEqual(["work/a.txt", "work/book/b/2.txt", "work/book/b/10.txt"]);
    expect(problems).toEqual([]);
  });

  test.each([
    ["a way out", zipSync({ "../evil.txt": bytes("x") }), "unsafe_entry"],
    ["a bomb", zipSync({ "bomb.txt": new Uint8Array(20_000_000) }), "zip_too_large"],
    ["nothing", zipSync({ "__MACOSX/x": bytes("x") }), "archive_empty"],
    ["half an archive", zipSync({ "a.txt": bytes("a".repeat(100)) }).slice(0, 60), "zip_cut_off"],
  ])("with %s are refused and named", (_, archive, code) => {
    const { files, problems } = unpackFiles([{ name: "book.zip", bytes: archive }]);
    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ code, place: { file: "book.zip" } }]);
  });

  test.each([
    ["ar", { source: "en", target: "ar" }],
    ["de", { source: "ar", target: "de" }],
  ])("that name only the language of their translation, %s, have another source", (language, languages) => {
    const po = `msgid ""\nmsgstr "Language: ${language}\\n"\n\nmsgid "Open"\nmsgstr ""\n`;
    const read = readDocument({ name: "a.po", bytes: bytes(po) }, { wished: {}, at: 0, number: 1 });
    expect(read).toMatchObject({ type: "success", value: { languages } });
  });

  test("that are zipped documents stay whole", () => {
    const document = zipSync({
      "[Content_Types].xml": bytes("<Types/>"),
      "word/document.xml": bytes("<w/>"),
    });
    expect(unpackFiles([{ name: "letter.docx", bytes: document }]).files).toHaveLength(1);
  });
});

describe("the languages of a document", () => {
  const page = (language: string): string =>
    `<!doctype html><html${language}><body><p>It is 5 p.m. now. Yes.</p></body></html>`;
  const messages = 'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "Yes"\nmsgstr "Oui"\n';

  test.each([
    ["nothing named", page(""), "a.html", {}, ["ar", "en-US"]],
    ["its own", page(' lang="en-GB"'), "a.html", {}, ["en-GB", "ar"]],
    ["what is wished", page(' lang="en-GB"'), "a.html", { source: "fr", target: "de" }, ["fr", "de"]],
    ["one wished, one its own", page(' lang="en"'), "a.html", { target: "fr" }, ["en", "fr"]],
    ["the target of a file that holds both", messages, "a.po", { source: "en" }, ["en", "fr"]],
  ] as const)("%s", (_, content, name, wished, wanted) => {
    const read = readDocument({ name, bytes: bytes(content) }, { number: 1, wished, at: 0 });
    if (read.type === "failure") throw new Error(read.problems[0]?.code);
    expect([read.value.languages.source, read.value.languages.target]).toEqual(wanted);
  });

  test("decide how sentences are cut", () => {
    const cut = (language: string): number => {
      const file = { name: "a.html", bytes: bytes(page(` lang="${language}"`)) };
      const read = readDocument(file, { number: 1, wished: {}, at: 0 });
      return read.type === "success" ? read.value.read.segments.length : 0;
    };
    expect(cut("en")).toBe(2);
  });
});
