import type { ReactNode } from "react";
import { useAssisting } from "../AssistContext.tsx";
import { useCommands } from "../Commands.tsx";
import { useSegmentDesk } from "../SegmentDesk.tsx";
import { useWorkbench } from "../WorkbenchContext.tsx";
import { INSERT_COMMANDS } from "./InsertButton.tsx";
import { insert } from "./inserting.ts";
import { insertablesNow } from "./useHelp.ts";
import { useTermMarks } from "./useTermMarks.ts";

/** What memories and glossaries bring to the translate screen beside their panels: keys, and marks in the source. */
export function SegmentAssistance(): ReactNode {
  const assisting = useAssisting();
  const workbench = useWorkbench();
  const desk = useSegmentDesk();
  useTermMarks();
  useCommands(
    INSERT_COMMANDS.map((id, at) => ({
      id,
      when: () => insertablesNow(workbench, assisting)[at] !== undefined,
      run: () => {
        const what = insertablesNow(workbench, assisting)[at];
        if (what !== undefined) insert(desk, workbench, what);
      },
    })),
  );
  return null;
}
