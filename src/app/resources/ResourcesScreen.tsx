import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ResourceHead } from "../../worker/resourceHead.ts";
import { useAssisting, useAssistState } from "../AssistContext.tsx";
import { ProjectBar } from "../ProjectBar.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ImportResource } from "./ImportResource.tsx";
import { PenaltyForm } from "./PenaltyForm.tsx";
import { ResourceDetail } from "./ResourceDetail.tsx";
import { ResourceList } from "./ResourceList.tsx";
import styles from "./Resources.module.css";

const NONE: readonly ResourceHead[] = [];

/** The memories and glossaries of this device: which the project uses and how, what is in them, and how they come and go. */
export function ResourcesScreen(_props: { readonly project: string }): ReactNode {
  const { t } = useTranslation("resources");
  const assisting = useAssisting();
  const resources = useAssistState(({ resources: all }) => all, NONE);
  const [chosen, choose] = useState<string | null>(null);
  const shown = resources.find(({ id }) => id === chosen) ?? resources[0];
  return (
    <div className={styles.screen}>
      <ProjectBar screen="resources" />
      <main tabIndex={-1} className={styles.main}>
        <h1 className="visually-hidden">{t("title")}</h1>
        {assisting === null ? null : (
          <>
            <section className={styles.side} aria-label={t("list")}>
              <ImportResource assisting={assisting} onKept={choose} />
              <ResourceList resources={resources} shown={shown?.id} onShow={choose} />
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
        )}
      </main>
    </div>
  );
}
