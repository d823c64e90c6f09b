import { Fragment, useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectId } from "../core/project.ts";
import type { Result } from "../core/result.ts";
import { Assisted } from "./AssistContext.tsx";
import { browserClock, newId } from "./browserClock.ts";
import { browserChannel, browserEmergency, browserPresence } from "./browserTabs.ts";
import { FindingsContext } from "./FindingsContext.tsx";
import { useLeaveGuard } from "./Leaving.tsx";
import { ProblemReport } from "./ProblemReport.tsx";
import type { ProjectSession } from "./projectSession.ts";
import { openSession } from "./projectSession.ts";
import { useProfile } from "./ProfileContext.tsx";
import { SessionContext } from "./SessionContext.tsx";
import { useStorage } from "./StorageContext.tsx";
import { useNotify } from "./ui/Notices.tsx";
import { Opening } from "./ui/Opening.tsx";
import { WorkbenchContext } from "./WorkbenchContext.tsx";

/** One try at opening; another one follows for taking over, and when the tab that wrote lets the project go. */
interface Attempt {
  readonly mode: "if_free" | "take_over";
  readonly number: number;
}

/** Opens a project for the screens inside it, and closes it when another one is shown. */
export function OpenProject(props: { readonly id: ProjectId; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation("keeping");
  const storage = useStorage();
  const notify = useNotify();
  const { profile } = useProfile();
  const [attempt, setAttempt] = useState<Attempt>({ mode: "if_free", number: 0 });
  const [result, setResult] = useState<Result<ProjectSession> | null>(null);
  const [number, setNumber] = useState(0);
  const [seen, setSeen] = useState<ProjectSession | null>(null);
  const [first] = useState(profile);

  useEffect(() => {
    let session: ProjectSession | null = null;
    let gone = false;
    const again = (): void => {
      if (!gone) setAttempt(({ number }) => ({ mode: "if_free", number: number + 1 }));
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
      bringChecks: async () => (await import("./projectFindings.ts")).openProjectFindings,
      onReleased: again,
    }).then((opened) => {
      if (opened.type === "success") session = opened.value;
      if (gone) void session?.close();
      else {
        setResult(opened);
        setNumber(attempt.number);
      }
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
      void session?.close();
    };
  }, [storage, props.id, first, attempt]);

  const session = result?.type === "success" ? result.value : null;
  useEffect(() => {
    session?.workbench.setActor(profile);
  }, [session, profile]);
  useLeaveGuard(async () => {
    const status = await session?.autosave.flush();
    return status === undefined || status.type === "saved" || status.type === "read_only";
  });
  const recovered = session?.recovered ?? 0;
  useEffect(() => {
    if (recovered > 0) notify({ text: t("recovered", { count: recovered }), tone: "success" });
  }, [session, recovered, notify, t]);
  const control = useMemo(
    () =>
      session === null
        ? null
        : {
            session,
            refused: seen === session ? [] : session.problems,
            dismissRefused: () => {
              session.dismissRefused();
              setSeen(session);
            },
            takeOver: () => {
              setAttempt(({ number }) => ({ mode: "take_over", number: number + 1 }));
            },
          },
    [session, seen],
  );

  if (result === null) return <Opening />;
  if (control === null) return <ProblemReport problems={result.problems} />;
  return (
    <SessionContext value={control}>
      <WorkbenchContext value={control.session.workbench}>
        <FindingsContext value={control.session.findings}>
          {/* Screens begin anew with a new session: what they hold belongs to the old one's store. */}
          <Fragment key={number}>
            <Assisted>{props.children}</Assisted>
          </Fragment>
        </FindingsContext>
      </WorkbenchContext>
    </SessionContext>
  );
}
