import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { decodeXml } from "../../src/interchange/xmlBytes.ts";
import { scanXml } from "../../src/interchange/xmlScan.ts";
import { type Scanned, scanned, scannedBySaxes } from "../interchange/scannedEvents.ts";
import { diceOf, mutate } from "./mutations.ts";
import { PIECES, withPieces } from "./xmlPieces.ts";

/** Mutated files of each file. */
const CASES = Number(process.env["MUQABALA_CASES"] ?? 60);

const FOLDERS = [
  "tests/golden/formats/xliff12",
  "tests/golden/formats/xliff2",
  "tests/golden/formats/tmx",
].concat("tests/interchange/conformance");

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.resolve(folder))
    .filter((name) => !name.endsWith(".ts"))
    .map((name) => [name, new Uint8Array(readFileSync(path.resolve(folder, name)))] as const),
);

/** What has to be alike: of a document that is refused the verdict alone. */
function told({ events, verdict }: Scanned): Partial<Scanned> {
  return verdict === "" ? { events } : { verdict };
}

describe.each(files)("%s", (_, bytes) => {
  test(`is scanned as by the parser, whatever becomes of it (${CASES} mutations)`, () => {
    const whole = decodeXml(bytes);
    const original = whole.type === "success" ? whole.value.text : "";
    for (let seed = 1; seed <= CASES; seed += 1) {
      const dice = diceOf(seed);
      let text = withPieces(original, dice);
      if (dice() < 0.4) {
        const decoded = decodeXml(mutate(bytes, bytes, dice));
        if (decoded.type === "success") text = decoded.value.text;
      }
      const [ours, theirs] = [scanned(text), scannedBySaxes(text)];
      expect({ seed, ...told(ours) }).toEqual({ seed, ...told(theirs) });
    }
  }, 60_000);
});

test.each(PIECES)("a document of %j alone, and around it", (piece) => {
  for (const text of [
    piece,
    `<r>${piece}</r>`,
    `<r/>${piece}`,
    `${piece}<r/>`,
    `<r ${piece}/>`,
    `<r a="${piece}"/>`,
  ]) {
    const [ours, theirs] = [scanned(text), scannedBySaxes(text)];
    expect({ text, ...told(ours) }).toEqual({ text, ...told(theirs) });
  }
});

test("a bare document type is passed over where it may stand, and refused where something is declared", () => {
  const scan = (text: string): string | undefined =>
    scanXml(
      text,
      { open: () => undefined, text: () => undefined, close: () => undefined },
      { limits: { length: 1000, depth: 10 }, doctype: "tmx" },
    )?.code;
  expect(scan('<?xml version="1.0"?>\n<!-- a --><!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx/>')).toBeUndefined();
  expect(scan('<!DOCTYPE tmx PUBLIC "-//LISA//DTD" "tmx14.dtd" ><tmx/>')).toBeUndefined();
  expect(scan('<?xml version="1.1"?><!DOCTYPE tmx><tmx/>')).toBeUndefined();
  expect(scan("<!DOCTYPE tmx><tmx></tm>")).toBe("xml_malformed");
  expect(scan("<!DOCTYPE tmx><!DOCTYPE tmx><tmx/>")).toBe("xml_doctype");
  expect(scan("<tmx/><!DOCTYPE tmx>")).toBe("xml_malformed");
  expect(scan("<!DOCTYPE tmx [<!ENTITY a 'b'>]><tmx/>")).toBe("xml_doctype");
  expect(scan("<!DOCTYPE tmx2><tmx2/>")).toBe("xml_doctype");
});

test("what is too deep has its place", () => {
  const problem = scanXml(
    "<a>\n<b><c/></b></a>",
    { open: () => undefined, text: () => undefined, close: () => undefined },
    { limits: { length: 1000, depth: 2 } },
  );
  expect(problem).toMatchObject({ code: "xml_too_deep", place: { line: 2, column: 7 }, facts: { limit: 2 } });
});

/** What may stand behind the name of an element; with each, tags that come again and those that are new again and again. */
const RESTS = [
  ">",
  "/>",
  " />",
  " b='1'>",
  " b='1'/>",
  " b='2'>",
  " b='&#10;'>",
  " xmlns='u'>",
  " xmlns:p='v'>",
];

test(`tags that come again are as they were read first, in their scopes (${CASES} documents)`, () => {
  for (let seed = 1; seed <= CASES; seed += 1) {
    const dice = diceOf(seed);
    const open: string[] = [];
    let text = "<r xmlns:p='w'>";
    for (let tag = 0; tag < 300; tag += 1) {
      if (dice() < 0.4 && open.length > 0) {
        text += `</${open.pop() ?? ""}>`;
        continue;
      }
      const name = dice() < 0.5 ? "a" : "p:a";
      const rest = dice() < 0.1 ? ` b='${tag}'>` : (RESTS[Math.floor(dice() * RESTS.length)] ?? ">");
      text += `<${name}${rest}`;
      if (!rest.endsWith("/>")) open.push(name);
    }
    text +=
      open
        .toReversed()
        .map((name) => `</${name}>`)
        .join("") + "</r>";
    expect({ seed, ...scanned(text) }).toEqual({ seed, ...scannedBySaxes(text) });
  }
});
