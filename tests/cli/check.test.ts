import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "muqabala-check-"));

function check(...words: readonly string[]): { code: number | null; out: string; told: string } {
  const run = spawnSync(process.execPath, [path.join(root, "bin/muqabala.mjs"), "check", ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], LANG: "C.UTF-8" },
  });
  return { code: run.status, out: run.stdout, told: run.stderr };
}

beforeAll(() => {
  writeFileSync(
    path.join(folder, "wrong.tsv"),
    "في 26 نوفمبر 2024\tOn November 26, 2024\nنسبة 5%\tA rate of 6%\n",
  );
  writeFileSync(path.join(folder, "right.tsv"), "نص\tText\n");
  writeFileSync(path.join(folder, "source.txt"), "نص\n");
  writeFileSync(path.join(folder, "slips.tsv"), "هو يذهب إلى هناك\tHe go their with a freind\n");
  writeFileSync(path.join(folder, "glossary.csv"), "ar,en\nنص,copy\n");
  // The first run builds the command line.
  check("--help");
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("findings in a table are told by line as JSON lines, and end in 1", () => {
  const { code, out, told } = check("wrong.tsv", "--json");
  expect({ code, told }).toEqual({ code: 1, told: "" });
  const findings = out
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  const place = { check: "numbers", severity: "error", segment: 2 };
  expect(findings).toEqual([
    { ...place, side: "source", start: 5, end: 7, message: "5% is 5%; the translation says 6%." },
    { ...place, side: "target", start: 10, end: 12, message: "The number 6% is not in the source." },
  ]);
});

test("a table without findings ends in 0, with a glossary it may not", () => {
  expect(check("right.tsv")).toEqual({ code: 0, out: "", told: "" });
  const { code, out } = check("right.tsv", "--glossary", "glossary.csv");
  expect([code, out]).toEqual([
    1,
    "1 Source 0-2\twarning\tGlossary\tنص is copy in the glossary; the translation does not have it.\n",
  ]);
});

test("spelling and grammar are looked at where they are asked for", () => {
  const named = (...words: readonly string[]): readonly unknown[] =>
    [
      ...check("slips.tsv", "--json", ...words).out.matchAll(
        /"check":"(spelling|grammar)".*?"start":(\d+)/gu,
      ),
    ].map(([, name, start]) => `${name} ${start}`);
  expect(named()).toEqual([]);
  expect(named("--spelling", "--grammar")).toEqual(["spelling 19", "grammar 3"]);
}, 60_000);

test("a source text has nothing but empty translations", () => {
  const { code, out } = check("source.txt", "--json");
  expect([code, JSON.parse(out)]).toMatchObject([1, { check: "empty_target", segment: "p01.s1" }]);
});

test("what cannot be read is refused", () => {
  expect(check("none.tsv")).toMatchObject({ code: 1, out: "" });
});
