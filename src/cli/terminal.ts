import type { Problem } from "../core/result.ts";
import type { Messages } from "./messages.ts";

/** Where a command speaks: results to standard output, everything else to standard error. */
export interface Terminal {
  readonly messages: Messages;
  readonly print: (text: string | Uint8Array) => void;
  readonly tell: (sentence: string) => void;
  readonly report: (problems: readonly Problem[]) => void;
}

/** Lines are gathered to this many characters before they are written: one system call for hundreds of lines. */
const GATHERED = 1 << 16;

/** The terminal of this process; `flush` writes what is still gathered. */
export function openTerminal(messages: Messages): Terminal & { readonly flush: () => void } {
  let gathered: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (length > 0) process.stdout.write(gathered.join(""));
    gathered = [];
    length = 0;
  };
  const tell = (sentence: string): void => {
    flush();
    process.stderr.write(`muqabala: ${sentence}\n`);
  };
  return {
    messages,
    flush,
    print: (text) => {
      if (typeof text !== "string") {
        flush();
        process.stdout.write(text);
        return;
      }
      gathered.push(text);
      length += text.length;
      if (length > GATHERED) flush();
    },
    tell,
    report: (problems) => {
      for (const problem of problems) tell(messages.problem(problem));
    },
  };
}
