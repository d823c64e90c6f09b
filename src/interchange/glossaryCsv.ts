import type { Glossary } from "../assistance/glossary/glossary.ts";
import type { Result } from "../core/result.ts";
import {
  type Delimiter,
  likelyDelimiter,
  quoteProblems,
  readDelimited,
  writeDelimited,
} from "./delimitedText.ts";
import { encodeText } from "./encoding.ts";
import type { GlossaryFormat, GlossaryReadOptions } from "./glossaryFormat.ts";
import { glossaryOfRows, guarded, rowsOfGlossary } from "./glossaryTable.ts";
import { inFile, readTextFile } from "./textFile.ts";

/** Comma-separated values; a table with semicolons or tabs is read as well. */
export const glossaryCsv: GlossaryFormat = {
  id: "csv",
  extensions: ["csv"],
  mediaType: "text/csv",
  read: readTable,
  write: (glossary) => writeTable(glossary, ","),
};

/** Tab-separated values. */
export const glossaryTsv: GlossaryFormat = {
  id: "tsv",
  extensions: ["tsv", "tab", "txt"],
  mediaType: "text/tab-separated-values",
  read: readTable,
  write: (glossary) => writeTable(glossary, "\t"),
};

/** Problems: those of `decodeText`, `quoteProblems` and `glossaryOfRows`. */
function readTable(bytes: Uint8Array, options: GlossaryReadOptions): Result<Glossary> {
  const decoded = readTextFile(bytes, options.name);
  if (decoded.type === "failure") return decoded;
  const { text } = decoded.value;
  const faults: number[] = [];
  const read = glossaryOfRows(readDelimited(text, likelyDelimiter(text), faults), options);
  const damage = quoteProblems(text, faults).map((one) => inFile(one, options.name));
  return { ...read, problems: [...decoded.problems, ...damage, ...read.problems] };
}

function writeTable(glossary: Glossary, delimiter: Delimiter): Result<Uint8Array> {
  const text = writeDelimited(rowsOfGlossary(glossary, guarded), delimiter);
  // Excel takes a table without the mark for another encoding.
  return encodeText(text, { encoding: "utf-8", byteOrderMark: true });
}
