import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewState } from "../../core/review.ts";
import { type Direction, directionOf } from "../../language/directionRuns.ts";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { useEditorState } from "./EditorContext.tsx";

/** What all rows of the list have in common. The list asks for it once: each row asking for itself made a third of the garbage of scrolling. */
export interface RowSetting {
  readonly source: { readonly lang: string; readonly dir: Direction };
  readonly target: { readonly lang: string; readonly dir: Direction };
  /** Whose suggestion a row shows in the place of the target. */
  readonly actor: string;
  readonly invisibles: "shown" | "hidden";
  /** The name of each state in the reader's language. */
  readonly stateNames: Readonly<Record<ReviewState, string>>;
}

/** The setting of the rows now; the very same value while nothing of it changes. */
export function useRowSetting(): RowSetting {
  const { t } = useTranslation("states");
  const source = useWorkbenchState((state) => state.project.sourceLanguage);
  const target = useWorkbenchState((state) => state.project.targetLanguage);
  const actor = useWorkbenchState((state) => state.actor.id);
  const showsInvisibles = useEditorState((state) => state.invisibles);
  return useMemo(
    () => ({
      source: { lang: source, dir: directionOf(source) },
      target: { lang: target, dir: directionOf(target) },
      actor,
      invisibles: showsInvisibles ? "shown" : "hidden",
      stateNames: {
        new: t("new"),
        draft: t("draft"),
        changes_requested: t("changes_requested"),
        translated: t("translated"),
        revised: t("revised"),
        reviewed: t("reviewed"),
        proofread: t("proofread"),
        signed_off: t("signed_off"),
      },
    }),
    [t, source, target, actor, showsInvisibles],
  );
}
