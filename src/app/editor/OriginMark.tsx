import type { ReactNode } from "react";
import Copy from "lucide-react/icons/copy";
import Cpu from "lucide-react/icons/cpu";
import { useTranslation } from "react-i18next";
import type { Origin } from "../../core/segment.ts";
import { Amount } from "../ui/Counter.tsx";
import styles from "./SegmentRow.module.css";

/** Where a target came from, unless a person wrote it: a share of likeness, a machine, a repetition. */
export function OriginMark({ origin }: { readonly origin: Origin }): ReactNode {
  const { t } = useTranslation("editor");
  switch (origin.type) {
    case "human":
      return null;
    case "memory":
      return (
        <span className={styles.origin} title={t("origin.memory")}>
          <span className="visually-hidden">{t("origin.memory")} </span>
          <Amount value={origin.score / 100} style="percent" />
        </span>
      );
    case "machine":
      return <Cpu role="img" aria-label={t("origin.machine")} />;
    case "propagated":
      return <Copy role="img" aria-label={t("origin.propagated")} />;
  }
}
