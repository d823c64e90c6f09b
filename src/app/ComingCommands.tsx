import { useEffect, useRef, type ReactNode } from "react";
import type { SegmentId } from "../core/segment.ts";
import { useCommandDesk, useCommands } from "./Commands.tsx";
import type { CommandId } from "./commands.ts";
import { useWorkbench } from "./WorkbenchContext.tsx";

/**
 * Stands in for a part that is still being fetched: the last of its keys that was pressed is carried out once the part is there, unless
 * another segment is active by then.
 */
export function ComingCommands(props: { readonly ids: readonly CommandId[] }): ReactNode {
  const desk = useCommandDesk();
  const { store } = useWorkbench();
  const pressed = useRef<{ readonly id: CommandId; readonly active: SegmentId | null } | null>(null);
  useCommands(
    props.ids.map((id) => ({
      id,
      run: () => {
        pressed.current = { id, active: store.getState().active };
      },
    })),
  );
  useEffect(
    () => () => {
      const last = pressed.current;
      pressed.current = null;
      if (last === null || last.active !== store.getState().active) return;
      // The part hands in its own commands in this very commit.
      queueMicrotask(() => desk.run(last.id));
    },
    [desk, store],
  );
  return null;
}
