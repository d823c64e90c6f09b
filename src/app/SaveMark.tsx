import { useEffect, useRef, type ReactNode } from "react";
import Check from "lucide-react/icons/check";
import CloudAlert from "lucide-react/icons/cloud-alert";
import Ellipsis from "lucide-react/icons/ellipsis";
import Eye from "lucide-react/icons/eye";
import { useTranslation } from "react-i18next";
import type { SaveStatus } from "../store/autosave.ts";
import styles from "./ProjectBar.module.css";
import { useSaveStatus } from "./SessionContext.tsx";
import { useKeeping } from "./StorageContext.tsx";
import { useAnnounce } from "./ui/Announcer.tsx";

const TROUBLE_MARKS = { failed: CloudAlert, taken_over: Eye, read_only: Eye } as const;

/** Whether everything is kept by now, in words and by a shape; only trouble is said aloud. */
export function SaveMark(): ReactNode {
  const { t } = useTranslation("bar");
  const status = useSaveStatus();
  const { isLasting } = useKeeping();
  const announce = useAnnounce();
  const last = useRef<SaveStatus["type"]>("saved");
  useEffect(() => {
    const before = last.current;
    last.current = status;
    const isTrouble = status !== "saved" && status !== "saving";
    if (before !== status && isTrouble) announce(t(`save.${status}`), "assertive");
    else if (before === "failed" && status === "saved") announce(t("save.saved"));
  }, [status, announce, t]);
  const isTrouble = status !== "saved" && status !== "saving";
  if (!isTrouble && !isLasting) {
    return (
      <span className={styles.save} data-status="unkept">
        <CloudAlert aria-hidden />
        {t("save.unkept")}
      </span>
    );
  }
  const Mark = isTrouble ? TROUBLE_MARKS[status] : null;
  return (
    <span className={styles.save} data-status={status}>
      {Mark === null ? (
        // Both are there, one is seen: exchanging them at every saving would hold up the typing.
        <>
          <Check aria-hidden data-when="saved" />
          <Ellipsis aria-hidden data-when="saving" />
        </>
      ) : (
        <Mark aria-hidden />
      )}
      {t(`save.${status}`)}
    </span>
  );
}
