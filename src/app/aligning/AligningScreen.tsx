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
import { useStorage } from "../StorageContext.tsx";
import { alignTexts } from "./aligningTexts.ts";
import styles from "./AligningScreen.module.css";
import { forgetAlignment, keepTexts, type LeftLinks, readAlignment } from "./keptAlignment.ts";
import { LinkDesk } from "./LinkDesk.tsx";
import { TextChoice, type ChosenText } from "./TextChoice.tsx";

/** An order under way, or what it came to. */
interface Aligning {
  readonly order: AlignmentOrder;
  readonly result: Result<AlignedTexts> | null;
  /** The links as they were left another time. */
  readonly left: LeftLinks | undefined;
  /** Whether the texts are there after a reload. */
  readonly isKeepable: boolean;
}

/** Where an existing translation is laid beside its source, and becomes a project or a memory. */
export function AligningScreen(): ReactNode {
  const { t } = useTranslation(["aligning", "common", "shell"]);
  const [, navigate] = useLocation();
  const [source, setSource] = useState<ChosenText>({ file: null, text: "", language: "ar" });
  const [translation, setTranslation] = useState<ChosenText>({ file: null, text: "", language: "en-US" });
  const [aligning, setAligning] = useState<Aligning | null>(null);
  const storage = useStorage();
  useEffect(() => {
    let gone = false;
    void readAlignment(storage).then((kept) => {
      if (gone || kept === undefined) return;
      setAligning((begun) => begun ?? { ...kept, result: null, isKeepable: true });
    });
    return () => {
      gone = true;
    };
  }, [storage]);
  const giveUp = (): void => {
    setAligning(null);
    void forgetAlignment(storage);
  };
  const order = aligning?.order;
  useEffect(() => {
    if (order === undefined) return undefined;
    const work = alignTexts(order);
    let gone = false;
    void work.aligned.then((result) => {
      // What cannot be read is not tried again after a reload.
      if (result.type === "failure") void forgetAlignment(storage);
      if (!gone) setAligning((begun) => (begun === null ? null : { ...begun, result }));
    });
    return () => {
      gone = true;
      work.cancel();
    };
  }, [order, storage]);

  const result = aligning?.result ?? null;
  const problems: readonly Problem[] = result?.problems ?? [];
  const isReady = hasText(source) && hasText(translation);
  const start = (): void => {
    const begun: AlignmentOrder = {
      source: fileOf(source, t("pastedSource")),
      translation: fileOf(translation, t("pastedTranslation")),
      languages: { source: source.language, target: translation.language },
      at: Date.now(),
    };
    setAligning({ order: begun, result: null, left: undefined, isKeepable: true });
    void keepTexts(storage, begun).then((isKeepable) => {
      setAligning((now) => (now?.order === begun ? { ...now, isKeepable } : now));
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
              <Button onPress={giveUp}>{t("common:cancel")}</Button>
            </div>
          </>
        ) : aligning !== null && result?.type === "success" ? (
          <LinkDesk
            texts={result.value}
            problems={problems}
            languages={aligning.order.languages}
            name={aligning.order.source.name.replace(/\.[^.]{1,10}$/u, "")}
            left={sameLinks(result.value, aligning.left)}
            begun={{ at: aligning.order.at, isKeepable: aligning.isKeepable }}
            onAnew={giveUp}
            onCreated={(project) => {
              void forgetAlignment(storage);
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

/** What was left, if it is of these texts: the links found are then the very ones that were left. */
function sameLinks({ links }: AlignedTexts, left: LeftLinks | undefined): LeftLinks | undefined {
  if (left === undefined || left.links.length !== links.length) return undefined;
  const isSame = left.links.every(
    ({ source, target }, at) =>
      source.join() === links[at]?.source.join() && target.join() === links[at]?.target.join(),
  );
  return isSame ? left : undefined;
}

function hasText({ file, text }: ChosenText): boolean {
  return file !== null || text.trim() !== "";
}

function fileOf({ file, text }: ChosenText, name: string): SourceFile {
  return file === null ? pastedText(text, name) : { name: file.name, content: file };
}
