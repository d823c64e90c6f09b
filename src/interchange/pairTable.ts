/** A row of a table with source and translation side by side; `line` counts from 1. */
export interface PairRow {
  readonly line: number;
  readonly source: string;
  readonly target: string;
}

const header =
  /^(?:source|src|ar|ara|arabic|الأصل|المصدر|النص العربي)\t(?:target|trg|tgt|en|eng|english|translation|الترجمة|الهدف)\b/iu;
const lineEnd = /\r\n|[\n\r]/u;

/** Reads a table of two columns divided by a tab; empty lines and a heading are left out, more columns are not looked at. */
export function readPairTable(text: string): readonly PairRow[] {
  return text.split(lineEnd).flatMap((line, index): readonly PairRow[] => {
    if (line.trim() === "" || (index === 0 && header.test(line))) return [];
    const [source = "", target = ""] = line.split("\t");
    return [{ line: index + 1, source, target }];
  });
}

/** Whether a text is such a table: its name says so, or each of its lines has a tab between two texts. */
export function isPairTable(text: string, name: string): boolean {
  if (/\.tsv$/iu.test(name)) return true;
  const lines = text.split(lineEnd).filter((line) => line.trim() !== "");
  return lines.length > 0 && lines.every((line) => /^[^\t]+\t[^\t]*$/u.test(line));
}
