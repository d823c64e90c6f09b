import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { positionOf } from "../../core/segmentPages.ts";
import type { Hindrance } from "../../interchange/bilingual/hindrances.ts";
import { pathOf } from "../routes.ts";
import { Amount } from "../ui/Counter.tsx";
import { Words } from "../ui/Words.tsx";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import styles from "./HindranceList.module.css";

/** What stands in the way of a finished document, each with the first segments it concerns, to go there. */
export function HindranceList(props: { readonly hindrances: readonly Hindrance[] }): ReactNode {
  const { t } = useTranslation(["exporting", "export"]);
  const project = useWorkbenchState((state) => state.project);
  const { hindrances } = props;
  return (
    <section aria-labelledby="hindrances-title" className={styles.hindrances}>
      <h2 id="hindrances-title" className={styles.title}>
        {hindrances.length === 0 ? t("nothingInTheWay") : t("inTheWay")}
      </h2>
      {hindrances.length === 0 ? null : (
        <ul className={styles.list}>
          {hindrances.map(({ code, count, segments }) => (
            <li key={code} data-code={code}>
              <p>
                <Words>{t(`export:hindrance.${code}`, { count })}</Words>
              </p>
              <p className={styles.places}>
                <span className="visually-hidden">{t("goToSegment")}</span>
                {segments.map((segment) => {
                  const number = positionOf(project.segments, segment) + 1;
                  return (
                    <Link
                      key={segment}
                      href={pathOf(project.id, "translate", segment)}
                      aria-label={t("segmentNumber", { number })}
                    >
                      <Amount value={number} />
                    </Link>
                  );
                })}
                {count > segments.length ? <span aria-hidden="true">…</span> : null}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
