import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { ProjectId } from "../core/project.ts";
import type { Result } from "../core/result.ts";
import { browserClock, newId } from "./browserClock.ts";
import { browserChannel, browserEmergency, browserPresence } from "./browserTabs.ts";
import { ProblemReport } from "./ProblemReport.tsx";
import type { ProjectSession } from "./projectSession.ts";
import { openSession } from "./projectSession.ts";
import { useProfile } from "./ProfileContext.tsx";
import { SessionContext } from "./SessionContext.tsx";
import { useStorage } from "./StorageContext.tsx";
import { Opening } from "./ui/Opening.tsx";
import { WorkbenchContext } from "./WorkbenchContext.tsx";

/** A reading tab looks again this long (ms) after the writing one wrote: typing comes in bursts. */
const NEWS_REST = 1000;

/** One try at opening; another one follows for taking over, and to read what another tab wrote. */
interface Attempt {
  readonly mode: "if_free" | "take_over";
  readonly number: number;
}

/** Opens a project for the screens inside it, and closes it when another one is shown. */
export function OpenProject(props: { readonly id: ProjectId; readonly children: ReactNode }): ReactNode {
  const storage = useStorage();
  const { profile } = useProfile();
  const [attempt, setAttempt] = useState<Attempt>({ mode: "if_free", number: 0 });
  const [result, setResult] = useState<Result<ProjectSession> | null>(null);
  const [first] = useState(profile);

  useEffect(() => {
    let session: ProjectSession | null = null;
    let gone = false;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        if (!gone) setAttempt(({ number }) => ({ mode: "if_free", number: number + 1 }));
      }, NEWS_REST);
    };
    void openSession({
      storage,
      project: props.id,
      actor: first,
      mode: attempt.mode,
      clock: browserClock,
      newId,
      channel: browserChannel(),
      presence: browserPresence(),
      emergency: browserEmergency(),
      onNews: again,
    }).then((opened) => {
      if (opened.type === "success") session = opened.value;
      if (gone) void session?.close();
      else setResult(opened);
    });
    const leave = (): void => {
      session?.autosave.leave();
    };
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      gone = true;
      clearTimeout(rest);
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
      void session?.close();
    };
  }, [storage, props.id, first, attempt]);

  const session = result?.type === "success" ? result.value : null;
  useEffect(() => {
    session?.workbench.setActor(profile);
  }, [session, profile]);
  const control = useMemo(
    () =>
      session === null
        ? null
        : {
            session,
            takeOver: () => {
              setAttempt(({ number }) => ({ mode: "take_over", number: number + 1 }));
            },
          },
    [session],
  );

  if (result === null) return <Opening />;
  if (control === null) return <ProblemReport problems={result.problems} />;
  return (
    <SessionContext value={control}>
      <WorkbenchContext value={control.session.workbench}>{props.children}</WorkbenchContext>
    </SessionContext>
  );
}
