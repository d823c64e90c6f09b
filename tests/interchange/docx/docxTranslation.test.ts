import { describe, expect, test } from "vitest";
import { docxFormat } from "../../../src/interchange/docx/docxFormat.ts";
import type { SmallFile } from "../translatedFile.ts";
import { projectWith, readSmall, writtenBytes } from "../translatedFile.ts";
import { bodyOf, partOf, relations, wordFile, type WordParts } from "../zipped/officeFiles.ts";

const LTR = '<w:rPr><w:lang w:val="en-US"/></w:rPr>';
const RTL = '<w:rPr><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr>';
const text = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`;
const arabic = (words: string, properties = "<w:rtl/>"): string =>
  `<w:r><w:rPr>${properties}</w:rPr>${text(words)}</w:r>`;
const english = (words: string): string => `<w:r>${LTR}${text(words)}</w:r>`;

type Targets = Readonly<Record<number, string>> | ((source: string) => string);

function translated(body: string, targets: Targets, parts?: WordParts, languages?: SmallFile): Uint8Array {
  const read = readSmall(docxFormat, wordFile(body, parts), languages);
  return writtenBytes(docxFormat, projectWith(read, targets, languages));
}

const TO_ARABIC = { source: "en", target: "ar" };

describe("from right to left to left to right", () => {
  test.each([
    [
      "paragraph and run say nothing of right to left any more",
      `<w:p><w:pPr><w:keepNext/><w:bidi/></w:pPr>${arabic("منزل")}</w:p>`,
      "house",
      `<w:p><w:pPr><w:keepNext/></w:pPr>${english("house")}</w:p>`,
    ],
    [
      "bold and size of the Arabic letters go over to the English ones",
      `<w:p><w:pPr><w:bidi/></w:pPr>${arabic("منزل", '<w:rFonts w:cs="Arial" w:hint="cs"/><w:bCs/><w:szCs w:val="40"/><w:rtl/>')}</w:p>`,
      "house",
      `<w:p><w:pPr></w:pPr><w:r><w:rPr><w:rFonts w:cs="Arial"/><w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/><w:lang w:val="en-US"/></w:rPr>${text("house")}</w:r></w:p>`,
    ],
    [
      "the beginning stays the beginning",
      `<w:p><w:pPr><w:bidi/><w:jc w:val="start"/></w:pPr>${arabic("منزل")}</w:p>`,
      "house",
      `<w:p><w:pPr><w:jc w:val="start"/></w:pPr>${english("house")}</w:p>`,
    ],
    [
      "the right side where all paragraphs say it is the beginning",
      `<w:p><w:pPr><w:bidi w:val="1"/><w:jc w:val="right"/></w:pPr>${arabic("منزل")}</w:p>`,
      "house",
      `<w:p><w:pPr></w:pPr>${english("house")}</w:p>`,
    ],
    [
      "Arabic words in the translation are runs from right to left",
      `<w:p><w:pPr><w:bidi/></w:pPr>${arabic("منزل")}</w:p>`,
      "the منزل here",
      `<w:p><w:pPr></w:pPr>${english("the ")}<w:r>${RTL}${text("منزل")}</w:r>${english(" here")}</w:p>`,
    ],
    [
      "what XML cannot hold is left out, the rest escaped, line ends are elements",
      `<w:p>${arabic("منزل")}</w:p>`,
      "a <b> & c\u0007\nd\te",
      `<w:p><w:r>${LTR}${text("a &lt;b&gt; &amp; c")}<w:br/>${text("d")}<w:tab/>${text("e")}</w:r></w:p>`,
    ],
  ])("%s", (_, body, target, expected) => {
    expect(bodyOf(translated(body, { 0: target }))).toBe(expected);
  });

  test("one paragraph aside keeps the end as its side", () => {
    const paragraph = (side: string): string => `<w:p><w:pPr><w:bidi/>${side}</w:pPr>${arabic("منزل")}</w:p>`;
    const body = paragraph("") + paragraph("") + paragraph('<w:jc w:val="right"/>');
    expect(bodyOf(translated(body, () => "house"))).toContain('<w:jc w:val="right"/>');
  });

  test("Arabic pushed to the right in a paragraph from left to right begins there", () => {
    const body = `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${arabic("منزل")}</w:p>`;
    expect(bodyOf(translated(body, { 0: "house" }))).toBe(`<w:p><w:pPr></w:pPr>${english("house")}</w:p>`);
  });

  test("sections, tables and styles turn once most is translated", () => {
    const cell = `<w:tc><w:p>${arabic("منزل")}</w:p></w:tc>`;
    const body = `<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tr>${cell}${cell}${cell}</w:tr></w:tbl><w:p/><w:sectPr><w:bidi/></w:sectPr>`;
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="ar-SA" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:bidi/></w:pPr><w:rPr><w:bCs/><w:rtl/></w:rPr></w:style>';
    const one = translated(body, { 0: "house" }, { styles });
    expect(bodyOf(one)).toContain(`<w:p><w:pPr><w:bidi w:val="0"/></w:pPr>${english("house")}</w:p>`);
    expect(bodyOf(one)).toContain("<w:tblPr><w:bidiVisual/></w:tblPr>");
    expect(bodyOf(one)).toContain("<w:sectPr><w:bidi/></w:sectPr>");
    expect(partOf(one, "word/styles.xml")).toContain(styles);
    const two = translated(body, { 0: "house", 1: "house" }, { styles });
    expect(bodyOf(two)).toContain(`<w:tc><w:p>${english("house")}</w:p></w:tc>`);
    // What nobody has translated goes on from right to left.
    expect(bodyOf(two)).toContain(`<w:tc><w:p><w:pPr><w:bidi/></w:pPr>${arabic("منزل")}</w:p></w:tc>`);
    expect(bodyOf(two)).toContain("<w:tblPr></w:tblPr>");
    expect(bodyOf(two)).toContain("<w:sectPr></w:sectPr>");
    expect(partOf(two, "word/styles.xml")).toContain(
      '<w:lang w:val="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>',
    );
  });
});

describe("from left to right to right to left", () => {
  test("paragraph, runs, table and section run from right to left", () => {
    const body =
      `<w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Calibri"/><w:b/></w:rPr>${text("House")}</w:r></w:p>` +
      `<w:tbl><w:tblPr><w:tblStyle w:val="x"/><w:tblW w:w="0"/></w:tblPr><w:tr><w:tc><w:p><w:r>${text("House")}</w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr><w:cols/><w:docGrid/></w:sectPr>`;
    const written = bodyOf(translated(body, () => "بيت OpenAI", undefined, TO_ARABIC));
    const latin = '<w:rFonts w:ascii="Calibri"/><w:b/>';
    expect(written).toBe(
      `<w:p><w:pPr><w:bidi/><w:spacing w:after="0"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Calibri" w:cs="Calibri"/><w:b/><w:bCs/><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr>${text("بيت ")}</w:r><w:r><w:rPr>${latin}<w:lang w:val="en-US"/></w:rPr>${text("OpenAI")}</w:r></w:p>` +
        `<w:tbl><w:tblPr><w:tblStyle w:val="x"/><w:bidiVisual/><w:tblW w:w="0"/></w:tblPr><w:tr><w:tc><w:p><w:pPr><w:bidi/></w:pPr><w:r>${RTL}${text("بيت ")}</w:r><w:r>${LTR}${text("OpenAI")}</w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr><w:cols/><w:bidi/><w:docGrid/></w:sectPr>`,
    );
  });
});

