import { readPattern } from "../../language/patternReader.ts";
import { checkStructure, defineGrammar } from "./grammar.ts";
import { checkUniqueBy } from "./uniqueness.ts";
import { oneOfWords } from "./valueTypes.ts";
import type { Report } from "./violation.ts";
import { attributeOf, childrenNamed, descendantsOf, textOf, type XmlNode } from "./xmlTree.ts";

const NAMESPACE = "http://www.lisa.org/srx20";

const GRAMMAR = defineGrammar({
  namespaces: { [NAMESPACE]: "" },
  sets: { extension: "" },
  types: { handle: oneOfWords("start end isolated"), version: oneOfWords("2.0") },
  elements: {
    srx: { content: "header, body", attributes: "version!:version" },
    header: {
      content: "formathandle*, @extension*",
      attributes: "segmentsubflows!:yesNo cascade!:yesNo",
    },
    formathandle: { content: "", attributes: "type!:handle include!:yesNo" },
    body: { content: "languagerules, maprules" },
    languagerules: { content: "languagerule+" },
    languagerule: { content: "rule+", attributes: "languagerulename!" },
    rule: { content: "beforebreak?, afterbreak?", attributes: "break:yesNo" },
    beforebreak: { content: "", text: true },
    afterbreak: { content: "", text: true },
    maprules: { content: "languagemap+" },
    languagemap: { content: "", attributes: "languagerulename! languagepattern!" },
  },
});

/**
 * Checks an SRX 2.0 document. Constraints: those of structure, `srx_namespace`, `srx_handle_unique`, `srx_rule_name_unique`,
 * `srx_map_rule`, `srx_pattern`.
 */
export function checkSrx(root: XmlNode, report: Report): void {
  if (root.namespace !== NAMESPACE) return report("srx_namespace", root, { value: root.namespace });
  checkStructure(root, GRAMMAR, report);
  const all = [...descendantsOf(root)].filter(({ namespace }) => namespace === NAMESPACE);
  const named = (name: string): readonly XmlNode[] => all.filter(({ local }) => local === name);
  for (const header of childrenNamed(root, "header")) {
    checkUniqueBy(childrenNamed(header, "formathandle"), "type", "srx_handle_unique", report);
  }
  const names = checkUniqueBy(named("languagerule"), "languagerulename", "srx_rule_name_unique", report);
  for (const map of named("languagemap")) {
    const name = attributeOf(map, "languagerulename");
    if (name !== undefined && !names.has(name)) report("srx_map_rule", map, { id: name });
    checkPattern(map, attributeOf(map, "languagepattern") ?? "", report);
  }
  for (const side of [...named("beforebreak"), ...named("afterbreak")])
    checkPattern(side, textOf(side), report);
}

/** What this product cannot run may still be a right expression: only what no engine reads is a fault of the file. */
function checkPattern(node: XmlNode, pattern: string, report: Report): void {
  const read = readPattern(pattern);
  if (read.type === "fault" && read.code === "pattern_invalid") {
    report("srx_pattern", node, { value: pattern.slice(0, 80), offset: read.offset });
  }
}
