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
  /** The inline elements of each side in reading order; of targets in the order that they ask for. */
  readonly inline: Readonly<Record<"source" | "target", readonly XmlNode[]>>;
}

/** The inline codes that a translator sees as codes, without annotations. */
export const CODES: ReadonlySet<string> = new Set(["ph", "pc", "sc", "ec"]);

/** A unit or a match, as the rules on inline elements see it. */
export function bundleOf(owner: XmlNode, core: string): Bundle {
  const own = (node: XmlNode, name: string): readonly XmlNode[] =>
    elementsIn(node).filter((child) => child.local === name && child.namespace === core);
  const isUnit = owner.namespace === core;
  const nodes = isUnit ? childrenNamed(owner, "segment", "ignorable") : [owner];
  const parts = nodes.map((node, index) => ({
    node,
    source: own(node, "source")[0],
    target: own(node, "target")[0],
    position: index + 1,
  }));
  return {
    owner,
    data: own(owner, "originalData").flatMap((original) => own(original, "data")),
    parts,
    inline: {
      source: inlineOf(parts, "source"),
      target: inlineOf(
        parts.length < 2 ? parts : parts.toSorted((a, b) => positionOf(a) - positionOf(b)),
        "target",
      ),
    },
  };
}

function inlineOf(parts: readonly Part[], side: "source" | "target"): readonly XmlNode[] {
  const texts = parts.flatMap((part) => part[side] ?? []).filter((text) => text.children.length > 0);
  const [only] = texts;
  return texts.length === 1 && only !== undefined ? descendantsOf(only) : texts.flatMap(descendantsOf);
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
