import type { Actor } from "../core/actor.ts";
import type { Content } from "../core/content.ts";
import type { Approval, ApprovalStage, Reason, Review, Suggestion } from "../core/review.ts";
import { REASON_CODES, REVIEW_STATES, UNTOUCHED_REVIEW } from "../core/review.ts";
import type { ActorTable } from "./actorTable.ts";
import { actorAt } from "./actorTable.ts";
import { readContent, writeContent } from "./contentRecord.ts";
import type { JsonRecord } from "./fieldReader.ts";
import { flagIn, listIn, numberIn, recordIn, textIn, wordIn } from "./fieldReader.ts";
import { shareContent } from "./sharedContent.ts";

const APPROVAL_STAGES: readonly ApprovalStage[] = ["revise", "review", "proofread", "sign_off"];
const DECISIONS: readonly Suggestion["decision"][] = ["pending", "accepted", "rejected"];

/** A review as JSON; `base: true` stands for a base that is the target itself. */
export function writeReview(review: Review, target: Content, table: ActorTable): JsonRecord {
  const { base, request } = review;
  return {
    state: review.state,
    ...(review.stale ? { stale: true } : {}),
    ...(review.heavyEdit ? { heavyEdit: true } : {}),
    ...(review.confirmedBy.length === 0
      ? {}
      : { confirmedBy: review.confirmedBy.map((actor) => table.place(actor)) }),
    ...(base === null ? {} : { base: base === target ? true : writeContent(base) }),
    ...(review.approvals.length === 0
      ? {}
      : { approvals: review.approvals.map(({ by, ...rest }) => ({ ...rest, by: table.place(by) })) }),
    ...(review.suggestions.length === 0
      ? {}
      : {
          suggestions: review.suggestions.map(({ author, content, ...rest }) => ({
            ...rest,
            author: table.place(author),
            content: writeContent(content),
          })),
        }),
    ...(request === null ? {} : { request: { ...request, by: table.place(request.by) } }),
  };
}

/** A kept review read back; `texts` are the contents of the segment read so far. Throws `Damage`. */
export function readReview(
  value: unknown,
  target: Content,
  actors: readonly Actor[],
  texts: Content[],
): Review {
  const record = recordIn(value, "review");
  const { confirmedBy, approvals, suggestions, request, base } = record;
  return {
    state: wordIn(record["state"], REVIEW_STATES, "review.state"),
    stale: flagIn(record["stale"], "review.stale"),
    heavyEdit: flagIn(record["heavyEdit"], "review.heavyEdit"),
    confirmedBy:
      confirmedBy === undefined
        ? UNTOUCHED_REVIEW.confirmedBy
        : listIn(confirmedBy, "review.confirmedBy").map((place) =>
            actorAt(actors, place, "review.confirmedBy"),
          ),
    base: readBase(base, target, texts),
    approvals:
      approvals === undefined
        ? UNTOUCHED_REVIEW.approvals
        : listIn(approvals, "review.approvals").map((approval) => readApproval(approval, actors)),
    suggestions:
      suggestions === undefined
        ? UNTOUCHED_REVIEW.suggestions
        : listIn(suggestions, "review.suggestions").map((suggestion) => readSuggestion(suggestion, actors)),
    request: request === undefined ? null : readRequest(request, actors),
  };
}

/** A reason read back; throws `Damage`. */
export function readReason(value: unknown): Reason {
  const record = recordIn(value, "reason");
  return {
    code: wordIn(record["code"], REASON_CODES, "reason.code"),
    comment: textIn(record["comment"], "reason.comment"),
  };
}

function readBase(value: unknown, target: Content, texts: Content[]): Content | null {
  if (value === undefined) return null;
  if (value === true) return target;
  return shareContent(readContent(value, "review.base"), texts);
}

function readApproval(value: unknown, actors: readonly Actor[]): Approval {
  const record = recordIn(value, "approval");
  return {
    stage: wordIn(record["stage"], APPROVAL_STAGES, "approval.stage"),
    by: actorAt(actors, record["by"], "approval.by"),
    at: numberIn(record["at"], "approval.at"),
    hash: textIn(record["hash"], "approval.hash"),
    solo: flagIn(record["solo"], "approval.solo"),
  };
}

function readSuggestion(value: unknown, actors: readonly Actor[]): Suggestion {
  const record = recordIn(value, "suggestion");
  return {
    id: textIn(record["id"], "suggestion.id"),
    content: readContent(record["content"], "suggestion.content"),
    author: actorAt(actors, record["author"], "suggestion.author"),
    at: numberIn(record["at"], "suggestion.at"),
    decision: wordIn(record["decision"], DECISIONS, "suggestion.decision"),
  };
}

function readRequest(value: unknown, actors: readonly Actor[]): NonNullable<Review["request"]> {
  const record = recordIn(value, "request");
  return {
    ...readReason(record),
    by: actorAt(actors, record["by"], "request.by"),
    at: numberIn(record["at"], "request.at"),
  };
}
