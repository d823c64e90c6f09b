import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readGlossary } from "../../../src/interchange/glossaryFormats.ts";
import { readReviewed } from "../../../src/interchange/reviewed/readReviewed.ts";
import { readSrxBytes } from "../../../src/interchange/srxFile.ts";
import { exported } from "../bilingual/exported.ts";
import { smallProject } from "../bilingual/smallProject.ts";
import { toldOf } from "./told.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("TBX", () => {
  const file = (terms: string, encoding = "UTF-8"): string =>
    `<?xml version="1.0" encoding="${encoding}"?>\n<martif type="TBX-Basic"><text><body>\n<termEntry id="c1"><langSet xml:lang="ar"><tig><term>خبز</term></tig></langSet>${terms}</termEntry></body></text></martif>`;
  const english = (inside: string): string => `<langSet xml:lang="en">${inside}</langSet>`;
  const status = (word: string): string =>
    english(`<tig><term>bread</term><termNote type="administrativeStatus">${word}</termNote></tig>`);

  test.each<[string, string, readonly string[], readonly string[]]>([
    ["nothing wrong", status("preferredTerm-admn-sts"), [], ["bread"]],
    ["a status that is none", status("wonderful"), ["~glossary_status_unknown 3"], ["bread"]],
    [
      "two terms in a section",
      english("<tig><term>bread</term><term>loaf</term></tig>"),
      [],
      ["bread", "loaf"],
    ],
    [
      "a term outside of a section",
      english("<term>loaf</term><tig><term>bread</term></tig>"),
      [],
      ["loaf", "bread"],
    ],
    [
      "two sections of a language",
      english("<tig><term>bread</term></tig>") + english("<tig><term>loaf</term></tig>"),
      [],
      ["bread", "loaf"],
    ],
    ["an empty term", english("<tig><term/></tig>"), ["~tbx_languages_missing 3"], []],
  ])("%s", (_, terms, expected, words) => {
    const read = readGlossary(bytes(file(terms)), {
      id: "g",
      name: "a.tbx",
      sourceLanguage: "ar",
      targetLanguage: "en",
    });
    expect(toldOf(read)).toEqual(expected);
    expect(read.problems.every(({ place }) => place?.file === "a.tbx")).toBe(true);
    const entries = read.type === "success" ? read.value.entries : [];
    expect(entries.flatMap(({ target, targetVariants }) => [target, ...targetVariants])).toEqual(words);
  });

  test.each<[string, Uint8Array, readonly string[]]>([
    [
      "another encoding than it says",
      bytes(file(status("preferredTerm"), "ISO-8859-1")),
      ["~encoding_declared_otherwise 1"],
    ],
    [
      "an encoding that is none",
      bytes(file(status("preferredTerm"), "x-nothing")),
      ["!encoding_unsupported"],
    ],
    [
      "a letter that is broken",
      bytes(file(status("preferredTerm"))).map((byte) => (byte === 0xd8 ? 0x20 : byte)),
      ["!encoding_damaged 3:55"],
    ],
    [
      "UTF-16",
      Uint8Array.from([0xff, 0xfe, ...Buffer.from(file(status("preferredTerm"), "UTF-16"), "utf16le")]),
      [],
    ],
  ])("%s", (_, given, expected) => {
    expect(
      toldOf(readGlossary(given, { id: "g", name: "a.tbx", sourceLanguage: "ar", targetLanguage: "en" })),
    ).toEqual(expected);
  });
});

