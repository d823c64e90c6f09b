import type { Decided } from "../../core/change.ts";
import { earlierState, type Reason, type ReviewState } from "../../core/review.ts";
import { judge, plainFacts, type RefusalCode } from "../../core/reviewTransition.ts";
import { REVIEW_TABLE } from "../../core/reviewTable.ts";
import { stateAt } from "../bilingual/bookmarkName.ts";
import type { Taking } from "./mergeDraft.ts";
import type { MergeRefusal } from "./mergeDifference.ts";
import { stateNamed } from "./stateWord.ts";

/** Takes a state over that somebody put into the column, by the one step of the review table that leads there; `words` are the reason. */
export function takeState(
  cell: string,
  { returned, changedHere, draft, tell, words }: Taking & { readonly words: string },
): void {
  const { row, project, options } = returned;
  if (cell.trim() === "") return;
  const to = stateNamed(cell);
  if (to === undefined) {
    tell({ aspect: "state", status: "refused", reason: "state_unknown", text: cell.trim() });
    return;
  }
  const segment = draft.segment();
  const from = returned.segment.review.state;
  // The state of a paragraph is the earliest of its segments; what is put there is meant for all of them.
  const sent = row.segments
    .map(({ fingerprint }, place) =>
      fingerprint === undefined ? returned.neighbours[place]?.review.state : stateAt(fingerprint),
    )
    .reduce<ReviewState>((one, other) => (other === undefined ? one : earlierState(one, other)), LAST);
  if (to === sent || to === segment.review.state) return;
  const { actor, at } = draft.editor();
  const refuse = (reason: MergeRefusal): void => {
    tell({ aspect: "state", status: "refused", reason, from, to, author: actor.name });
  };
  if (changedHere) return refuse("changed_here");
  const reason: Reason | null = words.trim() === "" ? null : { code: "other", comment: words };
  let nearest: RefusalCode | undefined;
  for (const event of EVENTS) {
    if (!REVIEW_TABLE.some((row) => row.event === event && row.to === to)) continue;
    const facts = { ...plainFacts(actor, project.settings), ...options.inspect(segment), reason };
    const verdict = judge(segment, event, facts);
    if (verdict.type === "refused") {
      if (verdict.code !== "not_in_state") nearest ??= verdict.code;
      continue;
    }
    const { openErrors, documentChecksFresh } = facts;
    const asked = event === "request_changes" || event === "reopen";
    const decided: Decided = {
      type: "decided",
      segment: segment.id,
      event,
      openErrors,
      documentChecksFresh,
      ...(asked && reason !== null ? { reason } : {}),
    };
    const code = draft.attempt(actor, at, decided);
    if (code !== null) return refuse(code);
    tell({ aspect: "state", status: "changed", from, to, author: actor.name });
    return;
  }
  refuse(nearest ?? "state_unreachable");
}

const LAST: ReviewState = "signed_off";

const EVENTS: readonly Decided["event"][] = [
  "confirm",
  "approve_revision",
  "approve_review",
  "approve_proof",
  "sign_off",
  "request_changes",
  "reopen",
];
