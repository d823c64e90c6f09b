import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { docxFormat } from "../../../src/interchange/docx/docxFormat.ts";
import type { Format } from "../../../src/interchange/format.ts";
import { odtFormat } from "../../../src/interchange/odt/odtFormat.ts";
import { pptxFormat } from "../../../src/interchange/pptx/pptxFormat.ts";
import { xlsxFormat } from "../../../src/interchange/xlsx/xlsxFormat.ts";
import { sameParts } from "../../contract/goldenFiles.ts";
import { projectWith, readSmall, writtenBytes } from "../translatedFile.ts";
import { partOf } from "./officeFiles.ts";

const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const CORE = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ${DC}><dc:title>تقرير &amp; بيان</dc:title><dc:creator>رنا</dc:creator><cp:keywords>سفن</cp:keywords><dc:subject/><dc:description>made by a program</dc:description></cp:coreProperties>`;
const META = `<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" ${DC}><office:meta><dc:title>تقرير &amp; بيان</dc:title><meta:initial-creator>رنا</meta:initial-creator><meta:keyword>سفن</meta:keyword><dc:description>made by a program</dc:description></office:meta></office:document-meta>`;

/** A golden file that says what it is about. */
function titled(file: string): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(path.resolve("tests/golden/formats", file))));
  if (file.endsWith(".odt")) return zipSync({ ...parts, "meta.xml": strToU8(META) });
  const relations = strFromU8(parts["_rels/.rels"]!).replace(
    "</Relationships>",
    `<Relationship Id="rIdCore" Type="${RELATION}" Target="docProps/core.xml"/></Relationships>`,
  );
  return zipSync({ ...parts, "_rels/.rels": strToU8(relations), "docProps/core.xml": strToU8(CORE) });
}

test.each([
  [docxFormat, "docx/features.docx", "docProps/core.xml", CORE],
  [pptxFormat, "pptx/deck.pptx", "docProps/core.xml", CORE],
  [xlsxFormat, "xlsx/cities.xlsx", "docProps/core.xml", CORE],
  [odtFormat, "odt/report.odt", "meta.xml", META],
] as const satisfies readonly (readonly [Format, string, string, string])[])(
  "%# what a document says of itself is text: $1",
  (format, file, part, before) => {
    const bytes = titled(file);
    const read = readSmall(format, bytes);
    const own = read.blocks.flatMap(({ id, context }) =>
      context?.startsWith("document ") === true
        ? read.segments.filter(({ block }) => block === id).map(({ source }) => [context, ...source])
        : [],
    );
    expect(own).toEqual([
      ["document title", "تقرير & بيان"],
      [file.endsWith("odt") ? "document keyword" : "document keywords", "سفن"],
      ["document description", "made by a program"],
    ]);
    const first = read.segments.findIndex(({ source }) => source[0] === "تقرير & بيان");
    const written = writtenBytes(format, projectWith(read, { [first]: "Report & <facts>" }));
    expect(partOf(written, part)).toBe(before.replace("تقرير &amp; بيان", "Report &amp; &lt;facts&gt;"));
    expect(sameParts(writtenBytes(format, projectWith(read, {})), bytes)).toBe(true);
  },
);
