import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./DifferenceText.module.css";

/** A piece of a comparison, in reading order, old before new. */
export interface DifferenceRun {
  readonly type: "equal" | "delete" | "insert";
  readonly text: string;
}

/**
 * A comparison as running text: each piece isolated so that digits and names keep their order (B16), struck or underlined and
 * tinted without boxes so that Arabic joins stay whole, and named for screen readers. `show` keeps one side only.
 */
export function DifferenceText(props: {
  readonly runs: readonly DifferenceRun[];
  readonly show?: "both" | "before" | "after";
}): ReactNode {
  const { t } = useTranslation("common");
  const show = props.show ?? "both";
  return props.runs.map((run, index) => {
    // A piece has no identity but its place.
    if (run.type === "equal") return <Fragment key={index}>{run.text}</Fragment>;
    if (run.type === "delete" ? show === "after" : show === "before") return null;
    const Piece = run.type === "delete" ? "del" : "ins";
    return (
      <Piece key={index} className={styles[run.type]}>
        <span className={styles.spoken}>{t(run.type === "delete" ? "deleted" : "inserted")} </span>
        <bdi>{run.text}</bdi>
        <span className={styles.spoken}> {t("endOfChange")}</span>
      </Piece>
    );
  });
}
