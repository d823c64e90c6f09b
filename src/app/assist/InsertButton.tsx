import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useKeysOf } from "../Commands.tsx";
import type { CommandId } from "../commands.ts";
import { Button } from "../ui/Button.tsx";
import { Kbd } from "../ui/Kbd.tsx";

/** Inserts what has a number, and shows the keys that do the same. */
export function InsertButton(props: { readonly number: number; readonly onPress: () => void }): ReactNode {
  const { t } = useTranslation("assist");
  const keys = useKeysOf()(insertCommand(props.number));
  return (
    <Button
      size="small"
      kind="quiet"
      aria-label={t("insert", { number: props.number })}
      onPress={props.onPress}
    >
      {keys === undefined ? t("insert", { number: props.number }) : <Kbd parts={keys} />}
    </Button>
  );
}

/** The command that inserts what has a number from 1 to 9. */
function insertCommand(number: number): CommandId {
  return INSERT_COMMANDS[number - 1] ?? "insertMatch1";
}

/** The nine commands that insert, in order. */
export const INSERT_COMMANDS: readonly CommandId[] = [
  "insertMatch1",
  "insertMatch2",
  "insertMatch3",
  "insertMatch4",
  "insertMatch5",
  "insertMatch6",
  "insertMatch7",
  "insertMatch8",
  "insertMatch9",
];
