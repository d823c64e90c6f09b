import { writeSrx } from "../interchange/srx.ts";
import { ownSegmentation } from "../language/ownSegmentation.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import { writeWhole } from "./output.ts";
import type { Terminal } from "./terminal.ts";

/** Where the rules go. */
export interface RulesOptions {
  /** A file name; `-` is standard output. */
  readonly output: string;
}

/** Writes the segmentation rules that projects are cut with as SRX 2.0, for other tools to cut in the same places. */
export async function writeRules({ output }: RulesOptions, terminal: Terminal): Promise<ExitCode> {
  const srx = writeSrx(ownSegmentation);
  if (output === "-") {
    terminal.print(srx);
    return EXIT.done;
  }
  const written = await writeWhole(output, new TextEncoder().encode(srx));
  terminal.report(written.problems);
  if (written.type === "failure") return EXIT.refused;
  terminal.tell(terminal.messages.say("written", { file: output }));
  return EXIT.done;
}
