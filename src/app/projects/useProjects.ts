import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectId } from "../../core/project.ts";
import type { Problem } from "../../core/result.ts";
import type { ProjectStorage, ProjectSummary } from "../../persistence/storage.ts";
import { hasCode } from "../../persistence/storage.ts";
import { problemSentence } from "../problemWords.ts";
import { useStorage } from "../StorageContext.tsx";
import { useNotify } from "../ui/Notices.tsx";

/** What is kept to know that the sample was offered once; removing it is then final. */
const SAMPLE_SETTING = "sampleOffered";

/** The projects on this device and what the first screen does with them. */
export interface Projects {
  /** Undefined until they are read. */
  readonly summaries: readonly ProjectSummary[] | undefined;
  /** When they were read; ages are told against it. Milliseconds since 1970 (UTC). */
  readonly now: number;
  readonly problem: string | undefined;
  readonly remove: (summary: ProjectSummary) => void;
  /** Makes the finished example if it is not there; gives its id. */
  readonly openExample: () => Promise<ProjectId>;
}

/** Reads the projects of this device, and puts the sample there on the first visit. */
export function useProjects(): Projects {
  const storage = useStorage();
  const notify = useNotify();
  const { t, i18n } = useTranslation(["projects", "common", "shell"]);
  const [summaries, setSummaries] = useState<readonly ProjectSummary[] | undefined>(undefined);
  const [now, setNow] = useState(0);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  const say = useCallback(
    (problems: readonly Problem[]): void => {
      const [first] = problems;
      if (first !== undefined) setProblem(problemSentence(i18n, first));
    },
    [i18n],
  );

  const read = useCallback(async (): Promise<void> => {
    const listed = await storage.list();
    setNow(Date.now());
    if (listed.type === "failure") say(listed.problems);
    else setSummaries(listed.value.filter((summary) => summary.removedAt === null));
  }, [storage, say]);

  useEffect(() => {
    let gone = false;
    void offerSample(storage, t("sampleName")).then(async () => {
      if (!gone) await read();
    });
    return () => {
      gone = true;
    };
  }, [storage, read, t]);

  const remove = (summary: ProjectSummary): void => {
    void storage.remove(summary.id, Date.now()).then(async (removed) => {
      if (removed.type === "failure") say(removed.problems);
      else {
        notify({
          text: t("removed", { name: summary.name }),
          action: {
            label: t("common:undo"),
            run: () => void storage.bringBack(summary.id).then(read),
          },
        });
      }
      await read();
    });
  };

  const openExample = async (): Promise<ProjectId> => {
    const { EXAMPLE_ID, exampleProject } = await import("./sampleProject.ts");
    const { project, log } = await exampleProject({ name: t("exampleName"), at: Date.now() - EXAMPLE_AGE });
    const created = await storage.create(project, log);
    if (created.type === "failure") {
      if (hasCode(created.problems, "project_exists")) await storage.bringBack(EXAMPLE_ID);
      else say(created.problems);
    }
    return EXAMPLE_ID;
  };

  return { summaries, now, problem, remove, openExample };
}

/** The example's last act lies about this long (ms) before it is opened. */
const EXAMPLE_AGE = 12 * 60 * 60 * 1000;

async function offerSample(storage: ProjectStorage, name: string): Promise<void> {
  const offered = await storage.readSetting(SAMPLE_SETTING);
  if (offered.type === "failure" || offered.value === true) return;
  const { sampleProject } = await import("./sampleProject.ts");
  await storage.create(await sampleProject({ name, at: Date.now() }));
  await storage.writeSetting(SAMPLE_SETTING, true);
}
