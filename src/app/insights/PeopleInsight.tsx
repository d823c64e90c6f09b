import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectMeasure } from "../../assessment/projectMeasure.ts";
import type { ApprovalStage } from "../../core/review.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { Avatar } from "../ui/Avatar.tsx";
import { Amount } from "../ui/Counter.tsx";
import styles from "./Insights.module.css";

const STAGES: readonly ApprovalStage[] = ["revise", "review", "proofread", "sign_off"];

/** Whose word the present texts stand on, by name. */
export function PeopleInsight(props: { readonly measure: ProjectMeasure }): ReactNode {
  const { t } = useTranslation(["insights", "roles"]);
  const { locale } = useAppearance();
  const byName = new Intl.Collator(locale);
  const people = props.measure.people.toSorted((one, other) =>
    byName.compare(one.person.name, other.person.name),
  );
  const stages = STAGES.filter((stage) => people.some(({ approved }) => approved[stage] > 0));
  const hasSolo = people.some(({ solo }) => solo > 0);
  return (
    <section className={styles.insight} aria-labelledby="insight-people">
      <h2 id="insight-people">{t("people")}</h2>
      {people.length === 0 ? (
        <p className={styles.help}>{t("peopleNone")}</p>
      ) : (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={styles.wide} tabIndex={0} role="group" aria-label={t("people")}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t("person")}</th>
                  <th scope="col">{t("confirmed")}</th>
                  {stages.map((stage) => (
                    <th scope="col" key={stage}>
                      {t(`approved.${stage}`)}
                    </th>
                  ))}
                  {hasSolo ? <th scope="col">{t("solo")}</th> : null}
                </tr>
              </thead>
              <tbody>
                {people.map(({ person, confirmed, approved, solo }) => {
                  const name = person.name === "" ? t(`roles:${person.role}`) : person.name;
                  return (
                    <tr key={person.id}>
                      <th scope="row">
                        <span className={styles.person}>
                          <Avatar name={name} size="small" decorative />
                          <bdi>{name}</bdi>
                        </span>
                      </th>
                      <td>{confirmed === 0 ? null : <Amount value={confirmed} />}</td>
                      {stages.map((stage) => (
                        <td key={stage}>
                          {approved[stage] === 0 ? null : <Amount value={approved[stage]} />}
                        </td>
                      ))}
                      {hasSolo ? <td>{solo === 0 ? null : <Amount value={solo} />}</td> : null}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          <p className={styles.help}>{t("peopleHelp")}</p>
        </>
      )}
    </section>
  );
}
