import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Problem, Result } from "../../core/result.ts";
import { failure } from "../../core/result.ts";
import type { BackedUpProject, ReadBackup } from "../../persistence/backup.ts";
import { readBackup } from "../../persistence/backup.ts";
import { hasCode } from "../../persistence/storage.ts";
import { newId } from "../browserClock.ts";
import { ProblemList } from "../ProblemList.tsx";
import type { SourceFile } from "../sourceFiles.ts";
import { useStorage } from "../StorageContext.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Words } from "../ui/Words.tsx";

/** Brings a back-up onto this device: as it is, or beside or in place of the project it was made of. */
export function RestoreDialog(props: {
  readonly file: SourceFile;
  readonly onClose: () => void;
  readonly onRestored: (project: string) => void;
}): ReactNode {
  const { t } = useTranslation(["projects", "common", "shell"]);
  const storage = useStorage();
  const [read, setRead] = useState<Result<ReadBackup> | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isThere, setThere] = useState(false);

  const keep = async (restored: BackedUpProject, how: "new" | "beside" | "instead"): Promise<void> => {
    const project = how === "beside" ? { ...restored.project, id: newId() } : restored.project;
    const kept =
      how === "instead"
        ? await storage.replace(project, restored.log)
        : await storage.create(project, restored.log);
    if (kept.type === "success") props.onRestored(project.id);
    else if (hasCode(kept.problems, "project_exists")) setThere(true);
    else setProblems(kept.problems);
  };

  const { content } = props.file;
  useEffect(() => {
    let gone = false;
    const bytes = content.arrayBuffer().then(
      (buffer) => readBackup(new Uint8Array(buffer)),
      () => failure("file_unreadable"),
    );
    void bytes.then((result) => {
      if (!gone) setRead(result);
    });
    return () => {
      gone = true;
    };
  }, [content]);

  const restored = read?.type === "success" ? read.value : null;
  return (
    <Dialog
      isOpen
      title={t("restoreTitle")}
      onClose={props.onClose}
      actions={
        restored === null ? (
          <Button onPress={props.onClose}>{t("common:close")}</Button>
        ) : isThere ? (
          <>
            <Button onPress={() => void keep(restored, "instead")}>{t("restoreInstead")}</Button>
            <Button kind="primary" onPress={() => void keep(restored, "beside")}>
              {t("restoreBeside")}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={props.onClose}>{t("common:cancel")}</Button>
            <Button kind="primary" onPress={() => void keep(restored, "new")}>
              {t("restore")}
            </Button>
          </>
        )
      }
    >
      <ProblemList problems={[...(read?.problems ?? []), ...problems]} />
      {restored === null ? null : (
        <p>
          <Words>
            {isThere
              ? t("restoreThere", { name: restored.project.name })
              : t("restoreText", {
                  name: restored.project.name,
                  count: restored.project.segments.length,
                })}
          </Words>
        </p>
      )}
    </Dialog>
  );
}
