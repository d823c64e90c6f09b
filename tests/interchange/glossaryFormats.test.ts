import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Glossary,
  type GlossaryEntry,
  newEntry,
  TERM_STATUSES,
} from "../../src/assistance/glossary/glossary.ts";
import { checkConformance } from "../../src/interchange/conformance/conformance.ts";
import { likelyDelimiter, readDelimited, writeDelimited } from "../../src/interchange/delimitedText.ts";
import { GLOSSARY_FORMATS, readGlossary } from "../../src/interchange/glossaryFormats.ts";

const options = { id: "g", name: "g.csv", sourceLanguage: "ar", targetLanguage: "en-US" };

function read(text: string, given: Partial<typeof options> = {}) {
  const result = readGlossary(new TextEncoder().encode(text), { ...options, ...given });
  return {
    entries: result.type === "success" ? result.value.entries : [],
    problems: result.problems.map(({ code, place }) => `${code} ${place?.line ?? ""}`.trim()),
  };
}

const full = newEntry({
  id: "t1",
  source: "التعاون الأحمر",
  target: "red teaming",
  sourceVariants: ["فرق حمراء", "a|b\\c"],
  targetVariants: ["red team", "=SUM(A1)"],
  forbidden: ["red cooperation", 'the "red" one'],
  partOfSpeech: "noun",
  note: "two\nlines, and; a comma",
  author: "سلمى",
  date: "2024-11-26",
});

describe("readDelimited", () => {
  it.each([
    [
      "plain",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "quoted",
      '"a,1","b ""x"""\r\n"c\nd",e\r\n',
      [
        ["a,1", 'b "x"'],
        ["c\nd", "e"],
      ],
    ],
    ["empty cells and rows", "a,,\n\n,,\nb", [["a", "", ""], ["b"]]],
    ["a mark never closed is a letter", 'a,"b\nc', [["a", '"b'], ["c"]]],
    [
      "a mark closed only by that of another cell is one too",
      'a,"b\nc,"d"\n"e',
      [["a", '"b'], ["c", "d"], ['"e']],
    ],
  ])("%s", (_, text, rows) => {
    expect(readDelimited(text, ",").map(({ cells }) => cells)).toEqual(rows);
  });

  it("knows the line a row begins on", () => {
    expect(readDelimited('a,"1\n2"\r\n\nb,c', ",").map(({ line }) => line)).toEqual([1, 4]);
  });

  it("finds the delimiter in the first line, quotation marks aside", () => {
    expect(likelyDelimiter('"a,b,c";d\n1,2,3,4')).toBe(";");
    expect(likelyDelimiter("a\tb,c\td")).toBe("\t");
  });

  it("reads what was written", () => {
    const cell = fc.array(fc.constantFrom(..."aب\",;\t\r\n '"), { maxLength: 6 }).map((all) => all.join(""));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1 })),
        fc.constantFrom(",", ";", "\t"),
        (rows, mark) => {
          const kept = rows.filter((cells) => cells.some((each) => each !== ""));
          expect(readDelimited(writeDelimited(rows, mark), mark).map(({ cells }) => cells)).toEqual(kept);
        },
      ),
    );
  });
});

