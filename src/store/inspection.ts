import type { Segment } from "../core/segment.ts";

/** What the checks say about a segment's standing, as the review table asks it. */
export interface Inspection {
  /** Findings of severity error in the present text that nobody waived. */
  readonly openErrors: number;
  /** Whether the checks over the whole document have seen the present texts. */
  readonly documentChecksFresh: boolean;
}

/** Who inspects a segment; it must have seen the very text that is asked about. */
export type Inspector = (segment: Segment) => Inspection;

/** The standing where nothing is checked. */
export const UNCHECKED: Inspection = { openErrors: 0, documentChecksFresh: true };
