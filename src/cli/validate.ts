import { checkConformance } from "../interchange/conformance/conformance.ts";
import { readInput } from "./input.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

/** How findings are printed. */
export interface ValidateOptions {
  readonly json: boolean;
}

/**
 * Says where a file does not keep to its standard: JSON lines `{"line","column","constraint","message"}`, or lines to read.
 * Ends with 1 if there is anything to say, or the file cannot be read.
 */
export async function validateFile(
  file: string,
  options: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const input = await readInput(file);
  if (input.type === "failure") {
    terminal.report(input.problems);
    return EXIT.refused;
  }
  const checked = checkConformance(input.value.bytes);
  terminal.report(checked.problems.map((problem) => ({ ...problem, place: { ...problem.place, file } })));
  if (checked.type === "failure") return EXIT.refused;
  for (const { constraint, line, column, facts } of checked.value.violations) {
    const message = terminal.messages.constraint(constraint, facts);
    terminal.print(
      options.json
        ? `${JSON.stringify({ line, column, constraint, message })}\n`
        : `${file}:${line}:${column}: ${constraint}: ${message}\n`,
    );
  }
  return checked.value.violations.length === 0 ? EXIT.done : EXIT.refused;
}
