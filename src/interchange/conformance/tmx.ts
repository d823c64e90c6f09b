import { checkStructure, defineGrammar, type ElementLine, type Grammar } from "./grammar.ts";
import { checkUniqueBy } from "./uniqueness.ts";
import { isLanguageTag, matching, oneOfWords, type ValueType } from "./valueTypes.ts";
import type { Report } from "./violation.ts";
import { attributeOf, childrenNamed, descendantsOf, elementsIn, type XmlNode } from "./xmlTree.ts";

const TYPES: Readonly<Record<string, ValueType>> = {
  segtype: oneOfWords("block paragraph sentence phrase"),
  date: {
    constraint: "tmx_date",
    expected: "YYYYMMDDThhmmssZ",
    test: (value) => {
      const found = /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(?:Z|[+-]\d\d:?\d\d)$/u.exec(value);
      if (found === null) return false;
      const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
      const date = new Date(Date.UTC(year, month - 1, day));
      return (
        date.getUTCMonth() === month - 1 &&
        date.getUTCDate() === day &&
        hour < 24 &&
        minute < 60 &&
        second < 61
      );
    },
  },
  count: matching("0, 1, 2 …", /^\d+$/u, "tmx_number"),
  position: oneOfWords("begin end"),
  sourceLanguage: {
    constraint: "language_tag",
    expected: "BCP 47, *all*",
    test: (value) => value.toLowerCase() === "*all*" || isLanguageTag(value),
  },
  unicode: matching("#x…", /^#x[\da-f]{1,6}$/iu, "tmx_map_code"),
};

const CREATED =
  "creationtool creationtoolversion creationdate:date creationid changedate:date changeid o-tmf";
const NOTED = "o-encoding xml:lang:language lang:language";
const INLINE = "(bpt | ept | ph | it | hi | ut)*";

function elements(isOld: boolean): Readonly<Record<string, ElementLine>> {
  const inline = isOld ? "(bpt | ept | ph | it | hi | ut | sub)*" : INLINE;
  return {
    tmx: { content: "header, body", attributes: "version!" },
    header: {
      content: "(note | prop | ude)*",
      attributes:
        "creationtool! creationtoolversion! segtype!:segtype o-tmf! adminlang!:language srclang!:sourceLanguage datatype! o-encoding creationdate:date creationid changedate:date changeid",
    },
    body: { content: "tu*" },
    note: { content: "", text: true, attributes: NOTED },
    prop: { content: "", text: true, attributes: `type! ${NOTED}` },
    ude: { content: "map+", attributes: "name! base" },
    map: { content: "", attributes: "unicode!:unicode code:unicode ent subst" },
    tu: {
      content: "(note | prop)*, tuv+",
      attributes: `tuid o-encoding datatype usagecount:count lastusagedate:date segtype:segtype srclang:sourceLanguage ${CREATED}`,
    },
    tuv: {
      content: "(note | prop)*, seg",
      attributes: `${isOld ? "xml:lang:language" : "xml:lang!:language"} lang:language o-encoding datatype usagecount:count lastusagedate:date ${CREATED}`,
    },
    seg: { content: inline, text: true },
    bpt: { content: "sub*", text: true, attributes: "i!:count x:count type" },
    ept: { content: "sub*", text: true, attributes: "i!:count" },
    it: { content: "sub*", text: true, attributes: "pos!:position x:count type" },
    ph: { content: "sub*", text: true, attributes: "x:count assoc type" },
    hi: { content: INLINE, text: true, attributes: "x:count type" },
    ut: { content: "sub*", text: true, attributes: "x:count" },
    sub: { content: INLINE, text: true, attributes: "datatype type" },
  };
}

const OLD: ReadonlySet<string> = new Set(["1.1", "1.2", "1.3"]);

const GRAMMARS: readonly Grammar[] = [false, true].map((isOld) =>
  defineGrammar({ namespaces: { "": "" }, elements: elements(isOld), types: TYPES }),
);

/**
 * Checks a TMX document (1.4b; 1.1 to 1.3 as their definitions differ) against its DTD and the specification's text.
 * Constraints: those of structure, `tmx_version`, `tmx_namespace`, `tmx_source_variant`, `tmx_date`,
 * `tmx_number`, `tmx_map_code`, `tmx_map_empty`, `tmx_map_base`, `unit_id_unique`, `tmx_bpt_unique`, `tmx_ept_start`,
 * `tmx_bpt_end`.
 */
export function checkTmx(root: XmlNode, report: Report): void {
  const version = attributeOf(root, "version");
  const isOld = OLD.has(version ?? "");
  if (root.namespace !== "") return report("tmx_namespace", root, { value: root.namespace });
  const grammar = GRAMMARS[isOld ? 1 : 0];
  if (grammar !== undefined) checkStructure(root, grammar, report);
  if (version !== undefined && !isOld && version !== "1.4") report("tmx_version", root, { value: version });
  const [header] = childrenNamed(root, "header");
  for (const encoding of header === undefined ? [] : childrenNamed(header, "ude"))
    checkEncoding(encoding, report);
  const source = header === undefined ? undefined : attributeOf(header, "srclang");
  const units = childrenNamed(root, "body").flatMap((body) => childrenNamed(body, "tu"));
  checkUniqueBy(units, "tuid", "unit_id_unique", report);
  for (const unit of units) checkUnit(unit, attributeOf(unit, "srclang") ?? source, report);
}

function checkUnit(unit: XmlNode, source: string | undefined, report: Report): void {
  const variants = childrenNamed(unit, "tuv");
  const languages: string[] = [];
  for (const variant of variants) {
    const language = attributeOf(variant, "xml:lang") ?? attributeOf(variant, "lang");
    // A newer file must have `xml:lang`, which the structure says already.
    if (language !== undefined) languages.push(language.toLowerCase());
    for (const text of childrenNamed(variant, "seg")) checkPairs(text, report);
  }
  const wanted = source?.toLowerCase();
  // Languages that are none, or not said, are told of where they stand.
  const isKnown =
    wanted === undefined ||
    wanted === "*all*" ||
    languages.length < variants.length ||
    ![wanted, ...languages].every(isLanguageTag);
  if (!isKnown && variants.length > 0 && !languages.some((language) => isOf(language, wanted))) {
    report("tmx_source_variant", unit, { value: source ?? "" });
  }
}

/** Whether two languages are the same, or one is the other of some region. */
function isOf(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}

/** A begin has its end after it in the same text, found by `i`; each `sub` is a text of its own. */
function checkPairs(text: XmlNode, report: Report): void {
  const open = new Map<string, XmlNode>();
  const begun = new Set<string>();
  let isLoose = false;
  for (const code of codesOf(text)) {
    const key = attributeOf(code, "i");
    if (key === undefined) continue;
    if (code.local === "bpt") {
      if (begun.has(key)) report("tmx_bpt_unique", code, { id: key });
      else open.set(key, code);
      begun.add(key);
    } else if (code.local === "ept" && !open.delete(key)) {
      report("tmx_ept_start", code, { id: key });
      isLoose = true;
    }
  }
  // An end that names the wrong begin leaves one without an end: that is said of the end alone.
  for (const [key, code] of isLoose ? [] : open) report("tmx_bpt_end", code, { id: key });
  for (const inner of descendantsOf(text)) if (inner.local === "sub") checkPairs(inner, report);
}

function* codesOf(text: XmlNode): Generator<XmlNode> {
  for (const child of elementsIn(text)) {
    if (child.local === "sub") continue;
    yield child;
    yield* codesOf(child);
  }
}

/** What a user's own encoding says of its characters. */
function checkEncoding(encoding: XmlNode, report: Report): void {
  const maps = childrenNamed(encoding, "map");
  for (const map of maps) {
    const isEmpty = ["code", "ent", "subst"].every((name) => attributeOf(map, name) === undefined);
    if (isEmpty) report("tmx_map_empty", map);
  }
  const hasCodes = maps.some((map) => attributeOf(map, "code") !== undefined);
  if (hasCodes && attributeOf(encoding, "base") === undefined) report("tmx_map_base", encoding);
}
