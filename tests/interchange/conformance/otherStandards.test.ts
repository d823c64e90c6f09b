import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Break, brokenBy, brokenIn } from "./breaking.ts";

const XLIFF_1_2: readonly Break[] = [
  ['xmlns="urn:oasis:names:tc:xliff:document:1.2"', 'xmlns="urn:example"', "xliff_namespace"],
  ['version="1.2"', 'version="1.1"', "version_namespace"],
  ['version="1.2"', 'version="1.9"', "attribute_value"],
  [' original="news.html"', "", "attribute_required"],
  ['datatype="html"', 'datatype="word"', "attribute_value"],
  ['date="2026-01-02T03:04:05Z"', 'date="2026-01-02"', "date_time"],
  ['target-language="en"', 'target-language="en_GB"', "language_tag"],
  ['<bin-unit id="3"', '<bin-unit id="1"', "unit_id_unique"],
  ['<group id="g2">', '<group id="g1">', "group_id_unique"],
  ['<context-group name="c2"', '<context-group name="c1"', "group_name_unique"],
  [
    '<phase phase-name="p2"',
    '<phase phase-name="p1" process-name="x"/><phase phase-name="p2"',
    "phase_name_unique",
  ],
  ['<tool tool-id="t2"', '<tool tool-id="t1"', "tool_id_unique"],
  ['phase-name="p2" xml:lang', 'phase-name="p9" xml:lang', "phase_resolves"],
  ['<alt-trans tool-id="t1"', '<alt-trans tool-id="t9"', "tool_resolves"],
  ['xid="2"', 'xid="9"', "xid_resolves"],
  ["الثانية.</mrk></seg-source>", "الثالثة.</mrk></seg-source>", "seg_source_text"],
  ['<mrk mtype="seg" mid="2">Second.', '<mrk mtype="seg" mid="1">Second.', "mrk_mid_unique"],
  ['<mrk mtype="seg" mid="2">Second.', '<mrk mtype="seg">Second.', "mrk_mid_required"],
  ['<mrk mtype="seg" mid="2">Second.', '<mrk mtype="seg" mid="9">Second.', "mid_resolves"],
  ['<alt-trans tool-id="t1" mid="1"', '<alt-trans tool-id="t1" mid="9"', "mid_resolves"],
  ['state="translated"', 'state="done"', "attribute_value"],
  ['<source xml:lang="ar">', '<source xml:lang="fr">', "source_language"],
  ['phase-name="p2" xml:lang="en"', 'phase-name="p2" xml:lang="fr"', "target_language"],
  ["<body>", "<body><note>a</note>", "element_not_allowed"],
  ["<body>", "<body>text", "text_not_allowed"],
  ['<ept id="2" rid="1">&lt;/b></ept></source>', "</source>", "paired_code_end"],
  ['<bpt id="1" rid="1">&lt;b></bpt>نص', "نص", "paired_code_start"],
  ['<ex id="3" rid="2"/>', '<ex id="3" rid="2"/><bx id="4" rid="2"/>', "paired_code_unique"],
  ['pos="open"', 'pos="begin"', "attribute_value"],
  ['<note priority="1">', '<note priority="0">', "attribute_value"],
  [
    '<alt-trans tool-id="t1" mid="1"><target>One.</target>',
    '<alt-trans tool-id="t1" mid="1">',
    "element_missing",
  ],
  ["<header><skl>", "<header><my:x/><skl>", "element_misplaced"],
  ["<source xml:lang", "<my:x/><source xml:lang", "element_misplaced"],
];

const TMX: readonly Break[] = [
  ['"tmx14.dtd">', '"tmx14.dtd" [<!ENTITY x "y">]>', "doctype"],
  ['<tmx version="1.4">', '<tmx version="1.4" xmlns="urn:x">', "tmx_namespace"],
  ['<tmx version="1.4">', '<tmx version="2.0">', "tmx_version"],
  [' o-tmf="own"', "", "attribute_required"],
  ['segtype="sentence"', 'segtype="word"', "attribute_value"],
  ['creationdate="20260102T030405Z"', 'creationdate="2 January 2026"', "tmx_date"],
  ['creationdate="20260102T030405Z"', 'creationdate="20260132T030405Z"', "tmx_date"],
  ['usagecount="2"', 'usagecount="twice"', "tmx_number"],
  ['xml:lang="en-GB">\n', 'xml:lang="en_GB">\n', "language_tag"],
  ['<tuv xml:lang="fr">', "<tuv>", "attribute_required"],
  ['<tu tuid="2" srclang="fr">', '<tu tuid="2">', "tmx_source_variant"],
  ['<tu tuid="2"', '<tu tuid="1"', "unit_id_unique"],
  ['<ept i="1">&lt;/b></ept> نص', "نص", "tmx_bpt_end"],
  ['<bpt i="1" x="1" type="bold">&lt;b></bpt>جملة', "جملة", "tmx_ept_start"],
  ['<bpt i="2" x="2">', '<bpt i="1" x="3">c</bpt><bpt i="2" x="2">', "tmx_bpt_unique"],
  ['pos="begin"', 'pos="open"', "attribute_value"],
  ['<prop type="domain">', "<prop>", "attribute_required"],
  ["<seg>Phrase</seg>", "<seg>Phrase</seg><seg>Encore</seg>", "element_repeated"],
  ["<seg>Phrase</seg>", "<seg>Phrase<b/></seg>", "element_not_allowed"],
  ['code="#xA1"', "", "tmx_map_empty"],
  [' base="iso-8859-1"', "", "tmx_map_base"],
  ['unicode="#xF8FF"', 'unicode="F8FF"', "tmx_map_code"],
  ["<seg>Phrase</seg>", "", "element_missing"],
];

