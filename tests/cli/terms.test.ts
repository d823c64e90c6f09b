import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "muqabala-terms-"));

function terms(...words: readonly string[]): { code: number | null; out: string; told: string } {
  const run = spawnSync(process.execPath, [path.join(root, "bin/muqabala.mjs"), "terms", ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], LANG: "C.UTF-8" },
  });
  return { code: run.status, out: run.stdout, told: run.stderr };
}

beforeAll(() => {
  writeFileSync(path.join(folder, "text.txt"), "قال الفنانون\r\n\r\nعن لـSora وسورا");
  writeFileSync(
    path.join(folder, "glossary.csv"),
    "ar,en,ar_variants,status\nفنان,artist,,\nSora,Sora,سورا,dnt\n",
  );
  // The first run builds the command line.
  terms("--help");
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("terms of a glossary are told with their places as JSON lines", () => {
  const { code, out, told } = terms("text.txt", "--glossary", "glossary.csv", "--json");
  expect({ code, told }).toEqual({ code: 0, told: "" });
  const sora = { entry: "e2", term: "Sora", translation: "Sora", status: "dnt" };
  expect(
    out
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([
    {
      line: 1,
      start: 4,
      end: 12,
      text: "الفنانون",
      entry: "e1",
      term: "فنان",
      translation: "artist",
      tier: 3,
      context: true,
      status: "preferred",
    },
    { line: 3, start: 5, end: 9, text: "Sora", ...sora, tier: 1, context: false },
    { line: 3, start: 10, end: 15, text: "وسورا", ...sora, tier: 2, context: true },
  ]);
});

test("terms are told as lines to read, and problems with their file", () => {
  const { out } = terms("text.txt", "--glossary", "glossary.csv");
  expect(out).toBe(
    "1:5-12\tالفنانون\tفنان\tartist\t3\tcheck the context\n3:6-9\tSora\tSora\tSora\t1\n" +
      "3:11-15\tوسورا\tSora\tSora\t2\tcheck the context\n",
  );
  const failed = terms("text.txt", "--glossary", "none.csv");
  expect(failed.code).toBe(1);
  expect(failed.told).toContain("none.csv");
  expect(terms("text.txt").code).toBe(2);
});
