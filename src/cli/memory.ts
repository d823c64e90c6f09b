import { createMemory, type Memory } from "../assistance/memory/memory.ts";
import { writeIndex } from "../assistance/memory/stored.ts";
import type { MemoryLanguages } from "../interchange/memoryFormats.ts";
import { readTextInput } from "./input.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import { isSameFile, writeWhole } from "./output.ts";
import { readMemory } from "./readMemory.ts";
import type { Terminal } from "./terminal.ts";

/** How memories are looked up. */
export interface LookupOptions extends MemoryLanguages {
  readonly memory: readonly string[];
  readonly threshold: number;
  readonly limit: number;
  readonly json: boolean;
}

/**
 * Looks every line of standard input up in memories: JSON lines `{"query","score","source","target","memory","entry"}`, the
 * best first, or lines to read.
 */
export async function lookUpLines(options: LookupOptions, terminal: Terminal): Promise<ExitCode> {
  const memories: (readonly [string, Memory])[] = [];
  for (const file of options.memory) {
    const read = await readMemory(file, options);
    terminal.report(read.problems);
    if (read.type === "failure") return EXIT.refused;
    memories.push([file, read.value]);
  }
  const text = await readTextInput("-");
  terminal.report(text.problems);
  if (text.type === "failure") return EXIT.refused;
  const { threshold, limit } = options;
  for (const query of text.value.split(/\r\n|[\n\r]/u)) {
    if (query.trim() === "") continue;
    const matches = memories
      .flatMap(([memory, { lookup }]) =>
        lookup({ source: query, threshold, limit }).map((match) => ({ memory, ...match })),
      )
      .toSorted((a, b) => b.score - a.score)
      .slice(0, limit);
    for (const { memory, score, entry } of matches) {
      const { source, target, id } = entry;
      terminal.print(
        options.json
          ? `${JSON.stringify({ query, score, source, target, memory, entry: id })}\n`
          : `${score}\t${source}\t${target}\n`,
      );
    }
  }
  return EXIT.done;
}

/** Makes one stored memory of several files, which then opens at once. */
export async function storeMemory(
  {
    memory: files,
    output,
    ...languages
  }: MemoryLanguages & {
    readonly memory: readonly string[];
    readonly output: string;
  },
  terminal: Terminal,
): Promise<ExitCode> {
  const whole = createMemory();
  for (const file of files) {
    if (await isSameFile(file, output)) {
      terminal.tell(terminal.messages.say("outputIsInput", { file: output }));
      return EXIT.refused;
    }
    const read = await readMemory(file, languages);
    terminal.report(read.problems);
    if (read.type === "failure") return EXIT.refused;
    whole.add(read.value.entries());
  }
  const written = await writeWhole(output, writeIndex(whole));
  terminal.report(written.problems);
  if (written.type === "failure") return EXIT.refused;
  terminal.tell(terminal.messages.say("written", { file: output }));
  return EXIT.done;
}
