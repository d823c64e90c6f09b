import { SaxesParser } from "saxes";
import { readMemoryEntries } from "../../src/interchange/memoryFormats.ts";
import { tmxFormat } from "../../src/interchange/tmx/tmxFormat.ts";
import { type BenchRow, measureAgainst, recombinedSentences } from "./harness.ts";

export const name = "TMX of 100,000 units";

const UNITS = 100_000;

/** Reading 100,000 units as a document and as a memory against the bare parser, and how much more memory than the file it takes. */
export async function run(): Promise<readonly BenchRow[]> {
  const bytes = tmx();
  const rows: BenchRow[] = [];
  const ways: readonly (readonly [string, (progress: () => void) => number])[] = [
    ["as a document", (progress) => documentOf(bytes, progress)],
    ["as a memory", () => entriesOf(bytes)],
  ];
  for (const [what, read] of ways) {
    // First of all, while the heap is small: what is measured later runs in what this has left free.
    const peak = peakOf(read) + bytes.length;
    const found = read(() => undefined);
    if (found !== UNITS) throw new Error(`${found} read of ${UNITS} units`);
    const timing = await measureAgainst(
      () => read(() => undefined),
      () => parseBare(bytes),
      { times: 7, warmUp: 1 },
    );
    rows.push(
      {
        what: `${what}, reading against saxes alone`,
        value: timing.median,
        unit: "×",
        target: { atMost: 2 },
        note: `${(bytes.length / 1_000_000).toFixed(1)} MB in ${timing.work.median.toFixed(0)} ms; saxes ${timing.baseline.median.toFixed(0)} ms`,
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

function documentOf(bytes: Uint8Array, progress: () => void): number {
  const options = { name: "large.tmx", language: "ar", targetLanguage: "en", number: 1, at: 1, progress };
  const read = tmxFormat.read(bytes, options);
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  return read.value.segments.length;
}

function entriesOf(bytes: Uint8Array): number {
  const read = readMemoryEntries(bytes, { language: "ar", targetLanguage: "en" });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  return read.value.length;
}

function peakOf(read: (progress: () => void) => number): number {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  read(look);
  look();
  return most - before;
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

/** Units of two languages as tools write them, every third with a pair of codes. */
function tmx(): Uint8Array {
  const units = recombinedSentences(UNITS).map(({ source, target }, index) => {
    const code = index % 3 === 0 ? '<bpt i="1" x="1">&lt;b&gt;</bpt>1<ept i="1">&lt;/b&gt;</ept>' : "";
    const variant = (language: string, text: string): string =>
      `<tuv xml:lang="${language}"><seg>${code}${escape(text.slice(0, 80))}</seg></tuv>`;
    return `<tu tuid="${index}" changedate="20260102T030405Z" changeid="Mona">${variant("ar", source)}${variant("en", target)}</tu>`;
  });
  const head =
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="T" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ar" datatype="html"/><body>';
  return new TextEncoder().encode(`${head}\n${units.join("\n")}\n</body></tmx>\n`);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
