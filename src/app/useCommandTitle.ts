import { useTranslation } from "react-i18next";
import type { CommandId } from "./commands.ts";

type MatchCommand = Extract<CommandId, `insertMatch${number}`>;

/** What commands are called in the interface; the nine matches share a sentence. */
export function useCommandTitle(): (id: CommandId) => string {
  const { t } = useTranslation("commands");
  return (id) => {
    if (isMatchCommand(id)) return t("title.insertMatch", { number: Number(id.slice("insertMatch".length)) });
    return t(`title.${id}`);
  };
}

function isMatchCommand(id: CommandId): id is MatchCommand {
  return /^insertMatch\d$/u.test(id);
}
