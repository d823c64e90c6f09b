import { useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CommentKind, Side } from "../core/comment.ts";
import { contentLength, flatText } from "../core/content.ts";
import type { Segment } from "../core/segment.ts";
import type { TextRange } from "../core/splice.ts";
import { addComment } from "../store/commenting.ts";
import styles from "./CommentThreads.module.css";
import { refusalSentence } from "./refusalWords.ts";
import { Button } from "./ui/Button.tsx";
import { Dialog } from "./ui/Dialog.tsx";
import { directionOf } from "../language/directionRuns.ts";
import { RadioGroup } from "./ui/RadioGroup.tsx";
import { Segmented } from "./ui/Segmented.tsx";
import { TextField } from "./ui/TextField.tsx";
import { useWorkbench, useWorkbenchState } from "./WorkbenchContext.tsx";

const KINDS: readonly CommentKind[] = ["note", "must_fix", "query"];

/**
 * Opens a thread: on which words of which text, how much it weighs, and what it says. The words are chosen before, or here
 * with the arrow keys in a field that shows the text.
 */
export function CommentDialog(props: {
  readonly segment: Segment;
  readonly side: Side;
  /** The words it is about; the whole text if absent. */
  readonly range?: TextRange | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(["comments", "common"]);
  const { t: whyNot } = useTranslation("refusals");
  const { segment } = props;
  const workbench = useWorkbench();
  const [side, setSide] = useState(props.side);
  const [range, setRange] = useState<TextRange>(
    props.range ?? { start: 0, end: contentLength(segment[props.side]) },
  );
  const [kind, setKind] = useState<CommentKind>("note");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const choose = (next: Side): void => {
    setSide(next);
    setRange({ start: 0, end: contentLength(segment[next]) });
  };
  const save = (): void => {
    const outcome = addComment(workbench, segment.id, { side, range, kind, text: text.trim() });
    const sentence = refusalSentence(whyNot, outcome);
    if (sentence === undefined) props.onClose();
    else setProblem(sentence);
  };
  return (
    <Dialog
      isOpen
      title={t("title")}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" isDisabled={text.trim() === ""} onPress={save}>
            {t("add")}
          </Button>
        </>
      }
    >
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Ctrl+Enter belongs to the fields inside. */}
      <div
        className={styles.form}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || text.trim() === "") return;
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t("message")}
          lines="several"
          value={text}
          onChange={setText}
          problem={problem}
          autoFocus
        />
        <RadioGroup
          label={t("kind")}
          value={kind}
          onChange={setKind}
          choices={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`), help: t(`means.${each}`) }))}
        />
        <Segmented
          label={t("side")}
          value={side}
          onChange={choose}
          choices={[
            { value: "source", label: t("side.source") },
            { value: "target", label: t("side.target") },
          ]}
        />
        <Passage key={side} segment={segment} side={side} range={range} onChange={setRange} />
      </div>
    </Dialog>
  );
}

/** The text with the words of the comment marked; Shift and the arrow keys mark others. */
function Passage(props: {
  readonly segment: Segment;
  readonly side: Side;
  readonly range: TextRange;
  readonly onChange: (range: TextRange) => void;
}): ReactNode {
  const { t } = useTranslation("comments");
  const language = useWorkbenchState((state) =>
    props.side === "source" ? state.project.sourceLanguage : state.project.targetLanguage,
  );
  const isMarked = useRef(false);
  const text = flatText(props.segment[props.side]);
  const { start, end } = props.range;
  return (
    <label className={styles.passage}>
      <span>{t("passage")}</span>
      <textarea
        className="reading"
        // The attribute would take the caret away, and with it the choice of words by keyboard.
        aria-readonly="true"
        rows={3}
        lang={language}
        dir={directionOf(language)}
        ref={keepAsItIs}
        defaultValue={text}
        onFocus={(event) => {
          if (isMarked.current) return;
          isMarked.current = true;
          event.currentTarget.setSelectionRange(start, end);
        }}
        onSelect={(event) => {
          const { selectionStart, selectionEnd } = event.currentTarget;
          if (selectionStart < selectionEnd) props.onChange({ start: selectionStart, end: selectionEnd });
        }}
      />
      <span className={styles.marked} lang={language} dir={directionOf(language)}>
        <q>{text.slice(start, end)}</q>
      </span>
    </label>
  );
}

/** Lets nothing be typed, deleted, pasted or dropped in a field; React's own event of that name sees only typing. */
function keepAsItIs(field: HTMLElement | null): (() => void) | undefined {
  const refuse = (event: Event): void => {
    event.preventDefault();
  };
  field?.addEventListener("beforeinput", refuse);
  return () => field?.removeEventListener("beforeinput", refuse);
}
