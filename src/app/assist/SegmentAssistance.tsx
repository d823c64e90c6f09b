import { lazy, Suspense, useState, type ReactNode } from "react";
import { useAssisting } from "../AssistContext.tsx";
import { useCommands } from "../Commands.tsx";
import { useSegmentDesk } from "../SegmentDesk.tsx";
import { useWorkbench } from "../WorkbenchContext.tsx";
import { AddTermDialog } from "./AddTermDialog.tsx";
import { ConcordanceDialog } from "./ConcordanceDialog.tsx";
import { INSERT_COMMANDS } from "./InsertButton.tsx";
import { insert, insertAdapted } from "./inserting.ts";
import type { Insertable } from "./insertable.ts";
import { insertablesNow } from "./useHelp.ts";
import { useTermMarks } from "./useTermMarks.ts";

const PretranslateDialog = lazy(async () => ({
  default: (await import("./PretranslateDialog.tsx")).PretranslateDialog,
}));

/** What is asked about at the moment, with what was marked in the texts when it began. */
type Asking =
  | { readonly type: "concordance"; readonly phrase: string }
  | { readonly type: "pretranslate" }
  | { readonly type: "term"; readonly source: string; readonly target: string };

/** What memories and glossaries bring to the translate screen beside their panels: keys, dialogs, and marks in the source. */
export function SegmentAssistance(): ReactNode {
  const assisting = useAssisting();
  const workbench = useWorkbench();
  const desk = useSegmentDesk();
  const [asking, setAsking] = useState<Asking | null>(null);
  useTermMarks(desk.markAtRest);
  const marked = (side: "source" | "target"): string => desk.selected(side)?.text.trim() ?? "";
  const adaptable = (): Extract<Insertable, { readonly type: "match" }>["match"] | undefined => {
    for (const what of insertablesNow(workbench, assisting)) {
      if (what.type === "match" && what.match.substitution !== null) return what.match;
    }
    return undefined;
  };
  useCommands([
    ...INSERT_COMMANDS.map((id, at) => ({
      id,
      when: () => insertablesNow(workbench, assisting)[at] !== undefined,
      run: () => {
        const what = insertablesNow(workbench, assisting)[at];
        if (what !== undefined) insert(desk, workbench, what);
      },
    })),
    {
      id: "insertAdapted",
      when: () => adaptable() !== undefined,
      run: () => {
        const match = adaptable();
        if (match !== undefined) insertAdapted(desk, workbench, match);
      },
    },
    {
      id: "concordance",
      when: () => assisting !== null,
      run: () => setAsking({ type: "concordance", phrase: marked("target") || marked("source") }),
    },
    {
      id: "pretranslate",
      when: () => assisting !== null && workbench.store.getState().access.type === "write",
      run: () => {
        desk.flush();
        setAsking({ type: "pretranslate" });
      },
    },
    {
      id: "addTerm",
      when: () => assisting !== null && workbench.store.getState().access.type === "write",
      run: () => {
        desk.flush();
        setAsking({ type: "term", source: marked("source"), target: marked("target") });
      },
    },
  ]);
  if (asking === null || assisting === null) return null;
  const close = (): void => {
    setAsking(null);
    // The dialog gives the focus back to where it was; then it goes on to the translation.
    setTimeout(desk.focus, FOCUS_REST);
  };
  if (asking.type === "pretranslate") {
    return (
      <Suspense>
        <PretranslateDialog assisting={assisting} onClose={close} />
      </Suspense>
    );
  }
  return asking.type === "concordance" ? (
    <ConcordanceDialog assisting={assisting} phrase={asking.phrase} onClose={close} />
  ) : (
    <AddTermDialog assisting={assisting} source={asking.source} target={asking.target} onClose={close} />
  );
}

/** How long (ms) a closing dialog holds the focus. */
const FOCUS_REST = 50;
