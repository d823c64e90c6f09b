import { useState, type ReactNode } from "react";
import ListFilter from "lucide-react/icons/list-filter";
import { useTranslation } from "react-i18next";
import type { Severity } from "../../core/finding.ts";
import { REVIEW_STATES } from "../../core/review.ts";
import { createProgressCounter } from "../../persistence/progress.ts";
import { isFiltering, SEGMENT_TRAITS, SHOW_ALL, type SegmentFilter } from "../../store/segmentFilter.ts";
import { useFindings } from "../FindingsContext.tsx";
import { SeverityMark } from "../SeverityMark.tsx";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Amount } from "../ui/Counter.tsx";
import { PopoverPanel } from "../ui/PopoverPanel.tsx";
import { StateMark } from "../ui/StateMark.tsx";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { useEditorSession, useEditorState } from "./EditorContext.tsx";
import { applyFilter } from "./filtering.ts";
import styles from "./FilterMenu.module.css";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Which segments are shown, by state, by trait and by what the checks found. */
export function FilterMenu(): ReactNode {
  const { t } = useTranslation("editor");
  const filter = useEditorState((state) => state.filter);
  const { states, traits, findings = [], documents = [] } = filter;
  const count = states.length + traits.length + findings.length + documents.length;
  return (
    <PopoverPanel label={t("filter.title")} content={<Choices />}>
      <Button kind="quiet" size="small" icon={<ListFilter aria-hidden />}>
        {t("filter.title")}
        {count > 0 ? <Amount value={count} /> : null}
      </Button>
    </PopoverPanel>
  );
}

function Choices(): ReactNode {
  const { t } = useTranslation(["editor", "states"]);
  const session = useEditorSession();
  const filter = useEditorState((state) => state.filter);
  const project = useWorkbenchState((state) => state.project);
  const [countStates] = useState(createProgressCounter);
  const { states } = countStates(project);
  const findings = useFindings();
  const choose = (next: SegmentFilter): void =>
    applyFilter(session, next, findings?.store.getState().bySegment);
  return (
    <div className={styles.choices}>
      <fieldset>
        <legend>{t("filter.states")}</legend>
        {REVIEW_STATES.map((state) => (
          <Checkbox
            key={state}
            isSelected={filter.states.includes(state)}
            onChange={(on) => choose({ ...filter, states: withChoice(filter.states, state, on) })}
          >
            <span className={styles.choice}>
              <StateMark state={state} size={14} decorative />
              {t(`states:${state}`)}
              <span className={styles.count}>
                <Amount value={states[state]} />
              </span>
            </span>
          </Checkbox>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t("filter.traits")}</legend>
        {SEGMENT_TRAITS.map((trait) => (
          <Checkbox
            key={trait}
            isSelected={filter.traits.includes(trait)}
            onChange={(on) => choose({ ...filter, traits: withChoice(filter.traits, trait, on) })}
          >
            {t(`trait.${trait}`)}
          </Checkbox>
        ))}
      </fieldset>
      {project.documents.length < 2 ? null : (
        <fieldset>
          <legend>{t("filter.documents")}</legend>
          {project.documents.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={(filter.documents ?? []).includes(id)}
              onChange={(on) => choose({ ...filter, documents: withChoice(filter.documents ?? [], id, on) })}
            >
              <bdi>{name}</bdi>
            </Checkbox>
          ))}
        </fieldset>
      )}
      {findings === null ? null : (
        <fieldset>
          <legend>{t("filter.findings")}</legend>
          {SEVERITIES.map((severity) => (
            <Checkbox
              key={severity}
              isSelected={(filter.findings ?? []).includes(severity)}
              onChange={(on) =>
                choose({ ...filter, findings: withChoice(filter.findings ?? [], severity, on) })
              }
            >
              <span className={styles.choice}>
                <SeverityMark severity={severity} />
                {t(`filter.findings.${severity}`)}
              </span>
            </Checkbox>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** Says that not everything is shown, and leads back. */
export function FilterStrip(props: { readonly shown: number }): ReactNode {
  const { t } = useTranslation("editor");
  const session = useEditorSession();
  const findings = useFindings();
  const filter = useEditorState((state) => state.filter);
  const total = useWorkbenchState((state) => state.project.segments.length);
  if (!isFiltering(filter)) return null;
  return (
    <div className={styles.strip} role="status">
      <span>{t("filter.shown", { shown: props.shown, total })}</span>
      <Button
        size="small"
        kind="quiet"
        onPress={() => applyFilter(session, filter, findings?.store.getState().bySegment)}
      >
        {t("filter.again")}
      </Button>
      <Button size="small" kind="quiet" onPress={() => applyFilter(session, SHOW_ALL)}>
        {t("filter.showAll")}
      </Button>
    </div>
  );
}

function withChoice<Choice>(chosen: readonly Choice[], choice: Choice, on: boolean): readonly Choice[] {
  return on ? [...chosen, choice] : chosen.filter((other) => other !== choice);
}
