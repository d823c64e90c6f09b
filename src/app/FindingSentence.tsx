import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "../core/finding.ts";
import styles from "./FindingSentence.module.css";
import { findingSentence } from "./findingWords.ts";
import { Words } from "./ui/Words.tsx";

/** What a finding says; words it quotes stand in the face of reading, where a capital I is no small l. */
export function FindingSentence(props: { readonly finding: Pick<Finding, "message" | "facts"> }): ReactNode {
  const { i18n } = useTranslation("checks");
  return (
    <span className={styles.sentence}>
      <Words>{findingSentence(i18n, props.finding)}</Words>
    </span>
  );
}
