import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Content } from "../../core/content.ts";
import { sameContent } from "../../core/content.ts";
import type { RevisionCause } from "../../core/revision.ts";
import type { Segment } from "../../core/segment.ts";
import { ContentDifference } from "../ContentDifference.tsx";
import { directionOf } from "../../language/directionRuns.ts";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import styles from "./SegmentRow.module.css";

/** What somebody answered for: the source they saw then is what the present one is measured against. */
const ANSWERED: readonly RevisionCause[] = ["confirmed", "approved", "signed_off"];

/** How the source of a segment changed since its translation was confirmed. */
export function SourceChange({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation("editor");
  const language = useWorkbenchState((state) => state.project.sourceLanguage);
  const before = translatedSource(segment);
  if (before === undefined || sameContent(before, segment.source)) return null;
  return (
    <div>
      <span>{t("foot.sourceChanged")}</span>
      <p className={`reading ${styles.change ?? ""}`} lang={language} dir={directionOf(language)}>
        <ContentDifference language={language} before={before} after={segment.source} />
      </p>
    </div>
  );
}

/** The source that the translation was made for, as far as the history tells. */
function translatedSource({ review, history }: Segment): Content | undefined {
  if (!review.stale) return undefined;
  const answered = history.findLast((revision) => ANSWERED.includes(revision.cause));
  if (answered !== undefined) return answered.source;
  const first = history.findIndex((revision) => revision.cause === "source_edited");
  return history[first - 1]?.source;
}
