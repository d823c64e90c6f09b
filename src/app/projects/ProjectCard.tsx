import type { ReactNode } from "react";
import Trash from "lucide-react/icons/trash-2";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { ProjectSummary } from "../../persistence/storage.ts";
import { languageName } from "../languageName.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { pathOf } from "../routes.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { StateProgress } from "../ui/ProgressBar.tsx";
import { RelativeTime } from "../ui/RelativeTime.tsx";
import { Words } from "../ui/Words.tsx";
import styles from "./ProjectCard.module.css";

/** One project: its name, how far it is, and the ways into it. */
export function ProjectCard(props: {
  readonly summary: ProjectSummary;
  readonly now: number;
  readonly onRemove: (summary: ProjectSummary) => void;
}): ReactNode {
  const { t } = useTranslation(["projects", "common", "shell"]);
  const { locale } = useAppearance();
  const { summary, now } = props;
  const languages = t("languages", {
    source: languageName(summary.sourceLanguage, locale),
    target: languageName(summary.targetLanguage, locale),
  });
  return (
    <li className={styles.card}>
      <h2 className={styles.title} dir="auto">
        <Link href={pathOf(summary.id, "translate")} className={styles.link ?? ""}>
          {summary.name}
        </Link>
      </h2>
      <p className={styles.facts}>
        <span>
          <Words>{languages}</Words>
        </span>
        <span>{t("segments", { count: summary.segmentCount })}</span>
        <RelativeTime at={summary.updatedAt} now={now} />
      </p>
      <StateProgress label={t("progress")} counts={summary.states} />
      <nav className={styles.ways} aria-label={t("ways", { name: summary.name })}>
        <Link href={pathOf(summary.id, "translate")}>{t("shell:screen.translate")}</Link>
        <Link href={pathOf(summary.id, "review")}>{t("shell:screen.review")}</Link>
        <Link href={pathOf(summary.id, "read")}>{t("shell:screen.read")}</Link>
        <Link href={pathOf(summary.id, "export")}>{t("shell:screen.export")}</Link>
        <span className={styles.remove}>
          <IconButton
            size="small"
            label={t("remove", { name: summary.name })}
            icon={<Trash aria-hidden />}
            onPress={() => {
              props.onRemove(summary);
            }}
          />
        </span>
      </nav>
    </li>
  );
}
