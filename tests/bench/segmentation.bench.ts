import { readFileSync } from "node:fs";
import path from "node:path";
import { compileRules } from "../../src/language/compiledRules.ts";
import { segmentDocument } from "../../src/language/documentSegments.ts";
import { ownSegmentation } from "../../src/language/ownSegmentation.ts";
import { type BenchRow, measureAgainst } from "./harness.ts";

export const name = "Segmentation";

const MEGABYTES = 8;

/** The article's blocks again and again, or its paragraphs three to a line, up to some megabytes of UTF-8. */
function material(article: string, paragraphs: number): string {
  const lines = article.split("\n").filter((line) => paragraphs === 1 || line.endsWith("."));
  const size = (MEGABYTES * 1_000_000) / (Buffer.byteLength(lines.join("\n")) / lines.length);
  const pieces = Array.from({ length: Math.ceil(size) }, (_, index) => {
    const line = lines[(index * 7) % lines.length] ?? "";
    return line + (index % paragraphs === paragraphs - 1 ? "\n" : " ");
  });
  // One flat string, as a decoded file is.
  return Buffer.from(pieces.join("")).toString("utf8");
}

/** Reading every character once: what no segmentation can be faster than. */
function countStops(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x2e || unit === 0x61f || unit === 0x21 || unit === 0x0a) count += 1;
  }
  return count;
}

/** Segmentation of Arabic: a whole text into blocks and segments, rules compiled before. */
export async function run(): Promise<readonly BenchRow[]> {
  const file = path.join(import.meta.dirname, "../../source-text/sora-leak/source.ar.txt");
  const article = readFileSync(file, "utf8");
  const { compiled } = compileRules(ownSegmentation, { language: "ar", patterns: "own" });
  const rows: BenchRow[] = [];
  for (const [what, paragraphs] of [
    ["Arabic segmentation, one sentence a block", 1],
    ["Arabic segmentation, three sentences a block", 3],
  ] as const) {
    const text = material(article, paragraphs);
    const megabytes = Buffer.byteLength(text) / 1_000_000;
    const timing = await measureAgainst(
      () => segmentDocument(text, { language: "ar", rules: compiled }),
      () => countStops(text),
      { times: 15, warmUp: 3 },
    );
    rows.push({
      what,
      value: megabytes / (timing.work.median / 1000),
      unit: "MB/s",
      target: { atLeast: 50 },
      note: `${megabytes.toFixed(1)} MB of UTF-8; ${timing.median.toFixed(1)} × reading every character once; best ${(megabytes / (timing.work.least / 1000)).toFixed(0)} MB/s`,
    });
  }
  return rows;
}
