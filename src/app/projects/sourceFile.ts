import type { Result } from "../../core/result.ts";
import { countText } from "../../assessment/statistics.ts";
import { flatText } from "../../core/content.ts";
import type { ReadDocument } from "../../interchange/format.ts";
import { readFile } from "../../interchange/formats.ts";
import { readSrx } from "../../interchange/srx.ts";
import type { CompiledRules } from "../../language/compiledRules.ts";
import { compileRules } from "../../language/compiledRules.ts";

/** Something to translate as it came in: a file, or a text that was pasted. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a source came to: its document with how much there is, or why it cannot be read. */
export interface Understood {
  readonly read: Result<ReadDocument>;
  readonly words: number;
}

/** Reads the bytes of dropped, chosen or pasted files; a file that cannot be opened is empty and told as such later. */
export async function sourceFiles(files: Iterable<File>): Promise<readonly SourceFile[]> {
  return Promise.all(
    [...files].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

/** A pasted text as a source. */
export function pastedText(text: string, name: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Reads a source into blocks and segments. */
export function understand(file: SourceFile, language: string, rules: CompiledRules | undefined): Understood {
  const read = readFile(file.bytes, {
    name: file.name,
    language,
    number: 1,
    ...(rules === undefined ? {} : { rules }),
  });
  if (read.type === "failure") return { read, words: 0 };
  let words = 0;
  for (const segment of read.value.segments) words += countText(flatText(segment.source)).words;
  return { read, words };
}

/** Segmentation rules of one's own, from an SRX file, for a language. */
export async function ownRules(file: File, language: string): Promise<Result<CompiledRules>> {
  const read = readSrx(await file.text());
  if (read.type === "failure") return read;
  const { compiled, problems } = compileRules(read.value, { language, patterns: "foreign" });
  return { type: "success", value: compiled, problems: [...read.problems, ...problems] };
}

/** Whether a file says by its name that it is a back-up of a project; reading it finds out. */
export function isBackup(file: SourceFile): boolean {
  return file.name.toLowerCase().endsWith(".muqabala");
}
