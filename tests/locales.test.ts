import { describe, expect, test } from "vitest";
import { brokenWords, readWords, unusedAndMissing, wordsInScreens, type Words } from "./locales.ts";
import { parseSource, readSources } from "./sources.ts";

const words = readWords();
const sources = readSources();

test("both languages have the same words, with all their plural forms and variables", () => {
  expect(brokenWords(words)).toEqual([]);
});

test("every word is used and every word used exists", () => {
  expect(unusedAndMissing(words, sources)).toEqual([]);
});

test("no screen has words of its own", () => {
  expect(wordsInScreens(sources)).toEqual([]);
});

describe("the rules see what they are for", () => {
  const wordsOf = (en: Readonly<Record<string, string>>, ar: Readonly<Record<string, string>>): Words => ({
    en: new Map(Object.entries(en)),
    ar: new Map(Object.entries(ar)),
  });
  const six = { zero: "٠", one: "١", two: "٢", few: "{{count}}", many: "{{count}}", other: "{{count}}" };
  const counted = Object.fromEntries(Object.entries(six).map(([form, text]) => [`a:n_${form}`, text]));

  test.each([
    [wordsOf({ "a:x": "X" }, {}), ["a:x is in en alone"]],
    [wordsOf({}, { "a:x": "X" }), ["a:x is in ar alone"]],
    [wordsOf({ "a:x": "" }, { "a:x": "X" }), ["en a:x is empty"]],
    [wordsOf({ "a:x": "{{name}}" }, { "a:x": "{{nam}}" }), ["a:x fills in {name} in en, {nam} in ar"]],
    [wordsOf({ "a:n_one": "one", "a:n_other": "{{count}}" }, counted), []],
    [wordsOf({ "a:n_other": "{{count}}" }, counted), ["en a:n has no form _one"]],
    [
      wordsOf({ "a:n_one": "one", "a:n_other": "{{count}}" }, { "a:n_one": "١", "a:n_other": "{{count}}" }),
      [
        "ar a:n has no form _zero",
        "ar a:n has no form _two",
        "ar a:n has no form _few",
        "ar a:n has no form _many",
      ],
    ],
    [
      wordsOf({ "a:n_one": "one", "a:n_few": "few", "a:n_other": "{{count}}" }, counted),
      ["en a:n has a form _few that its grammar never asks for"],
    ],
  ])("agreement %#", (made, problems) => {
    expect(brokenWords(made)).toEqual(problems);
  });

  const made = wordsOf(
    {
      "shell:title": "T",
      "common:ok": "OK",
      "states:state.new": "N",
      "cli:count_one": "1",
      "cli:count_other": "2",
    },
    {},
  );
  test.each([
    ['useTranslation("shell"); t("title")', ["common:ok", "states:state.new", "cli:count"]],
    ['t("title")', ["shell:title", "common:ok", "states:state.new", "cli:count"]],
    ['t("ok"); t("shell:title")', ["states:state.new", "cli:count"]],
    ["t(`states:state.${state}`)", ["shell:title", "common:ok", "cli:count"]],
    ['useTranslation("states"); t(`state.${state}`)', ["shell:title", "common:ok", "cli:count"]],
    [
      'useTranslation("shell"); t(key); const table = [{ id: "title" }];',
      ["common:ok", "states:state.new", "cli:count"],
    ],
    ["t(`${anything}`)", ["shell:title", "common:ok", "states:state.new", "cli:count"]],
    [
      'import words from "../../locales/en/cli.json"; say(words, "count")',
      ["shell:title", "common:ok", "states:state.new"],
    ],
  ])("use: %s", (code, unused) => {
    expect(unusedAndMissing(made, [parseSource("cli/a.ts", code)])).toEqual(
      unused.map((key) => `unused: ${key}`),
    );
  });

  test("a key from a table in another file counts where the namespace is open, and only there", () => {
    const table = parseSource("app/table.ts", 'const ids = ["title"];');
    const open = parseSource("app/a.ts", 'useTranslation("shell"); t(id);');
    const closed = parseSource("app/a.ts", 'useTranslation("shell"); t("other");');
    expect(unusedAndMissing(made, [table, open])).not.toContain("unused: shell:title");
    expect(unusedAndMissing(made, [table, closed])).toContain("unused: shell:title");
  });

  test("a key that locales do not have is missing", () => {
    expect(unusedAndMissing(made, [parseSource("app/a.ts", 't("shell:nothing")')])).toContain(
      "missing: shell:nothing",
    );
  });

  test.each([
    ["<p>Open</p>", ["app/a.tsx: Open"]],
    ['<img alt="افتح" />', ["app/a.tsx: افتح"]],
    ['<p className="wide">{t("open")} · {3} / x</p>', []],
  ])("words in a screen: %s", (code, found) => {
    expect(wordsInScreens([parseSource("app/a.tsx", `const a = ${code};`)])).toEqual(found);
  });
});
