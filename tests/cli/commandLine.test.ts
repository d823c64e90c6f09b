import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeBackup } from "../../src/persistence/backup.ts";
import { finishedProject } from "../interchange/bilingual/finishedProject.ts";

const root = path.resolve(import.meta.dirname, "../..");
const article = path.join(root, "source-text/sora-leak/source.ar.txt");
const folder = mkdtempSync(path.join(tmpdir(), "muqabala-cli-"));
const inFolder = (name: string): string => path.join(folder, name);

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

function muqabala(words: readonly string[], input = "", environment: Record<string, string> = {}): Run {
  const run: SpawnSyncReturns<string> = spawnSync(
    process.execPath,
    [path.join(root, "bin/muqabala.mjs"), ...words],
    {
      cwd: folder,
      encoding: "utf8",
      input,
      env: { PATH: process.env["PATH"], LANG: "C.UTF-8", ...environment },
    },
  );
  return { code: run.status, out: run.stdout, told: run.stderr };
}

function lines(out: string): unknown[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

beforeAll(() => {
  writeFileSync(inFolder("a.txt"), "the red car\nقال 25% فقط\n");
  writeFileSync(inFolder("junk.bin"), Uint8Array.of(0, 255, 0, 1, 2, 3, 0, 0));
  writeFileSync(inFolder("b.txt"), "the blue car\nقال 30% فقط");
  writeFileSync(
    inFolder("done.muqabala"),
    writeBackup({ project: finishedProject(), log: [] }, { madeAt: 0 }),
  );
  // The first run builds the command line.
  muqabala(["--version"]);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("segment gives the segments of the article as JSON lines", () => {
  const reference = JSON.parse(readFileSync(path.join(path.dirname(article), "reference.en.json"), "utf8"));
  const { code, out, told } = muqabala(["segment", article, "--json"]);
  expect({ code, told }).toEqual({ code: 0, told: "" });
  expect(lines(out)).toEqual(
    reference.segments.map((one: Record<string, unknown>) => ({
      id: one["id"],
      block: one["paragraph"],
      kind: one["kind"],
      source: one["ar"],
    })),
  );
  expect(Object.keys(Object(lines(out)[0]))).toEqual(["id", "block", "kind", "source"]);
});

test("segment reads standard input, and rules of one's own", () => {
  expect(muqabala(["segment", "-", "--language", "en"], "One. Two.\n").out.split("\n")).toHaveLength(3);
  writeFileSync(
    inFolder("comma.srx"),
    '<?xml version="1.0"?><srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules><languagerule languagerulename="all"><rule break="yes"><beforebreak>،</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="all"/></maprules></body></srx>',
  );
  const { code, out } = muqabala(["segment", "-", "--json", "--srx", "comma.srx"], "هذا، وذاك، ثم غيره.");
  expect(code).toBe(0);
  expect(lines(out)).toHaveLength(3);
  writeFileSync(inFolder("bad.srx"), "<srx");
  expect(muqabala(["segment", "-", "--srx", "bad.srx"], "نص.")).toMatchObject({ code: 1, out: "" });
});

test("compare rebuilds both files to the last line end", () => {
  const { code, out } = muqabala(["compare", "a.txt", "b.txt", "--json"]);
  expect(code).toBe(0);
  const differences = lines(out).map((line) => Object(line));
  const side = (op: string): string =>
    differences
      .filter((one) => one.op === "equal" || one.op === op)
      .map((one) => one.text)
      .join("");
  expect(side("delete")).toBe(readFileSync(inFolder("a.txt"), "utf8"));
  expect(side("insert")).toBe(readFileSync(inFolder("b.txt"), "utf8"));
  expect(differences).toContainEqual({ op: "delete", text: "25%" });
  expect(muqabala(["compare", "a.txt", "b.txt"]).out).toContain("the [-red-]{+blue+} car");
});

test("info counts a source text and a project file", () => {
  const source = lines(muqabala(["info", article, "--json"]).out)[0];
  expect(source).toMatchObject({ segments: 43, blocks: 41, words: 890, states: { new: { segments: 43 } } });
  const project = lines(muqabala(["info", "done.muqabala", "--json"]).out)[0];
  expect(project).toMatchObject({ name: "Sora leak", segments: 43, words: 890 });
  expect(Object(project).states.new.segments).toBeLessThan(43);
  expect(muqabala(["info", article]).out).toContain("890 words");
});

describe("export", () => {
  test.each([
    ["html", "<!doctype html>"],
    ["docx", "PK"],
    ["xlsx", "PK"],
    ["csv", "\uFEFF#,Arabic,English,State,Comments"],
    ["md", "# Sora leak"],
    ["txt", "#\tArabic\tEnglish\tState\tComments"],
  ])("%s", (extension, beginning) => {
    const { code, out, told } = muqabala(["export", "done.muqabala", "-o", `out.${extension}`]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(told).toContain("drafts that nobody has confirmed");
    expect(readFileSync(inFolder(`out.${extension}`), "utf8").startsWith(beginning)).toBe(true);
  });

  test("by choice of columns, states and layout", () => {
    const words = ["export", "done.muqabala", "-o", "-", "--format", "csv"];
    expect(muqabala([...words, "--columns", "target,source"]).out).toMatch(/^\uFEFFEnglish,Arabic\r\n/u);
    expect(muqabala([...words, "--states", "draft,signed-off"]).out).not.toContain("Proofread");
    expect(muqabala([...words, "--include", "none"]).out).toMatch(/^\uFEFF#,Arabic,English\r\n/u);
    expect(muqabala([...words, "--include", "differences"]).out).toContain(
      "[-A leak reveals-]{+Leak exposes+}",
    );
    expect(muqabala([...words, "--layout", "target-only"]).out).toMatch(/^\uFEFFEnglish\r\nLeak exposes/u);
    expect(muqabala([...words, "--document-language", "ar"]).out).toMatch(
      /^\uFEFF#,العربية,الإنجليزية,الحالة,التعليقات\r\n/u,
    );
  });

  test("never writes over its input, by whatever name, and leaves nothing half done", () => {
    const before = readFileSync(inFolder("a.txt"));
    symlinkSync(inFolder("a.txt"), inFolder("link.txt"));
    expect(muqabala(["export", "a.txt", "-o", "./a.txt"])).toMatchObject({ code: 1, out: "" });
    expect(muqabala(["export", "a.txt", "-o", "link.txt"])).toMatchObject({ code: 1, out: "" });
    expect(readFileSync(inFolder("a.txt"))).toEqual(before);
    expect(muqabala(["export", "a.txt", "-o", "no/such/folder.csv"]).code).toBe(1);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("exit codes and messages", () => {
  test.each([
    [[], 2],
    [["--nonsense"], 2],
    [["nonsense"], 2],
    [["segment"], 2],
    [["segment", "a.txt", "--nonsense"], 2],
    [["compare", "a.txt"], 2],
    [["compare", "a.txt", "b.txt", "c.txt"], 2],
    [["export", "a.txt"], 2],
    [["export", "a.txt", "-o", "x.pdf"], 2],
    [["export", "a.txt", "-o", "x.csv", "--layout", "sideways"], 2],
    [["export", "a.txt", "-o", "x.csv", "--columns", "number,nonsense"], 2],
    [["info", "a.txt", "--interface-language", "fr"], 2],
    [["segment", "missing.txt"], 1],
    [["segment", "."], 1],
    [["compare", "a.txt", "missing.txt"], 1],
    [["info", "junk.bin"], 1],
  ])("%j ends with %d", (words, expected) => {
    const { code, out, told } = muqabala(words);
    expect({ code, out }).toEqual({ code: expected, out: "" });
    expect(told).toMatch(/^muqabala: \S/mu);
    expect(told).not.toMatch(/^\s+at |Error:/mu);
  });

  test.each([[["--help"]], [["--version"]], [["export", "--help"]], [["help", "segment"]]])(
    "%j ends with 0",
    (words) => {
      const { code, out, told } = muqabala(words);
      expect({ code, told }).toEqual({ code: 0, told: "" });
      expect(out).not.toBe("");
    },
  );

  test("in Arabic where the environment or an option asks for it", () => {
    expect(muqabala(["segment", "missing.txt"], "", { LANG: "ar_EG.UTF-8" }).told).toContain(
      "لا يوجد ملف بهذا الاسم",
    );
    expect(muqabala(["--nonsense", "--interface-language", "ar"]).told).toContain("لا يوجد خيار");
    expect(muqabala(["--help"], "", { LANG: "ar" }).out).toContain("الاستعمال:");
  });

  test("a reader that has seen enough is no failure", () => {
    writeFileSync(inFolder("long.txt"), "هذه جملة طويلة من كلمات كثيرة.\n".repeat(20_000));
    const pipe = `"${process.execPath}" "${path.join(root, "bin/muqabala.mjs")}" segment long.txt; echo "code $?" >&2`;
    const run = spawnSync("bash", ["-c", `( ${pipe} ) | head -1`], { cwd: folder, encoding: "utf8" });
    expect(run.stdout.split("\n")).toHaveLength(2);
    expect(run.stderr).toBe("code 0\n");
  });
});
