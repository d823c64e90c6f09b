import { describe, expect, test } from "vitest";
import { docxFormat } from "../../../src/interchange/docx/docxFormat.ts";
import { readSmall } from "../translatedFile.ts";
import { labelled, relations, wordFile, type WordParts } from "../zipped/officeFiles.ts";

const run = (text: string, properties = "<w:rtl/>"): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = "<w:bidi/>"): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const texts = (body: string, parts?: WordParts): readonly string[] =>
  readSmall(docxFormat, wordFile(body, parts)).segments.map(({ source }) => labelled(source));

describe("no code where a reader sees no formatting", () => {
  test.each([
    ["editing sessions", `<w:r w:rsidR="1"><w:t>من</w:t></w:r><w:r w:rsidR="2"><w:t>زل</w:t></w:r>`],
    ["proofing marks", `${run("من")}<w:proofErr w:type="spellEnd"/>${run("زل")}`],
    ["languages", run("من", '<w:rtl/><w:lang w:bidi="ar-EG"/>') + run("زل")],
    ["font hints", run("من", '<w:rFonts w:hint="cs"/><w:rtl/>') + run("زل")],
    ["directions", run("من") + run("زل", "")],
    ["page breaks of the last print", `${run("من")}<w:r><w:lastRenderedPageBreak/><w:t>زل</w:t></w:r>`],
    [
      "bookmarks",
      `${run("من")}<w:bookmarkStart w:id="1" w:name="_Toc1"/>${run("زل")}<w:bookmarkEnd w:id="1"/>`,
    ],
    ["bold everywhere", run("من", "<w:bCs/><w:rtl/>") + run("زل", "<w:b/><w:bCs/><w:rtl/>")],
    ["a switch that is off", run("من", '<w:b w:val="0"/><w:rtl/>') + run("زل")],
    ["the other script's twin", run("من", '<w:b w:val="1"/><w:bCs w:val="0"/><w:rtl/>') + run("زل")],
    ["a property for other letters", run("من", '<w:sz w:val="40"/><w:rtl/>') + run("زل")],
    ["inserted text", `${run("من")}<w:ins w:id="1" w:author="A">${run("زل")}</w:ins>`],
    [
      "deleted text",
      `${run("من")}<w:del w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del>${run("زل")}`,
    ],
    ["hidden text", run("من") + run("x", "<w:vanish/>") + run("زل")],
    ["smart tags", `<w:smartTag w:element="x">${run("من")}</w:smartTag>${run("زل")}`],
    ["a link around everything", `<w:hyperlink w:anchor="a">${run("من")}${run("زل")}</w:hyperlink>`],
    ["breaks and tabs at the edges", `<w:r><w:tab/></w:r>${run("منزل")}<w:r><w:br w:type="page"/></w:r>`],
  ])("%s", (_, content) => {
    expect(texts(paragraph(content))).toEqual(["منزل"]);
  });

  test("a font of the theme and the same font by its name", () => {
    const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
    const theme = `<a:theme ${a}><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;
    const others = {
      "word/_rels/document.xml.rels": relations(["styles", "styles.xml"], ["theme", "theme.xml"]),
      "word/theme.xml": theme,
    };
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const named = (font: string): string => run("house", `<w:rFonts w:ascii="${font}"/>`);
    expect(texts(paragraph(run("my ", "") + named("Calibri")), { styles, others })).toEqual(["my house"]);
    expect(texts(paragraph(run("my own ", "") + named("Arial")), { styles, others })).toEqual([
      "my own <font>house</font>",
    ]);
  });

  test("marks between words in a font of their own, and a drawing beside the text", () => {
    const mark = run(".", '<w:rFonts w:ascii="Arial"/>');
    const drawing = "<w:r><w:drawing><wp:anchor><wp:extent/></wp:anchor></w:drawing></w:r>";
    const words = run("my house", '<w:rFonts w:ascii="Calibri"/>');
    expect(texts(paragraph(words + drawing + mark))).toEqual(["my house."]);
  });

  test("styles count as what they look like", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="x"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="S"><w:name w:val="y"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="N"><w:name w:val="z"/></w:style>';
    expect(texts(paragraph(run("من", '<w:rStyle w:val="N"/>') + run("زل", "")), { styles })).toEqual([
      "منزل",
    ]);
    expect(texts(paragraph(run("من", '<w:rStyle w:val="S"/>') + run("زل", "")), { styles })).toEqual([
      "<b>من</b>زل",
    ]);
    // Bold on bold switches off (ECMA-376-1, 17.7.3).
    const heading = '<w:pStyle w:val="H"/>';
    expect(texts(paragraph(run("من", '<w:rStyle w:val="S"/>') + run("زل", ""), heading), { styles })).toEqual(
      ["من<b>زل</b>"],
    );
    expect(texts(paragraph(run("من", "<w:b/>") + run("زل", ""), heading), { styles })).toEqual(["منزل"]);
  });
});

describe("codes with labels a reader understands", () => {
  test.each([
    ["bold", run("من ") + run("زل", "<w:bCs/><w:rtl/>"), "من <b>زل</b>"],
    ["bold as careless programs write it", run("من ") + run("زل", "<w:b/><w:rtl/>"), "من <b>زل</b>"],
    [
      "a space takes the look of the word before it",
      `${run("من", "<w:b/>")}${run(" ", "")}${run("زل")}`,
      "<b>من </b>زل",
    ],
    ["two at once", run("من ") + run("زل", '<w:iCs/><w:u w:val="single"/><w:rtl/>'), "من <i u>زل</i u>"],
    ["colour", `${run("من زمن ")}${run("زل", '<w:color w:val="FF0000"/>')}`, "من زمن <color>زل</color>"],
    [
      "size of these letters",
      `${run("من زمن ")}${run("زل", '<w:szCs w:val="40"/><w:rtl/>')}`,
      "من زمن <size>زل</size>",
    ],
    [
      "a link",
      `${run("من ")}<w:hyperlink w:anchor="a">${run("زل", "<w:u w:val='single'/>")}</w:hyperlink>`,
      "من <link>زل</link>",
    ],
    ["a link by a field", run("من ") + field('HYPERLINK "x"', run("زل")), "من <link>زل</link>"],
    ["a page number", run("ص ") + field("PAGE", run("3")) + run(" هنا"), "ص <PAGE/> هنا"],
    [
      "a field in one element",
      `${run("ص ")}<w:fldSimple w:instr="NUMPAGES">${run("3")}</w:fldSimple>`,
      "ص <NUMPAGES/>",
    ],
    [
      "a field in a field",
      run("ص ") + field(`IF ${field("PAGE", run("1"))} = 1`, run("3")) + run("."),
      "ص <IF/>.",
    ],
    [
      "an entry of an index shows nothing",
      `${run("من")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run("زل")}`,
      "منزل",
    ],
    [
      "tab and line break",
      `${run("من")}<w:r><w:tab/></w:r>${run("زل")}<w:r><w:br/></w:r>${run("لا")}`,
      "من<tab/>زل<br/>لا",
    ],
    ["a footnote", `${run("منزل")}<w:r><w:footnoteReference w:id="2"/></w:r>`, "منزل<fn/>"],
    [
      "what text refers to",
      `${run("شكل ")}<w:bookmarkStart w:id="1" w:name="_Ref1"/>${run("ثان")}<w:bookmarkEnd w:id="1"/>`,
      "شكل <ref>ثان</ref>",
    ],
    ["hyphens are characters", `<w:r><w:t>من</w:t><w:noBreakHyphen/><w:t>زل</w:t></w:r>`, "من\u2011زل"],
  ])("%s", (_, content, expected) => {
    expect(texts(paragraph(content))).toEqual([expected]);
  });

  test("fields and bookmarks that nest without end are bounded", () => {
    const times = 5000;
    const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
    const end = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const marks = (tag: string): string =>
      Array.from({ length: times }, (_, id) => `<w:${tag} w:id="${id}" w:name="n${id}"/>${run("م")}`).join(
        "",
      );
    const nested = begin.repeat(times) + run("نص") + end.repeat(times);
    expect(texts(paragraph(nested))).toEqual(["نص"]);
    expect(texts(paragraph(marks("bookmarkStart") + marks("bookmarkEnd")))).toHaveLength(1);
    expect(texts(paragraph(begin.repeat(times) + run("نص")))).toEqual(["نص"]);
  });

  test("a field over several paragraphs shows text in each", () => {
    const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
    const end = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const entry = (text: string): string =>
      `<w:hyperlink w:anchor="a">${run(text)}<w:r><w:tab/></w:r>${field("PAGEREF a", run("2"))}</w:hyperlink>`;
    expect(texts(paragraph(begin + entry("أول")) + paragraph(entry("ثان")) + paragraph(end))).toEqual([
      "أول<tab/><PAGEREF/>",
      "ثان<tab/><PAGEREF/>",
    ]);
  });
});

describe("blocks", () => {
  test("a text box kept twice is one, with its own paragraph before it", () => {
    const box = `<w:txbxContent>${paragraph(run("صندوق"))}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:docPr id="1" name="Box 1" descr="رسم"/>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(texts(paragraph(run("نص") + both))).toEqual(["نص", "رسم", "صندوق"]);
  });

  test("kinds come from styles, lists and tables", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="x"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const styled = (id: string): string => paragraph(run("نص"), `<w:pStyle w:val="${id}"/>`);
    const cell = `<w:tbl><w:tr><w:tc>${paragraph(run("نص"))}</w:tc></w:tr></w:tbl>`;
    const bytes = wordFile(styled("H2") + styled("T") + styled("Q") + styled("L") + cell + styled(""), {
      styles,
    });
    expect(readSmall(docxFormat, bytes).blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ["heading", 2],
      ["heading", 1],
      ["quote", undefined],
      ["list", undefined],
      ["cell", undefined],
      ["paragraph", undefined],
    ]);
  });

  test("a comment is text of its own and a note on its paragraph", () => {
    const body = paragraph(
      `<w:commentRangeStart w:id="4"/>${run("نص")}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>`,
    );
    const comments = `<w:comment w:id="4" w:author="ليلى">${paragraph(run("راجع"))}</w:comment>`;
    const { blocks, segments } = readSmall(docxFormat, wordFile(body, { comments }));
    expect(segments.map(({ source }) => labelled(source))).toEqual(["نص", "راجع"]);
    expect(blocks[0]?.notes).toEqual([{ text: "راجع", from: "ليلى" }]);
    expect(blocks[1]?.context).toBe("comments");
  });

  test("prefixes of its own and the strict namespaces mean the same", () => {
    const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const document = `<x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>نص </x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>غامق</x:t></x:r></x:p></x:body></x:document>`;
    expect(texts("", { others: { "word/document.xml": document } })).toEqual(["نص <b>غامق</b>"]);
  });

  test("tracked changes are told of", () => {
    const body = paragraph(`<w:ins w:id="1" w:author="A">${run("نص")}</w:ins>`);
    const read = docxFormat.read(wordFile(body), { name: "a.docx", language: "ar", number: 1 });
    expect(read.problems).toEqual([
      {
        code: "tracked_changes_accepted",
        severity: "warning",
        facts: { changes: 1 },
        place: { file: "a.docx" },
      },
    ]);
  });
});
