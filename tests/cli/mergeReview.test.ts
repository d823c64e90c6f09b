import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainText } from "../../src/core/content.ts";
import { findSegment } from "../../src/core/segmentPages.ts";
import { readBackup, writeBackup } from "../../src/persistence/backup.ts";
import { smallProject } from "../interchange/bilingual/smallProject.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "muqabala-merge-"));
const inFolder = (name: string): string => path.join(folder, name);

function muqabala(...words: readonly string[]): { code: number | null; out: string; told: string } {
  const run = spawnSync(process.execPath, [path.join(root, "bin/muqabala.mjs"), ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], LANG: "C.UTF-8" },
  });
  return { code: run.status, out: run.stdout, told: run.stderr };
}

beforeAll(() => {
  writeFileSync(inFolder("work.muqabala"), writeBackup({ project: smallProject(), log: [] }, { madeAt: 0 }));
  muqabala("export", "work.muqabala", "-o", "sent.docx");
  const parts = unzipSync(readFileSync(inFolder("sent.docx")));
  const xml = strFromU8(parts["word/document.xml"]!);
  const edited = xml.replace("News from OpenAI", "News of OpenAI").replace("صدر", "ظهر");
  writeFileSync(inFolder("returned.docx"), zipSync({ ...parts, "word/document.xml": strToU8(edited) }));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("differences are told as JSON lines and nothing is written; refusals end with 1", () => {
  const before = readFileSync(inFolder("work.muqabala"));
  const { code, out } = muqabala("merge-review", "work.muqabala", "returned.docx", "--json");
  expect(code).toBe(1);
  expect(
    out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { segment: "p01.s1", aspect: "target", status: "changed", after: "News of OpenAI" },
    { segment: "p02.s1", aspect: "row", status: "refused", reason: "source_altered" },
  ]);
  expect(readFileSync(inFolder("work.muqabala"))).toEqual(before);
});

test("--apply writes what is not refused, and a second time there is nothing to take", () => {
  const applied = muqabala(
    "merge-review",
    "work.muqabala",
    "returned.docx",
    "--apply",
    "--name",
    "Noor",
    "-o",
    "merged.muqabala",
  );
  expect(applied.out).toContain("News of OpenAI");
  const kept = readBackup(readFileSync(inFolder("merged.muqabala")));
  if (kept.type === "failure") throw new Error(JSON.stringify(kept.problems));
  expect(plainText(findSegment(kept.value.project.segments, "p01.s1")!.target)).toBe("News of OpenAI");
  expect(kept.value.log.map(({ actor }) => actor.name)).toEqual(["Noor"]);
  const again = muqabala("merge-review", "work.muqabala", "merged.muqabala", "--json");
  expect(again.code).toBe(0);
  expect(JSON.parse(again.out)).toMatchObject({ segment: "p01.s1", status: "changed" });
});

test("a file that is none, and an unknown role, are told", () => {
  writeFileSync(inFolder("other.docx"), "text");
  const other = muqabala("merge-review", "work.muqabala", "other.docx");
  expect(other.code).toBe(1);
  expect(other.told).not.toBe("");
  expect(muqabala("merge-review", "work.muqabala", "returned.docx", "--role", "king").code).toBe(2);
});
