import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Segment } from "../core/segment.ts";
import styles from "./ChangeRequest.module.css";
import { RelativeTime } from "./ui/RelativeTime.tsx";
import { Words } from "./ui/Words.tsx";

/** Why changes were asked for, where they were: who translates reads it in the row, and so does who asked. */
export function ChangeRequest({ segment }: { readonly segment: Segment }): ReactNode {
  const { t } = useTranslation(["review", "roles"]);
  const [now] = useState(() => Date.now());
  const { request } = segment.review;
  if (request === null || segment.review.state !== "changes_requested") return null;
  const name = request.by.name === "" ? t(`roles:${request.by.role}`) : request.by.name;
  return (
    <div className={styles.request}>
      <p className={styles.asked}>
        <Words>{t("asked", { name, reason: t(`reason.${request.code}`) })}</Words>{" "}
        <RelativeTime at={request.at} now={now} />
      </p>
      <p className={styles.sentence}>{request.comment}</p>
    </div>
  );
}