describe("SRX", () => {
  const file = (list: string, maps: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules>\n${list}\n</languagerules><maprules>\n${maps}\n</maprules></body></srx>`;
  const list = `<languagerule languagerulename="A"><rule break="yes"><beforebreak>\\.</beforebreak><afterbreak> </afterbreak></rule></languagerule>`;
  const map = `<languagemap languagepattern=".*" languagerulename="A"/>`;

  test.each<[string, string, readonly string[]]>([
    ["nothing wrong", file(list, map), []],
    ["an answer that is none", file(list.replace('"yes"', '"maybe"'), map), ["~srx_break_unknown 3:56"]],
    ["two lists of one name", file(list + list, map), ["~srx_name_twice 3:166"]],
    ["a map to nothing", file(list, map.replace('"A"', '"B"')), ["~srx_map_without_rules 5:57"]],
    ["letters that are broken", `${file(list, map)}<!-- \u00ff -->`, []],
    [
      "another encoding than it says",
      file(list, map).replace("UTF-8", "iso-8859-6").replace("A", "أ"),
      ["~encoding_declared_otherwise 1", "~srx_map_without_rules 5:57"],
    ],
  ])("%s", (_, text, expected) => expect(toldOf(readSrxBytes(bytes(text)))).toEqual(expected));

  test("broken letters have their place, and are no Windows-1256", () => {
    const broken = bytes(file(list, map).replace("\\.", "؟")).map((byte) => (byte === 0xd8 ? 0x20 : byte));
    expect(toldOf(readSrxBytes(broken))).toEqual(["!encoding_damaged 3:68"]);
  });
});

describe("workbooks of terms", () => {
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const workbook = (strings: string): Uint8Array =>
    zipSync({
      "xl/sharedStrings.xml": strToU8(strings),
      "xl/worksheets/sheet1.xml": strToU8(
        `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row></sheetData></worksheet>`,
      ),
    });
  const strings = (...texts: readonly string[]): string =>
    `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`;

  test.each<[string, Uint8Array, readonly string[]]>([
    ["nothing wrong", workbook(strings("ar", "en", "خبز", "bread")), []],
    [
      "a text that is gone",
      workbook(strings("ar", "en", "خبز")),
      ["!cell_text_missing xl/worksheets/sheet1.xml"],
    ],
    [
      "texts cut off",
      workbook(strings("ar", "en", "خبز", "bread").slice(0, -20)),
      ["!xml_malformed xl/sharedStrings.xml:1:133"],
    ],
  ])("%s", (_, given, expected) => {
    expect(
      toldOf(readGlossary(given, { id: "g", name: "a.xlsx", sourceLanguage: "ar", targetLanguage: "en" })),
    ).toEqual(expected);
  });
});

describe("documents that come back", () => {
  const damaged = (file: Uint8Array, part: string, change: (xml: string) => string): Uint8Array => {
    const parts = unzipSync(file);
    if (parts[part] === undefined) throw new Error(`no ${part} among ${Object.keys(parts).join(" ")}`);
    return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]))) });
  };
  const cut = (xml: string): string => xml.slice(0, -10);

  test.each<["docx" | "xlsx", string, (xml: string) => string, readonly string[]]>([
    ["docx", "word/comments.xml", (xml) => xml, []],
    ["docx", "word/comments.xml", cut, ["~review_part_unreadable word/comments.xml"]],
    ["docx", "docProps/custom.xml", cut, ["~review_part_unreadable docProps/custom.xml"]],
  ])("%s: %s", async (format, part, change, expected) => {
    const file = await exported(smallProject(), format, { commentsAs: "margin" });
    expect(toldOf(readReviewed(damaged(file, part, change)))).toEqual(expected);
  });

  test.each<["docx" | "xlsx", string, string]>([
    ["docx", "word/document.xml", "!xml_malformed word/document.xml"],
    ["xlsx", "xl/worksheets/sheet1.xml", "!xml_malformed xl/worksheets/sheet1.xml"],
  ])("the text of %s that is cut off is taken by no half", async (format, part, expected) => {
    const read = readReviewed(damaged(await exported(smallProject(), format), part, cut));
    expect(toldOf(read).map((one) => one.replace(/:\d+:\d+$/u, ""))).toEqual([expected]);
  });

  test.each<[string, Record<string, Uint8Array>, readonly string[]]>([
    [
      "cut off",
      { "xl/comments1.xml": strToU8("<comments><commentList>") },
      ["~review_part_unreadable xl/comments1.xml"],
    ],
    ["gone", {}, ["~review_part_unreadable xl/comments1.xml"]],
    ["whole", { "xl/comments1.xml": strToU8("<comments/>") }, []],
  ])("comments of a sheet that are %s", async (_, comments, expected) => {
    const parts = unzipSync(await exported(smallProject(), "xlsx"));
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>`;
    const file = zipSync({
      ...parts,
      "xl/worksheets/_rels/sheet1.xml.rels": strToU8(relations),
      ...comments,
    });
    expect(toldOf(readReviewed(file))).toEqual(expected);
  });
});
