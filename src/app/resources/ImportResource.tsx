import { useRef, useState, type ReactNode } from "react";
import FolderInput from "lucide-react/icons/folder-input";
import Plus from "lucide-react/icons/plus";
import { useTranslation } from "react-i18next";
import type { Assisting } from "../AssistContext.tsx";
import { Button } from "../ui/Button.tsx";
import { ImportResourceDialog, type Incoming } from "./ImportResourceDialog.tsx";
import styles from "./Resources.module.css";

/** Endings of the files that can be read. */
const ENDINGS = ".tmx,.tbx,.csv,.tsv,.txt,.tab,.xml,.xlsx";

/** Brings a memory or a glossary in from a file, or begins one. */
export function ImportResource(props: {
  readonly assisting: Assisting;
  readonly onKept: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation("resources");
  const chooser = useRef<HTMLInputElement>(null);
  const [incoming, setIncoming] = useState<Incoming | undefined>(undefined);
  return (
    <div className={styles.acts}>
      <Button icon={<FolderInput aria-hidden />} onPress={() => chooser.current?.click()}>
        {t("import")}
      </Button>
      <Button kind="quiet" icon={<Plus aria-hidden />} onPress={() => setIncoming(null)}>
        {t("begin")}
      </Button>
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        accept={ENDINGS}
        tabIndex={-1}
        aria-label={t("import")}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file === undefined) return;
          void file.arrayBuffer().then((buffer) => {
            setIncoming({ name: file.name, bytes: new Uint8Array(buffer) });
          });
        }}
      />
      {incoming === undefined ? null : (
        <ImportResourceDialog
          assisting={props.assisting}
          incoming={incoming}
          onClose={() => setIncoming(undefined)}
          onKept={props.onKept}
        />
      )}
    </div>
  );
}
