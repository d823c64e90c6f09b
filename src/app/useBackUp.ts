import { useState } from "react";
import { useTranslation } from "react-i18next";
import { rememberBackup } from "./backupReminder.ts";
import { downloadFile, fileNameOf } from "./download.ts";
import { makeBackup } from "./makingBackup.ts";
import { problemSentence } from "./problemWords.ts";
import { useSession } from "./SessionContext.tsx";
import { useStorage } from "./StorageContext.tsx";
import { useNotify } from "./ui/Notices.tsx";

/** A back-up that takes longer (ms) says that it is under way. */
const LONG = 700;

/** Gives the open project as one file among the downloads, and says so. */
export function useBackUp(): { readonly isRunning: boolean; readonly run: () => Promise<void> } {
  const { t, i18n } = useTranslation(["keeping", "common"]);
  const session = useSession();
  const storage = useStorage();
  const notify = useNotify();
  const [isRunning, setRunning] = useState(false);
  const run = async (): Promise<void> => {
    if (isRunning) return;
    setRunning(true);
    const at = Date.now();
    const stopping = new AbortController();
    let takeAway: (() => void) | undefined;
    const slow = setTimeout(() => {
      const action = { label: t("common:cancel"), run: () => stopping.abort() };
      takeAway = notify({ text: t("backingUp"), action, seconds: "stays" });
    }, LONG);
    const made = await makeBackup(session, storage, at, stopping.signal);
    clearTimeout(slow);
    takeAway?.();
    setRunning(false);
    const [problem] = made.problems;
    if (problem !== undefined) notify({ text: problemSentence(i18n, problem), tone: "caution" });
    if (made.type === "failure" || made.value === null) return;
    const { id, name } = session.workbench.store.getState().project;
    const file = fileNameOf(`${name} ${new Date(at).toISOString().slice(0, 10)}`, "muqabala");
    downloadFile({ name: file, mediaType: "application/zip", bytes: made.value.bytes });
    await rememberBackup(storage, id, made.value.sequence);
    notify({ text: t("backedUp", { name: file }), tone: "success" });
  };
  return { isRunning, run };
}
