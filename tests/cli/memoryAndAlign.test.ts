import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTmx } from "../../src/interchange/tmx.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "muqabala-memory-"));

function muqabala(
  words: readonly string[],
  input = "",
): { readonly code: number | null; readonly out: string; readonly told: string } {
  const run: SpawnSyncReturns<string> = spawnSync(
    process.execPath,
    [path.join(root, "bin/muqabala.mjs"), ...words],
    { cwd: folder, encoding: "utf8", input, env: { PATH: process.env["PATH"], LANG: "C.UTF-8" } },
  );
  return { code: run.status, out: run.stdout, told: run.stderr };
}

beforeAll(() => {
  writeFileSync(
    path.join(folder, "memory.tsv"),
    "أوقفت الشركة الوصول\tThe company stopped access\nنعم\tYes\n",
  );
  writeFileSync(path.join(folder, "a.txt"), "ذهب توم إلى المدرسة.\nعمره 12 سنة.\nقالت ماري: شكرا!\n");
  writeFileSync(path.join(folder, "b.txt"), "Tom went to school. He is 12 years old.\nMary said: thanks!\n");
  muqabala(["--version"]);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("memory lookup gives the matches of each line as JSON, from a table and from a stored memory", () => {
  expect(muqabala(["memory", "index", "--memory", "memory.tsv", "-o", "memory.bin"]).code).toBe(0);
  for (const memory of ["memory.tsv", "memory.bin"]) {
    const { code, out, told } = muqabala(
      ["memory", "lookup", "--memory", memory, "--json"],
      "وأوقفت الشركة الوصول\nلا شيء\n",
    );
    expect({ code, told }).toEqual({ code: 0, told: "" });
    expect(JSON.parse(out)).toEqual({
      query: "وأوقفت الشركة الوصول",
      score: 92,
      source: "أوقفت الشركة الوصول",
      target: "The company stopped access",
      memory,
      entry: 1,
    });
  }
}, 60_000);

test("a threshold that is none, and a file without pairs, are told", () => {
  expect(muqabala(["memory", "lookup", "--memory", "memory.tsv", "--threshold", "high"]).code).toBe(2);
  const { code, told } = muqabala(["memory", "lookup", "--memory", "a.txt"], "نعم");
  expect(code).toBe(1);
  expect(told).toContain("a.txt");
}, 60_000);

test("align gives links as JSON lines, and a TMX file", () => {
  const words = ["align", "a.txt", "b.txt", "--presegmented"];
  const { code, out } = muqabala([...words, "--json", "--sentences"]);
  expect(code).toBe(0);
  const lines: unknown[] = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.slice(0, 5)).toContainEqual({ side: "target", index: 1, text: "Mary said: thanks!" });
  expect(lines.slice(5)).toMatchObject([
    { source: [0, 1], target: [0] },
    { source: [2], target: [1] },
  ]);
  expect(muqabala([...words, "-o", "out.tmx"]).code).toBe(0);
  const languages: string[][] = [];
  const problem = readTmx(readFileSync(path.join(folder, "out.tmx"), "utf8"), ({ variants }) => {
    languages.push(variants.map(({ language }) => language));
  });
  expect(problem).toBeUndefined();
  expect(languages).toEqual([
    ["ar", "en-US"],
    ["ar", "en-US"],
  ]);
  const found = muqabala(["memory", "lookup", "--memory", "out.tmx"], "قالت ماري: شكرا!");
  expect(found.out).toBe("100\tقالت ماري: شكرا!\tMary said: thanks!\n");
}, 60_000);

test("statistics count words by match band, with and without a memory", () => {
  writeFileSync(path.join(folder, "text.txt"), "أوقفت الشركة الوصول\nنعم\nأوقفت الشركة الوصول\n");
  const bare = muqabala(["statistics", "text.txt", "--json"]);
  expect(bare.code).toBe(0);
  expect(JSON.parse(bare.out)).toMatchObject({
    bands: { new: { segments: 2, words: 4 }, repetition: { segments: 1, words: 3 } },
    total: { segments: 3, words: 7 },
  });
  const known = muqabala(["statistics", "text.txt", "--memory", "memory.tsv"]);
  expect(known.out).toMatch(/^100 % +2 +4 +/mu);
  expect(muqabala(["statistics", "missing.txt"]).code).toBe(1);
  expect(muqabala(["statistics"]).code).toBe(2);
});
