import type { CommanderError } from "commander";
import type { Messages } from "./messages.ts";

/** What was wrong with the command line, in the user's language; the library's own English for what has no words yet. */
export function usageSentence(error: CommanderError, messages: Messages): string {
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? "";
  const what = quoted.replace(/\s+<.*$|^.*, /gu, "");
  switch (error.code) {
    case "commander.unknownOption":
      return messages.say("usageUnknownOption", { what });
    case "commander.unknownCommand":
      return messages.say("usageUnknownCommand", { what });
    case "commander.missingArgument":
      return messages.say("usageMissingArgument", { what });
    case "commander.excessArguments":
      return messages.say("usageExcessArguments");
    case "commander.optionMissingArgument":
      return messages.say("usageOptionMissingArgument", { what });
    case "commander.missingMandatoryOptionValue":
      return messages.say("usageMissingOption", { what });
    case "commander.invalidArgument":
      return messages.say("usageInvalidArgument", {
        what,
        choices: /(?:choices are|one of) (.*?)\.?$/u.exec(error.message)?.[1] ?? "",
      });
    case "commander.help":
      return messages.say("usageNoCommand");
    default:
      return error.message.replace(/^error: /u, "");
  }
}
