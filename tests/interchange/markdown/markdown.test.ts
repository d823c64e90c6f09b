import { micromark } from "micromark";
import { gfmFootnote, gfmFootnoteHtml } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough, gfmStrikethroughHtml } from "micromark-extension-gfm-strikethrough";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";
import { describe, expect, test } from "vitest";
import { eachSegment, replaceSegments } from "../../../src/core/segmentPages.ts";
import { goldenFiles } from "../../contract/goldenFiles.ts";
import { markdownFormat } from "../../../src/interchange/markdown/markdownFormat.ts";
import { recogniseFormat } from "../../../src/interchange/formats.ts";
import { projectWith, readSmall, sourcesOf, translatedFile, writtenBytes } from "../translatedFile.ts";

const sources = (markdown: string): readonly string[] => sourcesOf(readSmall(markdownFormat, markdown));
const translated = (markdown: string, targets: Readonly<Record<number, string>>): string =>
  translatedFile(markdownFormat, markdown, targets);

test.each<[string, string, readonly string[]]>([
  ["headings", "# أ #\n\nب\n===\n", ["أ", "ب"]],
  ["emphasis, also nested", "أ *ب **ج*** ~~د~~ ه", ["أ <1>ب <2>ج</2></1> <3>د</3> ه"]],
  ["links and images", "أ [ب](u 'ت') ![ج](v) د", ["أ <1>ب</1> <2>ج</2> د", "ت"]],
  ["titles of definitions", '[أ]\n\n[أ]: /u "ب \\"ج\\" &amp; \\&amp; د"\n', ["<1>أ</1>", 'ب "ج" & &amp; د']],
  [
    "blocks of HTML",
    '<p align="center">\n  <b>أ</b> ب\n  <img alt="ج">\n</p>\n\nد',
    ["<1>أ</1> ب", "ج", "د"],
  ],
  ["ids of headings", "# أ {#a-b .c}\n\nب {#c}\n---\n\n## ج {د}", ["أ", "ب", "ج {د}"]],
  ["titles over lines", "> أ [ب](u 'ت\n> ث')", ["أ <1>ب</1>", "ت ث"]],
  ["long white space", `# أ${" ".repeat(100_000)}ب`, ["أ" + " ".repeat(100_000) + "ب"]],
  ["callouts", "> [!NOTE]\n> أ\n\n> [!tip] ب\n> ج", ["أ", "ب ج"]],
  ["containers", ":::warning\nأ\n:::\n\n:::tip[ب]\n\nج\n\n:::\n\n::: info د\nه", ["أ", "ب", "ج", "د", "ه"]],
  ["formulas and calls of templates", "$$\nx = y\n$$\n\n{{< toc >}}\n\n{% raw %}\n\nأ", ["أ"]],
  [
    "front matter in TOML",
    '+++\ntitle = "أ \\"ب\\""\nslug = "x"\n[menu]\ntitle = "y"\n+++\nج',
    ['أ "ب"', "ج"],
  ],
  ["code and addresses are kept", "أ `x` <http://a.b> ب", ["أ <1/> <2/> ب"]],
  ["HTML in a line", "أ <b>ب</b><br> ج", ["أ <1>ب</1><2/> ج"]],
  ["escapes and references", "أ \\* &amp; \\# ب", ["أ * & # ب"]],
  ["lines of a paragraph", "> أ\n> ب\nج", ["أ ب ج"]],
  ["line breaks", "أ  \nب\\\nج", ["أ<1/>ب<2/>ج"]],
  ["lists and tasks", "- أ\n- [x] ب\n  1. ج", ["أ", "ب", "ج"]],
  ["tables", "| أ | **ب** ج |\n|---|:-:|\n| د \\| | |\n", ["أ", "<1>ب</1> ج", "د |"]],
  [
    "code blocks, scripts, comments and definitions are kept",
    "    أ\n\n```\nب\n```\n\n<script>ج</script>\n\n<!-- ه -->\n\nد\n\n[a]: /u",
    ["د"],
  ],
  ["footnotes", "أ[^1] ب\n\n[^1]: ج\n", ["أ<1/> ب", "ج"]],
  ["front matter", "---\ntitle: أ\ntags: [ب]\ndescription: 'ج''د'\n---\nه", ["أ", "ج'د", "ه"]],
  ["a rule at the beginning is none", "---\n\nأ\n", ["أ"]],
])("%s", (_, markdown, expected) => expect(sources(markdown)).toEqual(expected));

