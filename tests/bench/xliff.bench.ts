import { SaxesParser } from "saxes";
import type { Format, ReadDocument } from "../../src/interchange/format.ts";
import { xliff12Format } from "../../src/interchange/xliff12/xliff12.ts";
import { type BenchRow, measureAgainst, recombinedSentences } from "./harness.ts";

export const name = "XLIFF of 100,000 units";

const UNITS = 100_000;

/** Reading 100,000 units against the bare parser on the same text, and how much more memory than the file it takes. */
export async function run(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [what, format, bytes] of [["XLIFF 1.2", xliff12Format, xliff12()]] as const) {
    const megabytes = bytes.length / 1_000_000;
    const read = (): ReadDocument => readWith(format, bytes, () => undefined);
    const found = read().segments.length;
    if (found !== UNITS) throw new Error(`${found} segments of ${UNITS} units`);
    const peak = peakOf(format, bytes);
    const timing = await measureAgainst(read, () => parseBare(bytes), { times: 7, warmUp: 1 });
    rows.push(
      {
        what: `${what}, reading against saxes alone`,
        value: timing.median,
        unit: "×",
        target: { atMost: 2 },
        note: `${megabytes.toFixed(1)} MB in ${timing.work.median.toFixed(0)} ms; saxes ${timing.baseline.median.toFixed(0)} ms`,
      },
      {
        what: `${what}, most memory while reading, the file with it`,
        value: peak / bytes.length,
        unit: "×",
        target: { atMost: 6 },
        note: `${(peak / 1_000_000).toFixed(0)} MB of resident memory more than before`,
      },
    );
  }
  return rows;
}

function readWith(format: Format, bytes: Uint8Array, progress: () => void): ReadDocument {
  const read = format.read(bytes, { name: "large.xlf", language: "ar", number: 1, at: 1, progress });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function peakOf(format: Format, bytes: Uint8Array): number {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const read = readWith(format, bytes, look);
  look();
  if (read.segments.length === 0) throw new Error("nothing was read");
  return most - before + bytes.length;
}

/** The text of a file gone through by the parser alone: decoded, every tag and text reported, nothing kept. */
function parseBare(bytes: Uint8Array): number {
  let events = 0;
  const count = (): void => {
    events += 1;
  };
  const parser = new SaxesParser();
  parser.on("opentag", count);
  parser.on("text", count);
  parser.on("closetag", count);
  parser.write(new TextDecoder().decode(bytes)).close();
  return events;
}

/** Units with a source, a target and its state, as most tools write them: one third translated, one third confirmed. */
function xliff12(): Uint8Array {
  const units = recombinedSentences(UNITS).map(({ source, target }, index) => {
    const filled = `<target state="${index % 2 === 0 ? "translated" : "needs-review-translation"}">${escape(shortened(target))}</target>`;
    return `<trans-unit id="${index}"><source>${escape(shortened(source))}</source>${index % 3 === 0 ? "" : filled}</trans-unit>`;
  });
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file source-language="ar" target-language="en" datatype="plaintext" original="large.txt"><body>`;
  return new TextEncoder().encode(`${head}\n${units.join("\n")}\n</body></file></xliff>\n`);
}

/** At most 90 characters, so that all units together stay below what is read at once. */
function shortened(text: string): string {
  return text.slice(0, 90);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
