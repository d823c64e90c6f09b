import {
  ancestorOf,
  attributeOf,
  childrenNamed,
  descendantsOf,
  elementsIn,
  XML_NAMESPACE,
  type XmlNode,
} from "../xmlTree.ts";
import type { Report } from "../violation.ts";
import { isNmtoken } from "../valueTypes.ts";
import { bundleOf } from "./bundle.ts";
import { MODULES } from "./namespaces.ts";

interface Selector {
  readonly prefix: string;
  readonly id: string;
}

const CONTAINERS: ReadonlyMap<string, string> = new Map([
  ["f", "file"],
  ["g", "group"],
  ["u", "unit"],
]);
const LEAVES: ReadonlySet<string> = new Set(["n", "d", "t", ""]);
// Extensions register their prefixes with the committee; that of TBX is known beside the modules' own.
const REGISTERED: ReadonlySet<string> = new Set([...Object.keys(MODULES), "tbx"]);

/**
 * Checks a reference into this document (`#…`); others are not looked at.
 * Constraints: `fragment_syntax`, `fragment_prefix`, `fragment_order`, `fragment_resolves`.
 */
export function checkFragment(reference: string, from: XmlNode, report: Report): void {
  if (!reference.startsWith("#")) return;
  const selectors = parseFragment(reference);
  const facts = { value: reference };
  if (selectors === undefined) return report("fragment_syntax", from, facts);
  const prefixes = selectors.map(({ prefix }) => prefix);
  const unknown = prefixes.find(
    (prefix) => !CONTAINERS.has(prefix) && !LEAVES.has(prefix) && !REGISTERED.has(prefix),
  );
  if (unknown !== undefined) return report("fragment_prefix", from, { ...facts, prefix: unknown });
  const ranks = prefixes.map((prefix) => {
    const rank = [...CONTAINERS.keys()].indexOf(prefix);
    return rank < 0 ? CONTAINERS.size : rank;
  });
  const inOrder = ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? 0));
  if (!inOrder) return report("fragment_order", from, facts);
  if (!resolves(selectors, reference.startsWith("#/"), from)) report("fragment_resolves", from, facts);
}

/** The parts of `#f=1/u=2/n=3`; undefined if it is not written like one. */
function parseFragment(reference: string): readonly Selector[] | undefined {
  const parts = reference.slice(reference.startsWith("#/") ? 2 : 1).split("/");
  const selectors: Selector[] = [];
  for (const part of parts) {
    const at = part.indexOf("=");
    const prefix = part.slice(0, Math.max(at, 0));
    const id = part.slice(at + 1);
    if (at === 0 || !isNmtoken(id) || (prefix !== "" && !isNmtoken(prefix))) return undefined;
    selectors.push({ prefix, id });
  }
  return selectors;
}

function resolves(selectors: readonly Selector[], isAbsolute: boolean, from: XmlNode): boolean {
  const core = rootOf(from).namespace;
  const near = (name: string): XmlNode | undefined =>
    [from, ...ancestorsOf(from)].find(({ local, namespace }) => local === name && namespace === core);
  let place: XmlNode | undefined = isAbsolute ? rootOf(from) : undefined;
  for (const [index, { prefix, id }] of selectors.entries()) {
    const container = CONTAINERS.get(prefix);
    if (container === "file") {
      place = childrenNamed(rootOf(from), "file").find((file) => attributeOf(file, "id") === id);
    } else if (container !== undefined) {
      const within: XmlNode | undefined = place ?? near("file");
      place =
        within === undefined
          ? undefined
          : [...descendantsOf(within)].find(
              (node) => node.local === container && node.namespace === core && attributeOf(node, "id") === id,
            );
    } else {
      const within = index > 0 ? place : undefined;
      return within === undefined ? resolvesNear(prefix, id, from, core) : resolvesIn(prefix, id, within);
    }
    if (place === undefined) return false;
  }
  return true;
}

/** A leaf alone is looked for in the nearest unit, group and file. */
function resolvesNear(prefix: string, id: string, from: XmlNode, core: string): boolean {
  const around = [from, ...ancestorsOf(from)].filter(
    ({ local, namespace }) => namespace === core && ["unit", "group", "file", "xliff"].includes(local),
  );
  if (prefix.length > 1) return around.some((container) => resolvesIn(prefix, id, container));
  const [nearest] = around;
  return nearest !== undefined && resolvesIn(prefix, id, nearest);
}

function resolvesIn(prefix: string, id: string, container: XmlNode): boolean {
  const hasId = (node: XmlNode): boolean => attributeOf(node, "id") === id;
  switch (prefix) {
    case "n":
      return childrenNamed(container, "notes").some((notes) => childrenNamed(notes, "note").some(hasId));
    case "d":
      return childrenNamed(container, "originalData").some((original) => elementsIn(original).some(hasId));
    case "t":
      return bundleOf(container, container.namespace).inline.target.some(hasId);
    case "": {
      const bundle = bundleOf(container, container.namespace);
      return bundle.parts.some(({ node }) => hasId(node)) || bundle.inline.source.some(hasId);
    }
    default: {
      // Prefixes of extensions are registered outside the file: any extension element with the id will do.
      const namespace = Object.entries(MODULES).find(([module]) => module === prefix)?.[1];
      return [...descendantsOf(container)].some(
        (node) =>
          node.namespace !== container.namespace &&
          (namespace === undefined || node.namespace === namespace) &&
          (hasId(node) ||
            node.attributes.some(
              (one) => one.namespace === XML_NAMESPACE && one.local === "id" && one.value === id,
            )),
      );
    }
  }
}

function rootOf(node: XmlNode): XmlNode {
  return ancestorOf(node, ({ parent }) => parent === undefined) ?? node;
}

function ancestorsOf(node: XmlNode): readonly XmlNode[] {
  const found: XmlNode[] = [];
  for (let ancestor = node.parent; ancestor !== undefined; ancestor = ancestor.parent) found.push(ancestor);
  return found;
}
