import { expect, test } from "vitest";
import { told } from "./told.ts";

const WORDS = "خرجت الحافلة من المرآب قبل الفجر.";
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
/** A text with a byte that no UTF-8 has behind it. */
const damaged = (before: string, after: string): Uint8Array =>
  Uint8Array.from([...utf8(before), 0xff, ...utf8(after)]);

test.each([
  ["a.srt", damaged(`1\n00:00:01,000 --> 00:00:02,000\n${WORDS}`, "\n"), "!encoding_damaged 3:34"],
  ["a.vtt", damaged(`WEBVTT\n\n00:01.000 --> 00:02.000\n${WORDS}`, "\n"), "!encoding_damaged 4:34"],
  ["a.json", damaged(`{"a": "${WORDS}`, '"}'), "!encoding_damaged 1:41"],
  ["a.po", damaged(`msgid "${WORDS}`, '"\nmsgstr ""\n'), "!encoding_damaged 1:41"],
  ["a.html", damaged(`<p>${WORDS}`, "</p>"), "!encoding_damaged 1:37"],
  ["a.md", damaged(`# ${WORDS}\n\n`, `${WORDS}\n`), "!encoding_damaged 3:1"],
  ["a.csv", damaged(`ar,en\n${WORDS}`, ",x\n"), "!encoding_damaged 2:34"],
  ["a.txt", damaged(WORDS, ""), "!encoding_damaged 1:34"],
  [
    "a.tmx",
    damaged(`<tmx version="1.4"><body><tu><tuv xml:lang="ar"><seg>${WORDS}`, ""),
    "!encoding_damaged 1:87",
  ],
  ["a.xlf", damaged(`<xliff version="1.2"><file>${WORDS}`, ""), "!encoding_damaged 1:61"],
  // Half a letter at the end of a file that was cut off.
  [
    "b.srt",
    Uint8Array.from(utf8(`1\n00:00:01,000 --> 00:00:02,000\n${WORDS}ن`)).slice(0, -1),
    "!encoding_damaged 3:34",
  ],
])("letters that are broken are told with their place: %s", (name, bytes, expected) => {
  expect(told(name, bytes)).toEqual([expected]);
});

test.each([
  ["a.srt", `1\n00:00:01,000 --> 00:00:02,000\n${WORDS.repeat(4)}\0\n`, "!character_forbidden 3:133"],
  ["a.json", `{"a": "${WORDS.repeat(4)}\u0001"}`, "!character_forbidden 1:140"],
  ["a.txt", `${WORDS.repeat(4)}\n${WORDS}\0`, "!character_forbidden 2:34"],
  ["a.tmx", `<tmx version="1.4"><body><tu><tuv><seg>\0</seg></tuv></tu></body></tmx>`, "!xml_malformed 1:40"],
])("a control character in a text is told with its place: %s", (name, text, expected) => {
  expect(told(name, text)).toEqual([expected]);
});

test("UTF-16 that ends within a letter says where", () => {
  const bytes = Uint8Array.from([
    0xff,
    0xfe,
    ...Buffer.from(`<xliff version="1.2">\n${WORDS}`, "utf16le"),
    0x27,
  ]);
  expect(told("a.xlf", bytes)).toEqual(["!encoding_damaged 2:34"]);
});

test("XML of a kind that is not read says which", () => {
  expect(told("a.xml", `<?xml version="1.0"?>\n<!-- a -->\n<book><p>${WORDS}</p></book>`)).toEqual([
    "!xml_unknown",
  ]);
});

test.each([
  [
    "a.xlf",
    (e: string) =>
      `<?xml version="1.0" encoding="${e}"?><xliff version="1.2"><file source-language="ar" original="a" datatype="plaintext"><body><trans-unit id="1"><source>${WORDS}</source></trans-unit></body></file></xliff>`,
  ],
  [
    "b.xlf",
    (e: string) =>
      `<?xml version="1.0" encoding="${e}"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ar"><file id="f"><unit id="1"><segment><source>${WORDS}</source></segment></unit></file></xliff>`,
  ],
  [
    "a.tmx",
    (e: string) =>
      `<?xml version="1.0" encoding="${e}"?><tmx version="1.4"><header srclang="ar"/><body><tu><tuv xml:lang="ar"><seg>${WORDS}</seg></tuv></tu></body></tmx>`,
  ],
])("UTF-8 that calls itself otherwise is read as what it is, and told: %s", (name, file) => {
  expect(told(name, file("ISO-8859-1"))).toEqual(["~encoding_declared_otherwise 1"]);
  expect(told(name, file("windows-1256"))).toEqual(["~encoding_declared_otherwise 1"]);
  expect(told(name, file("UTF-8"))).toEqual([]);
  expect(told(name, file("utf-16"))).toEqual([]);
  expect(told(name, file("x-nothing"))).toEqual(["!encoding_unsupported"]);
});

test.each([
  ["a.json", '{"a": "', '"}', ["~encoding_assumed"]],
  ["a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "\n", ["~encoding_assumed"]],
  ["a.srt", "1\n00:00:01,000 --> 00:00:02,000\n", "\n", []],
])("Windows-1256 where there is Unicode alone is read and told: %s", (name, before, after, expected) => {
  // «السلام عليكم»
  const words = [0xc7, 0xe1, 0xd3, 0xe1, 0xc7, 0xe3, 0x20, 0xda, 0xe1, 0xed, 0xdf, 0xe3];
  expect(told(name, Uint8Array.from([...utf8(before), ...words, ...utf8(after)]))).toEqual(expected);
});
