import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { Problem } from "../core/result.ts";
import { problemSentence } from "./problemWords.ts";
import { EmptyState } from "./ui/EmptyState.tsx";
import { Words } from "./ui/Words.tsx";

/** Stands in the place of a screen whose project could not be opened: says why, and leads back. */
export function ProblemReport(props: { readonly problems: readonly Problem[] }): ReactNode {
  const { t, i18n } = useTranslation("shell");
  return (
    <main tabIndex={-1} role="alert">
      <EmptyState title={t("notOpened")} actions={<Link href="/">{t("notFound.back")}</Link>}>
        {props.problems.map((problem) => (
          <p key={problem.code}>
            <Words>{problemSentence(i18n, problem)}</Words>
          </p>
        ))}
      </EmptyState>
    </main>
  );
}
