import { describe, expect, test } from "vitest";
import { docxFormat } from "../../../src/interchange/docx/docxFormat.ts";
import { projectWith, readSmall, sourcesOf, writtenBytes } from "../translatedFile.ts";
import { bodyOf, wordFile } from "../zipped/officeFiles.ts";

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const english = (words: string): string =>
  `<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const mark = (change: string): string => `<w:rPr><w:${change} w:id="9" w:author="A"/></w:rPr>`;
const deleted = (words: string): string =>
  `<w:del w:id="8" w:author="A"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
const moved = (type: "From" | "To", words: string): string =>
  `<w:move${type} w:id="7" w:author="A">${run(words)}</w:move${type}>`;
const paragraph = (properties: string, content: string): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const row = (properties: string, ...cells: readonly string[]): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;
const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${content}</w:p></w:tc>`;
const change = (name: string): string => `<w:${name} w:id="6" w:author="A"/>`;

const LAST = `<w:p>${run("آخر")}</w:p>`;

/** What is read of a body, and the body when its last text is translated and all else is left. */
function accepted(body: string): { readonly sources: readonly string[]; readonly written: string } {
  const read = readSmall(docxFormat, wordFile(body + LAST));
  const last = read.segments.length - 1;
  const written = bodyOf(writtenBytes(docxFormat, projectWith(read, { [last]: "last" })));
  return {
    sources: sourcesOf(read).slice(0, -1),
    written: written.replace(`<w:p>${english("last")}</w:p>`, ""),
  };
}

describe("changes as Word accepts them", () => {
  test.each([
    [
      "a paragraph whose mark was deleted goes on in the next, with the properties of that",
      paragraph(`<w:keepNext/>${mark("del")}`, run("من ")) + paragraph("<w:keepLines/>", run("زل")),
      ["من زل"],
      paragraph("<w:keepLines/>", run("من ") + run("زل")),
    ],
    [
      "so do three",
      paragraph(mark("del"), run("من")) + paragraph(mark("del"), deleted("x")) + `<w:p>${run("زل")}</w:p>`,
      ["منزل"],
      `<w:p>${run("من")}${run("زل")}</w:p>`,
    ],
    [
      "the next one may be empty",
      paragraph(mark("del"), run("منزل")) + "<w:p/>",
      ["منزل"],
      `<w:p>${run("منزل")}</w:p>`,
    ],
    [
      "what stands between the two stays",
      paragraph(mark("del"), run("من")) + `<w:bookmarkEnd w:id="3"/><w:p>${run("زل")}</w:p>`,
      ["منزل"],
      `<w:bookmarkEnd w:id="3"/><w:p>${run("من")}${run("زل")}</w:p>`,
    ],
    [
      "a paragraph that was put in",
      paragraph(mark("ins"), `<w:ins w:id="1" w:author="A">${run("منزل")}</w:ins>`),
      ["منزل"],
      paragraph("<w:rPr></w:rPr>", run("منزل")),
    ],
    [
      "a paragraph that was moved",
      paragraph(mark("moveFrom"), moved("From", "منزل")) +
        `<w:p>${run("نص")}</w:p>` +
        paragraph(mark("moveTo"), moved("To", "منزل")),
      ["نص", "منزل"],
      `<w:p>${run("نص")}</w:p>${paragraph("<w:rPr></w:rPr>", run("منزل"))}`,
    ],
    [
      "a paragraph deleted in front of a table",
      `${paragraph(mark("del"), deleted("x"))}<w:tbl>${row("", cell(run("منزل")))}</w:tbl>`,
      ["منزل"],
      `<w:tbl>${row("", cell(run("منزل")))}</w:tbl>`,
    ],
    [
      "the last paragraph of a cell keeps its mark",
      `<w:tbl>${row("", `<w:tc>${paragraph(mark("del"), run("منزل"))}</w:tc>`)}</w:tbl>`,
      ["منزل"],
      `<w:tbl>${row("", `<w:tc>${paragraph("<w:rPr></w:rPr>", run("منزل"))}</w:tc>`)}</w:tbl>`,
    ],
    [
      "rows put in and taken out, whatever their text says",
      `<w:tbl>${row(change("ins"), cell(run("من")))}${row(change("del"), cell(run("زل")))}</w:tbl>`,
      ["من"],
      `<w:tbl>${row("", cell(run("من")))}</w:tbl>`,
    ],
    [
      "cells put in and taken out",
      `<w:tbl>${row("", cell(run("من"), change("cellIns")), cell(run("زل"), change("cellDel")))}</w:tbl>`,
      ["من"],
      `<w:tbl>${row("", cell(run("من")))}</w:tbl>`,
    ],
    [
      "a table of which every row is taken out",
      `<w:tbl>${row(change("del"), cell(run("زل")))}</w:tbl>`,
      [],
      "",
    ],
  ])("%s", (_, body, sources, written) => {
    expect(accepted(body)).toEqual({ sources, written });
  });

  test("a translation of joined paragraphs takes the place of all of them", () => {
    const body =
      paragraph(`<w:keepNext/>${mark("del")}`, run("من")) +
      paragraph("<w:keepLines/>", deleted("x") + run("زل"));
    const read = readSmall(docxFormat, wordFile(body));
    expect(bodyOf(writtenBytes(docxFormat, projectWith(read, { 0: "house" })))).toBe(
      paragraph("<w:keepLines/>", english("house")),
    );
    const empty = readSmall(
      docxFormat,
      wordFile(`${paragraph(mark("del"), run("منزل"))}<w:p w:rsidR="1" />`),
    );
    expect(bodyOf(writtenBytes(docxFormat, projectWith(empty, { 0: "house" })))).toBe(
      `<w:p w:rsidR="1">${english("house")}</w:p>`,
    );
  });

  test("a comment that goes with the text it is on is no text, one that stays is", () => {
    const reference = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
    const body = `<w:p>${run("نص")}${reference(1)}<w:del w:id="8" w:author="A">${reference(2)}${reference(1)}</w:del></w:p>`;
    const comments = `<w:comment w:id="1"><w:p>${run("باق")}</w:p></w:comment><w:comment w:id="2"><w:p>${run("ذاهب")}</w:p></w:comment>`;
    expect(sourcesOf(readSmall(docxFormat, wordFile(body, { comments })))).toEqual(["نص", "باق"]);
  });
});
