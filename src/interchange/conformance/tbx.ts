import { checkStructure, defineGrammar, type Grammar } from "./grammar.ts";
import { VERSION_2, VERSION_3 } from "./tbxTables.ts";
import { isNmtoken, oneOfWords, type ValueType } from "./valueTypes.ts";
import type { Report } from "./violation.ts";
import { attributeOf, descendantsOf, textOf, type XmlNode } from "./xmlTree.ts";

const VERSION_3_NAMESPACE = "urn:iso:std:iso:30042:ed-2";

const TYPES: Readonly<Record<string, ValueType>> = {
  name: {
    constraint: "tbx_id",
    expected: "XML name",
    test: (value) => isNmtoken(value) && /^[^\d.:·-]/u.test(value),
  },
  paragraph: oneOfWords("DCSName XCSURI XCSContent"),
  style: oneOfWords("dca dct"),
};

const GRAMMARS: ReadonlyMap<string, Grammar> = new Map([
  ["martif", defineGrammar({ namespaces: { "": "" }, elements: VERSION_2, types: TYPES })],
  [
    "tbx",
    defineGrammar({
      namespaces: { [VERSION_3_NAMESPACE]: "" },
      elements: VERSION_3,
      sets: { extension: "" },
      types: TYPES,
    }),
  ],
]);

/** The data categories of TBX-Basic by element, with their words where they are picked from a list. */
const BASIC: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  termNote: {
    partOfSpeech: "noun verb adjective adverb properNoun other",
    grammaticalGender: "masculine feminine neuter other",
    grammaticalNumber: "singular plural dual mass other",
    termType: "fullForm acronym abbreviation shortForm variant phrase",
    administrativeStatus:
      "preferredTerm-admn-sts admittedTerm-admn-sts deprecatedTerm-admn-sts supersededTerm-admn-sts",
    geographicalUsage: "",
    termLocation: "",
    usageNote: "",
  },
  descrip: { subjectField: "", definition: "", context: "" },
  admin: { source: "", customerSubset: "", projectSubset: "" },
  transac: { transactionType: "origination modification" },
  transacNote: { responsibility: "" },
  ref: { crossReference: "" },
  xref: { externalCrossReference: "", xGraphic: "" },
};

// The public dialects of 2019, each with the categories of the one before it.
const WITH_BASIC: ReadonlySet<string> = new Set(["TBX-Min", "TBX-Basic"]);

// The namespaces of their modules.
const MODULES: ReadonlySet<string> = new Set([
  "http://www.tbxinfo.net/ns/min",
  "http://www.tbxinfo.net/ns/basic",
]);

/**
 * Checks a TBX document, version 2 (core structure; TBX-Basic its categories) or 3.
 * Constraints: those of structure, `tbx_namespace`, `tbx_id`, `tbx_id_unique`, `tbx_target_resolves`, `tbx_date`, `tbx_category`,
 * `tbx_category_value`.
 */
export function checkTbx(root: XmlNode, report: Report): void {
  const grammar = GRAMMARS.get(root.local);
  if (grammar === undefined || grammar.prefixes.get(root.namespace) !== "") {
    return report("tbx_namespace", root, { value: root.namespace });
  }
  checkStructure(root, grammar, report);
  const all = [root, ...descendantsOf(root)].filter(({ namespace }) => namespace === root.namespace);
  const ids = new Set<string>();
  for (const node of all) {
    // The inline codes of 2019 have ids of their own kind.
    const id = ["sc", "ec", "ph"].includes(node.local) ? undefined : attributeOf(node, "id");
    if (id === undefined) continue;
    if (ids.has(id)) report("tbx_id_unique", node, { id });
    ids.add(id);
  }
  const isNew = root.local === "tbx";
  const dialect = attributeOf(root, "type") ?? "";
  const isBasic = dialect === "TBX-Basic" || (isNew && WITH_BASIC.has(dialect));
  for (const node of all) {
    const target = node.local === "xref" ? undefined : attributeOf(node, "target");
    if (target !== undefined && !ids.has(target.replace(/^#/u, ""))) {
      report("tbx_target_resolves", node, { id: target });
    }
    if (node.local === "date" && !isDate(textOf(node).trim())) {
      report("tbx_date", node, { value: textOf(node).trim() });
    }
    if (isBasic) checkCategory(node, isNew, report);
  }
  if (!isNew) return;
  for (const node of descendantsOf(root)) if (MODULES.has(node.namespace)) checkModuleValue(node, report);
}

/** A day or a moment by ISO 8601, or a part of one. */
function isDate(text: string): boolean {
  return /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/u.test(text);
}

/** A category as an element of its module, in the style of 2019 that has one for each. */
function checkModuleValue(node: XmlNode, report: Report): void {
  const known = Object.values(BASIC).find((categories) => Object.hasOwn(categories, node.local));
  const words = known?.[node.local] ?? "";
  const value = textOf(node).trim();
  if (words !== "" && !words.split(" ").includes(value)) {
    report("tbx_category_value", node, {
      value,
      attribute: node.local,
      expected: words.replaceAll(" ", ", "),
    });
  }
}

function checkCategory(node: XmlNode, isNew: boolean, report: Report): void {
  const known = BASIC[node.local];
  const type = attributeOf(node, "type");
  if (known === undefined || type === undefined) return;
  const words = known[type];
  const value = textOf(node).trim();
  // The edition of 2019 left the lists to modules and added categories to them.
  if (words === undefined) {
    if (!isNew) report("tbx_category", node, { value: type });
  } else if (words !== "" && !words.split(" ").includes(value)) {
    report("tbx_category_value", node, { value, attribute: type, expected: words.replaceAll(" ", ", ") });
  }
}
