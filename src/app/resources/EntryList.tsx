import { useEffect, useRef, useState, type ReactNode } from "react";
import { useVirtualizer } from "@tanstack/react-virtual";
import Pencil from "lucide-react/icons/pencil";
import Plus from "lucide-react/icons/plus";
import Trash from "lucide-react/icons/trash-2";
import { useTranslation } from "react-i18next";
import { directionOf } from "../../language/directionRuns.ts";
import type { ResourceHead } from "../../worker/resourceHead.ts";
import type { Assisting } from "../AssistContext.tsx";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { useNotify } from "../ui/Notices.tsx";
import { SearchField } from "../ui/SearchField.tsx";
import { EntryDialog } from "./EntryDialog.tsx";
import { bringBack, removeEntry } from "./keepingEntries.ts";
import styles from "./Resources.module.css";
import { useEntries, type Entry } from "./useEntries.ts";

/** A guess at the height of an entry, in CSS pixels: two lines of Arabic. */
const LINE = 64;

/** All entries of a resource, or those with some words in them; each can be edited and taken out. */
export function EntryList({
  assisting,
  head,
}: {
  readonly assisting: Assisting;
  readonly head: ResourceHead;
}): ReactNode {
  const { t } = useTranslation("resources");
  const [text, setText] = useState("");
  const [editing, setEditing] = useState<Entry | "new" | null>(null);
  const entries = useEntries(assisting, head, text);
  const scroller = useRef<HTMLDivElement>(null);
  const total = entries.total ?? 0;
  // eslint-disable-next-line react/incompatible-library -- what it gives is used in this component alone.
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const { see } = entries;
  useEffect(() => {
    if (total > 0) see(first, last);
  }, [see, first, last, total]);
  return (
    <>
      <div className={styles.find}>
        <SearchField label={t("find")} value={text} onChange={setText} />
        <span className={styles.faint} role="status">
          {entries.total === null ? "" : t("entries", { count: total })}
        </span>
        {head.type === "glossary" ? (
          <Button size="small" icon={<Plus aria-hidden />} onPress={() => setEditing("new")}>
            {t("addTerm")}
          </Button>
        ) : null}
      </div>
      {entries.total === 0 ? (
        <p className={styles.faint}>{text === "" ? t(`empty.${head.type}`) : t("notFound")}</p>
      ) : null}
      <div
        ref={scroller}
        className={styles.scroller}
        role="group"
        aria-label={t("entriesOf", { name: head.name })}
      >
        <ul className={styles.entries} style={{ blockSize: virtualizer.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const entry = entries.at(index);
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={total}
                aria-posinset={index + 1}
                className={styles.entry}
                style={{ transform: `translateY(${start}px)` }}
              >
                {entry === undefined ? null : (
                  <EntryLine
                    head={head}
                    entry={entry}
                    assisting={assisting}
                    onEdit={() => setEditing(entry)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </div>
      {editing === null ? null : (
        <EntryDialog
          assisting={assisting}
          head={head}
          entry={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function EntryLine(props: {
  readonly assisting: Assisting;
  readonly head: ResourceHead;
  readonly entry: Entry;
  readonly onEdit: () => void;
}): ReactNode {
  const { assisting, head, entry } = props;
  const { t } = useTranslation(["resources", "common"]);
  const notify = useNotify();
  const { source, target } = entry.entry;
  const remove = async (): Promise<void> => {
    await removeEntry(assisting, head, entry);
    notify({
      text: t("removed"),
      action: { label: t("common:undo"), run: () => void bringBack(assisting, head, entry) },
    });
  };
  return (
    <>
      <div className={styles.texts}>
        <p
          className={`reading ${styles.text ?? ""}`}
          lang={head.sourceLanguage}
          dir={directionOf(head.sourceLanguage)}
        >
          {source}
        </p>
        <p
          className={`reading ${styles.text ?? ""}`}
          lang={head.targetLanguage}
          dir={directionOf(head.targetLanguage)}
        >
          {target}
        </p>
      </div>
      <span className={styles.entryActs}>
        <IconButton
          size="small"
          label={t("edit", { source })}
          icon={<Pencil aria-hidden />}
          onPress={props.onEdit}
        />
        <IconButton
          size="small"
          label={t("removeEntry", { source })}
          icon={<Trash aria-hidden />}
          onPress={() => void remove()}
        />
      </span>
    </>
  );
}
