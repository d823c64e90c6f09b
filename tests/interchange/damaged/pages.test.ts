import { describe, expect, test } from "vitest";
import { told } from "./told.ts";

describe("HTML", () => {
  const page = (body: string): string =>
    `<!DOCTYPE html>\n<html lang="ar"><head><title>خبز</title></head><body>\n${body}\n</body></html>\n`;

  test.each<[string, string, readonly string[]]>([
    ["nothing wrong", page(`<p>خبز <b>أبيض</b> & ملح < ماء<br><img alt='"أ"'><p>ملح<ul><li>ماء</ul>`), []],
    ["a page without ends", "<!doctype html><html><title>خبز</title><p>ملح<p>ماء", []],
    ["marks and tags in values", page(`<p title="a > b" x-if='a < "b"'>خبز</p>`), []],
    ["a stray mark", page(`<p class="a"">خبز</p>`), []],
    [
      "comments, scripts, declarations",
      page("<!-- <p> --><!----><script>if (a < b) c()</script><?php x ?><p>خبز"),
      [],
    ],
    ["a part of a page", "<p>خبز <div>ملح", []],
    ["a tag without its end", page("<p\nخبز <b>أبيض</b></p><p>ملح"), ["~html_tag_open 3:1"]],
    ["an end tag without its end", page("<p>خبز</p <p>ملح</p>"), ["~html_tag_open 3:7"]],
    [
      "a value without its mark",
      page(`<p title="خبز>ملح</p><p title="ماء">عذب</p>`),
      ["~html_quote_open 3:1"],
    ],
    [
      "a comment without its end",
      page("<p>خبز</p>\n<!-- ملح\n<p>ماء</p>"),
      ["~html_comment_open 4:1", "~html_cut_off 6:14"],
    ],
    [
      "a script without its end",
      page("<p>خبز</p><script>\n<p>ماء</p>"),
      ["~html_element_open 3:11", "~html_cut_off 5:14"],
    ],
    [
      "a title that takes the page along",
      page(`<p>خبز</p><svg><title>ملح</title></svg>`).replace("</title>", ""),
      ["~html_element_open 2:23"],
    ],
    [
      "cut off in a tag",
      page("<p>خبز</p><p>ملح").split("ملح")[0]! + "ملح <b",
      ["~html_tag_open 3:18", "~html_cut_off 3:19"],
    ],
    ["cut off in an end tag", "<p>خبز</p", ["~html_tag_open 1:7"]],
    ["cut off in a text", page("<p>خبز</p><p>ملح").split("ملح")[0]! + "مل", ["~html_cut_off 3:15"]],
    ["cut off in a table", "<html><table><tr><td>خبز<td>ملح", ["~html_cut_off 1:31"]],
    [
      "another encoding",
      page("<p>خبز</p>").replace("<head>", '<head><meta charset="windows-1252">'),
      ["~encoding_declared_otherwise 2:38"],
    ],
    [
      "its own encoding",
      page("<p>خبز</p>").replace(
        "<head>",
        '<head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">',
      ),
      [],
    ],
  ])("%s", (_, text, expected) => expect(told("a.html", text)).toEqual(expected));

  test("many open marks take no time to look through", () => {
    for (const piece of ["<p ", '<a b="', "<!--", "</p <", "<title>"]) {
      expect(told("a.html", `<p>خبز${piece.repeat(20_000)}`)).toBeInstanceOf(Array);
    }
  });
});

describe("Markdown", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "nothing wrong",
      "---\ntitle: خبز\n---\n\nملح\n\n```js\nlet a;\n```\n\n<!-- ماء\n\nعذب -->\n\n~~~\n```\n~~~\n",
      [],
    ],
    ["a line of dashes", "---\n\nخبز: ملح\n", []],
    ["code in a list, which ends with it", "- خبز\n  ```\n  a\n\nملح\n", []],
    ["code without an end", "خبز\n\n```js\nlet a;\n\nملح\n", ["~markdown_code_open 3:1"]],
    ["code with the end of another", "خبز\n\n~~~\nlet a;\n```\n\nملح\n", ["~markdown_code_open 3:1"]],
    ["a comment without an end", "خبز\n\n<!-- ملح\n\nماء\n", ["~markdown_html_open 3:1"]],
    ["front matter without an end", "---\ntitle: خبز\nlang: ar\n\nملح\n", ["~front_matter_open 1:1"]],
    ["the same of TOML", '+++\ntitle = "خبز"\n\nملح\n', ["~front_matter_open 1:1"]],
  ])("%s", (_, text, expected) => expect(told("a.md", text)).toEqual(expected));
});
