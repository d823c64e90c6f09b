import type { ReactNode } from "react";
import Archive from "lucide-react/icons/archive";
import { useTranslation } from "react-i18next";
import { useCommands } from "./Commands.tsx";
import { IconButton } from "./ui/IconButton.tsx";
import { useBackUp } from "./useBackUp.ts";

/** Backs the open project up from the bar and from the palette. */
export function BackUpButton(): ReactNode {
  const { t } = useTranslation("keeping");
  const backUp = useBackUp();
  useCommands([{ id: "backUp", run: () => void backUp.run() }]);
  return (
    <IconButton
      label={t("backUp")}
      icon={<Archive aria-hidden />}
      isDisabled={backUp.isRunning}
      onPress={() => void backUp.run()}
    />
  );
}
