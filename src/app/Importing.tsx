import { lazy, Suspense, type ReactNode } from "react";
import type { ImportingProps } from "./importGoal.ts";

const ImportDialog = lazy(async () => ({
  default: (await import("./importing/ImportDialog.tsx")).ImportDialog,
}));

/** Shows what was understood of files before anything is made of them; loaded when first asked for. */
export function Importing(props: ImportingProps): ReactNode {
  return (
    <Suspense>
      <ImportDialog {...props} />
    </Suspense>
  );
}
