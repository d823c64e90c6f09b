import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Revision } from "../core/revision.ts";
import type { Segment } from "../core/segment.ts";
import { useAppearance } from "./AppearanceContext.tsx";
import { AuthorshipText } from "./AuthorshipText.tsx";
import { ContentDifference } from "./ContentDifference.tsx";
import styles from "./RevisionComparison.module.css";
import { directionOf } from "../language/directionRuns.ts";
import { Segmented } from "./ui/Segmented.tsx";
import { Select } from "./ui/Select.tsx";
import { useWorkbenchState } from "./WorkbenchContext.tsx";

/** Any two versions of a segment against each other, in one line or side by side, and who wrote which words of the later one. */
export function RevisionComparison(props: {
  readonly segment: Segment;
  /** The ids of the versions to begin with; the first and the last differ if absent. */
  readonly initial?: { readonly before: string; readonly after: string } | undefined;
}): ReactNode {
  const { t } = useTranslation("history");
  const { history } = props.segment;
  const language = useWorkbenchState((state) => state.project.targetLanguage);
  const [before, setBefore] = useState(props.initial?.before ?? history[0]?.id);
  const [after, setAfter] = useState(props.initial?.after ?? history.at(-1)?.id);
  const [view, setView] = useState<"inline" | "sides" | "authors">("inline");
  const choices = useRevisionChoices(history);
  const one = history.find((revision) => revision.id === before);
  const other = history.find((revision) => revision.id === after);
  if (one === undefined || other === undefined) return <p className={styles.none}>{t("none")}</p>;
  const reading = { lang: language, dir: directionOf(language) };
  return (
    <div className={styles.comparison}>
      <div className={styles.pickers}>
        <Select label={t("earlier")} choices={choices} value={before} onChange={setBefore} />
        <Select label={t("later")} choices={choices} value={after} onChange={setAfter} />
      </div>
      <Segmented
        label={t("view")}
        value={view}
        onChange={setView}
        choices={[
          { value: "inline", label: t("view.inline") },
          { value: "sides", label: t("view.sides") },
          { value: "authors", label: t("view.authors") },
        ]}
      />
      {view === "inline" ? (
        <p className={`reading ${styles.page ?? ""}`} {...reading}>
          <ContentDifference language={language} before={one.target} after={other.target} />
        </p>
      ) : null}
      {view === "sides" ? (
        <div className={styles.sides}>
          <p className={`reading ${styles.page ?? ""}`} {...reading}>
            <ContentDifference language={language} before={one.target} after={other.target} show="before" />
          </p>
          <p className={`reading ${styles.page ?? ""}`} {...reading}>
            <ContentDifference language={language} before={one.target} after={other.target} show="after" />
          </p>
        </div>
      ) : null}
      {view === "authors" ? (
        <AuthorshipText versions={history.slice(0, history.indexOf(other) + 1)} language={language} />
      ) : null}
    </div>
  );
}

/** Versions as lines of a list: number, who, why, when. */
function useRevisionChoices(
  history: readonly Revision[],
): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation(["history", "roles"]);
  const { locale } = useAppearance();
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return history.map((revision, index) => ({
    value: revision.id,
    label: t("choice", {
      number: index + 1,
      name: revision.author.name === "" ? t(`roles:${revision.author.role}`) : revision.author.name,
      cause: t(`cause.${revision.cause}`),
      time: time.format(revision.at),
    }).replaceAll(/[\u2068\u2069]/gu, ""),
  }));
}
