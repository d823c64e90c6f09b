import {
  attributeOf,
  attributeIn,
  childrenNamed,
  descendantsOf,
  elementsIn,
  XML_NAMESPACE,
  type XmlNode,
} from "../xmlTree.ts";
import type { Report } from "../violation.ts";
import { isNmtoken } from "../valueTypes.ts";
import { type Bundle } from "./bundle.ts";
import { MODULES } from "./namespaces.ts";

const ID_CONSTRAINTS: Readonly<Record<string, string>> = {
  file: "file_id_unique",
  group: "group_id_unique",
  unit: "unit_id_unique",
  note: "note_id_unique",
  data: "data_id_unique",
};

/** Reports every element whose id an earlier one of the same has. */
export function checkUnique(nodes: readonly XmlNode[], constraint: string, report: Report): void {
  if (nodes.length < 2) return;
  const seen = new Set<string>();
  for (const node of nodes) {
    const id = attributeOf(node, "id") ?? attributeIn(node, XML_NAMESPACE, "id");
    if (id === undefined) continue;
    if (seen.has(id)) report(constraint, node, { id });
    seen.add(id);
  }
}

/**
 * The ids of files, groups and units in their scopes; `containers` are the groups and units of each file. Constraints:
 * `file_id_unique`, `group_id_unique`, `unit_id_unique`, `note_id_unique`.
 */
export function checkScopes(
  root: XmlNode,
  files: readonly { readonly file: XmlNode; readonly containers: readonly XmlNode[] }[],
  report: Report,
): void {
  const unique = (nodes: readonly XmlNode[], kind: string): void => {
    checkUnique(nodes, ID_CONSTRAINTS[kind] ?? "", report);
  };
  unique(
    files.map(({ file }) => file),
    "file",
  );
  unique(notesOf(root), "note");
  for (const { containers } of files) {
    for (const kind of ["group", "unit"]) {
      unique(
        containers.filter(({ local }) => local === kind),
        kind,
      );
    }
  }
}

/**
 * The ids within a file, group or unit: of notes, data and extensions. Constraints: `note_id_unique`, `data_id_unique`,
 * `extension_id_unique`, `extension_id_nmtoken`.
 */
export function checkContainerIds(container: XmlNode, report: Report): void {
  checkUnique(notesOf(container), ID_CONSTRAINTS["note"] ?? "", report);
  checkExtensionIds(container, report);
  for (const original of childrenNamed(container, "originalData")) {
    checkUnique(childrenNamed(original, "data"), ID_CONSTRAINTS["data"] ?? "", report);
  }
}

function notesOf(container: XmlNode): readonly XmlNode[] {
  return childrenNamed(container, "notes").flatMap((notes) => childrenNamed(notes, "note"));
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(MODULES));

function checkExtensionIds(container: XmlNode, report: Report): void {
  const byNamespace = new Map<string, XmlNode[]>();
  for (const child of elementsIn(container)) {
    if (child.namespace === container.namespace || KNOWN.has(child.namespace)) continue;
    for (const node of [child, ...descendantsOf(child)]) {
      if (node.namespace === container.namespace || KNOWN.has(node.namespace)) continue;
      const nodes = byNamespace.get(node.namespace);
      if (nodes === undefined) byNamespace.set(node.namespace, [node]);
      else nodes.push(node);
      const id = attributeOf(node, "id");
      if (id !== undefined && !isNmtoken(id)) report("extension_id_nmtoken", node, { value: id });
    }
  }
  for (const nodes of byNamespace.values()) checkUnique(nodes, "extension_id_unique", report);
}

/**
 * The ids of segments, ignorables and inline elements within a unit or match: unique on the source side; a target may
 * repeat the id of a source element, which then must be its counterpart. Whether they are all right.
 * Constraints: `segment_id_unique`, `inline_id_unique`, `target_id_correspondence`.
 */
export function checkInlineIds(bundle: Bundle, report: Report): boolean {
  let isRight = true;
  const say: Report = (constraint, node, facts) => {
    isRight = false;
    report(constraint, node, facts);
  };
  const seen = new Map<string, XmlNode>();
  const isPart = (node: XmlNode): boolean => node.local === "segment" || node.local === "ignorable";
  const parts = bundle.parts.map(({ node }) => node).filter(isPart);
  for (const node of [...parts, ...bundle.inline.source]) {
    const id = attributeOf(node, "id");
    if (id === undefined) continue;
    const earlier = seen.get(id);
    if (earlier === undefined) seen.set(id, node);
    else say(isPart(node) && isPart(earlier) ? "segment_id_unique" : "inline_id_unique", node, { id });
  }
  const targets = new Set<string>();
  for (const node of bundle.inline.target) {
    const id = attributeOf(node, "id");
    if (id === undefined) continue;
    const counterpart = seen.get(id);
    if (targets.has(id)) say("inline_id_unique", node, { id });
    else if (counterpart !== undefined && !areCounterparts(counterpart, node)) {
      say(isPart(counterpart) ? "inline_id_unique" : "target_id_correspondence", node, {
        id,
        other: counterpart.name,
      });
    }
    targets.add(id);
  }
  return isRight;
}

// A translation may need a span cut in two that its source has whole, and the other way round.
const SAME: readonly (readonly string[])[] = [
  ["pc", "sc", "ec"],
  ["mrk", "sm"],
];

function areCounterparts(source: XmlNode, target: XmlNode): boolean {
  if (source.local === target.local) return true;
  return SAME.some((names) => names.includes(source.local) && names.includes(target.local));
}
