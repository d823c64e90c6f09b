import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { withReview } from "../../../src/core/segment.ts";
import { eachSegment, replaceSegments } from "../../../src/core/segmentPages.ts";
import { formsOfDocument } from "../../../src/interchange/po/pluralForms.ts";
import { poFormat } from "../../../src/interchange/po/poFormat.ts";
import { told } from "../damaged/told.ts";
import { noted, projectWith, readSmall, sourcesOf, writtenBytes } from "../translatedFile.ts";
import type { Project } from "../../../src/core/project.ts";
import type { ReviewState } from "../../../src/core/review.ts";

const LANGUAGES = { source: "en", target: "ar" } as const;
/** The program of GNU gettext whose manner is followed; the test that asks it is left out where it is not installed. */
const MSGCAT: string = "msgcat";

const HEADER = `msgid ""\nmsgstr ""\n"Language: ar\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n`;

const read = (po: string) => readSmall(poFormat, HEADER + po, LANGUAGES);

/** The file without its header, some segments translated and brought to a state. */
function translated(po: string, targets: Readonly<Record<number, string>>, state: ReviewState): string {
  const project = projectWith(read(po), targets, LANGUAGES);
  const changed = [...eachSegment(project.segments)].flatMap((segment, index) =>
    targets[index] === undefined ? [] : [withReview(segment, { state })],
  );
  const reviewed: Project = { ...project, segments: replaceSegments(project.segments, changed) };
  return new TextDecoder().decode(writtenBytes(poFormat, reviewed)).replace(/^[\s\S]*?\n\n/u, "");
}

describe("reading", () => {
  test("states, notes, contexts and what a fuzzy one was made for", () => {
    const po = `# by hand\n#. for you\n#: a.c:1\n#, fuzzy\n#| msgid "Old %s"\nmsgctxt "menu"\nmsgid "New %s"\nmsgstr "قديم %s"\n\nmsgid "Done"\nmsgstr "تم"\n\nmsgid "Open"\nmsgstr ""\n`;
    const { blocks, segments } = read(po);
    expect(segments.map(({ review, target }) => [review.state, noted(target)])).toEqual([
      ["draft", "قديم <1/>"],
      ["translated", "تم"],
      ["new", ""],
    ]);
    expect(blocks[0]).toMatchObject({
      context: "menu",
      notes: [{ text: "for you" }, { text: "by hand" }, { text: "a.c:1" }],
      matches: [{ source: ["Old ", { id: "1" }], target: ["قديم ", { id: "1" }] }],
    });
  });

  test("directives with positions are those of the source", () => {
    const { segments } = read(`#, c-format\nmsgid "%s of %d"\nmsgstr "%2$d من %1$s"\n`);
    expect(segments.map(({ source, target }) => [noted(source), noted(target)])).toEqual([
      ["<1/> of <2/>", "<2/> من <1/>"],
    ]);
  });

  test("Arabic's six forms, although the file has two", () => {
    const { segments } = read(`msgid "%d day"\nmsgid_plural "%d days"\nmsgstr[0] ""\nmsgstr[1] ""\n`);
    expect(segments.map(({ source }) => noted(source))).toEqual([
      "<1/> days",
      "<2/> day",
      "<3/> days",
      "<4/> days",
      "<5/> days",
      "<6/> days",
    ]);
  });

  test.each<[string, string, string]>([
    ["printf", '#, c-format\nmsgid "a %5.2f%% b %1$s"', "a <1/><2/> b <3/>"],
    ["per cent without a flag", 'msgid "100% sure, 5 %d, %s"', "100% sure, 5 <1/>, <2/>"],
    ["Python", 'msgid "%(name)s and {name!r} and {0:>10}"', "<1/> and <2/> and <3/>"],
    ["tags", 'msgid "<a href=\\"%s\\">x</a><br/>y < z"', "<1>x</1><2/>y < z"],
    ["names in braces, not words", 'msgid "{{n}} ${n} %{n} { n }"', "<1/> <2/> <3/> { n }"],
    [
      "messages that choose are text",
      'msgid "{n, plural, one {# file} other {# files}}"',
      "{n, plural, one {# file} other {# files}}",
    ],
    ["escapes", 'msgid "\\"q\\"\\ttab\\n"\n"\\\\ \\x41\\101"', '"q"\ttab\n\\ AA'],
  ])("placeholders: %s", (_, entry, expected) => {
    expect(sourcesOf(read(`${entry}\nmsgstr ""\n`))).toEqual([expected]);
  });

  test.each<[string, number, number, string?]>([
    ['msgid "a\nmsgstr ""\n', 1, 1],
    ['msgid "a"\n', 1, 1, "po_entry_incomplete"],
    ['msgid "a"\nmsgstr ""\nother\n', 3, 1],
    ['"a"\n', 1, 1],
    ['msgid "a"\nmsgid_plural "b"\n\nmsgstr ""\n', 1, 1, "po_entry_incomplete"],
    ['msgid "a"\nmsgstr ""\n\n# b\nmsgstr "c"\n\nmsgid "d"\nmsgstr ""\n', 5, 1, "po_entry_incomplete"],
    ['msgid "a"\nmsgstr ""\n\nmsgctxt "b"\n# c\n', 4, 1, "po_entry_incomplete"],
  ])("tells where a file is broken: %j", (po, line, column, code = "po_malformed") => {
    const bytes = new TextEncoder().encode(po);
    expect(poFormat.read(bytes, { name: "a.po", language: "en", number: 1 })).toMatchObject({
      type: "failure",
      problems: [{ code, place: { file: "a.po", line, column } }],
    });
  });
});

