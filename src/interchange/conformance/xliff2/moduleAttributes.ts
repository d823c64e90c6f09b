import {
  attributeIn,
  attributeOf,
  descendantsOf,
  elementsIn,
  XML_NAMESPACE,
  type XmlNode,
} from "../xmlTree.ts";
import { type Grammar, keyOf } from "../grammar.ts";
import type { Report } from "../violation.ts";
import { MODULE_ATTRIBUTES } from "./moduleTables.ts";
import { MODULES } from "./namespaces.ts";

// Where the size attributes belong, by the sections of their module ("Used in").
const SIZE_PLACES: Readonly<Record<string, string>> = {
  equivStorage: "pc sc ec ph",
  sizeInfo: "file group unit pc sc ec ph",
  sizeInfoRef: "file group unit pc sc ec ph",
  sizeRestriction: "file group unit mrk sm pc sc",
  storageRestriction: "file group unit mrk sm pc sc",
};
const ISOLATED = ["equivStorage", "sizeInfo", "sizeInfoRef"] as const;

/**
 * The attributes that modules add to the core, on one element.
 * Constraints: `module_attribute_unknown`, `fs_needs_fs`, `fs_ec_isolated`, `size_attribute_place`, `size_info_or_ref`,
 * `size_ec_isolated`, `size_info_ref`, `size_info_integer`, `plural_case`, and those of value types.
 */
export function checkModuleAttributes(node: XmlNode, grammar: Grammar, report: Report): void {
  let hasAny = false;
  for (const { namespace, local, name, value } of node.attributes) {
    const prefix = grammar.prefixes.get(namespace);
    const known = prefix === undefined ? undefined : MODULE_ATTRIBUTES[prefix];
    if (known === undefined) continue;
    hasAny = true;
    const typeName = known[local];
    if (typeName === undefined) {
      report("module_attribute_unknown", node, { attribute: name });
      continue;
    }
    const type = typeName === "" ? undefined : grammar.types[typeName];
    if (type !== undefined && !type.test(value)) {
      report(type.constraint, node, { attribute: name, value, expected: type.expected });
    }
  }
  if (!hasAny) return;
  checkStyle(node, report);
  checkSizes(node, grammar, report);
  checkPlural(node, report);
}

function isOpenEnd(node: XmlNode): boolean {
  return node.local === "ec" && attributeOf(node, "isolated") !== "yes";
}

function checkStyle(node: XmlNode, report: Report): void {
  const [fs, subFs] = ["fs", "subFs"].map((name) => attributeIn(node, MODULES.fs, name));
  if (subFs !== undefined && fs === undefined) report("fs_needs_fs", node, { value: subFs });
  else if ((fs !== undefined || subFs !== undefined) && isOpenEnd(node)) report("fs_ec_isolated", node);
}

function checkSizes(node: XmlNode, grammar: Grammar, report: Report): void {
  const size = (name: string): string | undefined => attributeIn(node, MODULES.slr, name);
  for (const [attribute, places] of Object.entries(SIZE_PLACES)) {
    if (size(attribute) === undefined) continue;
    if (!places.split(" ").includes(keyOf(grammar, node)))
      report("size_attribute_place", node, { attribute });
  }
  const [info, ref] = [size("sizeInfo"), size("sizeInfoRef")];
  if (info !== undefined && ref !== undefined) return report("size_info_or_ref", node);
  const onEnd = isOpenEnd(node) ? ISOLATED.find((attribute) => size(attribute) !== undefined) : undefined;
  if (onEnd !== undefined) return report("size_ec_isolated", node, { attribute: onEnd });
  if (ref !== undefined && !hasSizeData(node, ref)) report("size_info_ref", node, { id: ref });
  // A profile of one's own may have any form; a number is whole in all of them.
  const isCounted =
    info !== undefined && (profileOf(node)?.startsWith("xliff:") === true || /^[+-]?[\d.,]+$/u.test(info));
  if (isCounted && !/^\d+$/u.test(info)) {
    report("size_info_integer", node, { value: info });
  }
}

/** Whether an element of that id is in a `data` beside the element or beside one around it. */
function hasSizeData(node: XmlNode, id: string): boolean {
  for (let at: XmlNode | undefined = node; at?.parent !== undefined; at = at.parent) {
    const data = [...elementsIn(at.parent), ...elementsIn(at)].filter(
      ({ local, namespace }) => local === "data" && namespace === MODULES.slr,
    );
    const isThere = data.some((one) =>
      [...descendantsOf(one)].some(
        (inner) => attributeOf(inner, "id") === id || attributeIn(inner, XML_NAMESPACE, "id") === id,
      ),
    );
    if (isThere) return true;
  }
  return false;
}

function profileOf(node: XmlNode): string | undefined {
  for (let at: XmlNode | undefined = node; at !== undefined; at = at.parent) {
    const profiles = elementsIn(at).find(
      ({ local, namespace }) => local === "profiles" && namespace === MODULES.slr,
    );
    if (profiles !== undefined) return attributeOf(profiles, "generalProfile");
  }
  return undefined;
}

const PLURAL_VALUE = /^(?:zero|one|two|few|many|other|=?-?\d+(?:\.\d+)?)$/u;

/** The values of a case are as many as the variables of the switch around it, and numbers or keywords where those count. */
function checkPlural(node: XmlNode, report: Report): void {
  const values = attributeIn(node, MODULES.pgs, "case");
  if (values === undefined) return;
  let around: XmlNode | undefined = node;
  while (around !== undefined && attributeIn(around, MODULES.pgs, "switch") === undefined)
    around = around.parent;
  const list = (text: string): readonly string[] => text.split(/[\s,]+/u).filter((one) => one !== "");
  const selectors = list(
    (around === undefined ? undefined : attributeIn(around, MODULES.pgs, "switch")) ?? "",
  );
  const given = list(values);
  const isRight =
    selectors.length === given.length &&
    given.every(
      (value, index) => !/^(?:plural|ordinal):/u.test(selectors[index] ?? "") || PLURAL_VALUE.test(value),
    );
  if (!isRight) report("plural_case", node, { value: values });
}
