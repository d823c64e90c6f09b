import {
  ancestorOf,
  attributeOf,
  childrenNamed,
  descendantsOf,
  elementsIn,
  type XmlNode,
} from "../xmlTree.ts";

/** A segment or an ignorable with its two sides; a match is one part by itself. */
export interface Part {
  readonly node: XmlNode;
  readonly source: XmlNode | undefined;
  readonly target: XmlNode | undefined;
  /** From 1. */
  readonly position: number;
}

/** What ids and references of inline elements are unique and resolved in: a unit, or a match. */
export interface Bundle {
  readonly owner: XmlNode;
  readonly parts: readonly Part[];
  readonly data: readonly XmlNode[];
}

/** The inline codes that a translator sees as codes, without annotations. */
export const CODES: ReadonlySet<string> = new Set(["ph", "pc", "sc", "ec"]);

/** A unit or a match, as the rules on inline elements see it. */
export function bundleOf(owner: XmlNode, core: string): Bundle {
  const own = (node: XmlNode, name: string): readonly XmlNode[] =>
    elementsIn(node).filter((child) => child.local === name && child.namespace === core);
  const isUnit = owner.namespace === core;
  const nodes = isUnit ? childrenNamed(owner, "segment", "ignorable") : [owner];
  return {
    owner,
    data: own(owner, "originalData").flatMap((original) => own(original, "data")),
    parts: nodes.map((node, index) => ({
      node,
      source: own(node, "source")[0],
      target: own(node, "target")[0],
      position: index + 1,
    })),
  };
}

/** The inline elements of one side in reading order; of targets in the order that they ask for. */
export function inlineOf(bundle: Bundle, side: "source" | "target"): readonly XmlNode[] {
  const parts =
    side === "source" ? bundle.parts : bundle.parts.toSorted((a, b) => positionOf(a) - positionOf(b));
  return parts.flatMap((part) => {
    const text = part[side];
    return text === undefined ? [] : [...descendantsOf(text)];
  });
}

/** The place of a part's target among the targets: what its `order` says, or its own. */
export function positionOf({ target, position }: Part): number {
  const order = target === undefined ? undefined : attributeOf(target, "order");
  return order === undefined || !/^\d+$/u.test(order.trim()) ? position : Number(order);
}

/** The part that an inline element is in. */
export function partOf(bundle: Bundle, inline: XmlNode): Part | undefined {
  return bundle.parts.find(
    ({ source, target }) => ancestorOf(inline, (node) => node === source || node === target) !== undefined,
  );
}

/** The first element of each id. */
export function byId(nodes: readonly XmlNode[]): ReadonlyMap<string, XmlNode> {
  const found = new Map<string, XmlNode>();
  for (const node of nodes) {
    const id = attributeOf(node, "id");
    if (id !== undefined && !found.has(id)) found.set(id, node);
  }
  return found;
}
