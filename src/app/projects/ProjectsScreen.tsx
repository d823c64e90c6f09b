import { lazy, Suspense, useRef, useState, type ReactNode } from "react";
import FilePlus from "lucide-react/icons/file-plus";
import FolderOpen from "lucide-react/icons/folder-open";
import AlignIcon from "lucide-react/icons/columns-2";
import BookOpenCheck from "lucide-react/icons/book-open-check";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { AppearanceMenu, LanguageSwitch } from "../AppearanceMenu.tsx";
import { ProfileButton } from "../ProfileButton.tsx";
import { Importing } from "../Importing.tsx";
import { pathOf, routePatterns } from "../routes.ts";
import type { SourceFile } from "../sourceFiles.ts";
import { chosenFiles, isBackup, pastedText } from "../sourceFiles.ts";
import { useKeeping } from "../StorageContext.tsx";
import { useIncoming } from "../useIncoming.ts";
import { Bar } from "../ui/Bar.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ProjectCard } from "./ProjectCard.tsx";
import styles from "./ProjectsScreen.module.css";
import { useProjects } from "./useProjects.ts";

const RestoreDialog = lazy(async () => ({ default: (await import("./RestoreDialog.tsx")).RestoreDialog }));

/** The first screen: what is being worked on, and the place where new work comes in. */
export function ProjectsScreen(): ReactNode {
  const { t } = useTranslation(["projects", "problems"]);
  const { isLasting } = useKeeping();
  const [, navigate] = useLocation();
  const projects = useProjects();
  const chooser = useRef<HTMLInputElement>(null);
  const folderChooser = useRef<HTMLInputElement>(null);
  const [incoming, setIncoming] = useState<readonly SourceFile[] | null>(null);
  const [backup, setBackup] = useState<SourceFile | null>(null);

  const take = (files: readonly SourceFile[]): void => {
    const found = files.find(isBackup);
    if (found !== undefined) setBackup(found);
    else if (files.length > 0) setIncoming(files);
  };
  const isDropping = useIncoming({
    isListening: incoming === null && backup === null,
    onFiles: take,
    onText: (text) => {
      take([pastedText(text, t("pastedName"))]);
    },
  });
  const open = (project: string): void => {
    navigate(pathOf(project, "translate"));
  };

  return (
    <div className={styles.screen} data-dropping={isDropping}>
      <Bar
        label={t("bar")}
        start={
          <span className={styles.name}>
            <bdi lang="ar">مقابلة</bdi> <bdi lang="en">Muqabala</bdi>
          </span>
        }
        end={
          <>
            <ProfileButton />
            <LanguageSwitch />
            <AppearanceMenu />
          </>
        }
      />
      <main tabIndex={-1} className={styles.main}>
        <section className={styles.drop} aria-labelledby="drop-title">
          <h1 id="drop-title" className={styles.invitation}>
            {t("invitation")}
          </h1>
          <p className={styles.how}>{t("how")}</p>
          <div className={styles.actions}>
            <Button
              kind="primary"
              icon={<FilePlus aria-hidden />}
              onPress={() => {
                chooser.current?.click();
              }}
            >
              {t("chooseFile")}
            </Button>
            <Button
              icon={<FolderOpen aria-hidden />}
              onPress={() => {
                folderChooser.current?.click();
              }}
            >
              {t("chooseFolder")}
            </Button>
            <Button
              icon={<AlignIcon aria-hidden />}
              onPress={() => {
                navigate(routePatterns.align);
              }}
            >
              {t("align")}
            </Button>
            <Button
              icon={<BookOpenCheck aria-hidden />}
              onPress={() => void projects.openExample().then(open)}
            >
              {t("openExample")}
            </Button>
          </div>
          <input
            ref={chooser}
            className="visually-hidden"
            type="file"
            multiple
            tabIndex={-1}
            aria-label={t("chooseFile")}
            onChange={(event) => {
              take(filesOf(event.target));
            }}
          />
          <input
            ref={(input) => {
              folderChooser.current = input;
              // No attribute of React's, but every browser's.
              input?.setAttribute("webkitdirectory", "");
            }}
            className="visually-hidden"
            type="file"
            tabIndex={-1}
            aria-label={t("chooseFolder")}
            onChange={(event) => {
              take(filesOf(event.target));
            }}
          />
        </section>
        {isLasting ? null : (
          <p role="status" className={styles.problem}>
            {t("problems:storage_unavailable")}
          </p>
        )}
        {projects.problem === undefined ? null : (
          <p role="alert" className={styles.problem}>
            {projects.problem}
          </p>
        )}
        <section aria-label={t("list")}>
          {projects.summaries?.length === 0 ? (
            <EmptyState level={2} title={t("none")}>
              <p>{t("noneText")}</p>
            </EmptyState>
          ) : (
            <ul className={styles.cards}>
              {projects.summaries?.map((summary) => (
                <ProjectCard
                  key={summary.id}
                  summary={summary}
                  now={projects.now}
                  onRemove={projects.remove}
                />
              ))}
            </ul>
          )}
        </section>
      </main>
      <Suspense>
        {incoming === null ? null : (
          <Importing
            files={incoming}
            goal={{ type: "project", onCreated: open }}
            onClose={() => {
              setIncoming(null);
            }}
          />
        )}
        {backup === null ? null : (
          <RestoreDialog
            file={backup}
            onClose={() => {
              setBackup(null);
            }}
            onRestored={open}
          />
        )}
      </Suspense>
    </div>
  );
}

/** What was chosen; the field is emptied, so that the same can be chosen again. */
function filesOf(input: HTMLInputElement): readonly SourceFile[] {
  const files = chosenFiles(input.files ?? []);
  input.value = "";
  return files;
}
