import { useTranslation } from "react-i18next";
import type { SegmentId } from "../../core/segment.ts";
import { decide, eventRefusal, nextApproval } from "../../store/reviewing.ts";
import { writingRefusal } from "../../store/writing.ts";
import { useCommands } from "../Commands.tsx";
import { useFindings } from "../FindingsContext.tsx";
import { markedRange } from "../textPlace.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useNotify } from "../ui/Notices.tsx";
import {
  approveActive,
  decideAllChanges,
  decideChange,
  goToNextWaiting,
  stepChange,
  takeStep,
  type ReviewAnswer,
} from "./reviewActions.ts";
import type { ReviewDialog, ReviewSession, ReviewView } from "./reviewState.ts";

/** Everything that can be done on the review screen: buttons and keys do the very same. */
export interface ReviewActs {
  readonly approve: () => void;
  readonly approveAndNext: () => void;
  readonly requestChanges: () => void;
  readonly reopen: () => void;
  readonly signOff: () => void;
  readonly acceptAll: () => void;
  readonly rejectAll: () => void;
  readonly accept: () => void;
  readonly reject: () => void;
  readonly edit: () => void;
  readonly comment: () => void;
  readonly compare: () => void;
}

/** Makes what can be done, each telling what became of it, and hands it in as commands. */
export function useReviewCommands(session: ReviewSession, togglePanel: () => void): ReviewActs {
  const { t } = useTranslation("review");
  const { t: whyNot } = useTranslation("refusals");
  const notify = useNotify();
  const announce = useAnnounce();
  const { workbench, state } = session;
  const findings = useFindings();

  /** A release asks for checks that have seen the present texts, so they are run before it. */
  const afterChecks = (isRelease: boolean, act: () => void): void => {
    if (!isRelease || findings === null) {
      act();
      return;
    }
    const { active } = workbench.store.getState();
    void findings.checkAll().then(() => {
      if (workbench.store.getState().active === active) act();
    });
  };
  const isReleaseNext = (): boolean => {
    session.flush();
    const segment = session.active();
    const next = segment === undefined ? undefined : nextApproval(workbench, segment);
    return next?.type === "possible" && next.event === "sign_off";
  };
  const tell = (answer: ReviewAnswer, done: string): boolean => {
    if (answer.type === "refused") notify({ text: whyNot(answer.code), tone: "caution" });
    else announce(answer.type === "done" ? done : t("said.noChange"));
    return answer.type === "done";
  };
  const open = (dialog: ReviewDialog): void => {
    session.flush();
    state.setState({ dialog });
  };
  const view = (next: ReviewView): void => {
    state.setState({ view: next });
    announce(t(`view.${next}`));
  };
  const ask = (type: "request_changes" | "reopen"): void => {
    session.flush();
    const segment = session.active();
    if (segment === undefined) return;
    const code = eventRefusal(workbench, segment, type);
    if (code === null) open({ type, segment: segment.id });
    else notify({ text: whyNot(code), tone: "caution" });
  };
  const move = (direction: -1 | 1): void => {
    const change = stepChange(session, direction);
    if (change === undefined) announce(t("said.noChange"));
    else focusChange(session.active()?.id, change);
  };
  const travel = (direction: "undo" | "redo"): void => {
    const done = takeStep(session, direction);
    const said = direction === "undo" ? "undone" : "redone";
    announce(done ? t(`said.${said}`) : t("said.nothingLeft"));
  };
  const acts: ReviewActs = {
    approve: () => {
      afterChecks(isReleaseNext(), () => {
        tell(approveActive(session), t("said.approved"));
      });
    },
    approveAndNext: () => {
      afterChecks(isReleaseNext(), () => {
        if (!tell(approveActive(session), t("said.approved"))) return;
        if (!goToNextWaiting(session)) notify({ text: t("said.queueDone"), tone: "success" });
      });
    },
    requestChanges: () => {
      ask("request_changes");
    },
    reopen: () => {
      ask("reopen");
    },
    signOff: () => {
      signOff();
    },
    acceptAll: () => {
      tell(decideAllChanges(session, "accept"), t("said.allAccepted"));
    },
    rejectAll: () => {
      tell(decideAllChanges(session, "reject"), t("said.allRejected"));
    },
    accept: () => {
      tell(decideChange(session, "accept"), t("said.accepted"));
    },
    reject: () => {
      tell(decideChange(session, "reject"), t("said.rejected"));
    },
    edit: () => {
      const segment = session.active();
      if (segment === undefined) return;
      const code = writingRefusal(workbench, segment);
      if (code === null) state.setState({ editing: segment.id });
      else notify({ text: whyNot(code), tone: "caution" });
    },
    comment: () => {
      const segment = session.active();
      if (segment === undefined) return;
      const marked = markedIn(segment.id);
      open({ type: "comment", segment: segment.id, side: marked?.side ?? "target", range: marked?.range });
    },
    compare: () => {
      const segment = session.active();
      if (segment !== undefined && segment.history.length > 0)
        open({ type: "compare", segment: segment.id, initial: undefined });
    },
  };
  const signOff = (): void => {
    const segment = session.active();
    if (segment === undefined) return;
    session.flush();
    const code = eventRefusal(workbench, segment, "sign_off");
    if (code === null) {
      afterChecks(true, () => {
        tell(decideSignOff(session, segment.id), t("said.signedOff"));
      });
    } else notify({ text: whyNot(code), tone: "caution" });
  };
  useCommands([
    { id: "approve", run: acts.approve },
    { id: "approveAndNext", run: acts.approveAndNext },
    { id: "requestChanges", run: acts.requestChanges },
    { id: "acceptChange", run: acts.accept },
    { id: "rejectChange", run: acts.reject },
    { id: "acceptAllChanges", run: acts.acceptAll },
    { id: "rejectAllChanges", run: acts.rejectAll },
    { id: "previousChange", run: () => move(-1) },
    { id: "nextChange", run: () => move(1) },
    { id: "editTarget", run: acts.edit },
    { id: "signOff", run: acts.signOff },
    { id: "reopen", run: acts.reopen },
    { id: "approveAllShown", run: () => open({ type: "bulk", event: "approve" }) },
    { id: "signOffAllShown", run: () => open({ type: "bulk", event: "sign_off" }) },
    { id: "compareRevisions", run: acts.compare },
    { id: "comment", run: acts.comment },
    { id: "viewInline", run: () => view("inline") },
    { id: "viewSideBySide", run: () => view("sides") },
    { id: "viewClean", run: () => view("clean") },
    { id: "previousSegment", run: () => session.step(-1) },
    { id: "nextSegment", run: () => session.step(1) },
    { id: "undo", run: () => travel("undo") },
    { id: "redo", run: () => travel("redo") },
    { id: "togglePanel", run: togglePanel },
  ]);
  return acts;
}

function decideSignOff(session: ReviewSession, segment: SegmentId): ReviewAnswer {
  const outcome = decide(session.workbench, segment, "sign_off");
  if (outcome.type === "done") return { type: "done" };
  return { type: "refused", code: outcome.type === "read_only" ? "read_only" : outcome.code };
}

/** The words the reader has marked in a row, if there are any. */
function markedIn(
  segment: SegmentId,
):
  | { readonly side: "source" | "target"; readonly range: { readonly start: number; readonly end: number } }
  | undefined {
  for (const side of ["source", "target"] as const) {
    const cell = document.querySelector(`[data-segment="${CSS.escape(segment)}"] [data-side="${side}"]`);
    const range = cell === null ? undefined : markedRange(cell, window.getSelection());
    if (range !== undefined) return { side, range };
  }
  return undefined;
}

/** Moves the focus to a change once it is drawn. */
function focusChange(segment: SegmentId | undefined, change: number): void {
  if (segment === undefined) return;
  requestAnimationFrame(() => {
    document
      .querySelector<HTMLElement>(`[data-segment="${CSS.escape(segment)}"] [data-change="${change}"]`)
      ?.focus();
  });
}
