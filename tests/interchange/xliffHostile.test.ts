import { describe, expect, test } from "vitest";
import { readFile } from "../../src/interchange/formats.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const options = { name: "a.xlf", language: "ar", number: 1 };
const unit = `<xliff version="1.2"><file original="a" source-language="ar" datatype="x"><body><trans-unit id="1"><source>&e;</source></trans-unit></body></file></xliff>`;

describe("XML that is not to be read", () => {
  test.each([
    ["an entity of its own", `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY e "&a;&a;">]>`],
    ["a file of somebody else", `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///secret"> ]>`],
    ["a grammar from elsewhere", `<!DOCTYPE x PUBLIC "-//x" "https://example.org/x.dtd" [ <!-- > --> ] >`],
  ])("with %s is refused where it stands, and is no plain text", (_, doctype) => {
    expect(readFile(bytes(`<?xml version="1.0"?>\n${doctype}\n${unit}`), options)).toMatchObject({
      type: "failure",
      problems: [{ code: "xml_doctype", place: { file: "a.xlf", line: 2 } }],
    });
  });

  test("by any format is no plain text either", () => {
    expect(
      readFile(bytes(`<?xml version="1.0"?>\n<recipe><title>خبز</title></recipe>`), options),
    ).toMatchObject({
      type: "failure",
      problems: [{ code: "xml_unknown", facts: { root: "recipe" } }],
    });
  });
});

test("a text with very many codes of one name takes no time to read", () => {
  const text = `<xliff version="1.2"><file source-language="ar" original="a" datatype="x"><body><trans-unit id="1"><source>خبز${"<x/>".repeat(100_000)}</source></trans-unit></body></file></xliff>`;
  expect(readFile(bytes(text), options)).toMatchObject({ type: "success" });
});
