import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ConcordanceLine } from "../../worker/segmentHelp.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { SearchField } from "../ui/SearchField.tsx";
import type { Assisting } from "./assisting.ts";
import { PairText } from "./PairText.tsx";
import styles from "./Panels.module.css";
import { Provenance } from "./Provenance.tsx";

/** Entries listed at most: more nobody reads through. */
const MOST_LINES = 60;

/** Typing rests this long, in ms, before it is looked up. */
const REST = 150;

/** Where the memories of the project have a phrase, in source or translation, as it stands there. */
export function ConcordanceDialog(props: {
  readonly assisting: Assisting;
  readonly phrase: string;
  readonly onClose: () => void;
}): ReactNode {
  const { assisting } = props;
  const { t } = useTranslation("assist");
  const [phrase, setPhrase] = useState(props.phrase);
  const [found, setFound] = useState<{ readonly of: string; readonly lines: readonly ConcordanceLine[] }>({
    of: "",
    lines: [],
  });
  useEffect(() => {
    let moot = false;
    const wanted = phrase.trim();
    const timer = setTimeout(
      () => {
        const asked =
          wanted === ""
            ? Promise.resolve([])
            : assisting.assistant.concordance(assisting.state.getState().choice, wanted, MOST_LINES);
        void asked.then((lines) => {
          if (!moot) setFound({ of: wanted, lines });
        });
      },
      wanted === props.phrase.trim() ? 0 : REST,
    );
    return () => {
      moot = true;
      clearTimeout(timer);
    };
  }, [assisting, phrase, props.phrase]);
  const isSettled = found.of === phrase.trim();
  return (
    <Dialog isOpen width="wide" title={t("concordance.title")} onClose={props.onClose}>
      <div className={styles.page}>
        <SearchField label={t("concordance.phrase")} value={phrase} onChange={setPhrase} autoFocus />
        <p className={styles.none} role="status">
          {phrase.trim() === "" || !isSettled ? "" : t("concordance.count", { count: found.lines.length })}
        </p>
        <ul className={styles.cards} aria-label={t("concordance.list")}>
          {found.lines.map(({ resource, entry, side, ranges }) => (
            <li key={`${resource} ${entry.id} ${side}`} className={styles.card}>
              <PairText
                source={entry.source}
                target={entry.target}
                {...(side === "source" ? { sourceRanges: ranges } : { targetRanges: ranges })}
              />
              <Provenance resource={resource} entry={entry} />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
