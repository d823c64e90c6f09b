import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import type { Problem, Result } from "../../core/result.ts";
import type { AlignedTexts, AlignmentOrder } from "../../worker/aligner.ts";
import { AppearanceMenu, LanguageSwitch } from "../AppearanceMenu.tsx";
import { ProblemList } from "../ProblemList.tsx";
import { pathOf } from "../routes.ts";
import { pastedText, type SourceFile } from "../sourceFiles.ts";
import { Bar } from "../ui/Bar.tsx";
import { Button } from "../ui/Button.tsx";
import { WorkProgress } from "../ui/ProgressBar.tsx";
import { alignTexts } from "./aligningTexts.ts";
import styles from "./AligningScreen.module.css";
import { LinkDesk } from "./LinkDesk.tsx";
import { TextChoice, type ChosenText } from "./TextChoice.tsx";

/** An order under way, or what it came to. */
interface Aligning {
  readonly order: AlignmentOrder;
  readonly result: Result<AlignedTexts> | null;
}

/** Where an existing translation is laid beside its source, and becomes a project or a memory. */
export function AligningScreen(): ReactNode {
  const { t } = useTranslation(["aligning", "common", "shell"]);
  const [, navigate] = useLocation();
  const [source, setSource] = useState<ChosenText>({ file: null, text: "", language: "ar" });
  const [translation, setTranslation] = useState<ChosenText>({ file: null, text: "", language: "en-US" });
  const [aligning, setAligning] = useState<Aligning | null>(null);
  const order = aligning?.order;
  useEffect(() => {
    if (order === undefined) return undefined;
    const work = alignTexts(order);
    let gone = false;
    void work.aligned.then((result) => {
      if (!gone) setAligning({ order, result });
    });
    return () => {
      gone = true;
      work.cancel();
    };
  }, [order]);

  const result = aligning?.result ?? null;
  const problems: readonly Problem[] = result?.problems ?? [];
  const isReady = hasText(source) && hasText(translation);
  const start = (): void => {
    setAligning({
      order: {
        source: fileOf(source, t("pastedSource")),
        translation: fileOf(translation, t("pastedTranslation")),
        languages: { source: source.language, target: translation.language },
        at: Date.now(),
      },
      result: null,
    });
  };
  return (
    <div className={styles.screen}>
      <Bar
        label={t("shell:screen.align")}
        start={<Link href="/">{t("shell:screen.projects")}</Link>}
        end={
          <>
            <LanguageSwitch />
            <AppearanceMenu />
          </>
        }
      />
      <main tabIndex={-1} className={styles.main}>
        {aligning !== null && result === null ? (
          <>
            <h1 className={styles.title}>{t("title")}</h1>
            <WorkProgress label={t("working")} />
            <p>{t("working")}</p>
            <div className={styles.acts}>
              <Button
                onPress={() => {
                  setAligning(null);
                }}
              >
                {t("common:cancel")}
              </Button>
            </div>
          </>
        ) : aligning !== null && result?.type === "success" ? (
          <LinkDesk
            texts={result.value}
            problems={problems}
            languages={aligning.order.languages}
            name={aligning.order.source.name.replace(/\.[^.]{1,10}$/u, "")}
            onCreated={(project) => {
              navigate(pathOf(project, "translate"));
            }}
          />
        ) : (
          <>
            <h1 className={styles.title}>{t("title")}</h1>
            <p className={styles.soft}>{t("how")}</p>
            <ProblemList problems={problems} />
            <div className={styles.texts}>
              <TextChoice
                side="source"
                chosen={source}
                onChange={(part) => {
                  setSource((last) => ({ ...last, ...part }));
                }}
              />
              <TextChoice
                side="translation"
                chosen={translation}
                onChange={(part) => {
                  setTranslation((last) => ({ ...last, ...part }));
                }}
              />
            </div>
            <div className={styles.acts}>
              <Button kind="primary" isDisabled={!isReady} onPress={start}>
                {t("align")}
              </Button>
            </div>
          </>
        )}
      </main>
    </div>
  );
}

function hasText({ file, text }: ChosenText): boolean {
  return file !== null || text.trim() !== "";
}

function fileOf({ file, text }: ChosenText, name: string): SourceFile {
  return file === null ? pastedText(text, name) : { name: file.name, content: file };
}
