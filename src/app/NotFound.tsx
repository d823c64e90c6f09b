import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { EmptyState } from "./ui/EmptyState.tsx";

/** The page for an address that leads nowhere. */
export function NotFound(): ReactNode {
  const { t } = useTranslation("shell");
  return (
    <main tabIndex={-1}>
      <EmptyState title={t("notFound.title")} actions={<Link href="/">{t("notFound.back")}</Link>}>
        <p>{t("notFound.text")}</p>
      </EmptyState>
    </main>
  );
}
