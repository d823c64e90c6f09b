import { useState, type ReactNode } from "react";
import Printer from "lucide-react/icons/printer";
import { useTranslation } from "react-i18next";
import { ProjectBar } from "../ProjectBar.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import type { Edition } from "./edition.ts";
import { FacingPages } from "./FacingPages.tsx";
import styles from "./ReadScreen.module.css";

/** Where the whole document is read as a text; a sentence leads to its place in the editor. */
export function ReadScreen(props: { readonly project: string }): ReactNode {
  const { t } = useTranslation("read");
  const [edition, setEdition] = useState<Edition>("facing");
  return (
    <div className={styles.screen}>
      <div className={styles.bar}>
        <ProjectBar
          screen="read"
          tools={
            <>
              <Segmented
                label={t("edition")}
                value={edition}
                onChange={setEdition}
                choices={[
                  { value: "facing", label: t("edition.facing") },
                  { value: "target", label: t("edition.target") },
                ]}
              />
              <IconButton
                size="small"
                label={t("print")}
                icon={<Printer aria-hidden />}
                onPress={() => {
                  window.print();
                }}
              />
            </>
          }
        />
      </div>
      <FacingPages project={props.project} edition={edition} />
    </div>
  );
}
