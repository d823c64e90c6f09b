import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeBackup } from "../../src/persistence/backup.ts";
import { finishedProject } from "../interchange/bilingual/finishedProject.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "muqabala-convert-"));
const inFolder = (name: string): string => path.join(folder, name);
const page =
  '<!doctype html><html lang="en"><body><h1>Hello</h1><p>One. Two <b>words</b>.</p></body></html>\n';
const text = "عنوان\n\nجملة أولى. جملة ثانية؟\n";

function muqabala(...words: readonly string[]) {
  const run = spawnSync(process.execPath, [path.join(root, "bin/muqabala.mjs"), ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], LANG: "C.UTF-8" },
  });
  return { code: run.status, out: run.stdout, told: run.stderr };
}

beforeAll(() => {
  writeFileSync(inFolder("page.html"), page);
  writeFileSync(inFolder("text.txt"), text);
  writeFileSync(
    inFolder("both.zip"),
    zipSync({
      "folder/b10.html": new TextEncoder().encode(page),
      "folder/b2.txt": new TextEncoder().encode(text),
      "__MACOSX/folder/._b2.txt": Uint8Array.of(0, 5, 22, 7),
    }),
  );
  writeFileSync(
    inFolder("done.muqabala"),
    writeBackup({ project: finishedProject(), log: [] }, { madeAt: 0 }),
  );
  muqabala("--version");
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("convert", () => {
  test("an untranslated text gives its own file again", () => {
    expect(muqabala("convert", "text.txt", "-o", "again.txt")).toMatchObject({ code: 0 });
    expect(readFileSync(inFolder("again.txt"), "utf8")).toBe(text);
  });

  test("a project gives the translated original, with nothing where nothing is translated if asked", () => {
    const { code } = muqabala("convert", "done.muqabala", "-o", "done.txt");
    expect(code).toBe(0);
    const written = readFileSync(inFolder("done.txt"), "utf8");
    expect(written).toMatch(/Sora/u);
    muqabala("convert", "text.txt", "-o", "empty.txt", "--untranslated", "empty");
    expect(readFileSync(inFolder("empty.txt"), "utf8").trim()).toBe("");
  });

  test("any file becomes a bilingual document, in the languages it names itself", () => {
    expect(muqabala("convert", "page.html", "-o", "page.docx").code).toBe(0);
    expect(Object.keys(unzipSync(readFileSync(inFolder("page.docx"))))).toContain("word/document.xml");
    const info: unknown = JSON.parse(muqabala("info", "page.html", "--json").out);
    expect(info).toMatchObject({ sourceLanguage: "en", targetLanguage: "ar", segments: 3 });
    const wished = muqabala("info", "page.html", "--json", "--language", "en-GB", "--target-language", "fr");
    expect(JSON.parse(wished.out)).toMatchObject({ sourceLanguage: "en-GB", targetLanguage: "fr" });
  });

  test("an archive is one project of several documents, in the order of their names", () => {
    const info: unknown = JSON.parse(muqabala("info", "both.zip", "--json").out);
    expect(info).toMatchObject({ documents: ["both/folder/b2.txt", "both/folder/b10.html"], segments: 6 });
    expect(muqabala("convert", "both.zip", "-o", "out.zip").code).toBe(0);
    const entries = unzipSync(readFileSync(inFolder("out.zip")));
    expect(Object.keys(entries)).toEqual(["both/folder/b2.en-US.txt", "both/folder/b10.en-US.html"]);
    expect(muqabala("convert", "both.zip", "-o", "out.txt", "--to", "original")).toMatchObject({ code: 2 });
  });

  test("any file becomes a file for other tools or a project, and XLIFF of one version becomes the other", () => {
    expect(muqabala("convert", "page.html", "-o", "page.xlf").code).toBe(0);
    expect(readFileSync(inFolder("page.xlf"), "utf8")).toContain(
      'xmlns="urn:oasis:names:tc:xliff:document:2.0"',
    );
    expect(muqabala("convert", "page.xlf", "-o", "old.xlf", "--to", "xliff12").code).toBe(0);
    expect(readFileSync(inFolder("old.xlf"), "utf8")).toContain(
      'xmlns="urn:oasis:names:tc:xliff:document:1.2"',
    );
    expect(muqabala("convert", "old.xlf", "-o", "new.xlf", "--to", "xliff").code).toBe(0);
    expect(readFileSync(inFolder("new.xlf"), "utf8")).toContain('version="2.1"');
    expect(muqabala("convert", "page.xlf", "-o", "same.xlf", "--to", "xliff").code).toBe(0);
    expect(readFileSync(inFolder("same.xlf"))).toEqual(readFileSync(inFolder("page.xlf")));
    expect(muqabala("convert", "done.muqabala", "-o", "done.tmx").code).toBe(0);
    expect(readFileSync(inFolder("done.tmx"), "utf8")).toContain("<tuv");
    expect(muqabala("convert", "both.zip", "-o", "both.muqabala").code).toBe(0);
    expect(JSON.parse(muqabala("info", "both.muqabala", "--json").out)).toMatchObject({
      documents: ["both/folder/b2.txt", "both/folder/b10.html"],
      segments: 6,
    });
  });

  test("languages are named as the other verbs name them, or as source and target", () => {
    for (const option of ["--language", "--source-language"]) {
      expect(
        muqabala("convert", "text.txt", "-o", "named.xlf", option, "ar-EG", "--target-language", "fr").code,
      ).toBe(0);
      expect(readFileSync(inFolder("named.xlf"), "utf8")).toMatch(/srcLang="ar-EG" trgLang="fr"/u);
    }
  });

  test("what cannot be made is told, and the input is never overwritten", () => {
    const unknown = muqabala("convert", "text.txt", "-o", "text.xyz");
    expect(unknown.code).toBe(2);
    expect(unknown.told).toMatch(/--to: original, /u);
    expect(muqabala("convert", "text.txt", "-o", "x.txt", "--to", "papyrus").code).toBe(2);
    expect(muqabala("convert", "text.txt", "-o", "./text.txt").code).toBe(1);
    expect(muqabala("convert", "nothing.txt", "-o", "x.txt").code).toBe(1);
    expect(muqabala("convert", "text.txt").code).toBe(2);
    expect(readFileSync(inFolder("text.txt"), "utf8")).toBe(text);
  });
});
