import { memo, useState, type ReactNode } from "react";
import ArrowLeft from "lucide-react/icons/arrow-left";
import { useTranslation } from "react-i18next";
import { REVIEW_STATES } from "../core/review.ts";
import type { ProjectProgress } from "../persistence/progress.ts";
import { createProgressCounter } from "../persistence/progress.ts";
import { AppearanceMenu, LanguageSwitch } from "./AppearanceMenu.tsx";
import { BarLink } from "./BarLink.tsx";
import { BackUpButton } from "./BackUpButton.tsx";
import { DocumentsButton } from "./DocumentsButton.tsx";
import { KeepingNotice } from "./KeepingNotice.tsx";
import { ProfileButton } from "./ProfileButton.tsx";
import styles from "./ProjectBar.module.css";
import type { ProjectScreen } from "./routes.ts";
import { ScreenNavigation } from "./ScreenNavigation.tsx";
import { SaveMark } from "./SaveMark.tsx";
import { Bar } from "./ui/Bar.tsx";
import { Amount } from "./ui/Counter.tsx";
import { PopoverPanel } from "./ui/PopoverPanel.tsx";
import { TakeBackCommand } from "./TakeBack.tsx";
import { StateProgress } from "./ui/ProgressBar.tsx";
import { Button } from "./ui/Button.tsx";
import { useLateWorkbenchState, useWorkbenchState } from "./WorkbenchContext.tsx";

/** The screens the bar leads to. */
const SCREENS: readonly ProjectScreen[] = [
  "translate",
  "review",
  "checks",
  "read",
  "export",
  "resources",
  "insights",
];

/** The slim bar above every screen of a project: what it is, the screens, progress, whether it is saved, who works, and how it looks. */
export function ProjectBar(props: {
  readonly screen: ProjectScreen;
  /** The tools of the screen. */
  readonly tools?: ReactNode;
}): ReactNode {
  const { t } = useTranslation("bar");
  const id = useWorkbenchState((state) => state.project.id);
  const name = useWorkbenchState((state) => state.project.name);
  const solo = useWorkbenchState((state) => state.project.settings.solo);
  return (
    <div className={styles.frame}>
      <Bar
        label={t("label")}
        start={
          <>
            <BarLink href="/" className={styles.back} aria-label={t("back")} title={t("back")}>
              <ArrowLeft aria-hidden />
            </BarLink>
            <span className={styles.name} title={name}>
              <bdi>{name}</bdi>
            </span>
            <DocumentsButton />
            <ScreenNavigation project={id} current={props.screen} screens={SCREENS} />
          </>
        }
        middle={props.tools}
        end={
          <>
            <Progress />
            <SaveMark />
            <BackUpButton />
            <TakeBackCommand />
            {solo ? (
              <span className={styles.solo} title={t("soloHelp")}>
                {t("solo")}
              </span>
            ) : null}
            <ProfileButton />
            <LanguageSwitch />
            <AppearanceMenu />
          </>
        }
      />
      <KeepingNotice />
    </div>
  );
}

/** How much is confirmed, as a share; all states behind a press. */
function Progress(): ReactNode {
  const [count] = useState(createProgressCounter);
  const project = useLateWorkbenchState((state) => state.project);
  return <ProgressOf progress={count(project)} />;
}

const ProgressOf = memo(
  function ProgressOf(props: { readonly progress: ProjectProgress }): ReactNode {
    const { t } = useTranslation("bar");
    const { states, segmentCount } = props.progress;
    const open = states.new + states.draft + states.changes_requested;
    const share = segmentCount === 0 ? 0 : (segmentCount - open) / segmentCount;
    return (
      <PopoverPanel
        label={t("progress")}
        content={
          <div className={styles.progress}>
            <StateProgress label={t("progress")} counts={states} />
          </div>
        }
      >
        <Button kind="quiet" size="small">
          <span className={styles.track} aria-hidden="true">
            <span style={{ inlineSize: `${share * 100}%` }} />
          </span>
          <span className="visually-hidden">{t("progress")} </span>
          {/* All done is said only when all is done. */}
          <Amount value={share === 1 ? 1 : Math.min(share, 0.99)} style="percent" />
        </Button>
      </PopoverPanel>
    );
  },
  (before, after) => isSameProgress(before.progress, after.progress),
);

function isSameProgress(one: ProjectProgress, other: ProjectProgress): boolean {
  return REVIEW_STATES.every((state) => one.states[state] === other.states[state]);
}
