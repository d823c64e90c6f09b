import { useEffect, useState, type ReactNode } from "react";
import HardDrive from "lucide-react/icons/hard-drive";
import { useTranslation } from "react-i18next";
import { isReminderDue, readBackupMemory, rememberDismissal } from "./backupReminder.ts";
import { KeepingStrip } from "./KeepingStrip.tsx";
import { useSession } from "./SessionContext.tsx";
import { useKeeping } from "./StorageContext.tsx";
import { Button } from "./ui/Button.tsx";
import { useNotify } from "./ui/Notices.tsx";
import type { useBackUp } from "./useBackUp.ts";

/** One calm line where the browser may clear its storage and a good deal of work is in no back-up. */
export function BackupReminder(props: { readonly backUp: ReturnType<typeof useBackUp> }): ReactNode {
  const { t } = useTranslation("keeping");
  const session = useSession();
  const { storage, isLasting } = useKeeping();
  const notify = useNotify();
  const [isDue, setDue] = useState(false);
  const { id } = session.workbench.store.getState().project;
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      if (isLasting && (await storage.persisted())) return;
      const sequence = session.sequence();
      const memory = await readBackupMemory(storage, id, sequence);
      if (!gone) setDue(isReminderDue(memory, { now: Date.now(), sequence }));
    };
    void look();
    return () => {
      gone = true;
    };
  }, [storage, isLasting, id, session]);
  if (!isDue) return null;
  const keepSafe = async (): Promise<void> => {
    const promised = await storage.persist();
    if (promised) setDue(false);
    notify(promised ? { text: t("promised"), tone: "success" } : { text: t("notPromised"), tone: "caution" });
  };
  return (
    <KeepingStrip
      tone="plain"
      icon={<HardDrive aria-hidden />}
      actions={
        <>
          {isLasting ? (
            <Button size="small" onPress={() => void keepSafe()}>
              {t("keepSafe")}
            </Button>
          ) : null}
          <Button
            size="small"
            isDisabled={props.backUp.isRunning}
            onPress={() => {
              void props.backUp.run().then(() => {
                setDue(false);
              });
            }}
          >
            {t("backUp")}
          </Button>
          <Button
            kind="quiet"
            size="small"
            onPress={() => {
              setDue(false);
              void rememberDismissal(storage, id, { at: Date.now(), sequence: session.sequence() });
            }}
          >
            {t("later")}
          </Button>
        </>
      }
    >
      <p>{isLasting ? t("mayBeCleared") : t("keepsNothing")}</p>
    </KeepingStrip>
  );
}