describe("plural forms", () => {
  const forms = (plural: string) => formsOfDocument(new Map([["plural-forms", plural]]), "en");

  test("the header of Arabic", () => {
    const { count, formOf } = formsOfDocument(new Map(), "ar");
    expect(count).toBe(6);
    expect([0, 1, 2, 3, 10, 11, 99, 100, 103].map(formOf)).toEqual([0, 1, 2, 3, 3, 4, 4, 5, 3]);
  });

  test("C expressions", () => {
    const { formOf } = forms("nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : !(n<5) || n==4 ? 1 : 2;");
    expect([1, 11, 21, 4, 5, 3].map(formOf)).toEqual([0, 1, 0, 1, 1, 2]);
  });

  test.each([
    "nplurals=INTEGER; plural=EXPRESSION;",
    "nplurals=2; plural=alert(1);",
    "",
    "nplurals=2; plural=((n;",
  ])("what is none gives the forms of the language: %j", (written) =>
    expect(forms(written)).toMatchObject({ count: 2 }),
  );
});

describe("writing", () => {
  test("only what changed, in the order of the words", () => {
    const po = `#: x\nmsgid   "One %s"\nmsgstr ""\n\n#~ msgid "gone"\n#~ msgstr "ذهب"\n`;
    expect(translated(po, { 0: "<1/> واحد" }, "translated")).toBe(
      `#: x\nmsgid   "One %s"\nmsgstr "%s واحد"\n\n#~ msgid "gone"\n#~ msgstr "ذهب"\n`,
    );
  });

  test("fuzzy goes when it is confirmed, and comes with a draft", () => {
    const po = `#, fuzzy, c-format\nmsgid "a"\nmsgstr "أ"\n\n#, fuzzy\nmsgid "b"\nmsgstr "ب"\n\nmsgid "c"\nmsgstr ""\n\n#, c-format\nmsgid "d"\nmsgstr ""\n`;
    expect(translated(po, { 0: "ألف", 1: "ب" }, "translated")).toBe(
      `#, c-format\nmsgid "a"\nmsgstr "ألف"\n\nmsgid "b"\nmsgstr "ب"\n\nmsgid "c"\nmsgstr ""\n\n#, c-format\nmsgid "d"\nmsgstr ""\n`,
    );
    expect(translated(po, { 2: "ج", 3: "د" }, "draft")).toBe(
      `#, fuzzy, c-format\nmsgid "a"\nmsgstr "أ"\n\n#, fuzzy\nmsgid "b"\nmsgstr "ب"\n\n#, fuzzy\nmsgid "c"\nmsgstr "ج"\n\n#, fuzzy, c-format\nmsgid "d"\nmsgstr "د"\n`,
    );
  });

  test("forms that the file does not have yet", () => {
    const po = `msgid "%d day"\nmsgid_plural "%d days"\nmsgstr[0] ""\nmsgstr[1] ""\n`;
    expect(translated(po, { 1: "يوم", 2: "يومان" }, "translated")).toBe(
      `msgid "%d day"\nmsgid_plural "%d days"\nmsgstr[0] ""\nmsgstr[1] "يوم"\nmsgstr[2] "يومان"\nmsgstr[3] ""\nmsgstr[4] ""\nmsgstr[5] ""\n`,
    );
  });

  test("the header of a template is completed", () => {
    const template = `msgid ""\nmsgstr ""\n"Language: \\n"\n"Content-Type: text/plain; charset=CHARSET\\n"\n\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] ""\nmsgstr[1] ""\n`;
    const project = projectWith(readSmall(poFormat, template, LANGUAGES), { 1: "أ" }, LANGUAGES);
    const text = new TextDecoder().decode(writtenBytes(poFormat, project));
    expect(text).toContain(
      `"Language: ar\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=6;`,
    );
  });

  test.skipIf(spawnSync(MSGCAT, ["--version"]).error !== undefined)(
    "lines are broken as gettext does",
    () => {
      const long = "كلمات عربية كثيرة ";
      const targets = [
        long.repeat(7).trim(),
        `first line\nsecond line that is long ${"and longer ".repeat(9)}\n`,
        "x".repeat(200),
        `well-known and self-evident ${"hyphen-ated ".repeat(12)}end`,
        `\nbegins and ends with a line end\n`,
        "a".repeat(69),
        "a".repeat(70),
        "a".repeat(71),
      ];
      const po = targets.map((_, index) => `msgid "${index}"\nmsgstr ""\n`).join("\n");
      const written = HEADER + translated(po, Object.fromEntries(targets.entries()), "translated");
      const { stdout } = spawnSync(MSGCAT, ["-"], { input: written, encoding: "utf8" });
      expect(written).toBe(stdout);
    },
  );

  test("a file whose lines are not broken keeps its manner", () => {
    const wide = `msgid "${"wide line ".repeat(12)}"\nmsgstr ""\n`;
    const target = "سطر عريض ".repeat(12);
    expect(translated(wide, { 0: target }, "translated")).toContain(`msgstr "${target}"\n`);
  });
});

