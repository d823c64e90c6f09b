import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { crc32 } from "../../src/interchange/crc32.ts";
import { docxFormat } from "../../src/interchange/docx/docxFormat.ts";
import { odtFormat } from "../../src/interchange/odt/odtFormat.ts";
import type { ZipLimits } from "../../src/interchange/zip.ts";
import { DOCUMENT_LIMITS, readZip, unpackEntry, writeZip } from "../../src/interchange/zip.ts";
import { wordFile, zipped } from "./zipped/officeFiles.ts";

/** A zip whose fields can be falsified: `at` finds the directory's first record, or the first header. */
function falsified(
  bytes: Uint8Array,
  part: "record" | "header" | "end",
  offset: number,
  value: number,
  size: 2 | 4 = 4,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const signature = { record: 0x02014b50, header: 0x04034b50, end: 0x06054b50 }[part];
  let at = 0;
  while (view.getUint32(at, true) !== signature) at += 1;
  if (size === 2) view.setUint16(at + offset, value, true);
  else view.setUint32(at + offset, value, true);
  return copy;
}

const small = zipped({ "a.txt": "alpha", "b/c.txt": "beta beta beta beta" });

const contents = (bytes: Uint8Array, limits = DOCUMENT_LIMITS): unknown => {
  const read = readZip(bytes, limits);
  if (read.type === "failure") return read.problems.map(({ code, place, facts }) => ({ code, place, facts }));
  return read.value.entries.map((entry) => {
    const unpacked = unpackEntry(entry);
    return unpacked.type === "success" ? strFromU8(unpacked.value) : unpacked.problems[0]?.code;
  });
};

test("the sum of a text is the published one", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
});

describe("reading", () => {
  test("gives entries in order", () => {
    expect(contents(small)).toEqual(["alpha", "beta beta beta beta"]);
  });

  const limited = (limits: Partial<ZipLimits>): ZipLimits => ({ ...DOCUMENT_LIMITS, ...limits });

  test.each<[string, Uint8Array, ZipLimits, unknown]>([
    [
      "too many entries",
      small,
      limited({ entries: 1 }),
      { code: "zip_too_large", facts: { what: "entries", found: 2, limit: 1 } },
    ],
    [
      "an entry too large",
      small,
      limited({ entry: 6 }),
      { code: "zip_too_large", place: { entry: "b/c.txt" }, facts: { what: "entry", found: 19, limit: 6 } },
    ],
    [
      "too much in all",
      small,
      limited({ unpacked: 20 }),
      { code: "zip_too_large", facts: { what: "unpacked", found: 24, limit: 20 } },
    ],
    [
      "a bomb",
      zipSync({ bomb: new Uint8Array(2_000_000) }),
      DOCUMENT_LIMITS,
      {
        code: "zip_too_large",
        place: { entry: "bomb" },
        facts: expect.objectContaining({ what: "ratio", limit: 400 }),
      },
    ],
    [
      "a way out",
      zipped({ "../x": "x" }),
      DOCUMENT_LIMITS,
      { code: "unsafe_entry", place: { entry: "../x" } },
    ],
    [
      "a way in from the top",
      zipped({ "/etc/x": "x" }),
      DOCUMENT_LIMITS,
      { code: "unsafe_entry", place: { entry: "/etc/x" } },
    ],
    [
      "a drive",
      zipped({ "C:\\x": "x" }),
      DOCUMENT_LIMITS,
      { code: "unsafe_entry", place: { entry: "C:\\x" } },
    ],
    [
      "a password",
      falsified(small, "record", 8, 1, 2),
      DOCUMENT_LIMITS,
      { code: "zip_encrypted", place: { entry: "a.txt" } },
    ],
    [
      "another packing",
      falsified(small, "record", 10, 12, 2),
      DOCUMENT_LIMITS,
      { code: "zip_method", place: { entry: "a.txt" }, facts: { method: 12 } },
    ],
    [
      "a huge archive",
      falsified(small, "record", 24, 0xffffffff),
      DOCUMENT_LIMITS,
      { code: "zip_zip64", place: { entry: "a.txt" } },
    ],
    [
      "data outside",
      falsified(small, "record", 42, 0x7fffffff),
      DOCUMENT_LIMITS,
      { code: "zip_damaged", place: { entry: "a.txt" } },
    ],
    [
      "a directory outside",
      falsified(small, "end", 16, 0x7fffffff),
      DOCUMENT_LIMITS,
      { code: "zip_damaged" },
    ],
    ["no directory", small.slice(0, -10), DOCUMENT_LIMITS, { code: "zip_cut_off" }],
    ["nothing", new Uint8Array(), DOCUMENT_LIMITS, { code: "zip_damaged" }],
  ])("refuses %s", (_, bytes, limits, problem) => {
    expect(contents(bytes, limits)).toEqual([expect.objectContaining(problem)]);
  });

  test.each([
    ["a wrong sum", falsified(small, "record", 16, 1)],
    ["a size too small", falsified(small, "record", 24, 2)],
    ["a size too large", falsified(small, "record", 24, 9)],
  ])("finds %s when the entry is unpacked", (_, bytes) => {
    expect(contents(bytes)).toEqual(["zip_damaged", "beta beta beta beta"]);
  });
});

