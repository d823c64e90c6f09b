import { describe, expect, test } from "vitest";
import { pptxFormat } from "../../../src/interchange/pptx/pptxFormat.ts";
import { projectWith, readSmall, writtenBytes } from "../translatedFile.ts";
import { labelled, partOf, relations, zipped } from "../zipped/officeFiles.ts";

const OFFICE = "http://schemas.openxmlformats.org";
const NAMES = `xmlns:a="${OFFICE}/drawingml/2006/main" xmlns:p="${OFFICE}/presentationml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;

const run = (text: string, properties = ""): string =>
  `<a:r><a:rPr lang="ar-SA"${properties} dirty="0"/><a:t>${text}</a:t></a:r>`;
const shape = (content: string, holder = ""): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr>${holder}</p:nvPr></p:nvSpPr><p:txBody>${content}</p:txBody></p:sp>`;

function deck(slides: readonly string[], master = ""): Uint8Array {
  const type = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
  const list = slides.map((_, index) => `<p:sldId id="${index}" r:id="rId${index + 2}"/>`);
  return zipped({
    "[Content_Types].xml": `<Types xmlns="${OFFICE}/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": relations(["officeDocument", "ppt/presentation.xml"]),
    "ppt/presentation.xml": `<p:presentation ${NAMES}><p:sldIdLst>${list.toReversed().join("")}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations(
      ["slideMaster", "slideMasters/m.xml"],
      ...slides.map((_, index) => ["slide", `slides/s${index}.xml`] as const),
    ),
    "ppt/slideMasters/m.xml": `<p:sldMaster ${NAMES}>${master}</p:sldMaster>`,
    ...Object.fromEntries(
      slides.map((slide, index) => [`ppt/slides/s${index}.xml`, `<p:sld ${NAMES}>${slide}</p:sld>`]),
    ),
  });
}

const texts = (bytes: Uint8Array): readonly string[] =>
  readSmall(pptxFormat, bytes).segments.map(({ source }) => labelled(source));

function translated(
  bytes: Uint8Array,
  target: string,
  languages = { source: "ar", target: "en" },
): Uint8Array {
  return writtenBytes(
    pptxFormat,
    projectWith(readSmall(pptxFormat, bytes, languages), () => target, languages),
  );
}

test("slides are read in the order in which they are shown", () => {
  const slide = (text: string): string => shape(`<a:p>${run(text)}</a:p>`);
  expect(texts(deck([slide("ثان"), slide("أول")]))).toEqual(["أول", "ثان"]);
});

describe("text of a paragraph", () => {
  test.each([
    ["proofing", run("من") + run("زل", ' err="1" smtClean="0"'), "منزل"],
    ["languages", `${run("من")}<a:r><a:rPr lang="ar-EG"/><a:t>زل</a:t></a:r>`, "منزل"],
    ["bold everywhere", run("من", ' b="1"') + run("زل", ' b="1"'), "منزل"],
    ["bold", run("من ") + run("زل", ' b="1"'), "من <b>زل</b>"],
    ["a raised figure", run("م") + run("2", ' baseline="30000"'), "م<sup>2</sup>"],
    [
      "a link",
      `${run("من ")}<a:r><a:rPr><a:hlinkClick r:id="rId1"/></a:rPr><a:t>زل</a:t></a:r>`,
      "من <link>زل</link>",
    ],
    ["a line break", `${run("من")}<a:br/>${run("زل")}`, "من<br/>زل"],
    [
      "a field",
      `${run("ص ")}<a:fld type="slidenum" id="1"><a:t>3</a:t></a:fld>${run(" هنا")}`,
      "ص <slidenum/> هنا",
    ],
  ])("%s", (_, content, expected) => {
    expect(texts(deck([shape(`<a:p>${content}</a:p>`)]))).toEqual([expected]);
  });
});

test("a translation from right to left turns sides, tables and the styles of the master", () => {
  const paragraph = `<a:p><a:pPr algn="r" rtl="1"/>${run("منزل", ' b="1"')}<a:endParaRPr lang="ar-SA"/></a:p>`;
  const table = `<a:tbl><a:tblPr rtl="1" firstRow="1"/><a:tr><a:tc><a:txBody>${paragraph}</a:txBody></a:tc></a:tr></a:tbl>`;
  const master =
    '<p:txStyles><p:bodyStyle><a:lvl1pPr algn="r" rtl="1"/><a:lvl2pPr algn="l" rtl="0"/></p:bodyStyle></p:txStyles>';
  const written = translated(deck([shape(paragraph) + table], master), "a & b");
  const expected = `<a:p><a:pPr algn="l" rtl="0"/><a:r><a:rPr lang="en-US" b="1"/><a:t>a &amp; b</a:t></a:r><a:endParaRPr lang="ar-SA"/></a:p>`;
  expect(partOf(written, "ppt/slides/s0.xml")).toContain(shape(expected));
  expect(partOf(written, "ppt/slides/s0.xml")).toContain('<a:tblPr firstRow="1"/>');
  expect(partOf(written, "ppt/slideMasters/m.xml")).toContain(
    '<a:lvl1pPr algn="l" rtl="0"/><a:lvl2pPr algn="l" rtl="0"/>',
  );
});

test("a translation to right to left begins at the right, where no list style says so", () => {
  const paragraph = `<a:p>${run("House")}</a:p>`;
  const holder = '<p:ph type="title"/>';
  const languages = { source: "en", target: "ar" };
  const left = `<a:p><a:pPr algn="l"/>${run("House")}</a:p>`;
  const slide = shape(paragraph) + shape(paragraph, holder) + shape(left, holder);
  const written = translated(deck([slide]), "بيت", languages);
  const runs = '<a:r><a:rPr lang="ar-SA"/><a:t>بيت</a:t></a:r>';
  expect(partOf(written, "ppt/slides/s0.xml")).toContain(
    shape(`<a:p><a:pPr algn="r" rtl="1"/>${runs}</a:p>`) +
      shape(`<a:p><a:pPr rtl="1"/>${runs}</a:p>`, holder) +
      shape(`<a:p><a:pPr algn="r" rtl="1"/>${runs}</a:p>`, holder),
  );
});

test("alternative texts keep out of each other's way", () => {
  const picture = `<p:pic><p:nvPicPr><p:cNvPr id="1" name="x" descr='صورة' title="عنوان"/></p:nvPicPr></p:pic>`;
  const written = translated(deck([picture]), `it's "x"`);
  const words = "it&apos;s &quot;x&quot;";
  expect(partOf(written, "ppt/slides/s0.xml")).toContain(`descr='${words}' title="${words}"`);
});
