import { flatText } from "../core/content.ts";
import { findById } from "../core/idTable.ts";
import { eachSegment } from "../core/segmentPages.ts";
import { readProject, type SourceOptions } from "./input.ts";
import type { ExitCode } from "./outcome.ts";
import { EXIT } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

/** The segments of a file of any kind: JSON lines `{"id","block","kind","source"}`, or lines to read. */
export async function segmentFile(
  file: string,
  options: SourceOptions & { readonly json: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const read = await readProject(file, options);
  terminal.report(read.problems);
  if (read.type === "failure") return EXIT.refused;
  const { blocks, segments } = read.value;
  for (const { id, block: blockId, source } of eachSegment(segments)) {
    const block = findById(blocks, blockId);
    const kind = block?.kind ?? "paragraph";
    const text = flatText(source);
    const line = options.json
      ? JSON.stringify({ id, block: block?.number ?? 0, kind, source: text })
      : `${id}\t${kind}\t${text}`;
    terminal.print(`${line}\n`);
  }
  return read.problems.some((problem) => problem.severity === "error") ? EXIT.refused : EXIT.done;
}
