import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "muqabala-validate-"));

function validate(...words: readonly string[]): { code: number | null; out: string; told: string } {
  const run = spawnSync(process.execPath, [path.join(root, "bin/muqabala.mjs"), "validate", ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], LANG: "C.UTF-8" },
  });
  return { code: run.status, out: run.stdout, told: run.stderr };
}

beforeAll(() => {
  const xliff = (ids: readonly string[]): string =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ar">\n<file id="f">\n${ids
      .map((id) => `  <unit id="${id}"><segment><source>ن</source></segment></unit>`)
      .join("\n")}\n</file></xliff>\n`;
  writeFileSync(path.join(folder, "good.xlf"), xliff(["a", "b"]));
  writeFileSync(path.join(folder, "bad.xlf"), xliff(["a", "a"]));
  writeFileSync(path.join(folder, "page.html"), "<html/>");
  // The first run builds the command line.
  validate("--help");
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("a file that conforms has nothing said of it", () => {
  expect(validate("good.xlf", "--json")).toEqual({ code: 0, out: "", told: "" });
});

test("line, column, constraint and a sentence, for people and as JSON lines", () => {
  const message = "The id a is used by an earlier unit of the same file.";
  const plain = { code: 1, out: `bad.xlf:4:3: unit_id_unique: ${message}\n`, told: "" };
  expect(validate("bad.xlf")).toEqual(plain);
  const { code, out } = validate("bad.xlf", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({ line: 4, column: 3, constraint: "unit_id_unique", message });
});

test("the rules that texts are cut with are SRX that conforms and cuts in the same places", () => {
  const run = (...words: readonly string[]) => {
    const program = path.join(root, "bin/muqabala.mjs");
    return spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: "utf8" });
  };
  expect(run("rules", "-o", "own.srx").status).toBe(0);
  expect(validate("own.srx", "--json")).toEqual({ code: 0, out: "", told: "" });
  writeFileSync(
    path.join(folder, "text.txt"),
    "قال د. أحمد: نعم! ثم غادر.\nوصلت «سورا» في ٣ آذار. بدأ العمل؟ لا.\n",
  );
  const [own, given] = [run("segment", "text.txt"), run("segment", "text.txt", "--srx", "own.srx")];
  expect(own.stdout).not.toBe("");
  expect(given.stdout).toBe(own.stdout);
});

test("a project keeps the rules it was made with, and they are written as SRX that conforms and cuts the same", () => {
  const run = (...words: readonly string[]) => {
    const program = path.join(root, "bin/muqabala.mjs");
    return spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: "utf8" });
  };
  const rule = (before: string) =>
    `<rule break="yes"><beforebreak>${before}</beforebreak><afterbreak>\\s</afterbreak></rule>`;
  writeFileSync(
    path.join(folder, "commas.srx"),
    `<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules><languagerule languagerulename="all">${rule("،")}${rule("(")}</languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="all"/></maprules></body></srx>`,
  );
  writeFileSync(path.join(folder, "commas.txt"), "جاء أولى، ثم ثانية. وجاءت ثالثة، ثم رابعة.");
  expect(run("convert", "commas.txt", "--srx", "commas.srx", "-o", "commas.muqabala").status).toBe(0);
  expect(run("rules", "commas.muqabala", "-o", "kept.srx").status).toBe(0);
  expect(validate("kept.srx", "--json")).toEqual({ code: 0, out: "", told: "" });
  const lines = (srx: string) => run("segment", "commas.txt", "--srx", srx).stdout;
  expect(lines("kept.srx")).toBe(lines("commas.srx"));
  expect(lines("kept.srx").trim().split("\n")).toHaveLength(3);
});

test("what cannot be read or is of no known standard is told apart", () => {
  expect(validate("page.html")).toMatchObject({ code: 1, out: "" });
  expect(validate("page.html").told).toContain("page.html");
  expect(validate("missing.xlf")).toMatchObject({ code: 1, out: "" });
  expect(validate()).toMatchObject({ code: 2, out: "" });
});
