import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSrx, writeSrx } from "../../src/interchange/srx.ts";
import { compileRules } from "../../src/language/compiledRules.ts";
import { ownSegmentation } from "../../src/language/ownSegmentation.ts";
import type { SegmentationRules } from "../../src/core/segmentationRules.ts";
import { segmentSentences } from "../../src/language/sentences.ts";

const SMALL = `<?xml version="1.0"?>
<srx xmlns="http://www.lisa.org/srx20" xmlns:x="urn:other" version="2.0">
  <header segmentsubflows="no" cascade="yes">
    <formathandle type="start" include="yes"/>
    <x:options rule="yes"/>
  </header>
  <body>
    <languagerules>
      <languagerule languagerulename="Default">
        <rule break="yes"><beforebreak>[.?!]+</beforebreak><afterbreak>\\s</afterbreak></rule>
        <rule><beforebreak><![CDATA[a<b&]]>c</beforebreak></rule>
      </languagerule>
      <languagerule languagerulename="English">
        <rule break="no"><beforebreak>\\bMr\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="(?i)en.*" languagerulename="English"/>
      <languagemap languagepattern=".*" languagerulename="Default"/>
    </maprules>
  </body>
</srx>`;

function rulesOf(xml: string): SegmentationRules {
  const result = readSrx(xml);
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function problemOf(xml: string) {
  const result = readSrx(xml);
  return result.type === "failure" ? result.problems[0] : undefined;
}

describe("readSrx", () => {
  it("reads header, rules and maps; a rule breaks unless it says no; other namespaces are passed over", () => {
    expect(rulesOf(SMALL)).toEqual({
      cascade: true,
      segmentSubflows: false,
      formatHandles: { start: true, end: true, isolated: false },
      languageRules: [
        {
          name: "Default",
          rules: [
            { break: true, before: "[.?!]+", after: "\\s" },
            { break: true, before: "a<b&c", after: "" },
          ],
        },
        { name: "English", rules: [{ break: false, before: "\\bMr\\.", after: "\\s" }] },
      ],
      languageMaps: [
        { pattern: "(?i)en.*", name: "English" },
        { pattern: ".*", name: "Default" },
      ],
    });
  });

  it("gives rules that run: cascading for English, the default for the rest", () => {
    const text = "Mr. Holmes left. He ran.";
    const split = (language: string) => {
      const { compiled } = compileRules(rulesOf(SMALL), { language, patterns: "foreign" });
      return segmentSentences(text, compiled).map(({ start, end }) => text.slice(start, end));
    };
    expect(split("EN-gb")).toEqual(["Mr. Holmes left.", "He ran."]);
    expect(split("ar")).toEqual(["Mr.", "Holmes left.", "He ran."]);
  });

  it.each([
    ["xml_malformed", "<srx>\n  <body></srx>", { line: 2 }],
    ["xml_malformed", "<srx>&unknown;</srx>", { line: 1 }],
    ["xml_malformed", "", {}],
    ["xml_doctype", '<!DOCTYPE srx [<!ENTITY a "b">]><srx>&a;</srx>', { line: 1 }],
    ["xml_too_deep", "<srx>" + "<a>".repeat(50), {}],
    ["xml_too_large", " ".repeat(8 * 1024 * 1024 + 1), undefined],
    ["srx_not_srx", "<tmx/>", undefined],
    ["srx_no_rules", "<srx><body/></srx>", undefined],
  ])("refuses with %s", (code, xml, place) => {
    const problem = problemOf(xml);
    expect(problem).toMatchObject({ code, severity: "error" });
    if (place === undefined) expect(problem?.place).toBeUndefined();
    else expect(problem?.place).toMatchObject(place);
  });

  it("says where an attribute is missing and which map leads nowhere", () => {
    const xml = SMALL.replace('languagerulename="English">', ">");
    const result = readSrx(xml);
    expect(result).toMatchObject({
      type: "success",
      problems: [
        {
          code: "srx_attribute_missing",
          place: { line: 13 },
          facts: { element: "languagerule", attribute: "languagerulename" },
        },
        { code: "srx_map_without_rules", facts: { name: "English" } },
      ],
    });
  });
});

describe("writeSrx", () => {
  it("gives back the product's own rules", () => {
    expect(rulesOf(writeSrx(ownSegmentation))).toEqual(ownSegmentation);
  });

  it("gives back any rules", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab.<>&\"' \n\t\r\\[]د؟😀") });
    const rule = fc.record({ break: fc.boolean(), before: text, after: text });
    const rules = fc.record({
      cascade: fc.boolean(),
      segmentSubflows: fc.boolean(),
      formatHandles: fc.record({ start: fc.boolean(), end: fc.boolean(), isolated: fc.boolean() }),
      languageRules: fc.array(fc.record({ name: text, rules: fc.array(rule, { minLength: 1 }) }), {
        minLength: 1,
      }),
      languageMaps: fc.array(fc.record({ pattern: text, name: text })),
    });
    fc.assert(
      fc.property(rules, (one) => {
        expect(rulesOf(writeSrx(one))).toEqual(one);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