describe("tables", () => {
  it("reads the sample's glossary", () => {
    const bytes = readFileSync(path.join(import.meta.dirname, "../../source-text/sora-leak/glossary.csv"));
    const result = readGlossary(bytes, options);
    expect(result.problems).toEqual([]);
    const entries = result.type === "success" ? result.value.entries : [];
    expect(entries).toHaveLength(64);
    expect(entries[2]).toEqual(
      newEntry({
        id: "e3",
        source: "Hugging Face",
        target: "Hugging Face",
        sourceVariants: ["وجه العناق"],
        forbidden: [
          "Huggingface",
          "Face of the Hug",
          "Hug Face",
          "Face of Embrace",
          "Embracing Face",
          "Cuddle Face",
        ],
        status: "dnt",
        partOfSpeech: "proper noun",
        note: "Platform. P5 has it machine-translated as وجه العناق",
      }),
    );
  });

  it.each([
    ["titles of another tool", "Term;Translation;Comment\nفنان;artist;x"],
    ["languages with regions, in any order", "note,en-GB,ar_EG\nx,artist,فنان"],
    ["no titles", "فنان\tartist\tx"],
    ["no titles, the languages turned", "artist,فنان,x"],
    ["a byte order mark", "\uFEFFالعربية,English,Notes\nفنان,artist,x"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual({
      entries: [newEntry({ id: "e1", source: "فنان", target: "artist", note: "x" })],
      problems: [],
    });
  });

  it("tells what it left out or did not know", () => {
    expect(read("ar,en,status\nفنان,,\n,artist,\nSora,,dnt\nأداة,tool,so-so").problems).toEqual([
      "glossary_status_unknown 5",
      "glossary_rows_incomplete 2",
    ]);
    expect(read("one\ntwo").problems).toEqual(["glossary_columns_unknown 1"]);
    expect(read("").problems).toEqual(["file_empty"]);
  });
});

describe("TBX", () => {
  const dca = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><titleStmt><title>x</title></titleStmt>
<sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
<termEntry id="c1"><descrip type="subjectField">law</descrip><descrip type="definition">a <hi>person</hi></descrip>
  <langSet xml:lang="EN-GB"><tig><term>claimant</term><termNote type="partOfSpeech">noun</termNote></tig>
    <ntig><termGrp><term>plaintiff</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet>
  <langSet xml:lang="ar"><tig><term>مدعٍ</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
    <tig><term>المدعي</term></tig></langSet></termEntry>
<termEntry id="c2"><langSet xml:lang="fr"><tig><term>avocat</term></tig></langSet></termEntry>
</body></text></martif>`;
  const dct = `<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="c1"><basic:definition>a person</basic:definition>
  <langSec xml:lang="en"><termSec><term>claimant</term><min:partOfSpeech>noun</min:partOfSpeech></termSec>
    <termSec><term>plaintiff</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
  <langSec xml:lang="ar"><termSec><term>المدعي</term></termSec><termSec><term>مدعٍ</term>
    <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>
</body></text></tbx>`;
  const expected = newEntry({
    id: "c1",
    source: "المدعي",
    target: "claimant",
    sourceVariants: ["مدعٍ"],
    forbidden: ["plaintiff"],
    partOfSpeech: "noun",
    note: "a person",
  });

  it("reads version 2, and tells which concepts lack a language", () => {
    expect(read(dca)).toEqual({ entries: [expected], problems: ["tbx_languages_missing 10"] });
  });

  it("reads version 3 with data categories as elements", () => {
    expect(read(dct)).toEqual({ entries: [expected], problems: [] });
  });

  it.each([
    ["another file", "<html/>", "tbx_not_tbx"],
    ["broken XML", "<martif><text></martif>", "xml_malformed 1"],
    ["a document type of its own", '<!DOCTYPE martif [<!ENTITY a "b">]><martif/>', "xml_doctype 1"],
  ])("refuses %s", (_, text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });
});

describe.each(GLOSSARY_FORMATS)("$id", (format) => {
  const glossaryOf = (entries: readonly GlossaryEntry[]): Glossary => ({ ...options, entries });
  const roundTrip = (entries: readonly GlossaryEntry[]): readonly GlossaryEntry[] => {
    const written = format.write(glossaryOf(entries));
    if (written.type === "failure") throw new Error(JSON.stringify(written.problems));
    const again = readGlossary(written.value, options);
    expect(again.problems).toEqual([]);
    return again.type === "success" ? again.value.entries : [];
  };
  const isXml = format.extensions.includes("xml");

  it("gives back every field, in every status", () => {
    const entries = [
      full,
      newEntry({ id: "t2", source: "Sora", target: "Sora", status: "dnt", partOfSpeech: "proper noun" }),
      newEntry({ id: "t3", source: "حاسب", target: "computer", status: "admitted", targetVariants: ["PC"] }),
      newEntry({ id: "t4", source: "حاسوب", target: "machine", status: "deprecated" }),
    ];
    // White space in XML is not kept.
    const kept = isXml ? [{ ...full, note: "two lines, and; a comma" }, ...entries.slice(1)] : entries;
    expect(roundTrip(entries)).toEqual(kept);
  });

  it("gives back any entry", () => {
    const words = fc
      .array(fc.constantFrom(..."ابaZ1=+-'\"|\\,;&<>é"), { minLength: 1, maxLength: 8 })
      .map((all) => all.join(""))
      .filter((text) => text.replaceAll("'", "") !== "");
    const entry = fc.record({
      source: words,
      target: words,
      sourceVariants: fc.array(words, { maxLength: 2 }),
      targetVariants: fc.array(words, { maxLength: 2 }),
      forbidden: fc.array(words, { maxLength: 2 }),
      status: fc.constantFrom(...TERM_STATUSES),
      note: words,
      author: words,
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), (all) => {
        const entries = all.map((each, at) => {
          const made = newEntry({ id: `t${at}`, ...each });
          // In TBX all renderings of a deprecated entry are deprecated alike.
          const { targetVariants, forbidden } = made;
          return made.status === "deprecated"
            ? { ...made, targetVariants: [...targetVariants, ...forbidden], forbidden: [] }
            : made;
        });
        expect(roundTrip(entries)).toEqual(entries);
      }),
    );
  });
});

describe("TBX that is written", () => {
  it.each(["tbx", "tbx-2"])("conforms to its standard: %s", (id) => {
    const entries = [full, newEntry({ id: "2 b", source: "سورا", target: "Sora", status: "dnt" })];
    const format = GLOSSARY_FORMATS.find((one) => one.id === id);
    const written = format?.write({ ...options, entries });
    if (written?.type !== "success") throw new Error("not written");
    const checked = checkConformance(written.value);
    expect(checked.type === "success" && checked.value.violations).toEqual([]);
  });
});
