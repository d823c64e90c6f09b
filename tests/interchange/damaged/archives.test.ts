import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { told } from "./told.ts";

type Parts = Record<string, Uint8Array>;

const golden = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.resolve("tests/golden/formats", name)));

/** A golden file without some of its parts. */
function without(name: string, ...gone: readonly string[]): Uint8Array {
  const parts: Parts = unzipSync(golden(name));
  const kept = Object.entries(parts).filter(([part]) => !gone.includes(part));
  if (kept.length !== Object.keys(parts).length - gone.length) throw new Error(`${name} lacks one already`);
  return zipSync(Object.fromEntries(kept));
}

/** A golden file with a part written otherwise. */
function changed(name: string, part: string, change: (xml: string) => string): Uint8Array {
  const parts: Parts = unzipSync(golden(name));
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  return zipSync({ ...parts, [part]: strToU8(change(xml)) });
}

const CHANGES = "~tracked_changes_accepted";

describe("office documents", () => {
  test.each<[string, Uint8Array, readonly string[]]>([
    ["cut off", golden("docx/libreoffice.docx").slice(0, -2), ["!zip_cut_off"]],
    ["with something behind", Uint8Array.from([...golden("docx/libreoffice.docx"), 0x0a]), ["!zip_cut_off"]],
    [
      "without its types",
      without("docx/libreoffice.docx", "[Content_Types].xml"),
      ["!document_part_missing [Content_Types].xml"],
    ],
    [
      "without its relations",
      without("docx/libreoffice.docx", "_rels/.rels"),
      ["!document_part_missing _rels/.rels"],
    ],
    [
      "without its text",
      without("docx/libreoffice.docx", "word/document.xml"),
      ["!document_part_missing word/document.xml"],
    ],
    [
      "without a header",
      without("docx/libreoffice.docx", "word/header1.xml"),
      ["~document_part_lost word/header1.xml"],
    ],
    [
      "without its notes and comments",
      without("docx/features.docx", "word/footnotes.xml", "word/comments.xml"),
      ["~document_part_lost word/comments.xml", "~document_part_lost word/footnotes.xml", CHANGES],
    ],
    [
      "without the relations of its text",
      without("docx/libreoffice.docx", "word/_rels/document.xml.rels"),
      ["~document_part_lost word/_rels/document.xml.rels"],
    ],
    [
      "with text that is no XML",
      changed("docx/libreoffice.docx", "word/document.xml", (xml) => xml.replace("</w:body>", "")),
      ["!xml_malformed word/document.xml"],
    ],
    ["nothing wrong", golden("docx/libreoffice.docx"), []],
  ])("Word: %s", (_, bytes, expected) => {
    expect(told("a.docx", bytes).map(bare).toSorted()).toEqual(expected.toSorted());
  });

  test.each<[string, Uint8Array, readonly string[]]>([
    [
      "without the relations of its sheets",
      without("xlsx/cities.xlsx", "xl/_rels/workbook.xml.rels"),
      ["!document_part_missing xl/_rels/workbook.xml.rels"],
    ],
    [
      "without its texts",
      without("xlsx/cities.xlsx", "xl/sharedStrings.xml"),
      ["!document_part_missing xl/sharedStrings.xml"],
    ],
    [
      "without its comments",
      without("xlsx/cities.xlsx", "xl/comments1.xml"),
      ["~document_part_lost xl/comments1.xml"],
    ],
    [
      "with cells that point nowhere",
      changed("xlsx/cities.xlsx", "xl/worksheets/sheet1.xml", (xml) =>
        xml.replace(/( t="s"[^>]*><v>)\d+</u, "$19999<"),
      ),
      ["~cell_text_missing xl/worksheets/sheet1.xml"],
    ],
    ["nothing wrong", golden("xlsx/cities.xlsx"), []],
  ])("Excel: %s", (_, bytes, expected) => expect(told("a.xlsx", bytes).map(bare)).toEqual(expected));

  test.each<[string, Uint8Array, readonly string[]]>([
    [
      "without the relations of its slides",
      without("pptx/deck.pptx", "ppt/_rels/presentation.xml.rels"),
      ["!document_part_missing ppt/_rels/presentation.xml.rels"],
    ],
    [
      "without notes",
      without("pptx/deck.pptx", "ppt/notesSlides/notesSlide1.xml"),
      ["~document_part_lost ppt/notesSlides/notesSlide1.xml"],
    ],
    ["nothing wrong", golden("pptx/deck.pptx"), []],
  ])("PowerPoint: %s", (_, bytes, expected) => expect(told("a.pptx", bytes).map(bare)).toEqual(expected));

  test.each<[string, Uint8Array, readonly string[]]>([
    ["without its kind", without("odt/report.odt", "mimetype"), ["!document_part_missing mimetype"]],
    ["without its text", without("odt/report.odt", "content.xml"), ["!document_part_missing content.xml"]],
    [
      "without its styles, with headers in them",
      without("odt/report.odt", "styles.xml"),
      ["~document_part_lost styles.xml"],
    ],
    ["nothing wrong", golden("odt/report.odt"), []],
  ])("OpenDocument: %s", (_, bytes, expected) => expect(told("a.odt", bytes).map(bare)).toEqual(expected));
});

/** Without line and column: parts are often one line. */
function bare(line: string): string {
  return line.replace(/:\d+:\d+$/u, "");
}
