import { useCallback, useEffect, useState } from "react";
import type { ProjectId } from "../../core/project.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { useStorage } from "../StorageContext.tsx";
import { choiceSetting, type ExportChoice, firstChoice, readChoice } from "./exportChoice.ts";

/** What was chosen for a project the last time, and how to choose otherwise; null until it is read. */
export function useExportChoice(
  project: ProjectId,
): readonly [choice: ExportChoice | null, choose: (choice: ExportChoice) => void] {
  const storage = useStorage();
  const { language } = useAppearance().appearance;
  const [choice, setChoice] = useState<ExportChoice | null>(null);
  const [first] = useState(language);
  useEffect(() => {
    let gone = false;
    void storage.readSetting(choiceSetting(project)).then((kept) => {
      if (gone) return;
      setChoice(readChoice(kept.type === "success" ? kept.value : undefined) ?? firstChoice(first));
    });
    return () => {
      gone = true;
    };
  }, [storage, project, first]);
  const choose = useCallback(
    (next: ExportChoice) => {
      setChoice(next);
      void storage.writeSetting(choiceSetting(project), next);
    },
    [storage, project],
  );
  return [choice, choose];
}
