import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import CaseSensitive from "lucide-react/icons/case-sensitive";
import WholeWord from "lucide-react/icons/whole-word";
import X from "lucide-react/icons/x";
import { useTranslation } from "react-i18next";
import { REVIEW_STATES, type ReviewState } from "../../core/review.ts";
import type { Side } from "../../core/comment.ts";
import { planReplace, type Query, type ReplacePlan } from "../../store/search.ts";
import { SHOW_ALL } from "../../store/segmentFilter.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton, IconToggle } from "../ui/IconButton.tsx";
import { SearchField } from "../ui/SearchField.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useEditorSession, useEditorState } from "./EditorContext.tsx";
import { leaveFind, lookAt, replaceCurrent } from "./finding.ts";
import { FindCount } from "./FindCount.tsx";
import styles from "./FindBar.module.css";
import { ReplaceDialog } from "./ReplaceDialog.tsx";
import { useSearch } from "./useSearch.ts";

/** Find and replace, in a strip above the text. */
export function FindBar(): ReactNode {
  const open = useEditorState((state) => state.find);
  return open === "closed" ? null : <OpenFindBar isReplacing={open === "replace"} />;
}

function OpenFindBar({ isReplacing }: { readonly isReplacing: boolean }): ReactNode {
  const { t } = useTranslation(["editor", "states"]);
  const session = useEditorSession();
  const [text, setText] = useState(() => selectedWords());
  const [side, setSide] = useState<Side>("target");
  const [mode, setMode] = useState<Query["mode"]>("plain");
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const [state, setState] = useState<ReviewState | "any">("any");
  const [replacement, setReplacement] = useState("");
  const [plan, setPlan] = useState<ReplacePlan | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const effectiveSide = isReplacing ? "target" : side;
  const query = useMemo<Query>(
    () => ({
      text,
      side: effectiveSide,
      mode,
      matchCase,
      wholeWords,
      filter: state === "any" ? SHOW_ALL : { ...SHOW_ALL, states: [state] },
    }),
    [text, effectiveSide, mode, matchCase, wholeWords, state],
  );
  const { problem, searchNow } = useSearch(query, isReplacing ? replacement : "");
  const hits = useEditorState((current) => current.search?.hits.length ?? 0);
  const asked = useEditorState((current) => current.findAsked);

  useEffect(() => {
    const field = place.current?.querySelector("input");
    field?.focus();
    field?.select();
  }, [asked]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // Lists that float over the page are children here, but their keys are their own.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    if (event.key === "Escape") leaveFind(session);
    else if (event.key === "Enter" && event.target instanceof HTMLInputElement)
      lookAt(session, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const startReplacingAll = async (): Promise<void> => {
    const found = await searchNow();
    if (found !== null) setPlan(planReplace(session.workbench, found.hits));
  };
  const replaceOne = async (): Promise<void> => {
    if ((await searchNow()) !== null) replaceCurrent(session);
  };

  return (
    <div
      role="search"
      className={styles.bar}
      aria-label={t(isReplacing ? "find.replaceTitle" : "find.title")}
    >
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape and Enter belong to the fields inside. */}
      <div ref={place} className={styles.line} onKeyDownCapture={onKeyDown}>
        <div className={styles.field}>
          <SearchField label={t("find.text")} value={text} onChange={setText} />
        </div>
        <FindCount problem={problem} isEmpty={text === ""} />
        <IconButton
          size="small"
          label={t("find.previous")}
          icon={<ArrowUp aria-hidden />}
          isDisabled={hits === 0}
          onPress={() => lookAt(session, -1)}
        />
        <IconButton
          size="small"
          label={t("find.next")}
          icon={<ArrowDown aria-hidden />}
          isDisabled={hits === 0}
          onPress={() => lookAt(session, 1)}
        />
        {isReplacing ? null : (
          <Segmented
            label={t("find.side")}
            value={side}
            onChange={setSide}
            choices={[
              { value: "source", label: t("find.side.source") },
              { value: "target", label: t("find.side.target") },
            ]}
          />
        )}
        <Segmented
          label={t("find.mode")}
          value={mode}
          onChange={setMode}
          choices={[
            { value: "plain", label: t("find.mode.plain") },
            { value: "exact", label: t("find.mode.exact") },
            { value: "regular_expression", label: t("find.mode.regularExpression") },
          ]}
        />
        <IconToggle
          size="small"
          label={t("find.matchCase")}
          icon={<CaseSensitive aria-hidden />}
          isSelected={matchCase}
          onChange={setMatchCase}
        />
        <IconToggle
          size="small"
          label={t("find.wholeWords")}
          icon={<WholeWord aria-hidden />}
          isSelected={wholeWords}
          onChange={setWholeWords}
        />
        <div className={styles.state}>
          <Select
            label={t("find.state")}
            isLabelHidden
            value={state}
            onChange={setState}
            choices={[
              { value: "any", label: t("find.anyState") },
              ...REVIEW_STATES.map((each) => ({ value: each, label: t(`states:${each}`) })),
            ]}
          />
        </div>
        <span className={styles.end}>
          <IconButton
            size="small"
            label={t("find.close")}
            icon={<X aria-hidden />}
            onPress={() => leaveFind(session)}
          />
        </span>
      </div>
      {isReplacing ? (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- as above.
        <div className={styles.line} onKeyDownCapture={onKeyDown}>
          <div className={styles.field}>
            <TextField
              label={t("find.replacement")}
              isLabelHidden
              placeholder={t("find.replacement")}
              value={replacement}
              onChange={setReplacement}
            />
          </div>
          <Button size="small" isDisabled={hits === 0} onPress={() => void replaceOne()}>
            {t("find.replaceOne")}
          </Button>
          <Button size="small" isDisabled={hits === 0} onPress={() => void startReplacingAll()}>
            {t("find.replaceAll")}
          </Button>
        </div>
      ) : null}
      {plan === null ? null : <ReplaceDialog plan={plan} onClose={() => setPlan(null)} />}
    </div>
  );
}

/** What is selected in the text is most likely what is looked for. */
function selectedWords(): string {
  const words = window.getSelection()?.toString() ?? "";
  return words.length <= 80 && !words.includes("\n") ? words.trim() : "";
}
