import { flatText } from "../core/content.ts";
import type { Content } from "../core/content.ts";
import type { SegmentId } from "../core/segment.ts";
import { findSegment, positionOf, segmentAt } from "../core/segmentPages.ts";
import { equalityKey } from "../language/normalise.ts";
import type { Outcome, Workbench } from "./workbench.ts";

/** Splits a segment at an offset of its source and of its target, and stays in the first part. */
export function splitAt(
  workbench: Workbench,
  id: SegmentId,
  sourceOffset: number,
  targetOffset: number,
): Outcome {
  const second = `${id}-${workbench.newId()}`;
  return workbench.dispatch([{ type: "split", segment: id, sourceOffset, targetOffset, second }]);
}

/** Joins a segment with the next one of its block. */
export function joinWithNext(workbench: Workbench, id: SegmentId): Outcome {
  const { segments } = workbench.store.getState().project;
  const next = segmentAt(segments, positionOf(segments, id) + 1);
  if (next === undefined) return { type: "refused", code: "not_neighbours", action: 0, segment: id };
  return workbench.dispatch([{ type: "joined", segment: id, second: next.id }]);
}

/** Where a target would be cut if its source were cut at an offset: at the white space nearest to the same share of the text. */
export function proposedTargetOffset(source: string, sourceOffset: number, target: string): number {
  if (target === "" || source === "") return 0;
  const wanted = Math.round((sourceOffset / source.length) * target.length);
  const places = [...target.matchAll(/(?<=[.!?…]["”’)\]]*)\s+|\s+/gu)].map((match) => ({
    offset: match.index,
    // A sentence end is worth a detour of a quarter of the text.
    distance:
      Math.abs(match.index - wanted) -
      (/[.!?…]["”’)\]]*$/u.test(target.slice(0, match.index)) ? target.length / 4 : 0),
  }));
  const best = places.toSorted((one, other) => one.distance - other.distance)[0];
  return best?.offset ?? target.length;
}

/** Changes a source; its review reopens unless old and new say the same but for marks and spellings. */
export function editSource(workbench: Workbench, id: SegmentId, source: Content): Outcome {
  const segment = findSegment(workbench.store.getState().project.segments, id);
  if (segment === undefined) return { type: "refused", code: "unknown_segment", action: 0, segment: id };
  const equivalent = equalityKey(flatText(segment.source)) === equalityKey(flatText(source));
  return workbench.dispatch([{ type: "sourceEdited", segment: id, source, equivalent }]);
}
