import { expect, test } from "vitest";
import { xliffVersion } from "../../src/interchange/xliff/version.ts";

test.each([
  ['<xliff version="1.2">', 1],
  ['<?xml version="1.0"?>\n<!-- <xliff version="2.0"> -->\n<x:xliff\n version = \'1.1\' xmlns:x="urn:x">', 1],
  ['<?xml version="1.0"?><?pi a?><xliff srcLang="ar" version="2.1">', 2],
  ['<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2">', 2],
  ["<xliff>", 1],
  ['<html><pre><xliff version="1.2"></pre>', undefined],
  ['# How to write\n\n    <xliff version="1.2">', undefined],
  ["<xliffs>", undefined],
  [`${"<??>".repeat(4000)}`, undefined],
  [`${"<!---->".repeat(2000)}`, undefined],
  [" ".repeat(16_000), undefined],
])("%.60s", (text, version) => {
  expect(xliffVersion(new TextEncoder().encode(text))).toBe(version);
});

test.each([
  ["utf16le", [0xff, 0xfe]],
  ["utf16le", []],
] as const)("%s with the mark %j", (encoding, mark) => {
  const text = Buffer.from('<xliff version="2.0">', encoding);
  expect(xliffVersion(new Uint8Array([...mark, ...text]))).toBe(2);
});