describe("writing", () => {
  test.each<[string, string, Readonly<Record<number, string>>, string]>([
    ["text in its place", "# أ #\n\n* ب *ج*\n", { 0: "a", 1: "b <1>c</1>" }, "# a #\n\n* b *c*\n"],
    [
      "what would begin a block",
      "أ\n\nب\n\nج\n\nد",
      { 0: "# a", 1: "1. b", 2: "- c", 3: "> d" },
      "\\# a\n\n1\\. b\n\n\\- c\n\n\\> d",
    ],
    [
      "what would be markup",
      "أ",
      { 0: "*a* _b_ c_d 2 * 3 [e] `f` <g> &amp; h\\!" },
      "\\*a\\* \\_b\\_ c_d 2 * 3 \\[e\\] \\`f\\` \\<g> \\&amp; h\\\\!",
    ],
    ["bars in tables only", "أ\n\n|ب|\n|-|\n", { 0: "a|b", 1: "c|d" }, "a|b\n\n|c\\|d|\n|-|\n"],
    [
      "names of links",
      "أ [ب] [ج][]\n\n[ب]: u\n[ج]: v",
      { 0: "a <1>b</1> <2>c</2>" },
      "a [b][ب] [c][ج]\n\n[ب]: u\n[ج]: v",
    ],
    ["breaks with what begins the next line", "> أ  \n> ب", { 0: "a<1/>b" }, "> a  \n> b"],
    [
      "titles",
      "[أ](u 'ب') [ج](v (د))",
      { 1: "it's", 2: "(d) \\ &amp;" },
      "[أ](u 'it\\'s') [ج](v (\\(d\\) \\\\ \\&amp;))",
    ],
    [
      "blocks of HTML",
      '<div dir="rtl">\n<b>أ</b> ب <img alt="ج">\n</div>\n',
      { 0: "<1>a</1> < b", 1: 'c "d"' },
      '<div dir="ltr">\n<b>a</b> &lt; b <img alt="c &quot;d&quot;">\n</div>\n',
    ],
    [
      "what is for programs around a text",
      "# أ {#id}\n\n> [!NOTE]\n> ب\n\n:::tip\nج\n:::\n",
      { 0: "a", 1: "b", 2: "c" },
      "# a {#id}\n\n> [!NOTE]\n> b\n\n:::tip\nc\n:::\n",
    ],
    [
      "front matter in TOML",
      "+++\ntitle = 'أ' # ب\n+++\nج",
      { 0: "it's" },
      '+++\ntitle = "it\'s" # ب\n+++\nج',
    ],
    ["emphasis around nothing, or spaces", "أ *ب* **ج**", { 0: "a<1></1> <2> c </2>d" }, "a  **c** d"],
    ["a quoted title", "---\ntitle: أ\n---\nب", { 0: 'a: "b"' }, '---\ntitle: "a: \\"b\\""\n---\nب'],
    [
      "language and direction",
      '---\nlang: ar\ndir: rtl\n---\nأ\n\n<div dir="rtl">\n',
      { 0: "a" },
      '---\nlang: en-US\ndir: ltr\n---\na\n\n<div dir="ltr">\n',
    ],
  ])("%s", (_, markdown, targets, expected) => expect(translated(markdown, targets)).toBe(expected));

  test("what is written says what was meant", () => {
    const texts = [
      "a*b*c",
      "snake_case _x_",
      "5 < 6 <b>",
      "# x",
      "+ x",
      "1) x",
      "---",
      "===",
      "~~~",
      "![a](b)",
      "a\\",
      "&copy;",
      "x #",
      "``",
      "* * *",
      "- - -",
      "C:\\*.txt",
    ];
    for (const frame of ["أ\n", "# أ\n", "- أ\n", "> أ\n", "| أ |\n|---|\n"]) {
      expect(texts.flatMap((text) => sources(translated(frame, { 0: text })))).toEqual(texts);
    }
  });
});

describe("what is written back word by word is the same page", () => {
  const pages = goldenFiles(markdownFormat).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
  const more = [
    'a [b [c]](d) [e](f "g") [h][i] ![j [k]](l)\n\n[i]: m\n',
    "*a **b** c* ~~d~~ `e` <f@g.h> <i>j</i>\\\nk  \nl\n",
    "1. a\n\n   b\n2. > c\n   > d\n\n| e \\| f | `g` |\n|:-:|---|\n| **h** | |\n",
    "a&nbsp;b &lt;c&gt; \\*d\\* e_f_g __h__\n\n- - a\n- b\n***\nc\n",
  ].map((page) => [page, page]);

  test.each([...pages, ...more])("%j", (_, page = "") => {
    const read = readSmall(markdownFormat, page);
    const { segments, ...rest } = projectWith(read, {});
    const same = [...eachSegment(segments)].map((segment) => ({ ...segment, target: segment.source }));
    const project = { ...rest, segments: replaceSegments(segments, same) };
    const written = new TextDecoder().decode(writtenBytes(markdownFormat, project));
    expect(rendered(written)).toBe(rendered(page));
  });

  /** The page as HTML, its lines and front matter aside. */
  function rendered(page: string): string {
    const html = micromark(page.replace(/^---\n[\s\S]*?\n---\n/u, "").replace(/dir="\w+"/u, ""), {
      allowDangerousHtml: true,
      extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough()],
      htmlExtensions: [gfmTableHtml(), gfmFootnoteHtml(), gfmStrikethroughHtml()],
    });
    return html.replaceAll(/\s+/gu, " ").replaceAll(/ ?(<\/?(?:p|li|br) ?\/?>) ?/gu, "$1");
  }
});

test("is told by its name, or by two kinds of marks", () => {
  const known = (text: string, name: string) => recogniseFormat(new TextEncoder().encode(text), name)?.id;
  expect(known("نص", "a.md")).toBe("markdown");
  expect(known("# أ\n\nنص **عريض**\n", "a")).toBe("markdown");
  expect(known("# أ\n\nنص **عريض**\n", "a.txt")).toBe("text");
  expect(known("# أ\n\nنص\n", "a")).toBe("text");
});
