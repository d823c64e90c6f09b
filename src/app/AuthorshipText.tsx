import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Actor } from "../core/actor.ts";
import { flatText, sliceContent } from "../core/content.ts";
import type { Revision } from "../core/revision.ts";
import { attributeWords } from "../language/authorship.ts";
import styles from "./AuthorshipText.module.css";
import { Avatar } from "./ui/Avatar.tsx";
import { ContentText } from "./ui/ContentText.tsx";
import { directionOf } from "../language/directionRuns.ts";

/** Strokes under words that tell authors apart without colour; a sixth author begins again. */
const STROKES = 5;

/** Who wrote which words of the last of several versions, oldest first: a stroke for each author, and a legend of the strokes. */
export function AuthorshipText(props: {
  readonly versions: readonly Revision[];
  readonly language: string;
}): ReactNode {
  const { t } = useTranslation(["history", "roles"]);
  const { versions, language } = props;
  const last = versions.at(-1);
  const runs = useMemo(() => placedRuns(versions), [versions]);
  if (last === undefined) return null;
  const authors = new Map<string, Actor>();
  for (const run of runs) {
    const author = versions.find((version) => version.author.id === run.author)?.author;
    if (author !== undefined && !authors.has(run.author)) authors.set(run.author, author);
  }
  const order = [...authors.keys()];
  const nameOf = (author: Actor | undefined): string =>
    author === undefined || author.name === "" ? t(`roles:${author?.role ?? "viewer"}`) : author.name;
  return (
    <div className={styles.authorship}>
      <p className="reading" lang={language} dir={directionOf(language)}>
        {runs.map((run) => {
          const name = nameOf(authors.get(run.author));
          return (
            <span
              key={run.start}
              className={styles.run}
              data-stroke={order.indexOf(run.author) % STROKES}
              title={name}
            >
              <span className="visually-hidden" data-unread="">
                {t("wordsBy", { name })}{" "}
              </span>
              <ContentText language={language} content={sliceContent(last.target, run.start, run.end)} />
            </span>
          );
        })}
      </p>
      <ul className={styles.legend} aria-label={t("authors")}>
        {order.map((id, index) => {
          const author = authors.get(id);
          const name = nameOf(author);
          return (
            <li key={id}>
              <Avatar name={name} size="small" decorative />
              <span className={styles.run} data-stroke={index % STROKES}>
                <bdi>{name}</bdi>
              </span>
              {author === undefined ? null : <span className={styles.role}>{t(`roles:${author.role}`)}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The runs of the last version with their places in it, each with the id of its author. */
function placedRuns(
  versions: readonly Revision[],
): readonly { readonly author: string; readonly start: number; readonly end: number }[] {
  let end = 0;
  return attributeWords(
    versions.map((version) => ({ text: flatText(version.target), author: version.author.id })),
  ).map(({ author, text }) => {
    const start = end;
    end += text.length;
    return { author, start, end };
  });
}
