import { memo, useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EditedLink, LinkAct, LinkEditing } from "../../assistance/alignment/linkEditing.ts";
import { type Content, EMPTY_CONTENT } from "../../core/content.ts";
import { directionOf } from "../../language/directionRuns.ts";
import type { AlignedTexts } from "../../worker/aligner.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { ContentText } from "../ui/ContentText.tsx";
import styles from "./AligningScreen.module.css";
import { actOfKey } from "./linkKeys.ts";

/** Links on one page of the list: more than a window shows, and few enough to be drawn at once. */
const PAGE = 100;

/** What the links are shown with. */
interface LinkTexts {
  readonly texts: AlignedTexts;
  readonly languages: { readonly source: string; readonly target: string };
}

/** The links around the active one, which the keys of the list are about. */
export function LinkList(
  props: LinkTexts & { readonly editing: LinkEditing; readonly onAct: (act: LinkAct) => void },
): ReactNode {
  const { t } = useTranslation("aligning");
  const { editing, onAct, texts, languages } = props;
  const { links, active } = editing;
  const list = useRef<HTMLDivElement>(null);
  const start = active - (active % PAGE);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    row?.scrollIntoView({ block: "nearest" });
    // A row that had the focus may be gone; a button that has it keeps it.
    const focused = document.activeElement;
    if (focused === document.body || list.current?.contains(focused) === true)
      row?.focus({ preventScroll: true });
  }, [active, links]);
  const press = (event: KeyboardEvent): void => {
    const act = actOfKey(event, editing);
    if (act === undefined) return;
    event.preventDefault();
    onAct(act);
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={t("links")}
      tabIndex={-1}
      className={styles.links}
      onKeyDown={press}
    >
      {links.slice(start, start + PAGE).map((link, index) => (
        <LinkRow
          key={`${link.source.join()}:${link.target.join()}`}
          link={link}
          index={start + index}
          total={links.length}
          isActive={start + index === active}
          texts={texts}
          languages={languages}
          onAct={onAct}
        />
      ))}
    </div>
  );
}

const LinkRow = memo(function LinkRow(
  props: LinkTexts & {
    readonly link: EditedLink;
    readonly index: number;
    readonly total: number;
    readonly isActive: boolean;
    readonly onAct: (act: LinkAct) => void;
  },
): ReactNode {
  const { t } = useTranslation("aligning");
  const { locale } = useAppearance();
  const { link, index, isActive, texts, languages } = props;
  const go = (): void => {
    props.onAct({ type: "go", to: index });
  };
  return (
    // The keys are those of the list around.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="option"
      aria-selected={isActive}
      aria-posinset={index + 1}
      aria-setsize={props.total}
      tabIndex={isActive ? 0 : -1}
      className={styles.link}
      onClick={go}
    >
      <div className={styles.pair}>
        <Sentences texts={texts.source} indexes={link.source} language={languages.source} />
        <Sentences texts={texts.translation} indexes={link.target} language={languages.target} />
      </div>
      <span className={styles.certainty}>
        {link.isConfirmed
          ? t("confirmed")
          : t("confidence", {
              share: new Intl.NumberFormat(locale, { style: "percent" }).format(link.confidence),
            })}
      </span>
    </div>
  );
});

function Sentences(props: {
  readonly texts: readonly Content[];
  readonly indexes: readonly number[];
  readonly language: string;
}): ReactNode {
  const { t } = useTranslation("aligning");
  const { texts, indexes, language } = props;
  if (indexes.length === 0)
    return (
      <span className={styles.none} dir="auto">
        {t("nothing")}
      </span>
    );
  return (
    <span className={`reading ${styles.sentences ?? ""}`} lang={language} dir={directionOf(language)}>
      {indexes.map((index) => (
        <span key={index}>
          <ContentText content={texts[index] ?? EMPTY_CONTENT} language={language} />
        </span>
      ))}
    </span>
  );
}
