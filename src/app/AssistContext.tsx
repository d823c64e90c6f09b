import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type { SegmentId } from "../core/segment.ts";
import type { AssistState, Assisting } from "./assist/assisting.ts";
import type { AssistantDoor } from "./assistantDoor.ts";
import { browserClock } from "./browserClock.ts";
import { followGlossaries } from "./checkedGlossaries.ts";
import { useFindings } from "./FindingsContext.tsx";
import { firstGlossaries } from "./sampleGlossary.ts";
import { useStorage } from "./StorageContext.tsx";
import { useWorkbench } from "./WorkbenchContext.tsx";

/** What assists in an open project. */
export type { Assisting } from "./assist/assisting.ts";

/** Provides the way to memories and glossaries; `main` fills it. Where it is not filled nothing is looked up. */
export const AssistantContext = createContext<AssistantDoor | null>(null);

/** What assists in the open project. */
const AssistContext = createContext<Assisting | null>(null);

/** What assists in the open project; `null` until it is there. */
export function useAssisting(): Assisting | null {
  return useContext(AssistContext);
}

/** A part of what assists; `otherwise` until it is there. Parts must be the very same while nothing changed. */
export function useAssistState<Part>(select: (state: AssistState) => Part, otherwise: Part): Part {
  const assisting = useAssisting();
  return useSyncExternalStore(
    (listen) => assisting?.state.subscribe(listen) ?? (() => undefined),
    () => (assisting === null ? otherwise : select(assisting.state.getState())),
  );
}

/** Lets memories and glossaries assist in the open project; their script comes when the page stands. */
export function Assisted(props: { readonly children: ReactNode }): ReactNode {
  const workbench = useWorkbench();
  const storage = useStorage();
  const door = useContext(AssistantContext);
  const [assisting, setAssisting] = useState<Assisting | null>(null);
  useEffect(() => {
    if (door === null) return undefined;
    let begun: Assisting | null = null;
    let gone = false;
    const begin = async (): Promise<void> => {
      const [{ startAssisting }, { assistant }] = await Promise.all([
        import("./assist/assisting.ts"),
        door.open(),
      ]);
      if (gone) return;
      begun = startAssisting({
        workbench,
        assistant,
        settings: storage,
        clock: browserClock,
        firstGlossaries,
      });
      setAssisting(begun);
    };
    void begin();
    return () => {
      gone = true;
      begun?.close();
      setAssisting(null);
    };
  }, [door, workbench, storage]);
  const findings = useFindings();
  useEffect(
    () => (assisting === null || findings === null ? undefined : followGlossaries(assisting, findings)),
    [assisting, findings],
  );
  return <AssistContext value={assisting}>{props.children}</AssistContext>;
}

/** How many matches there are for a segment. */
export function useMatchCount(id: SegmentId): number {
  return useHelpCount(id, "matches");
}

/** How many terms stand in the source of a segment. */
export function useTermCount(id: SegmentId): number {
  return useHelpCount(id, "terms");
}

function useHelpCount(id: SegmentId, list: "matches" | "terms"): number {
  return useAssistState(({ help }) => (help?.segment === id ? help.answer[list].length : 0), 0);
}
