import {
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type ReactNode,
} from "react";
import Upload from "lucide-react/icons/upload";
import { useTranslation } from "react-i18next";
import { ROLES, type Role } from "../../core/actor.ts";
import type { Problem } from "../../core/result.ts";
import { ProblemList } from "../ProblemList.tsx";
import { useProfile } from "../ProfileContext.tsx";
import { refusalSentence } from "../refusalWords.ts";
import { useSession } from "../SessionContext.tsx";
import { useStorage } from "../StorageContext.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { useNotify } from "../ui/Notices.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { DifferenceList } from "./DifferenceList.tsx";
import styles from "./MergeDialog.module.css";
import { adoptPlan, type Chosen, undoAll, withoutLeftOut } from "./planChoice.ts";
import { readReturned, type ReturnedFile } from "./returnedFile.ts";

/** Takes a document or project file back that was edited elsewhere: every difference is shown, and what is ticked is taken over. */
export function MergeDialog(props: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(["merging", "common", "roles"]);
  const { t: refusals } = useTranslation("refusals");
  const session = useSession();
  const storage = useStorage();
  const { profile } = useProfile();
  const notify = useNotify();
  const [file, setFile] = useState<File | null>(null);
  const [role, setRole] = useState<Role>("reviser");
  const [name, setName] = useState(profile.name);
  const [returned, setReturned] = useState<ReturnedFile | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [chosen, setChosen] = useState<Chosen>({ leftOut: new Set() });
  const chooser = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (file === null) return undefined;
    let gone = false;
    void readReturned(file, session, storage).then((read) => {
      if (gone) return;
      setProblems(
        read.problems.map((problem) => ({ ...problem, place: { ...problem.place, file: file.name } })),
      );
      setReturned(() => (read.type === "success" ? read.value : null));
      setChosen({ leftOut: new Set() });
    });
    return () => {
      gone = true;
    };
  }, [file, session, storage]);

  // Typing the name goes first; what it changes in the list follows.
  const shownName = useDeferredValue(name.trim() === "" ? t("nobody") : name.trim());
  const plan = useMemo(
    () => (returned === null ? null : returned({ name: shownName, role })),
    [returned, shownName, role],
  );
  const taken = plan === null ? [] : withoutLeftOut(plan, chosen);
  const take = (): void => {
    const { workbench } = session;
    const { outcome, steps } = adoptPlan(workbench, taken);
    props.onClose();
    const refused = refusalSentence(refusals, outcome);
    notify(
      refused === undefined
        ? {
            text: t("taken", { count: steps }),
            tone: "success",
            action: { label: t("common:undo"), run: () => undoAll(workbench, steps) },
          }
        : { text: refused, tone: "caution" },
    );
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined) setFile(dropped);
  };
  return (
    <Dialog
      isOpen
      width="wide"
      title={t("takeBack")}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" isDisabled={taken.length === 0} onPress={take}>
            {t("take", { count: taken.length })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
          <p>{file === null ? t("explanation") : <bdi>{file.name}</bdi>}</p>
          <Button icon={<Upload aria-hidden />} onPress={() => chooser.current?.click()}>
            {t("choose")}
          </Button>
          <input
            ref={chooser}
            className="visually-hidden"
            type="file"
            accept=".docx,.xlsx,.muqabala"
            aria-label={t("choose")}
            tabIndex={-1}
            onChange={(event) => {
              const [picked] = event.target.files ?? [];
              if (picked !== undefined) setFile(picked);
              event.target.value = "";
            }}
          />
        </div>
        <div className={styles.person}>
          <TextField label={t("name")} help={t("nameHelp")} value={name} onChange={setName} />
          <Select
            label={t("role")}
            choices={ROLES.filter((each) => each !== "viewer").map((each) => ({
              value: each,
              label: t(`roles:${each}`),
            }))}
            value={role}
            onChange={setRole}
          />
        </div>
        <ProblemList problems={problems} />
        {plan === null ? null : <DifferenceList plan={plan} chosen={chosen} onChoose={setChosen} />}
      </div>
    </Dialog>
  );
}
