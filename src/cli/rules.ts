import { success } from "../core/result.ts";
import { projectSrx } from "../interchange/projectSrx.ts";
import { readProject } from "./input.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import { writeWhole } from "./output.ts";
import type { Terminal } from "./terminal.ts";

/** Where the rules go. */
export interface RulesOptions {
  /** A file name; `-` is standard output. */
  readonly output: string;
}

/**
 * Writes the segmentation rules of a project file as SRX 2.0, for other tools to cut in the same places: its own, else, and
 * without a project, those of the product.
 */
export async function writeRules(
  project: string | undefined,
  { output }: RulesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const read = project === undefined ? success({}) : await readProject(project, {});
  terminal.report(read.problems);
  if (read.type === "failure") return EXIT.refused;
  const srx = projectSrx(read.value);
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
