import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { contentOf } from "../../core/content.ts";
import type { SegmentPhrase } from "../../worker/segmentHelp.ts";
import { useSegmentDesk } from "../SegmentDesk.tsx";
import { Button } from "../ui/Button.tsx";
import { PairText } from "./PairText.tsx";
import styles from "./Panels.module.css";
import { Provenance } from "./Provenance.tsx";

/** A phrase of the source that a memory holds, where it stands there, and how that entry was translated. */
export function PhraseCard({ phrase }: { readonly phrase: SegmentPhrase }): ReactNode {
  const { t } = useTranslation("assist");
  const desk = useSegmentDesk();
  const { entry, entryRange, isWhole, resource } = phrase;
  return (
    <>
      <PairText source={entry.source} target={entry.target} sourceRanges={[entryRange]} />
      {isWhole ? (
        <div className={styles.head}>
          <Button size="small" kind="quiet" onPress={() => desk.insert(contentOf(entry.target))}>
            {t("phrases.insert")}
          </Button>
        </div>
      ) : null}
      <Provenance resource={resource} entry={entry} />
    </>
  );
}
