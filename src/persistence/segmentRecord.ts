import type { Actor } from "../core/actor.ts";
import type { Content } from "../core/content.ts";
import { EMPTY_CONTENT } from "../core/content.ts";
import type { Revision, RevisionCause } from "../core/revision.ts";
import { REVIEW_STATES, UNTOUCHED_REVIEW } from "../core/review.ts";
import type { Origin, Segment } from "../core/segment.ts";
import { HUMAN, newSegment } from "../core/segment.ts";
import type { ActorTable } from "./actorTable.ts";
import { actorAt } from "./actorTable.ts";
import { readComment, writeComment } from "./commentRecord.ts";
import { readContent, writeContent } from "./contentRecord.ts";
import type { JsonRecord } from "./fieldReader.ts";
import { Damage, flagIn, listIn, numberIn, recordIn, textIn, wordIn } from "./fieldReader.ts";
import { readReview, writeReview } from "./reviewRecord.ts";
import { sameAsKept, shareContent } from "./sharedContent.ts";

const CAUSES: readonly RevisionCause[] = [
  "written",
  "pretranslated",
  "copied",
  "replaced",
  "change_accepted",
  "change_rejected",
  "revision_restored",
  "suggestion_accepted",
  "confirmed",
  "approved",
  "changes_requested",
  "signed_off",
  "reopened",
  "source_edited",
  "split",
  "joined",
];

/** A segment as JSON. What is as in an untouched segment is left out, so that 100,000 of them stay small. */
export function writeSegment(segment: Segment, table: ActorTable): JsonRecord {
  return {
    id: segment.id,
    block: segment.block,
    ...(segment.before === "" ? {} : { before: segment.before }),
    source: writeContent(segment.source),
    ...(segment.target.length === 0 ? {} : { target: writeContent(segment.target) }),
    ...(segment.targetBefore === undefined ? {} : { targetBefore: segment.targetBefore }),
    ...(segment.origin.type === "human" ? {} : { origin: segment.origin }),
    ...(segment.locked ? { locked: true } : {}),
    ...(segment.review === UNTOUCHED_REVIEW
      ? {}
      : { review: writeReview(segment.review, segment.target, table) }),
    ...(segment.comments.length === 0
      ? {}
      : { comments: segment.comments.map((comment) => writeComment(comment, table)) }),
    ...(segment.history.length === 0 ? {} : { history: writeHistory(segment, table) }),
  };
}

/** A kept segment read back; throws {@link Damage}. */
export function readSegment(value: unknown, actors: readonly Actor[]): Segment {
  const record = recordIn(value, "segment");
  const untouched = newSegment({
    id: textIn(record["id"], "id"),
    block: textIn(record["block"], "block"),
    before: record["before"] === undefined ? "" : textIn(record["before"], "before"),
    source: readContent(record["source"], "source"),
  });
  if (
    record["target"] === undefined &&
    record["review"] === undefined &&
    record["history"] === undefined &&
    record["comments"] === undefined &&
    record["locked"] === undefined &&
    record["origin"] === undefined &&
    record["targetBefore"] === undefined
  ) {
    return untouched;
  }
  const target = record["target"] === undefined ? EMPTY_CONTENT : readContent(record["target"], "target");
  const texts: Content[] = [target, untouched.source];
  const comments = record["comments"];
  return {
    ...untouched,
    target,
    ...(record["targetBefore"] === undefined
      ? {}
      : { targetBefore: textIn(record["targetBefore"], "targetBefore") }),
    origin: readOrigin(record["origin"]),
    locked: flagIn(record["locked"], "locked"),
    history: readHistory(record["history"], { ...untouched, target }, actors, texts),
    review:
      record["review"] === undefined ? UNTOUCHED_REVIEW : readReview(record["review"], target, actors, texts),
    comments:
      comments === undefined
        ? untouched.comments
        : listIn(comments, "comments").map((comment) => readComment(comment, actors)),
  };
}

/** The origin of a target read back, a person if absent; throws {@link Damage}. */
export function readOrigin(value: unknown): Origin {
  if (value === undefined) return HUMAN;
  const record = recordIn(value, "origin");
  switch (record["type"]) {
    case "human":
      return HUMAN;
    case "memory":
      return { type: "memory", score: numberIn(record["score"], "origin.score") };
    case "machine":
      return { type: "machine" };
    case "propagated":
      return { type: "propagated" };
    default:
      throw new Damage("origin");
  }
}

/** A text that is the same in the next later version (for the last one: in the segment) is not written again. */
function writeHistory(segment: Segment, table: ActorTable): readonly JsonRecord[] {
  return segment.history.map((revision, index) => {
    const later = segment.history[index + 1] ?? segment;
    return {
      id: revision.id,
      author: table.place(revision.author),
      ...(revision.since === revision.at ? {} : { since: revision.since }),
      at: revision.at,
      cause: revision.cause,
      ...(sameAsKept(revision.source, later.source) ? {} : { source: writeContent(revision.source) }),
      ...(sameAsKept(revision.target, later.target) ? {} : { target: writeContent(revision.target) }),
      state: revision.state,
      ...(revision.basedOn === null ? {} : { basedOn: revision.basedOn }),
      ...(revision.note === undefined ? {} : { note: revision.note }),
    };
  });
}

function readHistory(
  value: unknown,
  segment: Segment,
  actors: readonly Actor[],
  texts: Content[],
): readonly Revision[] {
  if (value === undefined) return segment.history;
  const history: Revision[] = [];
  let later: Pick<Revision, "source" | "target"> = segment;
  for (const entry of listIn(value, "history").toReversed()) {
    const record = recordIn(entry, "history");
    const at = numberIn(record["at"], "history.at");
    const textOf = (side: "source" | "target"): Content =>
      record[side] === undefined
        ? later[side]
        : shareContent(readContent(record[side], `history.${side}`), texts);
    const revision: Revision = {
      id: textIn(record["id"], "history.id"),
      author: actorAt(actors, record["author"], "history.author"),
      since: record["since"] === undefined ? at : numberIn(record["since"], "history.since"),
      at,
      cause: wordIn(record["cause"], CAUSES, "history.cause"),
      source: textOf("source"),
      target: textOf("target"),
      state: wordIn(record["state"], REVIEW_STATES, "history.state"),
      basedOn: record["basedOn"] === undefined ? null : textIn(record["basedOn"], "history.basedOn"),
      ...(record["note"] === undefined ? {} : { note: textIn(record["note"], "history.note") }),
    };
    history.push(revision);
    later = revision;
  }
  return history.toReversed();
}
