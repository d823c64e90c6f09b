import { describe, expect, test } from "vitest";
import { odtFormat } from "../../../src/interchange/odt/odtFormat.ts";
import { projectWith, readSmall, writtenBytes } from "../translatedFile.ts";
import { labelled, partOf, zipped } from "../zipped/officeFiles.ts";

const BASE = "urn:oasis:names:tc:opendocument:xmlns:";
const NAMES = `${["office", "text", "table", "style"].map((name) => `xmlns:${name}="${BASE}${name}:1.0"`).join(" ")} xmlns:draw="${BASE}drawing:1.0" xmlns:fo="${BASE}xsl-fo-compatible:1.0" xmlns:svg="${BASE}svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`;

function odt(body: string, automatic = "", styles = ""): Uint8Array {
  return zipped({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content ${NAMES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    "styles.xml": `<office:document-styles ${NAMES}>${styles}</office:document-styles>`,
  });
}

const span = (name: string, text: string): string =>
  `<text:span text:style-name="${name}">${text}</text:span>`;
const textStyle = (name: string, properties: string): string =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
const STYLES =
  textStyle("R", 'officeooo:rsid="1" xmlns:officeooo="x"') +
  textStyle("L", 'style:language-complex="ar"') +
  textStyle("B", 'fo:font-weight="bold" style:font-weight-complex="bold"') +
  textStyle("W", 'fo:font-weight="bold" style:font-weight-complex="normal"') +
  textStyle("H", 'text:display="none"') +
  textStyle("I", 'style:font-style-complex="italic"');

const texts = (body: string, automatic = STYLES): readonly string[] =>
  readSmall(odtFormat, odt(body, automatic)).segments.map(({ source }) => labelled(source));

const body = (bytes: Uint8Array): string =>
  /<office:text>(.*)<\/office:text>/su.exec(partOf(bytes, "content.xml"))?.[1] ?? "";

function translated(
  bytes: Uint8Array,
  target: string,
  languages = { source: "ar", target: "en" },
): Uint8Array {
  return writtenBytes(
    odtFormat,
    projectWith(readSmall(odtFormat, bytes, languages), () => target, languages),
  );
}

describe("text of a paragraph", () => {
  test.each([
    ["editing sessions", `من${span("R", "زل")}`, "منزل"],
    ["languages", `من${span("L", "زل")}`, "منزل"],
    ["bold for other letters", `من${span("W", "زل")}`, "منزل"],
    ["bold everywhere", span("B", "من") + span("R", span("B", "زل")), "منزل"],
    ["bold", `من ${span("B", "زل")}`, "من <b>زل</b>"],
    ["a span in a span", `من ${span("B", `زل ${span("I", "لا")}`)}`, "من <b>زل </b><b i>لا</b i>"],
    ["white space counts once, spaces are elements", "\n  من\n   زل<text:s text:c='2'/>لا", "من زل  لا"],
    ["hidden text", `من${span("H", "x")}زل`, "منزل"],
    ["a frame beside the text", "من<draw:frame text:anchor-type='paragraph'/>زل", "منزل"],
    ["a picture in the line", "من<draw:frame text:anchor-type='as-char'/>زل", "من<image/>زل"],
    ["tab and line break", "من<text:tab/>زل<text:line-break/>لا", "من<tab/>زل<br/>لا"],
    ["a link", "من <text:a>زل</text:a>", "من <link>زل</link>"],
    ["a field", "ص <text:page-number>3</text:page-number> هنا", "ص <page-number/> هنا"],
    [
      "bookmarks and page breaks",
      "من<text:bookmark-start text:name='a'/><text:soft-page-break/>زل<text:bookmark-end text:name='a'/>",
      "منزل",
    ],
    [
      "changes",
      "من<text:change-start text:change-id='1'/>زل<text:change-end text:change-id='1'/><text:change text:change-id='2'/>",
      "منزل",
    ],
  ])("%s", (_, content, expected) => {
    expect(texts(`<text:p>${content}</text:p>`)).toEqual([expected]);
  });

  test("notes, boxes and what was deleted", () => {
    const note =
      "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>حاشية</text:p></text:note-body></text:note>";
    const box =
      "<draw:frame><draw:text-box><text:p>صندوق</text:p></draw:text-box><svg:desc>رسم</svg:desc></draw:frame>";
    const deleted =
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>محذوف</text:p></text:deletion></text:changed-region></text:tracked-changes>";
    expect(texts(`${deleted}<text:p>نص${note}.${box}</text:p>`)).toEqual([
      "نص<fn/>.",
      "حاشية",
      "صندوق",
      "رسم",
    ]);
  });
});

describe("a translation", () => {
  const arabic = (properties: string): string =>
    `<style:style style:name="P" style:family="paragraph"><style:paragraph-properties ${properties} style:writing-mode="rl-tb"/></style:style>`;

  test("stands in a style of its own, turned; the style of what is not translated stays", () => {
    const file = odt('<text:p text:style-name="P">من<text:tab/>زل</text:p>', arabic('fo:text-align="start"'));
    const written = translated(file, "a  b <1/>\n c");
    expect(body(written)).toBe(
      '<text:p text:style-name="P_ltr">a <text:s text:c="1"/>b <text:tab/><text:line-break/><text:s text:c="1"/>c</text:p>',
    );
    const content = partOf(written, "content.xml");
    expect(content).toContain(arabic('fo:text-align="start"'));
    expect(content).toMatch(
      /<style:style style:name="P_ltr" style:family="paragraph"[^>]*><style:paragraph-properties fo:text-align="start" style:writing-mode="lr-tb"\/><style:text-properties fo:language="en" fo:country="US"\/><\/style:style><\/office:automatic-styles>/u,
    );
  });

  test("keeps what stands between the words, in its spans", () => {
    const file = odt(
      `<text:p><text:bookmark text:name="a"/>من ${span("B", "زل")}<text:change text:change-id="1"/></text:p>`,
      STYLES,
    );
    expect(body(translated(file, "x <1>y</1> z"))).toBe(
      `<text:p text:style-name="Standard_ltr"><text:bookmark text:name="a"/>x ${span("B", "y")} z</text:p>`,
    );
  });

  test("to right to left names the side, and turns page and table", () => {
    const page =
      '<style:page-layout><style:page-layout-properties fo:page-width="21cm"/></style:page-layout>';
    const languages = { source: "en", target: "ar" };
    const written = translated(odt("<text:p>House</text:p>", page), "بيت", languages);
    const content = partOf(written, "content.xml");
    expect(content).toContain(
      '<style:page-layout-properties fo:page-width="21cm" style:writing-mode="rl-tb"/>',
    );
    expect(content).toContain(
      '<style:paragraph-properties fo:text-align="right" style:writing-mode="rl-tb"/>',
    );
    expect(content).toContain(
      '<style:text-properties style:language-complex="ar" style:country-complex="SA"/>',
    );
  });
});
