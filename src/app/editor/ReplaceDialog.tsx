import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Action } from "../../core/change.ts";
import type { Content } from "../../core/content.ts";
import { findSegment, positionOf } from "../../core/segmentPages.ts";
import type { ReplacePlan } from "../../store/search.ts";
import { ContentDifference } from "../ContentDifference.tsx";
import { Button } from "../ui/Button.tsx";
import { Amount } from "../ui/Counter.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { directionOf } from "../../language/directionRuns.ts";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { useEditorSession } from "./EditorContext.tsx";
import { replaceAll } from "./finding.ts";
import styles from "./FindBar.module.css";

/** Segments shown before replacing: what one looks through before trusting the rest. */
const MOST_SHOWN = 200;

/** What replacing all would come to, before it is done: each segment as it is and as it will be, and how many places stay. */
export function ReplaceDialog(props: {
  readonly plan: ReplacePlan;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(["editor", "common"]);
  const session = useEditorSession();
  const { plan } = props;
  const project = useWorkbenchState((state) => state.project);
  const rows = plan.actions.slice(0, MOST_SHOWN).flatMap((action) => {
    const after = writtenBy(action);
    const segment = after === undefined ? undefined : findSegment(project.segments, after.segment);
    if (after === undefined || segment === undefined) return [];
    const number = positionOf(project.segments, segment.id) + 1;
    return [{ id: segment.id, number, before: segment.target, after: after.content }];
  });
  const rest = plan.actions.length - rows.length;
  return (
    <Dialog
      isOpen
      width="wide"
      title={t("replace.title")}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button
            kind="primary"
            isDisabled={plan.replaced === 0}
            onPress={() => {
              if (replaceAll(session, plan)) props.onClose();
            }}
          >
            {t("replace.do", { count: plan.replaced })}
          </Button>
        </>
      }
    >
      <p>{t("replace.places", { count: plan.replaced })}</p>
      {plan.refused > 0 ? (
        <p className={styles.refused}>{t("replace.refused", { count: plan.refused })}</p>
      ) : null}
      <ol className={styles.preview}>
        {rows.map((row) => (
          <li key={row.id}>
            <Amount value={row.number} />
            <p className="reading" lang={project.targetLanguage} dir={directionOf(project.targetLanguage)}>
              <ContentDifference language={project.targetLanguage} before={row.before} after={row.after} />
            </p>
          </li>
        ))}
      </ol>
      {rest > 0 ? <p className={styles.rest}>{t("replace.rest", { count: rest })}</p> : null}
    </Dialog>
  );
}

function writtenBy(action: Action): { readonly segment: string; readonly content: Content } | undefined {
  if (action.type === "targetWritten") return { segment: action.segment, content: action.target };
  if (action.type === "suggested") return { segment: action.segment, content: action.content };
  return undefined;
}
