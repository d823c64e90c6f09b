import { samePerson } from "./actor.ts";
import type { Change } from "./change.ts";
import type { RevisionCause } from "./revision.ts";
import { addRevision } from "./revision.ts";
import type { Segment } from "./segment.ts";

/** Whose doing something is, and when: what a change lends to all that it writes. */
export type Stamp = Pick<Change, "id" | "at" | "actor">;

/** What is recorded: why the version came about, and a word of the author's on it. */
interface Occasion {
  readonly cause: RevisionCause;
  readonly note?: string;
}

/** The segment after something happened to it, with the version that came of it in its history. */
export function record(before: Segment, after: Segment, stamp: Stamp, occasion: Occasion): Segment {
  const sitting = after.origin.type === "human" && !isTaken(before) ? "open" : "over";
  const history = addRevision(
    after.history,
    {
      id: revisionId(after, stamp),
      author: stamp.actor,
      at: stamp.at,
      source: after.source,
      target: after.target,
      state: after.review.state,
      ...occasion,
    },
    sitting,
  );
  return { ...after, history };
}

/** Whether the last version is no longer its author's alone: not written by hand, or somebody else spoke on it. */
function isTaken(segment: Segment): boolean {
  const last = segment.history.at(-1);
  if (last === undefined || segment.origin.type !== "human") return true;
  const spoken = [...segment.comments.flatMap((comment) => comment.messages), ...segment.review.suggestions];
  return spoken.some(({ author, at }) => at >= last.since && !samePerson(author, last.author));
}

/** One change may bring about several versions of a segment; each has an id of its own. */
function revisionId(segment: Segment, stamp: Stamp): string {
  const first = `${stamp.id}:${segment.id}`;
  let id = first;
  for (let number = 2; segment.history.some((revision) => revision.id === id); number++) {
    id = `${first}:${number}`;
  }
  return id;
}
