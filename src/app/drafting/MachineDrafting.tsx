import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DraftRequest } from "../../assistance/machine/machineDraft.ts";
import { flatText, plainText } from "../../core/content.ts";
import type { SegmentId } from "../../core/segment.ts";
import { findSegment, positionOf, segmentAt } from "../../core/segmentPages.ts";
import type { Workbench } from "../../store/workbench.ts";
import { type Assisting, useAssisting } from "../AssistContext.tsx";
import { browserStorage } from "../browserStorage.ts";
import { useCommands } from "../Commands.tsx";
import { problemSentence } from "../problemWords.ts";
import { useSegmentDesk } from "../SegmentDesk.tsx";
import { useNotify } from "../ui/Notices.tsx";
import { useWorkbench } from "../WorkbenchContext.tsx";
import { keepMachine, type KeptMachine, NO_MACHINE, readMachine } from "./machineChoice.ts";

const MachineDialog = lazy(async () => ({
  default: (await import("./MachineDialog.tsx")).MachineDialog,
}));
const AgreementDialog = lazy(async () => ({
  default: (await import("./MachineDialog.tsx")).AgreementDialog,
}));

/** What is asked of the reader at the moment. */
type Asking = { readonly type: "settings" } | { readonly type: "agreement"; readonly text: string };

/** Machine drafts of the active segment, where the reader has chosen a machine: nothing is sent before they have seen what. */
export function MachineDrafting(): ReactNode {
  const { t, i18n } = useTranslation(["machine", "common"]);
  const workbench = useWorkbench();
  const assisting = useAssisting();
  const desk = useSegmentDesk();
  const notify = useNotify();
  const [asking, setAsking] = useState<Asking | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const draft = async (kept: KeptMachine): Promise<void> => {
    desk.flush();
    const id = workbench.store.getState().active;
    const request = id === null ? undefined : requestFor(workbench, assisting, id);
    if (id === null || request === undefined) return;
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    notify({
      text: t("drafting"),
      action: { label: t("common:cancel"), run: () => stop.abort() },
    });
    const { translatorOf } = await import("./sending.ts");
    const drafted = await translatorOf(kept.choice, stop.signal)?.draft(request);
    if (stop.signal.aborted || drafted === undefined) return;
    const [problem] = drafted.problems;
    if (problem !== undefined) notify({ text: problemSentence(i18n, problem), tone: "caution" });
    if (drafted.type === "failure") return;
    // Whoever has gone on in the meantime is not written into.
    const { active, project } = workbench.store.getState();
    const segment = findSegment(project.segments, id);
    if (active !== id || segment === undefined || flatText(segment.source) !== flatText(request.source))
      return;
    desk.write(drafted.value, { type: "machine" });
  };

  const begin = async (): Promise<void> => {
    const kept = readMachine(browserStorage());
    const { choice, agreed } = kept;
    if (choice.type === "none") {
      setAsking({ type: "settings" });
      return;
    }
    const id = workbench.store.getState().active;
    const request = id === null ? undefined : requestFor(workbench, assisting, id);
    if (choice.type !== "device" && agreed !== choice.address && request !== undefined) {
      const { sentText } = await import("../../assistance/machine/service.ts");
      setAsking({ type: "agreement", text: sentText(choice, request) });
      return;
    }
    await draft(kept);
  };

  useCommands([
    {
      id: "machineDraft",
      when: () => workbench.store.getState().access.type === "write",
      run: () => void begin(),
    },
    { id: "machineSettings", run: () => setAsking({ type: "settings" }) },
  ]);

  if (asking === null) return null;
  const close = (): void => {
    setAsking(null);
    setTimeout(desk.focus, FOCUS_REST);
  };
  const keep = (kept: KeptMachine): void => {
    if (!keepMachine(browserStorage(), kept)) notify({ text: t("notKept"), tone: "caution" });
  };
  return (
    <Suspense>
      {asking.type === "settings" ? (
        <MachineDialog
          kept={readMachine(browserStorage())}
          onClose={close}
          onKeep={(choice) => {
            keep({ ...NO_MACHINE, choice });
            close();
          }}
        />
      ) : (
        <AgreementDialog
          text={asking.text}
          onClose={close}
          onAgree={() => {
            const kept = readMachine(browserStorage());
            const agreed = "address" in kept.choice ? kept.choice.address : "";
            keep({ ...kept, agreed });
            close();
            void draft({ ...kept, agreed });
          }}
        />
      )}
    </Suspense>
  );
}

/** How long (ms) a closing dialog holds the focus. */
const FOCUS_REST = 50;

function requestFor(
  workbench: Workbench,
  assisting: Assisting | null,
  id: SegmentId,
): DraftRequest | undefined {
  const { project } = workbench.store.getState();
  const segment = findSegment(project.segments, id);
  if (segment === undefined) return undefined;
  const at = positionOf(project.segments, id);
  const [previous, next] = [segmentAt(project.segments, at - 1), segmentAt(project.segments, at + 1)];
  const help = assisting?.state.getState().help;
  const terms = help?.segment === id ? help.answer.terms.map(({ entry }) => entry) : [];
  return {
    source: segment.source,
    sourceLanguage: project.sourceLanguage,
    targetLanguage: project.targetLanguage,
    ...(previous === undefined ? {} : { previous: plainText(previous.source) }),
    ...(next === undefined ? {} : { next: plainText(next.source) }),
    terms: terms.map(({ source, target }) => ({ source, target })),
  };
}
