import { checkConformance } from "../../../src/interchange/conformance/conformance.ts";

/** A change to a conforming file, and the constraint that then is broken. */
export type Break = readonly [from: string, to: string, constraint: string];

/** The constraints that a file breaks, in order. */
export function brokenIn(xml: string): readonly string[] {
  const checked = checkConformance(new TextEncoder().encode(xml));
  if (checked.type === "failure") return checked.problems.map(({ code }) => `problem ${code}`);
  return checked.value.violations.map(({ constraint }) => constraint);
}

/** The constraints broken after a change, which must find what it changes just once. */
export function brokenBy(xml: string, [from, to]: Break): readonly string[] {
  const parts = xml.split(from);
  if (parts.length !== 2) throw new Error(`“${from}” is ${parts.length - 1} times in the file`);
  return brokenIn(parts.join(to));
}
