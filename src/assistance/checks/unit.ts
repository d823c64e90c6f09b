import type { BlockKind } from "../../core/block.ts";
import type { Content } from "../../core/content.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";

/** How a target came to be, as far as a check cares. */
export interface Making {
  readonly origin: "human" | "memory" | "machine";
  /** Of a memory match, in percent. */
  readonly score?: number;
  /** Whether anybody changed what was put in. */
  readonly edited: boolean;
  readonly confirmed: boolean;
}

/** A segment as the checks see it. */
export interface Unit {
  readonly id: SegmentId;
  readonly source: Content;
  readonly target: Content;
  readonly kind: BlockKind;
  readonly making: Making;
  /** Most code points the target may have. */
  readonly maxLength?: number;
}

/** Written by a person; shared. */
export const WRITTEN: Making = { origin: "human", edited: true, confirmed: true };

/** The unit of a project's segment. */
export function unitOf(segment: Segment, kind: BlockKind): Unit {
  const { id, source, target } = segment;
  return { id, source, target, kind, making: makingOf(segment) };
}

/** An origin other than human stands until somebody types. */
function makingOf({ origin, review: { state } }: Segment): Making {
  if (origin.type === "human") return WRITTEN;
  const confirmed = state !== "new" && state !== "draft" && state !== "changes_requested";
  if (origin.type === "memory") return { origin: "memory", score: origin.score, edited: false, confirmed };
  return { origin: origin.type === "machine" ? "machine" : "human", edited: false, confirmed };
}
