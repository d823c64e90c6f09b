import { RULE_LIMITS } from "../core/projectRules.ts";
import type { Problem, Result } from "../core/result.ts";
import type {
  FormatHandles,
  LanguageMap,
  LanguageRules,
  SegmentationRule,
  SegmentationRules,
} from "../core/segmentationRules.ts";
import { escapeXmlAttribute, escapeXmlText, readXml, type XmlElement, type XmlPlace } from "./xml.ts";

const SRX = "http://www.lisa.org/srx20";
const LIMITS = { length: RULE_LIMITS.length, depth: 20 };

interface OpenRule {
  readonly break: boolean;
  before: string;
  after: string;
}

/** What has been read so far. */
interface Reading {
  cascade: boolean;
  segmentSubflows: boolean;
  readonly handles: { start: boolean; end: boolean; isolated: boolean };
  readonly lists: { readonly name: string; readonly rules: SegmentationRule[] }[];
  readonly maps: LanguageMap[];
  /** Where each map stands. */
  readonly mapPlaces: XmlPlace[];
  readonly problems: Problem[];
  ruleCount: number;
  rule: OpenRule | undefined;
  side: "before" | "after" | undefined;
}

/**
 * Reads an SRX 2.0 file (1.0 too, as far as it says the same). Elements of other namespaces are passed over. Whether
 * the expressions can be run is for `compileRules` to say.
 * Problems: those of `readXml`, `srx_not_srx`, `srx_no_rules`, `srx_too_many_rules`; as warnings `srx_attribute_missing`
 * {element, attribute}, `srx_map_without_rules` {name}, `srx_name_twice` {name}, `srx_break_unknown` {value}.
 */
export function readSrx(xml: string): Result<SegmentationRules> {
  const reading: Reading = {
    cascade: false,
    segmentSubflows: true,
    handles: { start: false, end: true, isolated: false },
    lists: [],
    maps: [],
    mapPlaces: [],
    problems: [],
    ruleCount: 0,
    rule: undefined,
    side: undefined,
  };
  let root: string | undefined;
  let rootNamespace = "";
  const stopped = readXml(xml.replace(/^\uFEFF/u, ""), LIMITS, {
    open: (element, place) => {
      if (root === undefined) {
        root = element.name;
        rootNamespace = element.namespace;
      }
      if (element.namespace === rootNamespace) open(reading, element, place);
    },
    text: (text) => {
      if (reading.rule !== undefined && reading.side !== undefined) reading.rule[reading.side] += text;
    },
    close: (name, namespace) => {
      if (namespace === rootNamespace) close(reading, name);
    },
  });
  const problem = stopped ?? fatalProblem(reading, root);
  if (problem !== undefined) return { type: "failure", problems: [problem] };
  for (const [index, { name }] of reading.maps.entries()) {
    if (reading.lists.some((list) => list.name === name)) continue;
    warn(reading, "srx_map_without_rules", { name }, reading.mapPlaces[index]);
  }
  return { type: "success", value: rulesOf(reading), problems: reading.problems };
}

function fatalProblem(reading: Reading, root: string | undefined): Problem | undefined {
  if (root !== "srx") return { code: "srx_not_srx", severity: "error", facts: { root: root ?? "" } };
  if (reading.ruleCount === 0) return { code: "srx_no_rules", severity: "error", facts: {} };
  if (reading.ruleCount <= RULE_LIMITS.rules) return undefined;
  return {
    code: "srx_too_many_rules",
    severity: "error",
    facts: { rules: reading.ruleCount, limit: RULE_LIMITS.rules },
  };
}

function warn(reading: Reading, code: string, facts: Problem["facts"], place: XmlPlace | undefined): void {
  reading.problems.push({ code, severity: "warning", facts, ...(place === undefined ? {} : { place }) });
}

function rulesOf(reading: Reading): SegmentationRules {
  return {
    cascade: reading.cascade,
    segmentSubflows: reading.segmentSubflows,
    formatHandles: reading.handles,
    languageRules: reading.lists,
    languageMaps: reading.maps,
  };
}

function open(reading: Reading, element: XmlElement, place: XmlPlace): void {
  const attribute = (name: string): string => {
    const value = element.attributes.get(name);
    if (value === undefined) {
      warn(reading, "srx_attribute_missing", { element: element.name, attribute: name }, place);
    }
    return value ?? "";
  };
  switch (element.name) {
    case "header":
      reading.cascade = element.attributes.get("cascade") === "yes";
      reading.segmentSubflows = element.attributes.get("segmentsubflows") !== "no";
      return;
    case "formathandle": {
      const type = element.attributes.get("type");
      if (type === "start" || type === "end" || type === "isolated") {
        reading.handles[type] = element.attributes.get("include") === "yes";
      }
      return;
    }
    case "languagerule": {
      const name = attribute("languagerulename");
      if (reading.lists.some((list) => list.name === name)) warn(reading, "srx_name_twice", { name }, place);
      reading.lists.push({ name, rules: [] });
      return;
    }
    case "rule": {
      const value = element.attributes.get("break") ?? "yes";
      if (value !== "yes" && value !== "no") warn(reading, "srx_break_unknown", { value }, place);
      reading.rule = { break: value !== "no", before: "", after: "" };
      return;
    }
    case "beforebreak":
      reading.side = "before";
      return;
    case "afterbreak":
      reading.side = "after";
      return;
    case "languagemap":
      reading.maps.push({ pattern: attribute("languagepattern"), name: attribute("languagerulename") });
      reading.mapPlaces.push(place);
      return;
    default:
  }
}

function close(reading: Reading, name: string): void {
  if (name === "beforebreak" || name === "afterbreak") reading.side = undefined;
  if (name !== "rule" || reading.rule === undefined) return;
  reading.ruleCount += 1;
  if (reading.ruleCount <= RULE_LIMITS.rules) reading.lists.at(-1)?.rules.push({ ...reading.rule });
  reading.rule = undefined;
}

/** An SRX 2.0 file of the rules; reading it gives the same rules back. */
export function writeSrx(rules: SegmentationRules): string {
  const handle = (type: keyof FormatHandles) =>
    `    <formathandle type="${type}" include="${answer(rules.formatHandles[type])}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<srx xmlns="${SRX}" version="2.0">`,
    `  <header segmentsubflows="${answer(rules.segmentSubflows)}" cascade="${answer(rules.cascade)}">`,
    ...(["start", "end", "isolated"] as const).map(handle),
    "  </header>",
    "  <body>",
    "    <languagerules>",
    ...rules.languageRules.flatMap(writeList),
    "    </languagerules>",
    "    <maprules>",
    ...rules.languageMaps.map(
      (map) =>
        `      <languagemap languagepattern="${escapeXmlAttribute(map.pattern)}" languagerulename="${escapeXmlAttribute(map.name)}"/>`,
    ),
    "    </maprules>",
    "  </body>",
    "</srx>",
    "",
  ].join("\n");
}

function writeList(list: LanguageRules): readonly string[] {
  return [
    `      <languagerule languagerulename="${escapeXmlAttribute(list.name)}">`,
    ...list.rules.flatMap((rule) => [
      `        <rule break="${answer(rule.break)}">`,
      `          <beforebreak>${escapeXmlText(rule.before)}</beforebreak>`,
      `          <afterbreak>${escapeXmlText(rule.after)}</afterbreak>`,
      "        </rule>",
    ]),
    "      </languagerule>",
  ];
}

function answer(value: boolean): "yes" | "no" {
  return value ? "yes" : "no";
}
