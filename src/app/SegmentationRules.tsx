import { lazy, Suspense, type ReactNode } from "react";

const RulesDialog = lazy(async () => ({
  default: (await import("./segmentation/RulesDialog.tsx")).RulesDialog,
}));

/** The segmentation rules of the project; loaded when first asked for. */
export function SegmentationRules(props: { readonly onClose: () => void }): ReactNode {
  return (
    <Suspense>
      <RulesDialog {...props} />
    </Suspense>
  );
}
