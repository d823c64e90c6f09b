import { compareTexts, type Difference } from "../language/compare.ts";
import { readTextInput } from "./input.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

/** The word differences of two texts: JSON lines `{"op","text"}` that rebuild both, or the text with marks. */
export async function compareFiles(
  before: string,
  after: string,
  options: { readonly json: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const first = await readTextInput(before);
  const second = await readTextInput(after);
  terminal.report([...first.problems, ...second.problems]);
  if (first.type === "failure" || second.type === "failure") return EXIT.refused;
  for (const difference of compareTexts(first.value, second.value)) {
    terminal.print(
      options.json
        ? `${JSON.stringify({ op: difference.type, text: difference.text })}\n`
        : marked(difference),
    );
  }
  return EXIT.done;
}

/** The marks of `wdiff` and of `git diff --word-diff`. */
function marked({ type, text }: Difference): string {
  if (type === "equal") return text;
  return type === "delete" ? `[-${text}-]` : `{+${text}+}`;
}