describe("what stands around the text", () => {
  const link = `<w:hyperlink w:anchor="a">${arabic("زل", "<w:b/>")}</w:hyperlink>`;

  test.each([
    [
      "codes change places",
      "<1>b</1> a",
      `<w:hyperlink w:anchor="a"><w:r><w:rPr><w:b/><w:lang w:val="en-US"/></w:rPr>${text("b")}</w:r></w:hyperlink>${english(" a")}`,
    ],
    ["codes that are missing are left out", "a", english("a")],
    [
      "codes of others are text of nobody",
      "a <9/>",
      english("a <9/>".replaceAll("<", "&lt;").replaceAll(">", "&gt;")),
    ],
  ])("%s", (_, target, expected) => {
    const body = `<w:p>${arabic("من ")}${link}</w:p>`;
    expect(bodyOf(translated(body, { 0: target }))).toBe(`<w:p>${expected}</w:p>`);
  });

  test("bookmarks, comments, breaks and hidden text stay at the edges", () => {
    const body = `<w:p><w:bookmarkStart w:id="1" w:name="_Toc1"/>${arabic("من")}<w:commentRangeStart w:id="2"/>${arabic("x", "<w:vanish/>")}${arabic("زل")}<w:bookmarkEnd w:id="1"/><w:commentRangeEnd w:id="2"/><w:r><w:br w:type="page"/></w:r></w:p>`;
    expect(bodyOf(translated(body, { 0: "house" }))).toBe(
      `<w:p><w:bookmarkStart w:id="1" w:name="_Toc1"/><w:commentRangeStart w:id="2"/>${english("house")}<w:r><w:br w:type="page"/></w:r>${arabic("x", "<w:vanish/>")}<w:bookmarkEnd w:id="1"/><w:commentRangeEnd w:id="2"/></w:p>`,
    );
  });

  test("a text box and the paragraph it hangs on are both translated, in both copies", () => {
    const box = (words: string): string => `<w:txbxContent><w:p>${words}</w:p></w:txbxContent>`;
    const both = (words: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:docPr id="1" descr="رسم"/>${box(words)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(words)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body = `<w:p>${arabic("نص")}${both(arabic("صندوق"))}</w:p>`;
    const written = bodyOf(translated(body, { 0: "text", 1: 'a "drawing"', 2: "box" }));
    expect(written).toBe(
      `<w:p>${english("text")}${both(english("box")).replace("رسم", "a &quot;drawing&quot;")}</w:p>`,
    );
  });

  test("charts, and diagrams with the drawing made of them", () => {
    const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
    const drawn = `<x ${a}><a:p><a:r><a:rPr lang="ar-SA"/><a:t>مخطط</a:t></a:r></a:p></x>`;
    const rels = relations(
      ["chart", "chart1.xml"],
      ["diagramData", "data1.xml"],
      ["diagramDrawing", "drawing1.xml"],
    );
    const names = ["chart1", "data1", "drawing1"];
    const others = {
      "word/_rels/document.xml.rels": rels,
      ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, drawn])),
    };
    const written = translated("", { 0: "chart", 1: "diagram" }, { others });
    expect(names.map((name) => /<a:t>(.*)<\/a:t>/u.exec(partOf(written, `word/${name}.xml`))?.[1])).toEqual([
      "chart",
      "diagram",
      "diagram",
    ]);
  });

  test("tracked changes are accepted everywhere in a translated document, and untouched in an untranslated one", () => {
    const inserted = `<w:ins w:id="1" w:author="A">${arabic("زل")}</w:ins>`;
    const deleted = `<w:del w:id="2" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del>`;
    const former = `<w:pPr><w:bidi/><w:pPrChange w:id="3" w:author="A"><w:pPr/></w:pPrChange></w:pPr>`;
    const body = `<w:p>${former}${arabic("من")}${inserted}${deleted}</w:p><w:p>${former}${deleted}${inserted}</w:p>`;
    const written = bodyOf(translated(body, { 0: "house" }));
    expect(written).toBe(
      `<w:p><w:pPr></w:pPr>${english("house")}</w:p><w:p><w:pPr><w:bidi/></w:pPr>${arabic("زل")}</w:p>`,
    );
    expect(bodyOf(translated(body, {}))).toBe(body);
  });
});
