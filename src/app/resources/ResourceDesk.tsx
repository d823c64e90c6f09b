import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../core/result.ts";
import type { ResourceHead } from "../../worker/resourceHead.ts";
import { useAssisting, useAssistState } from "../AssistContext.tsx";
import { ProblemList } from "../ProblemList.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ImportResource } from "./ImportResource.tsx";
import { MissingResources } from "./MissingResources.tsx";
import { PenaltyForm } from "./PenaltyForm.tsx";
import { ResourceDetail } from "./ResourceDetail.tsx";
import { ResourceList } from "./ResourceList.tsx";
import styles from "./Resources.module.css";

/** What the list of missing resources tells already. */
const LISTED: readonly string[] = ["memory_missing", "glossary_missing"];
const NO_PROBLEMS: readonly Problem[] = [];
const NONE: readonly ResourceHead[] = [];

/** All memories and glossaries, and the one that is looked at. */
export function ResourceDesk(): ReactNode {
  const { t } = useTranslation("resources");
  const assisting = useAssisting();
  const resources = useAssistState(({ resources: all }) => all, NONE);
  const problems = useAssistState((state) => state.problems, NO_PROBLEMS);
  const [chosen, choose] = useState<string | null>(null);
  if (assisting === null) return null;
  const shown = resources.find(({ id }) => id === chosen) ?? resources[0];
  return (
    <>
      <section className={styles.side} aria-label={t("list")}>
        <ImportResource assisting={assisting} onKept={choose} />
        <ProblemList problems={problems.filter(({ code }) => !LISTED.includes(code))} />
        <ResourceList resources={resources} shown={shown?.id} onShow={choose} />
        <MissingResources assisting={assisting} />
        <PenaltyForm assisting={assisting} />
      </section>
      {shown === undefined ? (
        <EmptyState title={t("none.title")} level={2}>
          {t("none.text")}
        </EmptyState>
      ) : (
        <ResourceDetail key={shown.id} assisting={assisting} head={shown} />
      )}
    </>
  );
}
