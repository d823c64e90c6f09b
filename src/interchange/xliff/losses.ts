import type { Problem } from "../../core/result.ts";
import { placeIn } from "../xmlStrict.ts";

/** What a file has and a reader cannot take, told as a warning of that code {units} at the first of them. */
export type Loss =
  | "unit_without_source"
  | "unit_out_of_place"
  | "unit_text_repeated"
  | "target_part_unmatched"
  | "unit_other_language"
  | "unit_without_language"
  | "variant_damaged";

/** Counts what is left out of a file on the way through it, by what it is. */
export class Losses {
  private readonly found = new Map<Loss, { readonly at: number; units: number }>();

  /** Something is left out that stands at an offset. */
  add(loss: Loss, at: number): void {
    const known = this.found.get(loss);
    if (known === undefined) this.found.set(loss, { at, units: 1 });
    else known.units += 1;
  }

  /** Warnings with line and column of the first of each, in the order of the file. */
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
