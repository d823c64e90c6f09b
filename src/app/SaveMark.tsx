import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import Check from "lucide-react/icons/check";
import CloudAlert from "lucide-react/icons/cloud-alert";
import Ellipsis from "lucide-react/icons/ellipsis";
import Eye from "lucide-react/icons/eye";
import { useTranslation } from "react-i18next";
import type { SaveStatus } from "../store/autosave.ts";
import { afterPaint } from "./afterPaint.ts";
import { browserClock } from "./browserClock.ts";
import { calmStatusOf } from "./calmStatus.ts";
import styles from "./ProjectBar.module.css";
import { useSession } from "./SessionContext.tsx";
import { useKeeping } from "./StorageContext.tsx";
import { useAnnounce } from "./ui/Announcer.tsx";

const TROUBLE_MARKS = { failed: CloudAlert, taken_over: Eye, read_only: Eye } as const;

type Trouble = keyof typeof TROUBLE_MARKS;

/** Whether everything is kept by now, in words and by a shape; only trouble is said aloud. */
export function SaveMark(): ReactNode {
  const { t } = useTranslation("bar");
  const session = useSession();
  const { isLasting } = useKeeping();
  const announce = useAnnounce();
  const calm = useMemo(() => calmStatusOf(session, browserClock), [session]);
  const [trouble, setTrouble] = useState(() => troubleOf(calm.read()));
  const mark = useRef<HTMLSpanElement>(null);
  const told = useRef<Trouble | null>(null);
  useEffect(() => {
    let cancelPainted = (): void => undefined;
    const follow = (): void => {
      const status = calm.read();
      const next = troubleOf(status);
      setTrouble(next);
      cancelPainted();
      // Past React, and in the frame after that of the first letter: the letter is not to wait for it, nor the key that follows.
      cancelPainted = afterPaint(() => {
        if (mark.current !== null) mark.current.dataset["status"] = calm.read();
      });
      if (next !== null && next !== told.current) announce(t(`save.${next}`), "assertive");
      else if (status === "saved" && told.current === "failed") announce(t("save.saved"));
      if (status !== "saving") told.current = next;
    };
    follow();
    const stop = calm.subscribe(follow);
    return () => {
      stop();
      cancelPainted();
    };
  }, [calm, announce, t]);
  useLayoutEffect(() => {
    if (mark.current !== null) mark.current.dataset["status"] = calm.read();
  });
  if (trouble === null && !isLasting) {
    return (
      <span className={styles.save} data-status="unkept">
        <CloudAlert aria-hidden />
        {t("save.unkept")}
      </span>
    );
  }
  if (trouble !== null) {
    const Mark = TROUBLE_MARKS[trouble];
    return (
      <span className={styles.save} data-status={trouble}>
        <Mark aria-hidden />
        {t(`save.${trouble}`)}
      </span>
    );
  }
  // Both are there, one is seen: exchanging them would lay out the bar anew.
  return (
    <span ref={mark} className={styles.keeping}>
      <span className={styles.save} data-when="saved">
        <Check aria-hidden />
        {t("save.saved")}
      </span>
      <span className={styles.save} data-when="saving">
        <Ellipsis aria-hidden />
        {t("save.saving")}
      </span>
    </span>
  );
}

function troubleOf(status: SaveStatus["type"]): Trouble | null {
  return status === "saved" || status === "saving" ? null : status;
}
