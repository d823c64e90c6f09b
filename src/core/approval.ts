import type { Stamp } from "./recording.ts";
import type { Approval } from "./review.ts";
import type { ReviewEvent } from "./reviewTable.ts";
import { stageOf } from "./reviewTransition.ts";
import type { Segment } from "./segment.ts";
import { contentHash } from "./segment.ts";

/** Somebody's approval of a segment's present source and target. */
export function approvalOf(segment: Segment, event: ReviewEvent, stamp: Stamp, solo: boolean): Approval {
  const stage = stageOf(event);
  if (stage === "translate") throw new Error(`${event} approves nothing`);
  return { stage, by: stamp.actor, at: stamp.at, hash: contentHash(segment.source, segment.target), solo };
}

/** Approvals carried over to a segment's present text, where a change of text leaves them standing. */
export function carriedApprovals(segment: Segment, approvals: readonly Approval[]): readonly Approval[] {
  if (approvals.length === 0) return approvals;
  const hash = contentHash(segment.source, segment.target);
  return approvals.map((approval) => ({ ...approval, hash }));
}
