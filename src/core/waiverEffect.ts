import { samePerson } from "./actor.ts";
import type { Action } from "./change.ts";
import type { Stamp } from "./recording.ts";
import type { RefusalCode } from "./reviewTransition.ts";
import { contentHash, type Segment } from "./segment.ts";
import type { Waiver } from "./waiver.ts";

/** What can be done about the findings of a segment; as with comments, neither state nor lock stands in the way. */
export type WaiverAction = Extract<Action, { type: "waived" | "unwaived" }>;

/**
 * A segment with a finding waived, or with a waiver withdrawn. A waiver is given for the present texts and says why;
 * given again, it takes the place of the one before.
 */
export function changeWaivers(segment: Segment, action: WaiverAction, stamp: Stamp): Segment | RefusalCode {
  if (stamp.actor.role === "viewer") return "not_for_role";
  const waivers = segment.waivers ?? [];
  const { hash, key } = action;
  const others = waivers.filter((waiver) => waiver.hash !== hash || waiver.key !== key);
  if (action.type === "unwaived") {
    return others.length === waivers.length ? segment : withWaivers(segment, others);
  }
  if (action.reason.trim() === "") return "reason_given";
  if (hash !== contentHash(segment.source, segment.target)) return "changed_meanwhile";
  const standing = waivers.find((waiver) => waiver.hash === hash && waiver.key === key);
  if (standing?.reason === action.reason && samePerson(standing.by, stamp.actor)) return segment;
  const waiver: Waiver = { hash, key, reason: action.reason, by: stamp.actor, at: stamp.at };
  return withWaivers(segment, [...others, waiver]);
}

/** Without any waiver the field is absent, as in a segment that never had one. */
function withWaivers(segment: Segment, waivers: readonly Waiver[]): Segment {
  if (waivers.length > 0) return { ...segment, waivers };
  const { waivers: _gone, ...rest } = segment;
  return rest;
}
