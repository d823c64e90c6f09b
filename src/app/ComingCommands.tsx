import { useEffect, useRef, type ReactNode } from "react";
import { useCommandDesk, useCommands } from "./Commands.tsx";
import type { CommandId } from "./commands.ts";

/** Stands in for a part that is still being fetched: the last of its keys that was pressed is carried out once the part is there. */
export function ComingCommands(props: { readonly ids: readonly CommandId[] }): ReactNode {
  const desk = useCommandDesk();
  const pressed = useRef<CommandId | null>(null);
  useCommands(
    props.ids.map((id) => ({
      id,
      run: () => {
        pressed.current = id;
      },
    })),
  );
  useEffect(
    () => () => {
      const id = pressed.current;
      pressed.current = null;
      // The part hands in its own commands in this very commit.
      if (id !== null) queueMicrotask(() => desk.run(id));
    },
    [desk],
  );
  return null;
}
