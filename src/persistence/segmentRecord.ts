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
import { readWaivers, writeWaivers } from "./checkRecord.ts";

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
  "imported",
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
    ...(segment.waivers === undefined ? {} : { waivers: writeWaivers(segment.waivers, table) }),
    ...(segment.history.length === 0 ? {} : { history: writeHistory(segment, table) }),
  };
}

/**
 * A kept segment read back; throws {@link Damage}.
 *
 * Objects are written out in one piece here and below: spreading them together made opening 100,000 segments three times as slow.
 */
export function readSegment(value: unknown, actors: readonly Actor[]): Segment {
  const record = recordIn(value, "segment");
  const {
    before,
    target: written,
    targetBefore,
    review,
    comments,
    history,
    locked,
    origin,
    waivers,
  } = record;
  const untouched = newSegment({
    id: textIn(record["id"], "id"),
    block: textIn(record["block"], "block"),
    before: before === undefined ? "" : textIn(before, "before"),
    source: readContent(record["source"], "source"),
  });
  const plain = written === undefined && review === undefined && history === undefined;
  const bare = comments === undefined && locked === undefined && origin === undefined;
  if (plain && bare && targetBefore === undefined && waivers === undefined) return untouched;
  const target = written === undefined ? EMPTY_CONTENT : readContent(written, "target");
  const texts: Content[] = [target, untouched.source];
  const versions = history === undefined ? untouched.history : listIn(history, "history");
  const segment: Segment = {
    id: untouched.id,
    block: untouched.block,
    before: untouched.before,
    source: untouched.source,
    target,
    origin: readOrigin(origin),
    locked: flagIn(locked, "locked"),
    history: readHistory(versions, untouched.source, target, actors, texts),
    review: review === undefined ? UNTOUCHED_REVIEW : readReview(review, target, actors, texts),
    comments:
      comments === undefined
        ? untouched.comments
        : listIn(comments, "comments").map((comment) => readComment(comment, actors)),
  };
  if (targetBefore === undefined && waivers === undefined) return segment;
  return {
    ...segment,
    ...(targetBefore === undefined ? {} : { targetBefore: textIn(targetBefore, "targetBefore") }),
    ...(waivers === undefined ? {} : { waivers: readWaivers(waivers, actors) }),
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
  versions: readonly unknown[],
  source: Content,
  target: Content,
  actors: readonly Actor[],
  texts: Content[],
): readonly Revision[] {
  const history: Revision[] = [];
  let later = { source, target };
  for (let place = versions.length - 1; place >= 0; place--) {
    const record = recordIn(versions[place], "history");
    const { since, basedOn, note } = record;
    const at = numberIn(record["at"], "history.at");
    later = {
      source: readVersion(record["source"], later.source, texts),
      target: readVersion(record["target"], later.target, texts),
    };
    const revision: Revision = {
      id: textIn(record["id"], "history.id"),
      author: actorAt(actors, record["author"], "history.author"),
      since: since === undefined ? at : numberIn(since, "history.since"),
      at,
      cause: wordIn(record["cause"], CAUSES, "history.cause"),
      source: later.source,
      target: later.target,
      state: wordIn(record["state"], REVIEW_STATES, "history.state"),
      basedOn: basedOn === undefined ? null : textIn(basedOn, "history.basedOn"),
    };
    history.push(note === undefined ? revision : { ...revision, note: textIn(note, "history.note") });
  }
  return history.reverse();
}

function readVersion(value: unknown, later: Content, texts: Content[]): Content {
  return value === undefined ? later : shareContent(readContent(value, "history"), texts);
}
