import type { XmlNode } from "./xmlTree.ts";

/** One place where a file does not do what its standard asks. */
export interface Violation {
  /** The constraint's name; its sentence is in `locales/…/constraints.json`. */
  readonly constraint: string;
  /** From 1. */
  readonly line: number;
  /** In UTF-16 units, from 1. */
  readonly column: number;
  /** What the sentence names: element, attribute, value. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Told of a constraint that an element does not keep; the element's name is among the facts by itself. */
export type Report = (constraint: string, node: XmlNode, facts?: Violation["facts"]) => void;

/** Gathers violations: one a constraint and element, in the order of the file. */
export function collectViolations(): {
  readonly report: Report;
  readonly violations: () => readonly Violation[];
} {
  const found: Violation[] = [];
  // By place: an element may be another object when it is met again.
  const seen = new Set<string>();
  return {
    report: (constraint, node, facts = {}) => {
      const { line, column } = node;
      const key = `${line}:${column} ${constraint} ${facts["attribute"] ?? ""}`;
      if (seen.has(key)) return;
      seen.add(key);
      found.push({ constraint, line, column, facts: { element: node.name, ...facts } });
    },
    violations: () => found.toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
}
