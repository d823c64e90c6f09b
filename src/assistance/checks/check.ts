import type { FindingFacts, Fix, Severity } from "../../core/finding.ts";
import type { CheckId } from "./checkId.ts";
import type { CheckContext } from "./context.ts";
import type { Pair } from "./pair.ts";

/** What a check found, before it is known whose finding it is. Offsets are UTF-16 in the flat text of the side. */
export interface Found {
  /** The key of its sentence in the namespace `checks`. */
  readonly message: string;
  readonly side: "source" | "target";
  readonly start: number;
  readonly end: number;
  readonly facts?: FindingFacts;
  readonly fixes?: readonly Fix[];
  /** Where it is not that of the check. */
  readonly severity?: Severity;
}

/** What is true of a check whatever it looks at. */
interface CheckFacts {
  readonly id: CheckId;
  /** `off` of a check that a project must ask for. */
  readonly severity: Severity | "off";
  /** Its place in the MQM core typology. */
  readonly mqm: string;
  /** Its ITS 2.0 localization quality issue type. */
  readonly its: string;
}

/** A check of one segment. */
export interface SegmentCheck extends CheckFacts {
  readonly scope: "segment";
  readonly find: (pair: Pair, context: CheckContext) => readonly Found[];
}

/** A check of all segments of a block together; each answer names the index of its segment. */
export interface ParagraphCheck extends CheckFacts {
  readonly scope: "paragraph";
  readonly find: (
    pairs: readonly Pair[],
    context: CheckContext,
  ) => readonly { readonly index: number; readonly found: Found }[];
}

/** A check that needs the whole document; it works on what the document remembers of each segment. */
export interface DocumentCheck extends CheckFacts {
  readonly scope: "document";
}

/** Any check. */
export type Check = SegmentCheck | ParagraphCheck | DocumentCheck;

/** Nothing found; shared. */
export const NOTHING: readonly Found[] = [];

/** Something found in a range of the target. */
export function inTarget(
  message: string,
  [start, end]: readonly [start: number, end: number],
  more: Pick<Found, "facts" | "fixes" | "severity"> = {},
): Found {
  return { message, side: "target", start, end, ...more };
}

/** Something found in a range of the source. */
export function inSource(
  message: string,
  [start, end]: readonly [start: number, end: number],
  more: Pick<Found, "facts" | "fixes" | "severity"> = {},
): Found {
  return { message, side: "source", start, end, ...more };
}
