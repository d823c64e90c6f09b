import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { decodeXml } from "../../src/interchange/xmlBytes.ts";
import { scanXml } from "../../src/interchange/xmlScan.ts";
import { type Scanned, scanned, scannedBySaxes } from "../interchange/scannedEvents.ts";
import { type Dice, diceOf, mutate } from "./mutations.ts";

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

/** Pieces of XML that are seldom, or nearly well-formed. */
const PIECES = [
  ..."<>&;'\"/!?=-[]: \t\n\r\u0085\u2028\u00A0\uFFFE\uFFFF\0\u000B\u007F\u00B7é",
  "\uD83D\uDE00",
  "\uD83D",
  "\uDE00",
  "\r\n",
  "<?xml version='1.0'?>",
  '<?xml version="1.1" encoding="UTF-8"?>',
  "<?xml?>",
  "<?xml-model href='a'?>",
  "<?XML a?>",
  "<?a?>",
  "<?a??>",
  "<?a?b?>",
  "<?a b ?>",
  "<? a?>",
  "<!-- a -->",
  "<!---->",
  "<!--->",
  "<!-- a -- b -->",
  "<!-- a --->",
  "<![CDATA[]]>",
  "<![CDATA[a]] ]>\r\n<&]]]>",
  "<![CDATA[",
  "]]>",
  "]]",
  "&amp;",
  "&lt;b&gt;",
  "&apos;&quot;",
  "&#10;&#13;&#9;",
  "&#x1F600;",
  "&#X41;",
  "&#xD800;",
  "&#0;",
  "&#99999999;",
  "&;",
  "&nbsp;",
  "&constructor;",
  "& amp;",
  "<a/>",
  "<a />",
  "<a/ >",
  "</ a>",
  "</a>",
  "<a></a >",
  "<a b='1' c=\"2\"/>",
  "<a b='1'c='2'/>",
  "<a b = '1'\n\tc\r\n=\r\"2\" />",
  "<a b='1' b='2'/>",
  "<a b/>",
  "<a b=1/>",
  "<a b='<'/>",
  "<a b='>'/>",
  "<a b='&lt;&#10; \t\r\n&#x20;x'/>",
  "<a b='&x;'/>",
  "<a __proto__='1' constructor='2'/>",
  "<a:b xmlns:a='u'><a:c/></a:b>",
  "<a xmlns='u'><b xmlns=''/></a>",
  "<a:b:c/>",
  "<:/>",
  "<é ü·='1'/>",
  "<·/>",
  "<a\u2028/>",
  "<\u{10000}a/>",
  "<1/>",
  "<a.-1/>",
  "<!DOCTYPE a>",
  "<!doctype a>",
  "<!ELEMENT a>",
  " xmlns='u'",
  " b='1'",
] as const;

function withPieces(text: string, dice: Dice): string {
  let result = text;
  const below = (limit: number): number => Math.floor(dice() * limit);
  for (let times = below(3) + 1; times > 0; times -= 1) {
    // Most places are inside of a tag or beside one; the beginning and the end are where the rules change.
    const any = below(result.length + 1);
    const beside = result.indexOf(dice() < 0.5 ? "<" : ">", any) + below(2);
    const at = dice() < 0.1 ? 0 : dice() < 0.1 ? result.length : dice() < 0.5 ? any : beside;
    const removed = dice() < 0.3 ? below(3) : 0;
    result = result.slice(0, at) + (PIECES[below(PIECES.length)] ?? "") + result.slice(at + removed);
  }
  return result;
}

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
