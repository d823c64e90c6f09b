import { describe, expect, test } from "vitest";
import { type Content, contentOf, flatText, plainText } from "../../../src/core/content.ts";
import { joinSegments, splitSegment } from "../../../src/core/division.ts";
import type { Project } from "../../../src/core/project.ts";
import type { Segment } from "../../../src/core/segment.ts";
import { eachSegment, pagesOf, replaceSegments } from "../../../src/core/segmentPages.ts";
import { xliff12Format } from "../../../src/interchange/xliff12/xliff12.ts";
import { projectOf } from "../../contract/goldenFiles.ts";

const HEAD = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="o" source-language="ar" target-language="en" datatype="plaintext"><body><trans-unit id="1">`;
const TAIL = "</trans-unit></body></file></xliff>";

function projectWith(unit: string): Project {
  const bytes = new TextEncoder().encode(HEAD + unit + TAIL);
  const read = xliff12Format.read(bytes, { name: "s.xlf", language: "ar", number: 1, at: 5 });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  return projectOf(read.value);
}

const segmentsOf = (project: Project): readonly Segment[] => [...eachSegment(project.segments)];

function written(project: Project): string {
  const result = xliff12Format.write(project, project.documents[0]!, {
    side: "target",
    untranslated: "source",
  });
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  return new TextDecoder().decode(result.value).slice(HEAD.length, -TAIL.length);
}

/** The project with targets, by the places of their segments. */
function filled(project: Project, targets: Readonly<Record<number, Content>>): Project {
  const own = segmentsOf(project);
  const changed = Object.entries(targets).map(([index, target]) => ({ ...own[Number(index)]!, target }));
  return { ...project, segments: replaceSegments(project.segments, changed) };
}

const SOURCE = "<source>أ. ب. ج.</source>";
const MARKED =
  '<seg-source><mrk mtype="seg" mid="1">أ.</mrk> <mrk mtype="seg" mid="2">ب.</mrk> <mrk mtype="seg" mid="3">ج.</mrk></seg-source>';

describe("segments marked in the source", () => {
  test("are the segments of the block, with the white space between them", () => {
    const own = segmentsOf(projectWith(SOURCE + MARKED));
    expect(own.map(({ before, source }) => [before, flatText(source)])).toEqual([
      ["", "أ."],
      [" ", "ب."],
      [" ", "ج."],
    ]);
  });

  test("get a target built like the source where there is none", () => {
    const project = filled(projectWith(SOURCE + MARKED), { 1: ["B & b."] });
    expect(written(project)).toBe(
      `${SOURCE}${MARKED}<target><mrk mtype="seg" mid="1"></mrk> <mrk mtype="seg" mid="2">B &amp; b.</mrk> <mrk mtype="seg" mid="3"></mrk></target>`,
    );
  });

  test("get their own mark where the target lacks it", () => {
    const target = '<target><mrk mtype="seg" mid="1">A.</mrk></target>';
    const project = filled(projectWith(SOURCE + MARKED + target), { 2: ["C."] });
    expect(written(project)).toBe(
      `${SOURCE}${MARKED}<target><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="3">C.</mrk></target>`,
    );
  });

  test("are one segment where the target has text and no marks", () => {
    const project = projectWith(`${SOURCE}${MARKED}<target>A. B. C.</target>`);
    expect(segmentsOf(project).map(({ target }) => plainText(target))).toEqual(["A. B. C."]);
    expect(written(filled(project, { 0: ["All."] }))).toBe(`${SOURCE}${MARKED}<target>All.</target>`);
  });

  test("are one segment where two marks have one name", () => {
    const marked = MARKED.replace('mid="3"', 'mid="2"');
    const project = projectWith(SOURCE + marked);
    expect(segmentsOf(project).map(({ source }) => flatText(source))).toEqual(["أ. ب. ج."]);
    expect(written(filled(project, { 0: ["All."] }))).toBe(`${SOURCE}${marked}<target>All.</target>`);
  });

  test("keep what is not theirs in the target", () => {
    const target =
      '<target><mrk mtype="seg" mid="1">A.</mrk><!-- kept --> <mrk mtype="seg" mid="9">?</mrk><mrk mtype="seg" mid="2"/></target>';
    const project = filled(projectWith(SOURCE + MARKED + target), { 1: ["B."] });
    expect(written(project)).toBe(SOURCE + MARKED + target.replace('mid="2"/>', 'mid="2">B.</mrk>'));
  });

  test("are whole again when they were split here", () => {
    const project = filled(projectWith("<source>أ ب ج</source><target>A B</target>"), { 0: ["A B"] });
    const [whole] = segmentsOf(project);
    const [first, second] = splitSegment(whole!, 1, 1, "new")!;
    const parts = [first, { ...second, target: contentOf("Z"), targetBefore: " – " }];
    const split = { ...project, segments: pagesOf(parts) };
    expect(written(split)).toBe("<source>أ ب ج</source><target>A – Z</target>");
  });

  test("stand where they begin when they were joined here", () => {
    const target =
      '<target><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk> <mrk mtype="seg" mid="3">C.</mrk></target>';
    const project = projectWith(SOURCE + MARKED + target);
    const [one, two, three] = segmentsOf(project);
    const joined = { ...project, segments: pagesOf([joinSegments(one!, two!), three!]) };
    expect(written(joined)).toBe(
      `${SOURCE}${MARKED}<target><mrk mtype="seg" mid="1">A. B.</mrk> <mrk mtype="seg" mid="2"></mrk> <mrk mtype="seg" mid="3">C.</mrk></target>`,
    );
  });
});

describe("a target that is written", () => {
  test("is put behind the source with the indentation and language marks of the file", () => {
    const unit = '\n\t<source xml:lang="ar">كتاب</source>\n\t<note>N</note>\n';
    const project = filled(projectWith(unit), { 0: ["Book"] });
    expect(written(project)).toBe(
      '\n\t<source xml:lang="ar">كتاب</source>\n\t<target xml:lang="en">Book</target>\n\t<note>N</note>\n',
    );
  });

  test("has the white space around it that was there", () => {
    const project = filled(projectWith("<source>\n كتاب </source><target>\n\n Book</target>"), {
      0: ["Books"],
    });
    expect(written(project)).toBe("<source>\n كتاب </source><target>\n\n Books</target>");
  });

  test("nests its spans, whatever the order they were put in", () => {
    const unit = '<source><g id="1">أ <g id="2">ب</g></g></source>';
    const project = projectWith(unit);
    const [{ source } = { source: [] }] = segmentsOf(project);
    const [open1, , open2, , close2, close1] = source;
    const crossed = filled(project, { 0: [open1!, "A", open2!, "B", close1!, "C", close2!] });
    expect(written(crossed)).toBe(`${unit}<target><g id="1">A<g id="2">B</g></g>C</target>`);
    const empty = filled(project, { 0: [close1!, open1!, "A"] });
    expect(written(empty)).toBe(`${unit}<target><g id="1">A</g></target>`);
  });

  test("leaves out codes of other files and says so", () => {
    const project = filled(projectWith("<source>كتاب</source>"), {
      0: ["A", { type: "code", id: "9", kind: "standalone", label: "x", data: "</target><script>" }],
    });
    const result = xliff12Format.write(project, project.documents[0]!, {
      side: "target",
      untranslated: "empty",
    });
    expect(result.problems).toMatchObject([
      { code: "codes_left_out", severity: "warning", facts: { codes: 1 } },
    ]);
    expect(written(project)).toBe("<source>كتاب</source><target>A</target>");
  });
});

test("what is wrong has a line and a column", () => {
  const bytes = new TextEncoder().encode(`${HEAD}\r\n  <source>كتاب</sauce>`);
  expect(xliff12Format.read(bytes, { name: "s.xlf", language: "ar", number: 1 })).toMatchObject({
    type: "failure",
    problems: [{ code: "xml_malformed", place: { file: "s.xlf", line: 2, column: 22 } }],
  });
});

test.each([
  ['<!DOCTYPE xliff [<!ENTITY a "b">]>', "xml_doctype"],
  [`<g>${"<g>".repeat(400)}`, "xml_too_deep"],
])("%.20s is refused", (start, code) => {
  const bytes = new TextEncoder().encode(start + HEAD + TAIL);
  const result = xliff12Format.read(bytes, { name: "s.xlf", language: "ar", number: 1 });
  expect(result.problems.map((problem) => problem.code)).toEqual([code]);
});