const SRX: readonly Break[] = [
  ['xmlns="http://www.lisa.org/srx20"', 'xmlns="http://www.lisa.org/srx10"', "srx_namespace"],
  ['version="2.0"', 'version="1.0"', "attribute_value"],
  [' cascade="yes"', "", "attribute_required"],
  ['<formathandle type="end"', '<formathandle type="start"', "srx_handle_unique"],
  ['<formathandle type="end"', '<formathandle type="middle"', "attribute_value"],
  [
    '<languagerule languagerulename="Arabic">',
    '<languagerule languagerulename="Default"><rule/></languagerule><languagerule languagerulename="Arabic">',
    "srx_rule_name_unique",
  ],
  [
    'languagepattern="ar.*" languagerulename="Arabic"',
    'languagepattern="ar.*" languagerulename="Arab"',
    "srx_map_rule",
  ],
  ['languagepattern="ar.*"', 'languagepattern="(ar.*"', "srx_pattern"],
  ["<beforebreak>[.؟!]+</beforebreak>", "<beforebreak>[.؟!+</beforebreak>", "srx_pattern"],
  ['<rule break="no">', '<rule break="never">', "attribute_value"],
  [
    "</maprules>",
    '</maprules><maprules><languagemap languagepattern="x" languagerulename="Default"/></maprules>',
    "element_repeated",
  ],
];

const TBX_2: readonly Break[] = [
  ['<langSet xml:lang="en">', "<langSet>", "attribute_required"],
  ['<langSet xml:lang="en">', '<langSet xml:lang="en_GB">', "language_tag"],
  ['<termEntry id="c2">', '<termEntry id="2">', "tbx_id"],
  ['type="XCSURI"', 'type="URI"', "attribute_value"],
  ['<termEntry id="c2">', '<termEntry id="c1">', "tbx_id_unique"],
  ['target="c1"', 'target="c9"', "tbx_target_resolves"],
  ["<term>leak</term>", "", "element_missing"],
  ["<date>2026-01-02</date>", "<date>yesterday</date>", "tbx_date"],
  ['type="partOfSpeech">noun', 'type="partOfSpeech">article', "tbx_category_value"],
  ['type="definition"', 'type="meaning"', "tbx_category"],
  ["<martifHeader>", "<martifHeader><p>a</p>", "element_not_allowed"],
  ["<tig><term>تسريب", "<tig><note>a</note><term>تسريب", "element_misplaced"],
  ['<martif type="TBX-Basic"', '<martif type="TBX-Basic" xmlns="urn:x"', "tbx_namespace"],
];

const TBX_3: readonly Break[] = [
  ['style="dca"', 'style="free"', "attribute_value"],
  ['<langSec xml:lang="ar">', "<langSec>", "attribute_required"],
  ['<conceptEntry id="c1">', '<termEntry/><conceptEntry id="c1">', "element_not_allowed"],
  ["<term>leak</term>", "", "element_missing"],
  ["preferredTerm-admn-sts", "preferred", "tbx_category_value"],
  [
    '<termNote type="partOfSpeech">noun</termNote>',
    "<min:partOfSpeech>nomen</min:partOfSpeech>",
    "tbx_category_value",
  ],
  ['xmlns="urn:iso:std:iso:30042:ed-2"', 'xmlns="urn:x"', "tbx_namespace"],
];

test("a text of XLIFF 1.2 may leave the region of its language out, or name one", () => {
  const xliff = readFileSync(new URL("xliff12.xlf", import.meta.url), "utf8");
  expect(brokenIn(xliff.replace('source-language="ar"', 'source-language="ar-EG"'))).toEqual([]);
  expect(brokenIn(xliff.replace('<source xml:lang="ar">', '<source xml:lang="ar-SY">'))).toEqual([]);
});

test("TBX of version 2 may name its definition", () => {
  const terms = readFileSync(new URL("terms2.tbx", import.meta.url), "utf8");
  expect(
    brokenIn(terms.replace("<martif", '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif')),
  ).toEqual([]);
});

describe.each([
  ["xliff12.xlf", XLIFF_1_2],
  ["memory.tmx", TMX],
  ["rules.srx", SRX],
  ["terms2.tbx", TBX_2],
  ["terms3.tbx", TBX_3],
])("%s", (name, breaks) => {
  const good = readFileSync(new URL(name, import.meta.url), "utf8");

  test("breaks nothing as it is", () => {
    expect(brokenIn(good)).toEqual([]);
  });

  test.each(breaks)("%s → %s breaks %s", (...change) => {
    expect(new Set(brokenBy(good, change))).toEqual(new Set([change[2]]));
  });
});

test.each([
  ['<!DOCTYPE xliff SYSTEM "x.dtd"><xliff/>', ["doctype"]],
  ['<!DOCTYPE tmx SYSTEM "tmx14.dtd"><srx/>', ["doctype", "srx_namespace"]],
  ['<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd" [<!ENTITY x SYSTEM "y">]><martif/>', ["doctype"]],
  ["", ["problem file_empty"]],
  ["plain text", ["well_formed"]],
  ["<html/>", ["problem standard_unknown"]],
  [`${"<tmx>".repeat(300)}${"</tmx>".repeat(300)}`, ["too_deep"]],
])("%s", (xml, expected) => {
  expect(brokenIn(xml)).toEqual(expected);
});
