import type { RefusalCode } from "../../core/reviewTransition.ts";
import { positionOf, segmentAt } from "../../core/segmentPages.ts";
import type { TextChange } from "../../language/textChange.ts";
import { acceptChanges, approve, rejectChanges } from "../../store/reviewing.ts";
import type { Outcome } from "../../store/workbench.ts";
import { firstInQueue, isWaitingFor } from "./reviewQueue.ts";
import type { ReviewSession } from "./reviewState.ts";

/** What became of an act of the reviewer's: done, refused, or nothing there to do it to. */
export type ReviewAnswer =
  | { readonly type: "done" }
  | { readonly type: "refused"; readonly code: RefusalCode | "read_only" }
  | { readonly type: "nothing" };

function answerOf(outcome: Outcome): ReviewAnswer {
  if (outcome.type === "done") return { type: "done" };
  return { type: "refused", code: outcome.type === "read_only" ? "read_only" : outcome.code };
}

/** Accepts or rejects one change of the active segment, the one looked at if none is named, and looks at the next. */
export function decideChange(
  session: ReviewSession,
  verdict: "accept" | "reject",
  named?: TextChange,
): ReviewAnswer {
  session.flush();
  const segment = session.active();
  const changes = session.changes();
  const at = Math.min(session.state.getState().change, changes.length - 1);
  const change = named ?? changes[at];
  if (segment === undefined || change === undefined) return { type: "nothing" };
  const act = verdict === "accept" ? acceptChanges : rejectChanges;
  const outcome = act(session.workbench, segment.id, [change]);
  const left = session.changes().length;
  session.state.setState({ change: Math.max(0, Math.min(at, left - 1)) });
  return answerOf(outcome);
}

/** Accepts or rejects every change of the active segment. */
export function decideAllChanges(session: ReviewSession, verdict: "accept" | "reject"): ReviewAnswer {
  session.flush();
  const segment = session.active();
  if (segment === undefined || session.changes().length === 0) return { type: "nothing" };
  const act = verdict === "accept" ? acceptChanges : rejectChanges;
  const answer = answerOf(act(session.workbench, segment.id));
  session.state.setState({ change: 0 });
  return answer;
}

/** Looks at the change before or after; `undefined` where there is none. */
export function stepChange(session: ReviewSession, direction: -1 | 1): number | undefined {
  const count = session.changes().length;
  if (count === 0) return undefined;
  const change = (session.state.getState().change + direction + count) % count;
  session.state.setState({ change });
  return change;
}

/** Gives the next approval to the active segment. */
export function approveActive(session: ReviewSession): ReviewAnswer {
  session.flush();
  const segment = session.active();
  if (segment === undefined) return { type: "nothing" };
  session.state.setState({ editing: null });
  return answerOf(approve(session.workbench, segment.id));
}

/** Goes to the next segment of the queue that waits for this person, else to the next one; `false` at the end. */
export function goToNextWaiting(session: ReviewSession): boolean {
  const { project, active, actor } = session.workbench.store.getState();
  const { queue } = session.state.getState();
  const from = active === null ? 0 : firstInQueue(queue, positionOf(project.segments, active)) + 1;
  for (let index = from; index < queue.ids.length; index++) {
    const segment = segmentAt(project.segments, queue.positions[index] ?? -1);
    if (segment === undefined || segment.id !== queue.ids[index]) continue;
    if (!isWaitingFor(segment, actor, project.settings)) continue;
    session.goTo(segment.id);
    return true;
  }
  return false;
}

/** Takes the last step back, or does it again, and leads the focus to where it happened; `false` if there is none. */
export function takeStep(session: ReviewSession, direction: "undo" | "redo"): boolean {
  session.flush();
  session.wantsFocus = true;
  session.state.setState({ editing: null });
  return direction === "undo" ? session.workbench.undo() : session.workbench.redo();
}