describe("what gettext would not take is told", () => {
  const header = (more = ""): string =>
    `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n${more}\n`;
  const plural = 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "أ"\nmsgstr[1] "ب"\n';

  test.each<[string, string, readonly string[]]>([
    ["nothing wrong", `${header()}${plural}\nmsgctxt "x"\nmsgid "a"\nmsgstr "\\"\\\\q\\n\\x41\\101"\n`, []],
    ["an escape", `${header()}msgid "a\\q"\nmsgstr ""\n"ب\\d"\n`, ["~po_escape_unknown 6:9"]],
    [
      "a message twice",
      `${header()}msgid "a"\nmsgstr ""\n\nmsgid "a"\nmsgstr "ب"\n`,
      ["~po_message_twice 9:1"],
    ],
    ["a form too many", `${header()}${plural}msgstr[2] "ج"\nmsgstr[7] "د"\n`, ["~po_form_unknown 10:1"]],
    [
      "a form without a plural",
      `${header()}msgid "a"\nmsgstr[0] "أ"\nmsgstr[1] "ب"\n`,
      ["~po_form_unknown 8:1"],
    ],
    ["empty forms too many", `${header()}${plural}msgstr[2] ""\n`, []],
    [
      "plural forms that are none",
      `${header()}${plural}`.replace("(n != 1)", "n +"),
      ["~po_plural_unreadable 4:2"],
    ],
    [
      "plural forms of a template",
      `${header()}${plural}`.replace("2; plural=(n != 1)", "INTEGER; plural=EXPRESSION"),
      [],
    ],
    [
      "another encoding",
      `${header()}${plural}`.replace("UTF-8", "ISO-8859-1"),
      ["~encoding_declared_otherwise 3:28"],
    ],
    ["another encoding of ASCII", `${header()}msgid "a"\nmsgstr "b"\n`.replace("UTF-8", "ISO-8859-1"), []],
    ["the encoding of a template", `${header()}${plural}`.replace("UTF-8", "CHARSET"), []],
  ])("%s", (_, po, expected) => expect(told("a.po", po)).toEqual(expected));

  test("an escape that nobody knows stays as it is written", () => {
    expect(sourcesOf(readSmall(poFormat, 'msgid "a\\q\\\\q"\nmsgstr ""\n'))).toEqual(["a\\q\\q"]);
  });
});
