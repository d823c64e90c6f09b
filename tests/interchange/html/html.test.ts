import { describe, expect, test } from "vitest";
import { htmlFormat } from "../../../src/interchange/html/htmlFormat.ts";
import { htmlTokens } from "../../../src/interchange/html/tokens.ts";
import { projectWith, readSmall, sourcesOf, translatedFile, writtenBytes } from "../translatedFile.ts";

const sources = (html: string): readonly string[] => sourcesOf(readSmall(htmlFormat, html));

describe("what is found", () => {
  test.each<[string, string, readonly string[]]>([
    ["paragraphs", "<p>واحد</p> <p>اثنان", ["واحد", "اثنان"]],
    ["text beside blocks", "<div>واحد<p>اثنان</p>ثلاثة</div>", ["واحد", "اثنان", "ثلاثة"]],
    ["inline elements", "<p>أ <b>ب</b> ج<br>د</p>", ["أ <1>ب</1> ج<2/>د"]],
    ["elements around all of it are no codes", "<p><b> <i>أ ب</i></b> </p>", ["أ ب"]],
    ["lone elements at the ends are no codes", "<p><img src=a> أ <a id=x></a></p>", ["أ"]],
    ["crossed elements", "<p>أ <b>ب <i>ج</b> د</i> ه", ["أ <1>ب <2/>ج</1> د<3/> ه"]],
    ["character references", "<p>&amp;&lt;&eacute;&nbsp;&#1576;&notit;", ["&<é\u00A0ب¬it;"]],
    ["white space is one space", "<p>\n أ\n\t ب </p>", ["أ ب"]],
    ["scripts and styles are skipped", "<p>أ<script>'<p>ب'</script> ج</p><style>ب</style>", ["أ<1/> ج"]],
    [
      "so is what is drawn or computed",
      "<p>أ <svg><text>ب</text></svg> ج<math><mi>x</mi></math>",
      ["أ <1/> ج"],
    ],
    ["code in preformatted text is skipped", "<pre>أ  ب\nج</pre><pre><code>x = 1</code></pre>", ["أ  ب\nج"]],
    ["code in a line is text", "<p>أ <code>x</code> ب", ["أ <1>x</1> ب"]],
    [
      "what is not to be translated",
      "<p>أ <span translate=no>ب <b>ج</b></span> د<p class='x notranslate'>ه",
      ["أ <1/> د"],
    ],
    ["a part of it that is", "<div translate=no>أ<p translate=yes>ب</p></div>", ["ب"]],
    ["attributes after the text they stand in", "<p title=ت>أ <img alt=ص> ب", ["أ <1/> ب", "ت", "ص"]],
    ["texts of forms", "<input type=submit value=أرسل><input value=لا placeholder=اكتب>", ["أرسل", "اكتب"]],
    ["names of what is not read", "<iframe title=أ>ب</iframe><th abbr=ج>د", ["أ", "ج", "د"]],
    ["lists without close tags", "<ul><li>أ<li>ب<ul><li>ج</ul></ul>", ["أ", "ب", "ج"]],
    ["comments", "<!-- لا --><p>أ<!-- لا -->ب</p>", ["أ<1/>ب"]],
    ["what only looks like markup", "<p>أ < ب <> ج </ د", ["أ < ب <> ج"]],
  ])("%s", (_, html, expected) => {
    expect([...sources(html)].toSorted()).toEqual([...expected].toSorted());
  });

  test("kinds, levels and contexts", () => {
    const html = "<title>ع</title><h2>أ</h2><ul><li><p>ب</ul><blockquote>ج</blockquote><td>د</td><img alt=ه>";
    const { blocks } = readSmall(htmlFormat, html);
    expect(blocks.map(({ kind, level, context }) => [kind, level, context])).toEqual([
      ["paragraph", undefined, "title"],
      ["heading", 2, undefined],
      ["list", undefined, undefined],
      ["quote", undefined, undefined],
      ["cell", undefined, undefined],
      ["paragraph", undefined, "img alt"],
    ]);
  });

  test("the language of the page", () => {
    expect(readSmall(htmlFormat, "<html lang=ar-EG><p>أ").languages).toEqual({ source: "ar-EG" });
    expect(readSmall(htmlFormat, "<html><p>أ").languages).toBeUndefined();
  });

  test("tokens are the file", () => {
    for (const html of [
      "a<b c='d>e' f=\"g",
      "<a <b>c</a x>",
      "<!--><p>",
      "<title>a<b></title>",
      "</",
      "<script>x",
    ]) {
      const tokens = htmlTokens(html);
      expect(tokens.map(({ start, end }) => html.slice(start, end)).join("")).toBe(html);
    }
  });
});

