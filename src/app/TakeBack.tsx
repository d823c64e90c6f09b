import { lazy, Suspense, useState, type ReactNode } from "react";
import FileInput from "lucide-react/icons/file-input";
import { useTranslation } from "react-i18next";
import { useCommands } from "./Commands.tsx";
import { Button } from "./ui/Button.tsx";

const MergeDialog = lazy(async () => ({
  default: (await import("./merging/MergeDialog.tsx")).MergeDialog,
}));

/** Takes back what was sent out: from the palette on every screen of a project. */
export function TakeBackCommand(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useCommands([
    {
      id: "takeBack",
      run: () => {
        setOpen(true);
      },
    },
  ]);
  return <TakingBack isOpen={isOpen} onClose={() => setOpen(false)} />;
}

/** Takes back what was sent out, by a button that says so. */
export function TakeBackButton(): ReactNode {
  const { t } = useTranslation("merging");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon={<FileInput aria-hidden />} onPress={() => setOpen(true)}>
        {t("takeBack")}
      </Button>
      <TakingBack isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

function TakingBack(props: { readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  if (!props.isOpen) return null;
  return (
    <Suspense>
      <MergeDialog onClose={props.onClose} />
    </Suspense>
  );
}
