import { attributeOf, descendantsOf, type XmlNode } from "../xmlTree.ts";
import type { Report } from "../violation.ts";
import { type Bundle, byId, CODES, partOf } from "./bundle.ts";

const DATA = ["dataRef", "dataRefStart", "dataRefEnd"] as const;
const SUB_FLOWS = ["subFlows", "subFlowsStart", "subFlowsEnd"] as const;
const FORMATTING: ReadonlySet<string> = new Set(["xlf:lb", "xlf:pb", "xlf:b", "xlf:i", "xlf:u"]);

/**
 * What codes say of themselves and point to. `units`: the ids of the units of the file.
 * Constraints: `data_ref_resolves`, `sub_flows_resolve`, `copy_of_resolves`, `copy_of_can_copy`,
 * `copy_of_original_data`, `sub_type_needs_type`, `sub_type_value`, `can_reorder_hints`.
 */
export function checkCodes(bundle: Bundle, units: ReadonlySet<string>, report: Report): void {
  const all = [...bundle.inline.source, ...bundle.inline.target];
  if (all.length === 0) return;
  const data = new Set(bundle.data.map((node) => attributeOf(node, "id")));
  const known = byId(all.filter(({ local }) => CODES.has(local)));
  for (const code of all) {
    if (!CODES.has(code.local)) continue;
    for (const attribute of DATA) {
      const value = attributeOf(code, attribute);
      if (value !== undefined && !data.has(value))
        report("data_ref_resolves", code, { attribute, id: value });
    }
    for (const attribute of SUB_FLOWS) {
      const missing = (attributeOf(code, attribute) ?? "")
        .split(/\s+/u)
        .find((id) => id !== "" && !units.has(id));
      if (missing !== undefined) report("sub_flows_resolve", code, { attribute, id: missing });
    }
    checkCopy(code, known, report);
    checkSubType(code, report);
    const reorder = attributeOf(code, "canReorder") ?? "yes";
    if (reorder === "yes") continue;
    const free = ["canCopy", "canDelete"].find((attribute) => attributeOf(code, attribute) !== "no");
    if (free !== undefined) report("can_reorder_hints", code, { attribute: free, value: reorder });
  }
}

function hasData(code: XmlNode): boolean {
  return DATA.some((attribute) => attributeOf(code, attribute) !== undefined);
}

function checkCopy(code: XmlNode, known: ReadonlyMap<string, XmlNode>, report: Report): void {
  const id = attributeOf(code, "copyOf");
  if (id === undefined) return;
  const base = known.get(id);
  if (base === undefined) report("copy_of_resolves", code, { id });
  else if (attributeOf(base, "canCopy") === "no") report("copy_of_can_copy", code, { id });
  else if (hasData(base) || hasData(code)) report("copy_of_original_data", code, { id });
}

function checkSubType(code: XmlNode, report: Report): void {
  const subType = attributeOf(code, "subType");
  if (subType === undefined) return;
  const type = attributeOf(code, "type");
  if (type === undefined) report("sub_type_needs_type", code, { value: subType });
  else if (subType.startsWith("xlf:")) {
    const expected = subType === "xlf:var" ? "ui" : FORMATTING.has(subType) ? "fmt" : "";
    if (expected !== type) report("sub_type_value", code, { value: subType, type });
  }
}

/**
 * What may not be done with codes between source and target, and sequences that keep their order.
 * Constraints: `non_reorderable_start`, `non_reorderable_sequence`, `can_delete_missing`.
 */
export function checkEditing(bundle: Bundle, report: Report): void {
  const [sources, targets] = [bundle.inline.source, bundle.inline.target];
  if (sources.length === 0 && targets.length === 0) return;
  const kept = sequencesOf(sources, report);
  sequencesOf(targets, report);
  const targetKeys = targets.filter(({ local }) => CODES.has(local)).map(keyOfCode);
  const present = new Set(targetKeys);
  for (const sequence of kept) {
    const first = targetKeys.indexOf(sequence.map(keyOfCode)[0] ?? "");
    const broken = sequence.find((code, index) => {
      const key = keyOfCode(code);
      return present.has(key) && (first < 0 || targetKeys[first + index] !== key);
    });
    if (broken === undefined) continue;
    const target = targets.find((node) => CODES.has(node.local) && keyOfCode(node) === keyOfCode(broken));
    report("non_reorderable_sequence", target ?? broken, { id: attributeOf(broken, "id") ?? "" });
  }
  for (const code of sources) {
    if (!CODES.has(code.local) || attributeOf(code, "canDelete") !== "no" || present.has(keyOfCode(code)))
      continue;
    const part = partOf(bundle, code);
    if (part?.target !== undefined && !hasCounterpart(part.target, code)) {
      report("can_delete_missing", part.target, { id: idOf(code) });
    }
  }
}

function hasCounterpart(target: XmlNode, code: XmlNode): boolean {
  return [...descendantsOf(target)].some((node) => node.local !== "ec" && idOf(node) === idOf(code));
}

function idOf(code: XmlNode): string {
  const id = attributeOf(code, "id") ?? "";
  return code.local === "ec" ? (attributeOf(code, "startRef") ?? id) : id;
}

function keyOfCode(code: XmlNode): string {
  return `${code.local === "ec" ? "/" : ""}${idOf(code)}`;
}

/** The runs of codes that may not be reordered: the first says `firstNo`, those after it `no`. */
function sequencesOf(inline: readonly XmlNode[], report: Report): readonly (readonly XmlNode[])[] {
  const sequences: XmlNode[][] = [];
  let current: XmlNode[] | undefined;
  for (const code of inline) {
    if (!CODES.has(code.local)) continue;
    const reorder = attributeOf(code, "canReorder") ?? "yes";
    if (reorder === "firstNo") sequences.push((current = [code]));
    else if (reorder !== "no") current = undefined;
    else if (current === undefined) report("non_reorderable_start", code, { id: idOf(code) });
    else current.push(code);
  }
  return sequences;
}
