import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../ui/EmptyState.tsx";

/** Stands where the screen will be. */
export function ReviewScreen(_props: {
  readonly project: string;
  readonly segment: string | undefined;
}): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <main tabIndex={-1}>
      <EmptyState title={t("screen.review")} />
    </main>
  );
}
