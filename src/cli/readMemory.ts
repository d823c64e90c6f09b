import { createMemory, type Memory } from "../assistance/memory/memory.ts";
import { isStoredMemory, readIndex } from "../assistance/memory/stored.ts";
import { type Result, success } from "../core/result.ts";
import { type MemoryLanguages, readMemoryEntries } from "../interchange/memoryFormats.ts";
import { readInput } from "./input.ts";

/** A memory from a file: one that was stored with its index, or TMX and tables of pairs. */
export async function readMemory(name: string, languages: MemoryLanguages): Promise<Result<Memory>> {
  const input = await readInput(name);
  if (input.type === "failure") return input;
  const { bytes } = input.value;
  const place = { file: name };
  if (isStoredMemory(bytes)) {
    const stored = readIndex(bytes);
    return { ...stored, problems: stored.problems.map((problem) => ({ ...problem, place })) };
  }
  const read = readMemoryEntries(bytes, languages);
  const problems = read.problems.map((problem) => ({ ...problem, place: { ...problem.place, ...place } }));
  if (read.type === "failure") return { ...read, problems };
  const memory = createMemory();
  memory.add(read.value);
  return success(memory, problems);
}
