import { describe, expect, test } from "vitest";
import { flatText, plainText } from "../../../src/core/content.ts";
import type { ReadDocument } from "../../../src/interchange/format.ts";
import { xliff2Format } from "../../../src/interchange/xliff2/xliff2.ts";

const SPACES = [
  'xmlns="urn:oasis:names:tc:xliff:document:2.0"',
  'xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"',
  'xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"',
  'xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"',
  'xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"',
  'xmlns:its="http://www.w3.org/2005/11/its"',
].join(" ");

function readUnit(inner: string, attributes = "", ofFile = ""): ReadDocument {
  const text = `<xliff version="2.1" srcLang="ar" trgLang="en" ${SPACES}><file id="f">${ofFile}<unit id="u"${attributes}>${inner}</unit></file></xliff>`;
  const result = xliff2Format.read(new TextEncoder().encode(text), {
    name: "r.xlf",
    language: "ar",
    number: 1,
    at: 7,
  });
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const SEGMENT = '<segment id="s1"><source>كتاب جديد</source></segment>';

describe("states", () => {
  const segment = (attributes: string) =>
    `<segment ${attributes}><source>كتاب</source><target>Book</target></segment>`;
  test.each([
    ["", "draft"],
    ['state="initial"', "draft"],
    ['state="translated"', "translated"],
    ['state="translated" subState="muqabala:revised"', "translated"],
    ['state="reviewed" subState="other:proofread"', "revised"],
    ['state="reviewed" subState="muqabala:reviewed"', "reviewed"],
    ['state="reviewed" subState="muqabala:proofread"', "proofread"],
    ['state="final"', "signed_off"],
  ])("%s is %s", (attributes, state) => {
    expect(readUnit(segment(attributes)).segments[0]!.review.state).toBe(state);
  });
});

describe("codes", () => {
  test("have the labels the file has for them, and share ids with their other halves", () => {
    const { segments } = readUnit(
      '<originalData><data id="d1">&lt;a href="x"></data><data id="d2">{n}</data></originalData>' +
        '<segment><source>أ <pc id="1" dataRefStart="d1">ب</pc> <ph id="2" dataRef="d2"/> <ph id="3" disp="Name"/>' +
        '<sc id="4" type="fmt" subType="xlf:b"/>ج<cp hex="001F"/></source></segment><segment><source>د<ec startRef="4"/></source></segment>',
    );
    const codes = segments.map(({ source }) =>
      source.flatMap((part) => (typeof part === "string" ? [] : [`${part.kind} ${part.id} ${part.label}`])),
    );
    expect(codes).toEqual([
      [
        "open 1 a",
        "close 1 a",
        "standalone 2 {n}",
        "standalone 3 Name",
        "open 4 b",
        "standalone cp001F U+001F",
      ],
      ["close 4 b"],
    ]);
  });

  test("stand alone where they have no other half", () => {
    const { segments } = readUnit(
      '<segment><source><sc id="1" isolated="yes"/>أ <ec id="2" isolated="yes"/><sc id="3"/></source></segment>',
    );
    expect(segments[0]!.source.map((part) => (typeof part === "string" ? part : part.kind))).toEqual([
      "standalone",
      "أ ",
      "standalone",
      "standalone",
    ]);
  });

  test("hold the words that must not be translated", () => {
    const { segments } = readUnit(
      '<segment><source>في <mrk id="m" translate="no">Paris</mrk> اليوم</source></segment>',
    );
    const [, code] = segments[0]!.source;
    expect(code).toMatchObject({
      kind: "standalone",
      label: "Paris",
      data: '<mrk id="m" translate="no">Paris</mrk>',
    });
  });
});

describe("what modules say", () => {
  test("notes, comments, terms, metadata and quality issues are remarks", () => {
    const { blocks } = readUnit(
      "<gls:glossary><gls:glossEntry><gls:term>كتاب</gls:term><gls:translation>book</gls:translation><gls:translation>volume</gls:translation></gls:glossEntry></gls:glossary>" +
        '<mda:metadata><mda:metaGroup category="page"><mda:meta type="number">12</mda:meta></mda:metaGroup></mda:metadata>' +
        '<its:locQualityIssues xml:id="q"><its:locQualityIssue locQualityIssueType="omission" locQualityIssueComment="One word is missing"/></its:locQualityIssues>' +
        '<notes><note category="client">Short, please</note></notes>' +
        '<segment><source><mrk id="1" type="comment" value="Which one?">كتاب</mrk></source></segment>',
    );
    expect(blocks[0]!.notes).toEqual([
      { text: "كتاب = book, volume", from: "glossary" },
      { text: "number: 12", from: "page" },
      { text: "omission: One word is missing", from: "quality" },
      { text: "Short, please", from: "client" },
      { text: "Which one?", from: "comment" },
    ]);
  });

  test("candidates are matches of the segment they name", () => {
    const match = (attributes: string, target: string): string =>
      `<mtc:match ${attributes}><source>كتاب</source><target>${target}</target></mtc:match>`;
    const { blocks, segments } = readUnit(
      `<mtc:matches>${match('ref="#s2" similarity="85.4" origin="TM"', "A")}${match('ref="#m"', "B")}${match('ref="#x" reference="yes"', "C")}</mtc:matches>` +
        '<segment id="s1"><source>أ <mrk id="m" type="term">ب</mrk></source></segment><segment id="s2"><source>ج</source></segment>',
    );
    expect(
      blocks[0]!.matches?.map(({ segment, target, score, origin }) => [
        segment,
        plainText(target),
        score,
        origin,
      ]),
    ).toEqual([
      [segments[1]!.id, "A", 85, "TM"],
      [segments[0]!.id, "B", undefined, undefined],
    ]);
  });

  test.each([
    ['<slr:profiles generalProfile="xliff:codepoints"/>', "20", 20],
    ['<slr:profiles generalProfile="xliff:codepoints"/>', "5,30", 30],
    ['<slr:profiles generalProfile="xliff:codepoints"/>', "5,*", undefined],
    ['<slr:profiles generalProfile="my:pixels"/>', "20", undefined],
    ["", "20", undefined],
  ])("%s %s limits to %s characters", (profiles, restriction, limit) => {
    const { blocks } = readUnit(SEGMENT, ` slr:sizeRestriction="${restriction}"`, profiles);
    expect(blocks[0]!.limit).toBe(limit);
  });
});

test("what must not be translated is locked and stands for itself", () => {
  const { segments } = readUnit(SEGMENT, ' translate="no"');
  expect(segments[0]).toMatchObject({ locked: true, target: ["كتاب جديد"], review: { state: "translated" } });
});

test("ignorable parts are what stands between segments", () => {
  const { segments, blocks } = readUnit(
    "<ignorable><source>\t</source></ignorable><segment><source> أ. </source><target>A.</target></segment>" +
      "<ignorable><source> – </source><target> / </target></ignorable><segment><source>ب.</source><target>B.</target></segment><ignorable><source> </source></ignorable>",
  );
  expect(
    segments.map(({ before, source, targetBefore }) => [before, flatText(source), targetBefore]),
  ).toEqual([
    ["\t ", "أ.", undefined],
    ["  – ", "ب.", " / "],
  ]);
  expect(blocks[0]!.after).toBe(" ");
});

test("segments are read in the order of their targets", () => {
  const { segments } = readUnit(
    '<segment><source>أ</source><target order="2">A</target></segment><segment><source>ب</source><target order="1">B</target></segment>',
  );
  expect(segments.map(({ target }) => plainText(target))).toEqual(["B", "A"]);
});
