import { describe, expect, test } from "vitest";
import { readTmx, type TmxUnit, writeTmx } from "../../src/interchange/tmx.ts";

const unit: TmxUnit = {
  id: "u1",
  notes: ["a <note>"],
  properties: new Map([["document", 'a & "b"']]),
  variants: [
    {
      language: "ar",
      text: "قال \uFFFCنعم\uFFFC ثم < غادر",
      author: "Huda",
      date: Date.UTC(2024, 10, 26, 9, 5, 7),
    },
    { language: "en-US", text: "He said \uFFFCyes\uFFFC", author: "", date: 0 },
  ],
};

function unitsOf(xml: string): { readonly units: readonly TmxUnit[]; readonly problem: string | undefined } {
  const units: TmxUnit[] = [];
  const problem = readTmx(xml, (each) => units.push(each));
  return { units, problem: problem?.code };
}

describe("TMX", () => {
  test("what is written is read again", () => {
    expect(unitsOf(writeTmx([unit], "ar"))).toEqual({
      units: [{ ...unit, start: expect.any(Number) }],
      problem: undefined,
    });
  });

  test("codes become one character, what they hold is no text, highlighted text stays", () => {
    const xml =
      '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header/><body><tu><tuv xml:lang="en"><seg>' +
      '<bpt i="1">&lt;b></bpt>Click <ph x="3">&lt;img alt="<sub>Start</sub>"></ph> to <hi>start</hi>.' +
      '<ept i="1">&lt;/b></ept></seg></tuv><tuv lang="fr"><prop type="a">b</prop><seg>Cliquez</seg></tuv></tu></body></tmx>';
    expect(unitsOf(xml).units[0]?.variants.map(({ language, text }) => [language, text])).toEqual([
      ["en", "\uFFFCClick \uFFFC to start.\uFFFC"],
      ["fr", "Cliquez"],
    ]);
  });

  test("entities of a document type, and broken XML, are refused", () => {
    const bomb = '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx version="1.4"><body/></tmx>';
    expect(unitsOf(bomb).problem).toBe("xml_doctype");
    expect(unitsOf("<tmx><body><tu></body></tmx>").problem).toBe("xml_malformed");
  });
});
