import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Project } from "../../src/core/project.ts";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";
import type { Format, ReadDocument } from "../../src/interchange/format.ts";
import { createProject } from "../../src/interchange/newProject.ts";
import { compileRules } from "../../src/language/compiledRules.ts";
import { ownSegmentation } from "../../src/language/ownSegmentation.ts";

/** A file of our own that a format must read, write and survive. */
export interface GoldenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How the golden files are read: their languages, and a number with which ids have a prefix. */
export const READING = {
  language: "ar",
  targetLanguage: "en-US",
  number: 3,
  at: 1_700_000_000_000,
  rules: compileRules(ownSegmentation, { language: "ar", patterns: "own" }).compiled,
} as const;

/** The golden files of a format: everything in `tests/golden/formats/<id>`, seen from the folder that tests and benches run in. */
export function goldenFiles(format: Format): readonly GoldenFile[] {
  const folder = path.resolve("tests/golden/formats", format.id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) }));
}

/** A project of one document just read. */
export function projectOf(read: ReadDocument): Project {
  return createProject({
    id: "p",
    name: "P",
    languages: { source: READING.language, target: READING.targetLanguage },
    settings: DEFAULT_SETTINGS,
    at: 0,
    documents: [read],
  });
}

/** What must stay the same of a file: its bytes, or those of each of its parts if it is an archive. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return zipped ? new Map(Object.entries(unzipSync(bytes))) : new Map([["", bytes]]);
}

/** Whether two files have the same parts with the same bytes. */
export function sameParts(one: Uint8Array, other: Uint8Array): boolean {
  const [first, second] = [partsOf(one), partsOf(other)];
  return (
    first.size === second.size &&
    [...first].every(([name, bytes]) => Buffer.from(bytes).equals(second.get(name) ?? new Uint8Array([0])))
  );
}

/** How much of two byte strings lies between their common beginning and their common end. */
export function differingWindow(one: Uint8Array, other: Uint8Array): number {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return Math.max(one.length, other.length) - start - end;
}
