import type { Problem } from "../core/result.ts";
import { placeIn } from "./xmlStrict.ts";

/** Counts what is damaged in a text or left out of it, by codes; of each the first place is kept. */
export class Notices<Code extends string> {
  private readonly found = new Map<Code, { readonly at: number; units: number }>();

  /** Something of that kind stands at an offset in UTF-16 units. */
  add(code: Code, at: number): void {
    const known = this.found.get(code);
    if (known === undefined) this.found.set(code, { at, units: 1 });
    else known.units += 1;
  }

  /** A warning of each kind {units} with line and column of the first, in the order of the text. */
  told(text: string): readonly Problem[] {
    return [...this.found]
      .toSorted(([, one], [, other]) => one.at - other.at)
      .map(([code, { at, units }]) => ({
        code,
        severity: "warning",
        place: placeIn(text, at + 1),
        facts: { units },
      }));
  }
}
