import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../core/segment.ts";
import { decideSuggestion, suggestionRefusal } from "../../store/reviewing.ts";
import { ContentDifference } from "../ContentDifference.tsx";
import { refusalSentence } from "../refusalWords.ts";
import { ActButton } from "../ui/ActButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Avatar } from "../ui/Avatar.tsx";
import { directionOf } from "../../language/directionRuns.ts";
import { useNotify } from "../ui/Notices.tsx";
import { RelativeTime } from "../ui/RelativeTime.tsx";
import { Words } from "../ui/Words.tsx";
import { useWorkbench, useWorkbenchState } from "../WorkbenchContext.tsx";
import styles from "./ReviewDesk.module.css";

/** The renderings others suggest for a segment, against the present one, each to be taken over or turned down. */
export function Suggestions({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation(["review", "roles"]);
  const { t: whyNot } = useTranslation("refusals");
  const workbench = useWorkbench();
  const notify = useNotify();
  const announce = useAnnounce();
  const language = useWorkbenchState((state) => state.project.targetLanguage);
  const [now] = useState(() => Date.now());
  useWorkbenchState((state) => state.actor);
  useWorkbenchState((state) => state.access);
  const pending = segment.review.suggestions.filter((suggestion) => suggestion.decision === "pending");
  const decide = (id: string, verdict: "accepted" | "rejected"): void => {
    const refusal = refusalSentence(whyNot, decideSuggestion(workbench, segment.id, id, verdict));
    if (refusal === undefined) announce(t(`suggestion.${verdict}`));
    else notify({ text: refusal, tone: "caution" });
  };
  return pending.map((suggestion) => {
    const { author } = suggestion;
    const name = author.name === "" ? t(`roles:${author.role}`) : author.name;
    const why = (verdict: "accepted" | "rejected"): string | undefined => {
      const code = suggestionRefusal(workbench, segment, suggestion, verdict);
      return code === null ? undefined : whyNot(code);
    };
    return (
      <div key={suggestion.id} className={styles.suggestion} role="group" aria-label={t("suggestion")}>
        <p className={styles.asked}>
          <Avatar name={name} size="small" decorative />
          <Words>{t("suggestion.by", { name })}</Words> <RelativeTime at={suggestion.at} now={now} />
        </p>
        <p className="reading" lang={language} dir={directionOf(language)}>
          <ContentDifference language={language} before={segment.target} after={suggestion.content} />
        </p>
        <div className={styles.acts}>
          <ActButton
            label={t("suggestion.accept")}
            refusal={why("accepted")}
            onPress={() => {
              decide(suggestion.id, "accepted");
            }}
          />
          <ActButton
            label={t("suggestion.reject")}
            refusal={why("rejected")}
            onPress={() => {
              decide(suggestion.id, "rejected");
            }}
          />
        </div>
      </div>
    );
  });
}
