import type { ReactNode } from "react";
import CircleX from "lucide-react/icons/circle-x";
import Info from "lucide-react/icons/info";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { Severity } from "../core/finding.ts";
import styles from "./SeverityMark.module.css";

const icons = { error: CircleX, warning: TriangleAlert, info: Info } as const;

/** The mark of a severity: a shape of its own for each, so that nobody needs the colour. Its word is the caller's. */
export function SeverityMark({ severity }: { readonly severity: Severity }): ReactNode {
  const Icon = icons[severity];
  return <Icon aria-hidden className={styles.mark} data-severity={severity} />;
}