describe("writing", () => {
  const archive = (bytes: Uint8Array) => {
    const read = readZip(bytes, DOCUMENT_LIMITS);
    if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
    return read.value;
  };

  test("without a change gives the same bytes", () => {
    expect(writeZip(archive(small), new Map())).toBe(small);
  });

  test("changes one entry, and keeps order, packing and packed bytes of the rest", () => {
    const stored = zipSync({
      mimetype: [strToU8("x"), { level: 0 }],
      a: strToU8("aaaa"),
      b: strToU8("bbbb"),
    });
    const written = writeZip(archive(stored), new Map([["a", strToU8("changed, and longer")]]));
    expect(Object.entries(unzipSync(written)).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ["mimetype", "x"],
      ["a", "changed, and longer"],
      ["b", "bbbb"],
    ]);
    const [before, after] = [archive(stored).entries, archive(written).entries];
    expect(after.map(({ method }) => method)).toEqual(before.map(({ method }) => method));
    expect(after[2]?.data).toEqual(before[2]?.data);
  });

  test("entries whose sizes stand behind them are written with their sizes in front", () => {
    // As programs write that do not know the size yet: bit 3, no sizes in the header.
    let streamed = falsified(zipped({ a: "alpha" }), "record", 8, 8, 2);
    streamed = falsified(streamed, "header", 6, 8, 2);
    for (const offset of [14, 18, 22]) streamed = falsified(streamed, "header", offset, 0);
    const written = writeZip(archive(streamed), new Map([["none", new Uint8Array()]]));
    const view = new DataView(written.buffer);
    expect([view.getUint16(6, true) & 8, view.getUint32(22, true)]).toEqual([0, 5]);
    expect(contents(written)).toEqual(["alpha"]);
  });
});

describe("documents in archives that mean harm", () => {
  const codes = (bytes: Uint8Array, format = docxFormat): readonly unknown[] => {
    const read = format.read(bytes, { name: "a.docx", language: "ar", number: 1 });
    expect(read.type).toBe("failure");
    return read.problems.map(({ code, place }) => [code, place?.entry, place?.file]);
  };
  const document = "word/document.xml";
  const withDocument = (xml: string): Uint8Array => wordFile("", { others: { [document]: xml } });

  test.each([
    [
      "an entity of its own",
      `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`,
      "xml_doctype",
    ],
    [
      "entities by the billion",
      `<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>`,
      "xml_doctype",
    ],
    ["depth", "<a>".repeat(300) + "</a>".repeat(300), "xml_too_deep"],
    ["broken XML", "<a><b></a>", "xml_malformed"],
    ["nothing", "", "xml_malformed"],
  ])("%s", (_, xml, code) => {
    expect(codes(withDocument(xml))).toEqual([[code, document, "a.docx"]]);
  });

  test("a part beside the main one that is broken stops the whole", () => {
    expect(codes(wordFile("<w:p/>", { others: { "word/styles.xml": "<broken" } }))).toEqual([
      ["xml_malformed", "word/styles.xml", "a.docx"],
    ]);
  });

  test("another archive is no document, and says so under a document's name", () => {
    expect(docxFormat.recognise(small, "a.zip")).toBe(0);
    expect(codes(small)).toEqual([["document_part_missing", "[Content_Types].xml", "a.docx"]]);
    expect(codes(small, odtFormat)).toEqual([["document_part_missing", "mimetype", "a.docx"]]);
    expect(docxFormat.recognise(small.slice(0, 40), "a.docx")).toBeGreaterThan(0);
    expect(codes(small.slice(0, 40))).toEqual([["zip_cut_off", undefined, "a.docx"]]);
  });
});
