import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Project } from "../../core/project.ts";
import type { Problem } from "../../core/result.ts";
import type { ExportFont } from "../../interchange/bilingual/exporter.ts";
import { downloadFile, fileNameOf } from "../download.ts";
import { useNotify } from "../ui/Notices.tsx";
import type { DocumentOrder, MadeFile } from "../../worker/documentMaker.ts";
import { makeDocument, type MakingDocument } from "./makingDocument.ts";

/** The making of a file: how it stands, how to begin it and to stop it. */
export interface Exporting {
  readonly isRunning: boolean;
  /** What was wrong with the last one. */
  readonly problems: readonly Problem[];
  readonly start: (project: Project, order: DocumentOrder, fonts: readonly ExportFont[]) => void;
  readonly cancel: () => void;
}

/** Makes files, hands them to the browser and says how it went. Leaving the screen stops the work. */
export function useExporting(): Exporting {
  const { t } = useTranslation("exporting");
  const notify = useNotify();
  const [running, setRunning] = useState<MakingDocument | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const last = useRef<MakingDocument | null>(null);
  useEffect(() => () => last.current?.cancel(), []);

  const start = (project: Project, order: DocumentOrder, fonts: readonly ExportFont[]): void => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const making = makeDocument(project, order, { at: Date.now(), timeZone, fonts });
    last.current = making;
    setRunning(making);
    setProblems([]);
    void making.file.then((result) => {
      if (last.current !== making) return;
      last.current = null;
      setRunning(null);
      setProblems(result.problems);
      if (result.type === "failure") return;
      const name = nameOf(project, result.value);
      downloadFile({ ...result.value, name });
      notify({ text: t("made", { name }), tone: "success" });
    });
  };
  const cancel = (): void => {
    running?.cancel();
    last.current = null;
    setRunning(null);
  };
  return { isRunning: running !== null, problems, start, cancel };
}

/** A document's file keeps its name, without folders; every other file is named after the project. */
function nameOf(project: Project, { name, extension }: MadeFile): string {
  const own = name?.split("/").at(-1);
  const stem = own?.endsWith(`.${extension}`) === true ? own.slice(0, -extension.length - 1) : own;
  return fileNameOf(stem ?? project.name, extension);
}
