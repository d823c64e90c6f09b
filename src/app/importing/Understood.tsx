import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Problem, Result } from "../../core/result.ts";
import type { Imported } from "../../worker/importer.ts";
import { ProblemList } from "../ProblemList.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { DocumentView } from "./DocumentView.tsx";
import styles from "./ImportDialog.module.css";

/** Documents shown; a folder of thousands is summed up. */
const SHOWN_DOCUMENTS = 100;

/** What files came to: each document, and above them what could not be read and has to be agreed to. */
export function Understood(props: {
  readonly result: Result<Imported>;
  readonly problems: readonly Problem[];
  /** Whether the rest is to be imported without what could not be read. */
  readonly isWithout: boolean;
  readonly onWithout: (isWithout: boolean) => void;
}): ReactNode {
  const { t } = useTranslation("importing");
  const { result } = props;
  if (result.type === "failure") return <ProblemList problems={[...props.problems, ...result.problems]} />;
  const { documents, refused, languages, problems } = result.value;
  const unread = refused.flatMap((one) => one.problems);
  return (
    <>
      <ProblemList problems={[...props.problems, ...problems, ...unread]} />
      {unread.length === 0 || documents.length === 0 ? null : (
        <Checkbox isSelected={props.isWithout} onChange={props.onWithout}>
          {t("without", { count: refused.length })}
        </Checkbox>
      )}
      {documents.length === 0 ? null : (
        <section aria-label={t("understood")} className={styles.understood}>
          {documents.length === 1 ? null : <p>{t("documents", { count: documents.length })}</p>}
          {documents.slice(0, SHOWN_DOCUMENTS).map((document) => (
            <DocumentView
              key={document.added.document.id}
              document={document}
              language={languages.source}
              isOpen={documents.length === 1}
            />
          ))}
        </section>
      )}
    </>
  );
}
