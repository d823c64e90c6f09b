import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findOffice } from "../../../scripts/tools.mjs";
import { applyChange } from "../../../src/core/changeEffect.ts";
import { plainText } from "../../../src/core/content.ts";
import type { Segment } from "../../../src/core/segment.ts";
import { findSegment } from "../../../src/core/segmentPages.ts";
import type { ExportOptions } from "../../../src/interchange/bilingual/exportOptions.ts";
import { editorActor, type MergePlan, planMerge } from "../../../src/interchange/reviewed/mergePlan.ts";
import { readReviewed } from "../../../src/interchange/reviewed/readReviewed.ts";
import { exported } from "../bilingual/exported.ts";
import { smallProject } from "../bilingual/smallProject.ts";

const office = findOffice("writer", "calc");
const folder = mkdtempSync(path.join(tmpdir(), "muqabala-comments-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function convert(name: string, ending: string, filter: string): string {
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  const orders = [profile, "--headless", "--convert-to", `${ending}:${filter}`, "--outdir", folder];
  execFileSync(office!, [...orders, path.join(folder, name)], { stdio: "ignore", timeout: 120_000 });
  return path.join(folder, `${path.parse(name).name}.${ending}`);
}

const AUTHOR = "<dc:creator>Noor Saleh</dc:creator>";

/** A comment as Writer keeps it in its own format. */
function annotation(name: string, date: string, text: string): string {
  return `<office:annotation office:name="${name}">${AUTHOR}<dc:date>${date}</dc:date><text:p>${text}</text:p></office:annotation>`;
}

/** A tracked change as Writer keeps it: its record, apart from the place. */
function changeRecord(id: string, type: "insertion" | "deletion", text: string): string {
  const info = `<office:change-info>${AUTHOR}<dc:date>2026-02-03T09:00:00</dc:date></office:change-info>`;
  return `<text:changed-region xml:id="${id}" text:id="${id}"><text:${type}>${info}${text}</text:${type}></text:changed-region>`;
}

function replaced(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

/** What a reviser does in Writer: a comment on words, one on a place, and a tracked or a plain edit. */
function revise(document: string, tracked: boolean): string {
  const edit = tracked
    ? `<text:change-start text:change-id="ct1"/>of<text:change-end text:change-id="ct1"/><text:change text:change-id="ct2"/>`
    : "of";
  const words = `${annotation("n1", "2026-02-03T10:00:00", "Is this the name?")}OpenAI<office:annotation-end office:name="n1"/>`;
  const commented = replaced(document, "News from OpenAI</text:span>", `News ${edit} ${words}</text:span>`);
  const placed = replaced(
    commented,
    "Version 1.2.4 was released",
    `Version 1.2.4${annotation("n2", "2026-02-03T11:00:00", "Since when?")} was released`,
  );
  const records = `<text:tracked-changes>${changeRecord("ct1", "insertion", "")}${changeRecord("ct2", "deletion", "<text:p>from</text:p>")}</text:tracked-changes>`;
  return tracked ? replaced(placed, "<office:text>", `<office:text>${records}`) : placed;
}

async function returned(options: Partial<ExportOptions>, tracked: boolean): Promise<MergePlan> {
  writeFileSync(path.join(folder, "sent.docx"), await exported(smallProject(), "docx", options));
  const flat = readFileSync(convert("sent.docx", "fodt", "OpenDocument Text Flat XML"), "utf8");
  writeFileSync(path.join(folder, "returned.fodt"), revise(flat, tracked));
  return planOf(convert("returned.fodt", "docx", "MS Word 2007 XML"));
}

/** A sheet with a word of its first translation exchanged, and a note on that cell, by LibreOffice. */
async function returnedSheet(options: Partial<ExportOptions>): Promise<MergePlan> {
  writeFileSync(path.join(folder, "sent.xlsx"), await exported(smallProject(), "xlsx", options));
  const flat = readFileSync(convert("sent.xlsx", "fods", "OpenDocument Spreadsheet Flat XML"), "utf8");
  const note = `<office:annotation>${AUTHOR}<dc:date>2026-02-03T10:00:00</dc:date><text:p>Is this the name?</text:p></office:annotation>`;
  const edited = replaced(flat, "was released", "came out");
  const text = "<text:p>News from OpenAI</text:p>";
  writeFileSync(path.join(folder, "back.fods"), replaced(edited, text, note + text));
  return planOf(convert("back.fods", "xlsx", "Calc MS Excel 2007 XML"));
}

function planOf(file: string): MergePlan {
  const project = smallProject();
  const reviewed = readReviewed(readFileSync(file));
  if (reviewed.type === "failure") throw new Error(JSON.stringify(reviewed.problems));
  let ids = 0;
  return planMerge(project, reviewed.value, {
    actorOf: (name) => editorActor(name, "reviser"),
    name: "Somebody",
    at: Date.UTC(2026, 2, 1),
    newId: () => `n${++ids}`,
    inspect: () => ({ openErrors: 0, documentChecksFresh: true }),
  });
}

function taken({ changes }: MergePlan, id: string): Segment {
  const merged = changes.reduce((current, change) => {
    const effect = applyChange(current, change);
    if (effect.type === "refused") throw new Error(effect.code);
    return effect.project;
  }, smallProject());
  return findSegment(merged.segments, id)!;
}

describe.skipIf(office === undefined)("a document to which LibreOffice has put comments", () => {
  test.each([
    ["a table, tracked", { commentsAs: "margin" }, true],
    ["a table, not tracked", {}, false],
    ["stacked, tracked", { layout: "stacked", commentsAs: "margin" }, true],
    ["stacked with its lines of comments", { layout: "stacked" }, false],
    ["the bare translation", { layout: "target_only" }, true],
  ] satisfies [string, Partial<ExportOptions>, boolean][])(
    "%s: they come back as threads with author, date and place",
    { timeout: 180_000 },
    async (_, options, tracked) => {
      const plan = await returned(options, tracked);
      expect(
        plan.differences.map(({ segment, aspect, status, author }) => [segment, aspect, status, author]),
      ).toEqual([
        ["p01.s1", "target", "changed", tracked ? "Noor Saleh" : "Somebody"],
        ["p01.s1", "comment", "changed", "Noor Saleh"],
        ["p02.s1", "comment", "changed", "Noor Saleh"],
      ]);
      const first = taken(plan, "p01.s1");
      expect(plainText(first.target)).toBe("News of OpenAI");
      expect(first.comments).toMatchObject([{ side: "target", start: 8, end: 14, resolved: null }]);
      expect(first.comments[0]!.messages).toMatchObject([
        { text: "Is this the name?", at: Date.UTC(2026, 1, 3, 10), author: { name: "Noor Saleh" } },
      ]);
      if (tracked) expect(first.history.at(-1)!.at).toBe(Date.UTC(2026, 1, 3, 9));
      const second = taken(plan, "p02.s1");
      expect(second.comments.slice(1)).toMatchObject([{ side: "target", start: 13, end: 13 }]);
      expect(second.comments.at(-1)!.messages).toMatchObject([
        { text: "Since when?", at: Date.UTC(2026, 1, 3, 11) },
      ]);
    },
  );
});

describe.skipIf(office === undefined)("a sheet that LibreOffice has edited", () => {
  test.each([
    {},
    { unit: "paragraph" },
    { layout: "stacked" },
    { layout: "target_only", unit: "segment" },
  ] satisfies Partial<ExportOptions>[])(
    "%o: the edit and the note come back, and nothing else",
    { timeout: 180_000 },
    async (options) => {
      const plan = await returnedSheet(options);
      expect(plan.differences.map(({ segment, aspect, status }) => [segment, aspect, status])).toEqual([
        ["p01.s1", "comment", "changed"],
        ["p02.s1", "target", "changed"],
      ]);
      expect(plainText(taken(plan, "p02.s1").target)).toBe("Version 1.2.4 came out, 25%, on 2024-11-26.");
      expect(taken(plan, "p01.s1").comments[0]!.messages[0]!.text).toBe("Is this the name?");
    },
  );
});
