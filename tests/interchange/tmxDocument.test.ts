import { describe, expect, test } from "vitest";
import type { Content } from "../../src/core/content.ts";
import { contentOf, flatText } from "../../src/core/content.ts";
import type { SourceDocument } from "../../src/core/document.ts";
import { DEFAULT_SETTINGS, type Project } from "../../src/core/project.ts";
import { eachSegment, replaceSegments } from "../../src/core/segmentPages.ts";
import { checkConformance } from "../../src/interchange/conformance/conformance.ts";
import type { ReadDocument } from "../../src/interchange/format.ts";
import { createProject } from "../../src/interchange/newProject.ts";
import { freshTmxFormat } from "../../src/interchange/tmx/freshTmx.ts";
import { tmxFormat } from "../../src/interchange/tmx/tmxFormat.ts";
import { stateTexts } from "../../src/interchange/tmx/tmxState.ts";

const header =
  '<header creationtool="T" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ar" datatype="html"/>';

function file(...units: readonly string[]): string {
  return `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">${header}<body>\n${units.join("\n")}\n</body></tmx>\n`;
}

function read(xml: string, targetLanguage = "en-US", language = "ar"): ReadDocument {
  const bytes = new TextEncoder().encode(xml);
  const result = tmxFormat.read(bytes, { name: "m.tmx", language, targetLanguage, number: 1, at: 5 });
  if (result.type === "failure") throw new Error(result.problems[0]?.code);
  return result.value;
}

function projectOf(document: ReadDocument): Project {
  const { source = "ar", target = "en-US" } = document.languages ?? {};
  return createProject({
    id: "p",
    name: "P",
    languages: { source, target },
    settings: DEFAULT_SETTINGS,
    at: 0,
    documents: [document],
  });
}

/** The file with the target of its first segment made of what is given. */
function written(xml: string, target: (read: ReadDocument) => Content): string {
  const document = read(xml);
  const project = projectOf(document);
  const [first] = [...eachSegment(project.segments)];
  if (first === undefined) throw new Error("no segment");
  const segments = replaceSegments(project.segments, [{ ...first, target: target(document) }]);
  const options = { side: "target", untranslated: "empty" } as const;
  const result = tmxFormat.write({ ...project, segments }, document.document, options);
  if (result.type === "failure") throw new Error(result.problems[0]?.code);
  const checked = checkConformance(result.value);
  expect(checked.type === "success" && checked.value.violations).toEqual([]);
  return new TextDecoder().decode(result.value);
}

const two =
  '<tu tuid="1"><tuv xml:lang="ar"><seg>نص</seg></tuv><tuv xml:lang="en"><seg>Text</seg></tuv></tu>';

describe("the state of a unit of ours", () => {
  const [source, target] = [contentOf("نص"), contentOf("Text")];
  const unit = (state: string, texts: string, text = "Text") =>
    `<tu tuid="1"><prop type="x-state">${state}</prop><prop type="x-state-of">${texts}</prop><tuv xml:lang="ar"><seg>نص</seg></tuv><tuv xml:lang="en"><seg>${text}</seg></tuv></tu>`;
  const stateIn = (xml: string) => read(xml).segments[0]?.review.state;

  test("is believed of the texts that it was said of", () => {
    const texts = stateTexts(source, target);
    expect(stateIn(file(unit("proofread", texts)))).toBe("proofread");
    expect(stateIn(file(unit("proofread", texts, "Other")))).toBe("translated");
    expect(stateIn(file(unit("approved", texts)))).toBe("translated");
    expect(stateIn(file(two))).toBe("translated");
  });

  test("goes with the text when that is written", () => {
    const before = file(unit("translated", stateTexts(source, target)));
    const after = written(before, () => contentOf("New"));
    expect(after).toBe(file(unit("translated", stateTexts(source, contentOf("New")), "New")));
    expect(written(before, () => target)).toBe(before);
  });
});

