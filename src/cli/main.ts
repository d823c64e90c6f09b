import { CommanderError } from "commander";
import { chooseLanguage, messagesIn } from "./messages.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import { createProgram } from "./program.ts";
import { openTerminal } from "./terminal.ts";
import { usageSentence } from "./usage.ts";

const words = process.argv.slice(2);
const messages = messagesIn(chooseLanguage(askedLanguage(words), process.env));
const terminal = openTerminal(messages);

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? EXIT.done : EXIT.refused);
});

process.exitCode = await run();

async function run(): Promise<ExitCode> {
  let outcome: ExitCode = EXIT.done;
  const program = createProgram(terminal, (code) => {
    outcome = code;
  });
  try {
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      terminal.tell(
        messages.say("unexpected", { what: error instanceof Error ? error.message : String(error) }),
      );
      outcome = EXIT.refused;
    } else if (error.exitCode !== 0) {
      terminal.tell(usageSentence(error, messages));
      outcome = EXIT.usage;
    }
  }
  terminal.flush();
  return outcome;
}

/** The language is needed before the options are read, since the help and their errors speak it. */
function askedLanguage(given: readonly string[]): string | undefined {
  const option = "--interface-language";
  const at = given.findIndex((word) => word === option || word.startsWith(`${option}=`));
  if (at < 0) return undefined;
  return given[at] === option ? given[at + 1] : given[at]?.slice(option.length + 1);
}
