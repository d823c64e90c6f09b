import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextEncoding } from "../../src/core/document.ts";
import { decodeText, encodeText } from "../../src/interchange/encoding.ts";

const NEWS =
  "أثار تسريب حديث لأداة الذكاء الاصطناعي جدلاً حادًا؛ وقالت الشركة: «لن نتوقف».\r\nهل هذا معقول؟ نعم، 3.5 في المئة.\r\n";
const SHORT = "مرحبا بالعالم";
const LETTERS = "ﻻ گ چ پ ژ ک ی";
const forms: readonly { encoding: TextEncoding; byteOrderMark: boolean }[] = [
  { encoding: "utf-8", byteOrderMark: false },
  { encoding: "utf-8", byteOrderMark: true },
  { encoding: "utf-16le", byteOrderMark: true },
  { encoding: "utf-16le", byteOrderMark: false },
  { encoding: "utf-16be", byteOrderMark: true },
  { encoding: "utf-16be", byteOrderMark: false },
  { encoding: "windows-1256", byteOrderMark: false },
];

function bytesOf(text: string, form: { encoding: TextEncoding; byteOrderMark: boolean }): Uint8Array {
  const encoded = encodeText(text, form);
  if (encoded.type === "failure") throw new Error(JSON.stringify(encoded.problems));
  return encoded.value;
}

function problemOf(bytes: Iterable<number>) {
  const result = decodeText(Uint8Array.from(bytes));
  return result.type === "failure" ? result.problems[0] : undefined;
}

describe("decodeText", () => {
  for (const form of forms) {
    const name = `${form.encoding}${form.byteOrderMark ? " with a byte order mark" : ""}`;
    for (const text of [NEWS, SHORT, `${NEWS}Sora by OpenAI is in "preview".\n`.repeat(3)]) {
      it(`tells ${name} and gives its bytes back: ${text.slice(0, 12)}`, () => {
        const bytes = bytesOf(text, form);
        const result = decodeText(bytes);
        expect(result).toEqual({ type: "success", value: { text, ...form }, problems: [] });
        if (result.type === "success") expect(bytesOf(result.value.text, result.value)).toEqual(bytes);
      });
    }
  }

  it("reads Windows-1256 as Windows writes it: Persian letters, marks, joiners, French accents", () => {
    // «پارسی گفت» with the Persian letters' own bytes, tanwin F0, ZWNJ 9D, «café» with é E9.
    const bytes = [
      0x81, 0xc7, 0xd1, 0xd3, 0xed, 0x20, 0x90, 0xdd, 0xca, 0x9d, 0xf0, 0x20, 0x63, 0x61, 0x66, 0xe9,
    ];
    const result = decodeText(Uint8Array.from(bytes));
    expect(result).toMatchObject({
      value: { text: "پارسي گفت\u200C\u064B café", encoding: "windows-1256" },
    });
    if (result.type === "success") expect([...bytesOf(result.value.text, result.value)]).toEqual(bytes);
  });

  it("keeps every line end and every invisible character", () => {
    const text = "\u200Fأ\r\nب\rج\nد\u2028هـ\u2029\uFEFFو\u00A0\t\u202Bز\u202C";
    const result = decodeText(bytesOf(text, { encoding: "utf-8", byteOrderMark: false }));
    expect(result).toMatchObject({ value: { text } });
  });

  it("keeps a second byte order mark in the text", () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61]);
    const result = decodeText(bytes);
    expect(result).toMatchObject({ value: { text: "\uFEFFa", byteOrderMark: true } });
    if (result.type === "success") expect(bytesOf(result.value.text, result.value)).toEqual(bytes);
  });

  it("reads an empty file and plain ASCII as UTF-8", () => {
    expect(decodeText(new Uint8Array())).toMatchObject({ value: { text: "", encoding: "utf-8" } });
    expect(decodeText(Uint8Array.from([0x61, 0x0a]))).toMatchObject({
      value: { text: "a\n", encoding: "utf-8" },
    });
  });

  it("says where UTF-8 is broken instead of taking it for Windows-1256", () => {
    const good = [...bytesOf(NEWS, { encoding: "utf-8", byteOrderMark: false })];
    expect(problemOf([...good, 0xd8])).toMatchObject({
      code: "encoding_damaged",
      place: { line: 3 },
      facts: { encoding: "utf-8", offset: good.length },
    });
    expect(problemOf([...good.slice(0, 40), 0xff, ...good.slice(40)])).toMatchObject({
      code: "encoding_damaged",
    });
  });

  it("says where UTF-16 is broken", () => {
    expect(problemOf([0xff, 0xfe, 0x27])).toMatchObject({
      code: "encoding_damaged",
      facts: { encoding: "utf-16le" },
    });
    expect(problemOf([0xff, 0xfe, 0x27, 0x06, 0x00, 0xd8, 0x27, 0x06])).toMatchObject({
      code: "encoding_damaged",
      facts: { offset: 2 },
    });
  });

  it.each([
    ["ZIP", [0x50, 0x4b, 0x03, 0x04, 0x14, 0]],
    ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ["PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ["JPEG", [0xff, 0xd8, 0xff, 0xe0]],
    ["OLE", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ["?", [0x61, 0x00, 0x00, 0x00, 0x62]],
    ["?", [0x61, 0x01, 0x02, 0x62]],
  ])("refuses what is no text: %s %j", (format, bytes) => {
    expect(problemOf(bytes)).toMatchObject({ code: "file_binary", facts: { format } });
  });

  it("refuses UTF-32, and single-byte texts that are no Windows-1256", () => {
    expect(problemOf([0xff, 0xfe, 0, 0, 0x27, 0x06, 0, 0])).toMatchObject({ code: "encoding_unsupported" });
    // «Grüße und Österreich für Köln» in Windows-1252: ü FC is ü too, ß DF and ö F6 are others.
    const german = Array.from(
      "Gr\xfc\xdfe an die \xd6sterreicher, sch\xf6ne gr\xf6\xdfere H\xe4user",
      (letter) => letter.charCodeAt(0),
    );
    expect(problemOf(german)).toMatchObject({ code: "encoding_unknown" });
  });

  it("names the limit of a file that is too large", () => {
    const bytes = new Uint8Array(50 * 1024 * 1024 + 1);
    expect(decodeText(bytes)).toMatchObject({
      problems: [{ code: "file_too_large", facts: { bytes: bytes.length, limit: 50 * 1024 * 1024 } }],
    });
  });

  it("never throws, and gives back the bytes of whatever it reads", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const result = decodeText(bytes);
        if (result.type === "failure") return;
        expect(bytesOf(result.value.text, result.value)).toEqual(bytes);
      }),
      { seed: 20241126, numRuns: 3000 },
    );
  });
});

describe("encodeText", () => {
  it("names the character that an encoding does not have", () => {
    expect(encodeText("سعر 5 € و😀 و😀", { encoding: "windows-1256", byteOrderMark: false })).toMatchObject({
      problems: [
        { code: "character_not_encodable", facts: { character: "😀", codePoint: "U+1F600", count: 2 } },
      ],
    });
    expect(encodeText("a\uD800", { encoding: "utf-8", byteOrderMark: false })).toMatchObject({
      problems: [{ code: "character_not_encodable", facts: { codePoint: "U+D800" } }],
    });
  });

  it("writes all 256 bytes of Windows-1256", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const text = new TextDecoder("windows-1256").decode(bytes);
    expect(bytesOf(text, { encoding: "windows-1256", byteOrderMark: false })).toEqual(bytes);
    expect(text).toContain(LETTERS.charAt(2));
  });
});