describe("the languages of a file", () => {
  const many = file(
    '<tu><tuv xml:lang="fr"><seg>f</seg></tuv><tuv xml:lang="ar-EG"><seg>ا</seg></tuv><tuv xml:lang="en-GB"><seg>g</seg></tuv><tuv xml:lang="en-US"><seg>u</seg></tuv></tu>',
    '<tu><tuv xml:lang="ar-EG"><seg>ب</seg></tuv><tuv xml:lang="en-GB"><seg>h</seg></tuv></tu>',
    '<tu><tuv xml:lang="en-GB"><seg>only</seg></tuv></tu>',
  );

  test.each([
    ["ar", "en-US", ["ar-EG", "en-US"], ["ا → u", "ب → h"]],
    ["ar", "en", ["ar-EG", "en-GB"], ["ا → g", "ب → h"]],
    ["en-GB", "fr", ["en-GB", "fr"], ["g → f", "h → ", "only → "]],
    ["ar", "de", ["ar-EG", "fr"], ["ا → f", "ب → "]],
    ["it", "fr", ["ar-EG", "fr"], ["ا → f", "ب → "]],
    ["en-GB", "en-US", ["en-GB", "en-US"], ["g → u", "h → ", "only → "]],
  ])("%s to %s", (source, target, languages, pairs) => {
    const document = read(many, target, source);
    expect(Object.values(document.languages ?? {})).toEqual(languages);
    expect(document.segments.map((one) => `${flatText(one.source)} → ${flatText(one.target)}`)).toEqual(
      pairs,
    );
  });
});

test("a tag may have spaces, other quotation marks, and letters of any case", () => {
  const xml = file(
    "<tu><tuv xml:lang = 'aR-eG'><seg>ا</seg></tuv><tuv changeid='x'\n xml:lang=\n'FR-ca'><seg>the lang=\"de\" of a text</seg></tuv></tu>",
  );
  expect(read(xml, "fr").languages).toEqual({ source: "aR-eG", target: "FR-ca" });
});

test("what a unit says of itself is kept", () => {
  const { blocks, segments } = read(
    file(
      '<tu tuid="u7" creationid="A" creationdate="20260102T030405Z"><note>N</note><tuv xml:lang="ar"><seg>نص</seg></tuv><tuv xml:lang="en" changeid="B" changedate="20260202T030405Z"><seg>Text</seg></tuv></tu>',
    ),
  );
  expect(blocks[0]).toMatchObject({ context: "u7", notes: [{ text: "N" }] });
  expect(segments[0]?.review.state).toBe("translated");
  expect(segments[0]?.history[0]).toMatchObject({
    author: { name: "B" },
    at: Date.UTC(2026, 1, 2, 3, 4, 5),
  });
});

test("codes of both sides belong together by x", () => {
  const { segments } = read(
    file(
      '<tu><tuv xml:lang="ar"><seg><bpt i="1" x="5">&lt;b></bpt>ن<ept i="1">&lt;/b></ept><ph x="6">&lt;br/></ph></seg></tuv><tuv xml:lang="en"><seg><ph x="6">&lt;br/></ph><bpt i="9" x="5">&lt;b></bpt>n<ept i="9">&lt;/b></ept></seg></tuv></tu>',
    ),
  );
  const codes = (content: Content = []): readonly string[] =>
    content.flatMap((part) => (typeof part === "string" ? [] : [`${part.kind} ${part.id} ${part.label}`]));
  expect(codes(segments[0]?.source)).toEqual(
    ["open p5 b", "close p5 /b", "standalone h6 br"].map((code) => code.replace("/b", "b")),
  );
  expect(codes(segments[0]?.target).toSorted()).toEqual(codes(segments[0]?.source).toSorted());
});

test("a changed target is replaced and nothing else", () => {
  const xml = file(two, two.replace("1", "2"));
  expect(written(xml, () => ["A & <B>"])).toBe(
    xml.replace("<seg>Text</seg>", "<seg>A &amp; &lt;B&gt;</seg>"),
  );
});

