import type { Report } from "./violation.ts";
import { attributeOf, type XmlNode } from "./xmlTree.ts";

const NOTHING: ReadonlySet<string> = new Set();

/** Reports every element whose value of an attribute an earlier one has; gives back all values. */
export function checkUniqueBy(
  nodes: readonly XmlNode[],
  attribute: string,
  constraint: string,
  report: Report,
): ReadonlySet<string> {
  if (nodes.length === 0) return NOTHING;
  const seen = new Set<string>();
  for (const node of nodes) {
    const value = attributeOf(node, attribute);
    if (value === undefined) continue;
    if (seen.has(value)) report(constraint, node, { id: value });
    seen.add(value);
  }
  return seen;
}
