import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAppearance } from "../AppearanceContext.tsx";
import styles from "./Counter.module.css";

/** A place in a count, `3 / 43`, in the reader's digits, tabular, isolated; heard as “3 of 43”. */
export function Counter(props: { readonly current: number; readonly total: number }): ReactNode {
  const { t } = useTranslation("common");
  const { locale } = useAppearance();
  const number = new Intl.NumberFormat(locale);
  return (
    <bdi className={styles.counter}>
      <span aria-hidden="true">
        <bdi>{number.format(props.current)}</bdi>
        <span className={styles.stroke}> / </span>
        <bdi>{number.format(props.total)}</bdi>
      </span>
      <span className="visually-hidden">{t("counter", { current: props.current, total: props.total })}</span>
    </bdi>
  );
}

/** A number in the reader's digits, isolated; `percent` takes a share from 0 to 1. */
export function Amount(props: { readonly value: number; readonly style?: "decimal" | "percent" }): ReactNode {
  const { locale } = useAppearance();
  const style = props.style ?? "decimal";
  const format = useMemo(
    () => new Intl.NumberFormat(locale, { style, maximumFractionDigits: style === "percent" ? 0 : 2 }),
    [locale, style],
  );
  return <bdi className={styles.counter}>{format.format(props.value)}</bdi>;
}