test("a variant that is not there is put behind the source", () => {
  const xml = file('<tu>\n  <tuv xml:lang="ar"><seg>نص</seg></tuv>\n  <note/></tu>').replace(
    "\n  <note/>",
    "",
  );
  expect(written(xml, () => ["Text"])).toBe(
    xml.replace("نص</seg></tuv>", 'نص</seg></tuv>\n  <tuv xml:lang="en-US"><seg>Text</seg></tuv>'),
  );
});

test("codes of the source go into the target as they are in the file", () => {
  const xml = file(
    '<tu><tuv xml:lang="ar"><seg><bpt i="1">&lt;b></bpt>ن<ept i="1">&lt;/b></ept></seg></tuv><tuv xml:lang="en"><seg/></tuv></tu>',
  );
  const result = written(xml, ({ segments }) => segments[0]?.source ?? []);
  expect(result).toContain(
    '<tuv xml:lang="en"><seg><bpt i="1">&lt;b></bpt>ن<ept i="1">&lt;/b></ept></seg></tuv>',
  );
});

test.each([
  ['<!DOCTYPE tmx [<!ENTITY x "y">]><tmx version="1.4"/>', "xml_doctype"],
  ["<tmx><body><tu></body></tmx>", "xml_malformed"],
  [file('<tu><tuv xml:lang="ar"><seg> </seg></tuv></tu>'), "file_without_text"],
])("%s is refused", (xml, code) => {
  expect(() => read(xml)).toThrow(code);
});

describe("a fresh file of any project", () => {
  const open = { type: "code", id: "1", kind: "open", label: "b", data: "<b>" } as const;
  const close = { ...open, kind: "close", data: "</b>" } as const;
  const image = { type: "code", id: "2", kind: "standalone", label: "img", data: '<img src="a&b">' } as const;
  const half = { ...open, id: "3", data: "<i>" };

  test("has the translated segments with their codes, and conforms", () => {
    const project = projectOf(read(file(two, two, two)));
    const [first, second] = [...eachSegment(project.segments)];
    if (first === undefined || second === undefined) throw new Error("no segments");
    const segments = replaceSegments(project.segments, [
      { ...first, source: [open, "ن", close, image], target: [image, open, "A & <B>\u0001", close, half] },
      { ...second, target: [] },
    ]);
    const made = freshTmxFormat.create({ ...project, segments }, {});
    if (made.type === "failure") throw new Error("not made");
    const checked = checkConformance(made.value);
    expect(checked.type === "success" && checked.value.violations).toEqual([]);
    const xml = new TextDecoder().decode(made.value);
    expect(xml.match(/<tu /gu)).toHaveLength(2);
    expect(xml).toContain(
      '<seg><bpt i="1" x="1">&lt;b&gt;</bpt>ن<ept i="1">&lt;/b&gt;</ept><ph x="2">&lt;img src="a&amp;b"&gt;</ph></seg>',
    );
    expect(xml).toContain(
      '<seg><ph x="2">&lt;img src="a&amp;b"&gt;</ph><bpt i="1" x="1">&lt;b&gt;</bpt>A &amp; &lt;B&gt;<ept i="1">&lt;/b&gt;</ept><it pos="begin" x="3">&lt;i&gt;</it></seg>',
    );
    expect(xml).toMatch(/<prop type="x-context-post">&lt;seg&gt;[^<]+&lt;\/seg&gt;<\/prop><seg><bpt/u);
    expect(xml.match(/x-context-(?:pre|post)/gu)).toEqual(["x-context-post", "x-context-pre"]);
    const [again] = read(xml).segments;
    expect(flatText(again?.target ?? [])).toBe("\uFFFC\uFFFCA & <B>\uFFFC\uFFFC");
  });

  test("has one document where one is asked for", () => {
    const project = projectOf(read(file(two)));
    const other = { ...project.documents[0], id: "d9" } as SourceDocument;
    const made = freshTmxFormat.create(project, { document: other });
    expect(made.type === "success" && new TextDecoder().decode(made.value)).not.toContain("<tu ");
  });
});
