import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findOffice, findProgram } from "../../../scripts/tools.mjs";
import { eachSegment } from "../../../src/core/segmentPages.ts";
import { flatText } from "../../../src/core/content.ts";
import { exported } from "./exported.ts";
import { finishedProject } from "./finishedProject.ts";

const office = findOffice("writer", "calc");
const measure = findProgram("pdftotext");
const lint = findProgram("xmllint");
const folder = mkdtempSync(path.join(tmpdir(), "muqabala-office-"));

function convert(name: string, to: string): string {
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  execFileSync(
    office!,
    [profile, "--headless", "--convert-to", to, "--outdir", folder, path.join(folder, name)],
    {
      stdio: "ignore",
      timeout: 120_000,
    },
  );
  return path.join(folder, `${path.parse(name).name}.${to.split(":")[0]}`);
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(office === undefined)("LibreOffice", () => {
  beforeAll(async () => {
    const project = finishedProject();
    writeFileSync(
      path.join(folder, "table.docx"),
      await exported(project, "docx", { columns: ["number", "source", "target"] }),
    );
    writeFileSync(
      path.join(folder, "edits.docx"),
      await exported(project, "docx", { differences: "revisions", commentsAs: "margin" }),
    );
    writeFileSync(
      path.join(folder, "sheet.xlsx"),
      await exported(project, "xlsx", { columns: ["source", "target"] }),
    );
  });

  test("reads the words of the document as they are", { timeout: 180_000 }, () => {
    const text = readFileSync(convert("table.docx", "txt:Text (encoded):UTF8"), "utf8");
    for (const segment of eachSegment(finishedProject().segments)) {
      expect(text).toContain(flatText(segment.source));
      expect(text).toContain(flatText(segment.target));
    }
    expect(text).not.toMatch(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
  });

  test(
    "keeps bookmarks, revisions and comments when it writes the document again",
    { timeout: 180_000 },
    () => {
      mkdirSync(path.join(folder, "again"), { recursive: true });
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      execFileSync(
        office!,
        [
          profile,
          "--headless",
          "--convert-to",
          "docx",
          "--outdir",
          path.join(folder, "again"),
          path.join(folder, "edits.docx"),
        ],
        { stdio: "ignore" },
      );
      const parts = unzipSync(readFileSync(path.join(folder, "again/edits.docx")));
      const xml = new TextDecoder().decode(parts["word/document.xml"]);
      const names = [...xml.matchAll(/w:bookmarkStart [^>]*w:name="(segment_[^"]+)"/gu)].map(
        ([, name]) => name,
      );
      expect(new Set(names).size).toBe(43);
      expect(xml).toMatch(/<w:ins [^>]*w:author="Omar Nassar"/u);
      expect(new TextDecoder().decode(parts["word/comments.xml"])).toContain("Layla Haddad");
    },
  );

  test("reads the words of the spreadsheet as they are", { timeout: 180_000 }, () => {
    const text = readFileSync(convert("sheet.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76"), "utf8");
    const unquoted = text.replaceAll('""', '"');
    for (const segment of eachSegment(finishedProject().segments)) {
      expect(unquoted).toContain(flatText(segment.source));
      expect(unquoted).toContain(flatText(segment.target));
    }
  });

  test.skipIf(measure === undefined)(
    "sets the Arabic on the right and the English on the left",
    { timeout: 180_000 },
    () => {
      const pdf = convert("table.docx", "pdf");
      const boxes = execFileSync(measure!, ["-bbox", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 });
      const page = Number(/<page width="([\d.]+)"/u.exec(boxes)?.[1]);
      const words = [
        ...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</gu),
      ].map(([, left, , right, word]) => ({ middle: (Number(left) + Number(right)) / 2, word: word ?? "" }));
      const arabic = words.filter(({ word }) => /\p{Script=Arabic}{3}/u.test(word));
      const english = words.filter(({ word }) =>
        /^(?:the|The|and|that|artists|creative|industries)[.,]?$/u.test(word),
      );
      expect(arabic.length).toBeGreaterThan(300);
      expect(english.length).toBeGreaterThan(60);
      // The heads of the columns and the line under the title are words of the document itself.
      expect(arabic.filter(({ middle }) => middle < page / 2)).toEqual([]);
      expect(english.filter(({ middle }) => middle > page / 2)).toEqual([]);
    },
  );
});

describe.skipIf(lint === undefined)("xmllint", () => {
  test.each(["docx", "xlsx"] as const)("finds every part of a %s well-formed", async (format) => {
    const parts = unzipSync(
      await exported(finishedProject(), format, { differences: "revisions", commentsAs: "margin" }),
    );
    for (const [name, bytes] of Object.entries(parts)) {
      if (!/\.(?:xml|rels)$/u.test(name)) continue;
      const file = path.join(folder, name.replaceAll("/", "-"));
      writeFileSync(file, bytes);
      expect(() => execFileSync(lint!, ["--noout", "--nonet", file], { stdio: "pipe" })).not.toThrow();
    }
  });
});
