import type { TFunction } from "i18next";
import type { CommandId } from "./commands.ts";

type MatchCommand = Extract<CommandId, `insertMatch${number}`>;

/** What a command is called in the interface; the nine matches share a sentence. */
export function commandTitle(t: TFunction<"commands">, id: CommandId): string {
  if (isMatchCommand(id)) return t("insertMatch", { number: Number(id.slice("insertMatch".length)) });
  return t(id);
}

function isMatchCommand(id: CommandId): id is MatchCommand {
  return /^insertMatch\d$/u.test(id);
}