describe("what is written", () => {
  const translated = (html: string, targets: Readonly<Record<number, string>>): string =>
    translatedFile(htmlFormat, html, targets);

  test("text in its place, markup as it was", () => {
    expect(translated("<p  class=x> أ <B>ب</B >.</p><p>ج &eacute;", { 0: "a <1>b</1> & <c>" })).toBe(
      "<p  class=x> a <B>b</B > &amp; &lt;c&gt;</p><p>ج &eacute;",
    );
  });

  test("codes that do not nest are mended", () => {
    expect(translated("<p>أ <b>ب</b> <i>ج</i></p>", { 0: "</1>a <2>b <1>c</2>" })).toBe(
      "<p>a <i>b <b>c</b></i></p>",
    );
  });

  test("attributes in their marks, also within a text that is translated, or is not", () => {
    expect(translated(`<p>أ <img alt='ص' title=ت> ب</p>`, { 0: "a <1/> b", 1: "it's", 2: "two words" })).toBe(
      `<p>a <img alt='it&#39;s' title="two words"> b</p>`,
    );
    expect(translated(`<p>أ <img alt="ص"> ب</p>`, { 1: `"x"` })).toBe(`<p>أ <img alt="&quot;x&quot;"> ب</p>`);
  });

  test("language and direction of the root", () => {
    expect(translated("<html><body><p>أ</p>", { 0: "a" })).toBe(
      `<html lang="en-US" dir="ltr"><body><p>a</p>`,
    );
    expect(translated("<html lang=ar dir='rtl'><p>أ</p>", { 0: "a" })).toBe(
      `<html lang="en-US" dir='ltr'><p>a</p>`,
    );
    expect(translated("<body dir=rtl><p>أ</p>", { 0: "a" })).toBe(`<body lang="en-US" dir="ltr"><p>a</p>`);
  });

  test("the outermost blocks of a part of a page, where it is to run from right to left", () => {
    const languages = { source: "en", target: "ar" };
    const html = `<meta charset=utf-8><h1>One</h1><div class="a"><p>two</p></div><p lang=fr>trois<p dir=ltr>four<p translate=no>5</p><hr>six`;
    expect(translatedFile(htmlFormat, html, { 0: "أ", 1: "ب" }, languages)).toBe(
      `<meta charset=utf-8><h1 lang="ar" dir="rtl">أ</h1><div lang="ar" dir="rtl" class="a"><p>ب</p></div><p lang=fr>trois<p lang="ar" dir="rtl">four<p translate=no>5</p><hr>six`,
    );
    expect(translatedFile(htmlFormat, "<p>un</p>", { 0: "one" }, { source: "fr", target: "en" })).toBe(
      "<p>one</p>",
    );
  });

  test("directions and languages inside that were those of the source", () => {
    const html = `<p dir=rtl lang=ar>أ <span lang=fr dir=ltr>b</span> <bdo dir=rtl>c</bdo><p style="direction: rtl; text-align:right" align=right>ب`;
    expect(translated(html, { 1: "b" })).toBe(
      `<p dir="ltr" lang="en-US">أ <span lang=fr dir=ltr>b</span> <bdo dir=rtl>c</bdo><p style="direction: ltr; text-align:left" align="left">b`,
    );
    expect(translated("<style>p{direction:rtl}</style><p>أ", { 0: "a" })).toBe(
      "<style>p{direction:ltr}</style><p>a",
    );
  });

  test("into Arabic", () => {
    const written = translatedFile(
      htmlFormat,
      `<html lang="en"><p align=left>Hello <b>world</b>`,
      { 0: "مرحبا <1>بالعالم</1>" },
      { source: "en", target: "ar" },
    );
    expect(written).toBe(`<html dir="rtl" lang="ar"><p align="right">مرحبا <b>بالعالم</b>`);
  });

  test("letters that the encoding lacks make it UTF-8, and the page says so", () => {
    const page = `<meta charset="windows-1256"><p>هذا نص عربي طويل يكفي لمعرفة الترميز بلا شك</p>`;
    const windows1256 = new TextDecoder("windows-1256").decode(
      Uint8Array.from({ length: 256 }, (_, at) => at),
    );
    const bytes = Uint8Array.from(page, (letter) => windows1256.indexOf(letter));
    const project = projectWith(readSmall(htmlFormat, bytes), { 0: "Łódź" });
    expect(new TextDecoder().decode(writtenBytes(htmlFormat, project))).toBe(
      `<meta charset="utf-8"><p>Łódź</p>`,
    );
  });
});

test("a sentence that begins with a line break follows the one before it as in the source", () => {
  expect(translatedFile(htmlFormat, "<p>كتب الولد درسه!<br>ثم قرأه.", { 0: "A!", 1: "<1/>B." })).toBe(
    "<p>A!<br>B.",
  );
});
