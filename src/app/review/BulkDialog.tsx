import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RefusalCode } from "../../core/reviewTransition.ts";
import { carryOutInSteps, planBulkInSteps, type BulkPlan } from "../../store/reviewing.ts";
import type { Outcome } from "../../store/workbench.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { useFindings } from "../FindingsContext.tsx";
import { refusalSentence } from "../refusalWords.ts";
import { Button } from "../ui/Button.tsx";
import { Amount } from "../ui/Counter.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useNotify } from "../ui/Notices.tsx";
import { WorkProgress } from "../ui/ProgressBar.tsx";
import { workInSteps, type SteppedWork } from "../workInSteps.ts";
import { useReviewState } from "./ReviewContext.tsx";
import styles from "./ReviewDialogs.module.css";
import type { ReviewSession } from "./reviewState.ts";

/** Long work of the dialog under way, and how much of it is done. */
interface Work {
  readonly type: "planning" | "doing";
  readonly done: number;
  readonly all: number;
}

const NOTHING: BulkPlan = { actions: [], refused: [] };

/** Says what approving or releasing everything shown would come to before it is done; done, it is one step of undo. */
export function BulkDialog(props: {
  readonly session: ReviewSession;
  readonly event: "approve" | "sign_off";
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(["review", "common", "commands"]);
  const { t: whyNot } = useTranslation("refusals");
  const { session, event } = props;
  const { workbench } = session;
  const notify = useNotify();
  const queue = useReviewState((state) => state.queue);
  const isChecked = useChecked();
  const { locale } = useAppearance();
  const numbers = useMemo(() => new Intl.NumberFormat(locale), [locale]);
  const [plan, setPlan] = useState<BulkPlan>(NOTHING);
  const [work, setWork] = useState<Work | null>({ type: "planning", done: 0, all: queue.ids.length });
  const under = useRef<SteppedWork<unknown> | null>(null);
  useEffect(() => () => under.current?.callOff(), []);
  useEffect(() => {
    if (!isChecked) return undefined;
    const all = queue.ids.length;
    const looking = workInSteps(planBulkInSteps(workbench, queue.ids, event), (done) =>
      setWork({ type: "planning", done, all }),
    );
    void looking.done.then((found) => {
      setPlan(found);
      setWork(null);
    });
    return looking.callOff;
  }, [workbench, queue, event, isChecked]);
  const reasons = useMemo(() => {
    const counts = new Map<RefusalCode, number>();
    for (const { code } of plan.refused) counts.set(code, (counts.get(code) ?? 0) + 1);
    return [...counts].toSorted(([, one], [, other]) => other - one);
  }, [plan]);
  const count = plan.actions.length;
  const run = (): void => {
    const doing = workInSteps(carryOutInSteps(workbench, plan), (done) =>
      setWork({ type: "doing", done, all: count }),
    );
    under.current = doing;
    setWork({ type: "doing", done: 0, all: count });
    void doing.done.then(tell);
  };
  const tell = (outcome: Outcome): void => {
    const refusal = refusalSentence(whyNot, outcome);
    props.onClose();
    if (refusal !== undefined) notify({ text: refusal, tone: "caution" });
    else {
      notify({
        text: t(event === "approve" ? "bulk.approved" : "bulk.signedOff", { count }),
        tone: "success",
        action: {
          label: t("common:undo"),
          run: () => {
            workbench.undo();
          },
        },
      });
    }
  };
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t(event === "approve" ? "commands:title.approveAllShown" : "commands:title.signOffAllShown")}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" isDisabled={count === 0 || work !== null} onPress={run}>
            {t(event === "approve" ? "bulk.approve" : "bulk.signOff", { count })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p role="status">
          {!isChecked
            ? t("bulk.checking")
            : work === null
              ? t(event === "approve" ? "bulk.canApprove" : "bulk.canSignOff", { count })
              : t(`bulk.${work.type}`)}
        </p>
        {work === null ? null : (
          <>
            <WorkProgress label={t(`bulk.${work.type}`)} done={work.done} total={work.all} />
            <p>{t("bulk.progress", { done: numbers.format(work.done), all: numbers.format(work.all) })}</p>
          </>
        )}
        {reasons.length === 0 ? null : (
          <>
            <p>{t("bulk.cannot", { count: plan.refused.length })}</p>
            <ul className={styles.reasons}>
              {reasons.map(([code, number]) => (
                <li key={code}>
                  <span className={styles.number}>
                    <Amount value={number} />
                  </span>
                  <span>{whyNot(code)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Whether the checks have seen all texts: what can be approved follows from them. They are run if they have not. */
function useChecked(): boolean {
  const findings = useFindings();
  const [isChecked, setChecked] = useState(findings === null);
  useEffect(() => {
    void findings?.checkAll().then(() => {
      setChecked(true);
    });
  }, [findings]);
  return isChecked;
}
