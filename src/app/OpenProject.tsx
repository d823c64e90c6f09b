import { useEffect, useState, type ReactNode } from "react";
import type { ProjectId } from "../core/project.ts";
import type { Result } from "../core/result.ts";
import { ProblemReport } from "./ProblemReport.tsx";
import type { ProjectSession } from "./projectSession.ts";
import { openSession } from "./projectSession.ts";
import { useProfile } from "./ProfileContext.tsx";
import { SessionContext } from "./SessionContext.tsx";
import { useStorage } from "./StorageContext.tsx";
import { Opening } from "./ui/Opening.tsx";
import { WorkbenchContext } from "./WorkbenchContext.tsx";

/** Opens a project for the screens inside it, and closes it when another one is shown. */
export function OpenProject(props: { readonly id: ProjectId; readonly children: ReactNode }): ReactNode {
  const storage = useStorage();
  const { profile } = useProfile();
  const [result, setResult] = useState<Result<ProjectSession> | null>(null);
  const [first] = useState(profile);

  useEffect(() => {
    let session: ProjectSession | null = null;
    let gone = false;
    void openSession({ storage, project: props.id, actor: first }).then((opened) => {
      if (opened.type === "success") session = opened.value;
      if (gone) void session?.autosave.close();
      else setResult(opened);
    });
    const leave = (): void => {
      session?.autosave.leave();
    };
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      gone = true;
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
      void session?.autosave.close();
    };
  }, [storage, props.id, first]);

  const session = result?.type === "success" ? result.value : null;
  useEffect(() => {
    session?.workbench.setActor(profile);
  }, [session, profile]);

  if (result === null) return <Opening />;
  if (session === null) return <ProblemReport problems={result.problems} />;
  return (
    <SessionContext value={session}>
      <WorkbenchContext value={session.workbench}>{props.children}</WorkbenchContext>
    </SessionContext>
  );
}
