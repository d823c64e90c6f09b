import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../core/finding.ts";
import { useCommands } from "../Commands.tsx";
import { useFindings } from "../FindingsContext.tsx";
import { refusalSentence } from "../refusalWords.ts";
import { useSegmentDesk } from "../SegmentDesk.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useNotify } from "../ui/Notices.tsx";
import { useWorkbench } from "../WorkbenchContext.tsx";
import { findingAtHand, mend, neighbourFinding, showFinding, waive } from "./findingActions.ts";
import { addProjectWord, isUnknownWord, wordOf } from "./projectWords.ts";
import { findingSentence } from "../findingWords.ts";
import { useFindingMarks } from "./useFindingMarks.ts";
import { WaiveDialog } from "./WaiveDialog.tsx";

/** What the checks bring to the translate screen beside their panel: keys, and marks in the texts. */
export function SegmentChecks(): ReactNode {
  const { t, i18n } = useTranslation("checking");
  const { t: whyNot } = useTranslation("refusals");
  const findings = useFindings();
  const workbench = useWorkbench();
  const desk = useSegmentDesk();
  const announce = useAnnounce();
  const notify = useNotify();
  const [waiving, setWaiving] = useState<readonly Finding[]>([]);
  useFindingMarks(desk.markAtRest);

  const step = (direction: -1 | 1): void => {
    desk.flush();
    const next = findings === null ? undefined : neighbourFinding(workbench, findings, direction);
    if (findings === null || next === undefined) {
      announce(t("said.none"));
      return;
    }
    showFinding(workbench, desk, findings, next);
    announce(findingSentence(i18n, next));
  };
  const applyFix = (): void => {
    desk.flush();
    const finding = findings === null ? undefined : findingAtHand(workbench, findings, isMendable);
    const isDone = findings !== null && finding !== undefined && mend(workbench, desk, findings, finding);
    announce(isDone ? t("said.mended") : t("said.nothingToMend"));
  };
  const letStand = (): void => {
    desk.flush();
    const finding = findings === null ? undefined : findingAtHand(workbench, findings);
    if (finding === undefined) announce(t("said.none"));
    else if (finding.severity === "error") setWaiving([finding]);
    else {
      // To have looked at it is reason enough for what is no error.
      const refusal = refusalSentence(whyNot, waive(workbench, [finding], t("reason.looked")));
      if (refusal === undefined) announce(t("said.seen"));
      else notify({ text: refusal, tone: "caution" });
    }
  };
  const addWord = (): void => {
    desk.flush();
    const finding = findings === null ? undefined : findingAtHand(workbench, findings, isUnknownWord);
    if (finding === undefined) {
      announce(t("said.noWord"));
      return;
    }
    const refusal = refusalSentence(whyNot, addProjectWord(workbench, wordOf(finding)));
    if (refusal === undefined) announce(t("said.wordAdded", { word: wordOf(finding) }));
    else notify({ text: refusal, tone: "caution" });
  };
  useCommands([
    { id: "nextFinding", run: () => step(1) },
    { id: "previousFinding", run: () => step(-1) },
    { id: "applyFix", run: applyFix },
    { id: "waiveFinding", run: letStand },
    { id: "addWord", run: addWord },
    {
      id: "checkProject",
      run: () => {
        announce(t("said.checking"));
        void findings?.checkAll().then((done) => announce(t(done ? "said.checked" : "said.stopped")));
      },
    },
  ]);
  if (waiving.length === 0) return null;
  return (
    <WaiveDialog
      findings={waiving}
      onClose={() => {
        setWaiving([]);
        requestAnimationFrame(() => desk.focus());
      }}
    />
  );
}

function isMendable({ fixes }: Finding): boolean {
  return fixes.length > 0;
}
