import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../core/finding.ts";
import { refusalSentence } from "../refusalWords.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useNotify } from "../ui/Notices.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useWorkbench } from "../WorkbenchContext.tsx";
import { FindingSentence } from "../FindingSentence.tsx";
import { waive } from "./findingActions.ts";
import styles from "./Checking.module.css";

const REASONS = ["meant", "source", "client", "looked"] as const;

/** Asks why findings may stand; the first reason is there already, so that Enter alone will do. */
export function WaiveDialog(props: {
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(["checking", "common"]);
  const { t: whyNot } = useTranslation("refusals");
  const workbench = useWorkbench();
  const notify = useNotify();
  const announce = useAnnounce();
  const [reason, setReason] = useState<string>(t("reason.meant"));
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { findings, onClose } = props;
  const count = findings.length;
  const [only] = findings;
  const send = (): void => {
    const refusal = refusalSentence(whyNot, waive(workbench, findings, reason.trim()));
    setProblem(refusal);
    if (refusal !== undefined) return;
    onClose();
    if (count === 1) {
      announce(t("waived", { count }));
      return;
    }
    notify({
      text: t("waived", { count }),
      tone: "success",
      action: {
        label: t("common:undo"),
        run: () => {
          workbench.undo();
        },
      },
    });
  };
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t("waive.title", { count })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" onPress={send}>
            {t("waive.send", { count })}
          </Button>
        </>
      }
    >
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter belongs to the field inside. */}
      <div
        className={styles.form}
        onKeyDown={(press) => {
          if (press.key !== "Enter" || !(press.target instanceof HTMLInputElement)) return;
          press.preventDefault();
          send();
        }}
      >
        {count === 1 && only !== undefined ? (
          <p>
            <FindingSentence finding={only} />
          </p>
        ) : null}
        <TextField
          label={t("waive.reason")}
          help={t("waive.help")}
          problem={problem}
          value={reason}
          onChange={setReason}
          autoFocus
        />
        <div className={styles.reasons} role="group" aria-label={t("waive.usual")}>
          {REASONS.map((each) => (
            <Button key={each} size="small" onPress={() => setReason(t(`reason.${each}`))}>
              {t(`reason.${each}`)}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
