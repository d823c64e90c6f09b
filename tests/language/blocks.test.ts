import { describe, expect, it } from "vitest";
import { splitBlocks } from "../../src/language/blocks.ts";

/** Blocks in short: h1, p, l, q, then the text that is to be translated. */
function blocks(text: string): readonly string[] {
  return splitBlocks(text).map((block) => {
    const kind = block.kind === "heading" ? `h${block.level}` : block.kind.charAt(0);
    return `${kind} ${text.slice(block.textStart, block.textEnd)}`;
  });
}

const LONG = "جملة طويلة فيها أكثر من خمس عشرة كلمة ولذلك لا تكون عنوانا مهما كان موضعها من النص كله هنا";

describe("splitBlocks", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["nothing", "", []],
    ["blank lines only", "\n \r\n\t\u200F\n", []],
    ["a heading is the first block without a stop", "عنوان\nفقرة أولى.", ["h1 عنوان", "p فقرة أولى."]],
    ["later headings have level 2", "أ\nب.\nج\nد.", ["h1 أ", "p ب.", "h2 ج", "p د."]],
    ["the first heading has level 1 wherever it stands", "أب.\nج\nد.", ["p أب.", "h1 ج", "p د."]],
    [
      "a stop behind closing marks is a stop",
      'قال "نعم."\nثم (هكذا!)»\nج.',
      ['p قال "نعم."', "p ثم (هكذا!)»", "p ج."],
    ],
    ["a colon, a semicolon and an ellipsis are stops", "أ:\nب؛\nج…\nد۔", ["p أ:", "p ب؛", "p ج…", "p د۔"]],
    ["more than 15 words are no heading", `${LONG}\nب.`, [`p ${LONG}`, "p ب."]],
    [
      "a shorter or last line without a stop is a paragraph",
      "س.\nسطر طويل\nقصير",
      ["p س.", "p سطر طويل", "p قصير"],
    ],
    [
      "a shorter line before a longer one is a heading",
      "س.\nقصير\nسطر طويل",
      ["p س.", "h1 قصير", "p سطر طويل"],
    ],
    ["a quotation follows a colon", "وقال:\n«لن نتوقف. أبدا.»", ["p وقال:", "q «لن نتوقف. أبدا.»"]],
    ["a quotation may have its stop outside", 'وقال:\n"لن نتوقف".', ["p وقال:", 'q "لن نتوقف".']],
    ["without a colon it is none", "وقال.\n«لن نتوقف.»", ["p وقال.", "p «لن نتوقف.»"]],
    ["two quotations are none", "وقال:\n«نعم.» ثم «لا.»", ["p وقال:", "p «نعم.» ثم «لا.»"]],
    ["two straight quotations are none", 'وقال:\n"نعم." ثم "لا."', ["p وقال:", 'p "نعم." ثم "لا."']],
    ["nested quotations are one", "وقال:\n«قال «نعم» ثم ذهب.»", ["p وقال:", "q «قال «نعم» ثم ذهب.»"]],
    [
      "a numbered marker stays",
      "1. افتح الملف\n٢- احفظه\n(3) أغلقه\nأ) نعم",
      ["l 1. افتح الملف", "l ٢- احفظه", "l (3) أغلقه", "l أ) نعم"],
    ],
    [
      "numbers, years and titles are no markers",
      "3.5 في المئة.\n2024. عام.\nد. أحمد.",
      ["p 3.5 في المئة.", "p 2024. عام.", "p د. أحمد."],
    ],
    ["a bullet does not stay", "- تفاح\n• موز\n* [ ] تين", ["l تفاح", "l موز", "l تين"]],
    ["a dash without a space is text", "-تفاح.\n– نعم.", ["p -تفاح.", "p – نعم."]],
    ["Markdown headings", "# عنوان\n### فرعي ##\nنص", ["h1 عنوان", "h3 فرعي", "p نص"]],
    ["where headings are marked none is guessed", "سطر\n\n## عنوان\nب.", ["p سطر", "h2 عنوان", "p ب."]],
    ["a hash without a space is text", "#وسم هنا.\n####### سبعة.", ["p #وسم هنا.", "p ####### سبعة."]],
    [
      "Markdown quotations, also with a list in them",
      "> نص.\n> > عميق.\n> - بند",
      ["q نص.", "q عميق.", "l بند"],
    ],
    ["an underlined heading", "عنوان\n=====\nنص", ["h1 عنوان", "p نص"]],
    ["ornaments are no blocks", "أ.\n---\n* * *\n|---|:--|\nب.", ["p أ.", "p ب."]],
    ["fenced code is no block", "أ.\n```js\nx = 1\n\n```\nب.", ["p أ.", "p ب."]],
    ["a fence without its end hides nothing", "أ.\n```\nب.\n```x\nج.", ["p أ.", "p ب.", "h1 ```x", "p ج."]],
    ["all line ends", "أ.\nب.\r\nج.\rد.\u2028هـ.\u2029و.", ["p أ.", "p ب.", "p ج.", "p د.", "p هـ.", "p و."]],
    ["white space around a line is not text", " \tأ. \u00A0\r\n", ["p أ."]],
    [
      "a control does not hide a marker",
      "\u200F- أ.\n\u200F1. ب.\n\u200F# ج",
      ["l أ.", "l \u200F1. ب.", "h1 ج"],
    ],
  ])("%s", (_name, text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });

  it("says where the lines stand, without their ends", () => {
    expect(splitBlocks("\r\n  - أ \r\nب.")).toEqual([
      { kind: "list", start: 2, end: 8, textStart: 6, textEnd: 7 },
      { kind: "paragraph", start: 10, end: 12, textStart: 10, textEnd: 12 },
    ]);
  });
});
