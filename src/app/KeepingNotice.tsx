import type { ReactNode } from "react";
import CloudAlert from "lucide-react/icons/cloud-alert";
import Eye from "lucide-react/icons/eye";
import FileWarning from "lucide-react/icons/file-warning";
import { useTranslation } from "react-i18next";
import { BackupReminder } from "./BackupReminder.tsx";
import { KeepingStrip } from "./KeepingStrip.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { problemSentence } from "./problemWords.ts";
import { useSaveTrouble, useSessionControl } from "./SessionContext.tsx";
import { Button } from "./ui/Button.tsx";
import { Words } from "./ui/Words.tsx";
import { useBackUp } from "./useBackUp.ts";
import { useWorkbenchState } from "./WorkbenchContext.tsx";

/** What must be known about the keeping of the open project, in one strip under the bar: the gravest thing alone. Nothing where all is well. */
export function KeepingNotice(): ReactNode {
  const { t, i18n } = useTranslation("keeping");
  const { session, takeOver, refused, dismissRefused } = useSessionControl();
  const trouble = useSaveTrouble();
  const access = useWorkbenchState((state) => state.access);
  const backUp = useBackUp();
  const backUpNow = (
    <Button size="small" isDisabled={backUp.isRunning} onPress={() => void backUp.run()}>
      {t("backUpNow")}
    </Button>
  );
  if (trouble?.type === "failed") {
    return (
      <KeepingStrip
        tone="danger"
        icon={<CloudAlert aria-hidden />}
        actions={
          <>
            <Button
              size="small"
              onPress={() => {
                session.autosave.retry();
              }}
            >
              {t("retry")}
            </Button>
            {backUpNow}
          </>
        }
      >
        <p>
          <strong>{t("waiting", { count: trouble.waiting })}</strong>{" "}
          {trouble.problems.slice(0, 1).map((problem) => (
            <Words key={problem.code}>{problemSentence(i18n, problem)}</Words>
          ))}
        </p>
      </KeepingStrip>
    );
  }
  if (access.type === "read_only") {
    const isDamaged = access.reason === "damaged";
    return (
      <KeepingStrip
        tone="caution"
        icon={isDamaged ? <FileWarning aria-hidden /> : <Eye aria-hidden />}
        actions={
          isDamaged ? (
            backUpNow
          ) : (
            <Button size="small" onPress={takeOver}>
              {t("takeOver")}
            </Button>
          )
        }
      >
        <p>
          {t(`access.${access.reason}`)}{" "}
          {trouble?.type === "taken_over" && trouble.waiting > 0
            ? t("waitingHere", { count: trouble.waiting })
            : null}
        </p>
        {isDamaged ? <ProblemList problems={session.problems} /> : null}
      </KeepingStrip>
    );
  }
  if (refused.length > 0) {
    return (
      <KeepingStrip
        tone="caution"
        icon={<FileWarning aria-hidden />}
        actions={
          <Button size="small" onPress={dismissRefused}>
            {t("refusedSeen")}
          </Button>
        }
      >
        <ProblemList problems={refused} />
      </KeepingStrip>
    );
  }
  return <BackupReminder backUp={backUp} />;
}
