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
  const show = props.show ?? "both";
  return props.runs.map((run, index) => {
    // A piece has no identity but its place.
    if (run.type === "equal") return <Fragment key={index}>{run.text}</Fragment>;
    if (run.type === "delete" ? show === "after" : show === "before") return null;
    return (
      <DifferencePiece key={index} type={run.type}>
        {run.text}
      </DifferencePiece>
    );
  });
}

/** One deleted or inserted piece: what is said around it is heard, not seen, and stands under `data-unread`. */
export function DifferencePiece(props: {
  readonly type: "delete" | "insert";
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation("common");
  const Piece = props.type === "delete" ? "del" : "ins";
  return (
    <Piece className={styles[props.type]}>
      <span className={styles.spoken} data-unread="">
        {t(props.type === "delete" ? "deleted" : "inserted")}{" "}
      </span>
      <bdi>{props.children}</bdi>
      <span className={styles.spoken} data-unread="">
        {" "}
        {t("endOfChange")}
      </span>
    </Piece>
  );
}
