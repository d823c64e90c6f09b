import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SegmentId } from "../../core/segment.ts";
import type { SegmentPages } from "../../core/segmentPages.ts";
import { findSegment, segmentAt } from "../../core/segmentPages.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import { useEditorSession, useEditorState } from "./EditorContext.tsx";

/** Asks for the number or the id of a segment and goes there. */
export function GoToDialog(): ReactNode {
  const isOpen = useEditorState((state) => state.goTo === "open");
  return isOpen ? <OpenGoToDialog /> : null;
}

function OpenGoToDialog(): ReactNode {
  const { t } = useTranslation(["editor", "common"]);
  const session = useEditorSession();
  const workbench = useWorkbench();
  const total = useWorkbenchState((state) => state.project.segments.length);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const close = (): void => {
    session.state.setState({ goTo: "closed" });
  };
  const go = (): void => {
    const id = segmentNamed(workbench.store.getState().project.segments, text);
    if (id === undefined) {
      setProblem(t("goTo.unknown", { first: 1, total }));
      return;
    }
    close();
    const { hidden } = session.state.getState();
    if (hidden.has(id))
      session.state.setState({ hidden: new Set([...hidden].filter((other) => other !== id)) });
    session.move(id);
    // The dialog gives the focus back to where it was; then it goes on to the segment.
    setTimeout(() => session.target?.editor.focus("end"), 50);
  };
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t("goTo.title")}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t("common:cancel")}</Button>
          <Button kind="primary" onPress={go}>
            {t("goTo.go")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("goTo.label")}
        help={t("goTo.help", { first: 1, total })}
        problem={problem}
        value={text}
        onChange={(value) => {
          setText(value);
          setProblem(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") go();
          else event.continuePropagation();
        }}
        autoFocus
      />
    </Dialog>
  );
}

/** The segment of a number from 1, in any digits, or of an id. */
export function segmentNamed(segments: SegmentPages, text: string): SegmentId | undefined {
  const asked = text.trim();
  const latin = asked.replaceAll(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  if (/^\d+$/u.test(latin)) return segmentAt(segments, Number(latin) - 1)?.id;
  return findSegment(segments, asked)?.id;
}
