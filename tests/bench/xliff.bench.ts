import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SaxesParser } from "saxes";
import type { Format, ReadDocument } from "../../src/interchange/format.ts";
import { xliff12Format } from "../../src/interchange/xliff12/xliff12.ts";
import { xliff2Format } from "../../src/interchange/xliff2/xliff2.ts";
import { type BenchRow, measureAgainst, recombinedSentences } from "./harness.ts";

export const name = "XLIFF of 100,000 units";

const UNITS = 100_000;

/** Set in the process that reads one file once, so that its memory can be measured: the id of the format. */
const ALONE = "MUQABALA_BENCH_XLIFF";

const FORMATS = [
  ["XLIFF 1.2", xliff12Format, xliff12],
  ["XLIFF 2.1", xliff2Format, xliff2],
] as const;

/** Reading 100,000 units against the bare parser on the same text, and how much more memory than the file it takes. */
export async function run(): Promise<readonly BenchRow[]> {
  const alone = process.env[ALONE];
  if (alone !== undefined) {
    const [, format] = FORMATS.find(([, each]) => each.id === alone) ?? FORMATS[0];
    measureMemory(format);
    return [];
  }
  const rows: BenchRow[] = [];
  for (const [what, format, make] of FORMATS) {
    const bytes = make();
    const megabytes = bytes.length / 1_000_000;
    const read = (): ReadDocument => readWith(format, bytes);
    const found = read().segments.length;
    if (found !== UNITS) throw new Error(`${found} segments of ${UNITS} units`);
    const timing = await measureAgainst(read, () => parseBare(bytes), { times: 7, warmUp: 1 });
    const memory = memoryOf(format, bytes);
    rows.push(
      {
        what: `${what}, reading against saxes alone`,
        value: timing.median,
        unit: "×",
        target: { atMost: 2 },
        note: `${megabytes.toFixed(1)} MB in ${timing.work.median.toFixed(0)} ms; saxes with namespaces ${timing.baseline.median.toFixed(0)} ms; least of each ${(timing.work.least / timing.baseline.least).toFixed(2)} ×`,
      },
      {
        what: `${what}, most memory while reading, the file with it`,
        value: memory / bytes.length,
        unit: "×",
        target: { atMost: 6 },
        note: `${(memory / 1_000_000).toFixed(0)} MB of resident memory in a process of its own`,
      },
    );
  }
  return rows;
}

/** Reads the file given in the arguments once and prints how much resident memory grew by it, with the file's own, in bytes. */
function measureMemory(format: Format): void {
  const before = process.memoryUsage.rss();
  const bytes = readFileSync(process.argv.at(-1) ?? "");
  const { segments } = readWith(format, bytes);
  const most = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ memory: most - before, segments: segments.length }));
}

function memoryOf(format: Format, bytes: Uint8Array): number {
  const folder = mkdtempSync(path.join(tmpdir(), "xliff-"));
  const file = path.join(folder, "large.xlf");
  writeFileSync(file, bytes);
  const { stdout } = spawnSync(process.execPath, [process.argv[1] ?? "", "xliff", file], {
    encoding: "utf8",
    env: { ...process.env, [ALONE]: format.id },
  });
  rmSync(folder, { recursive: true });
  return Number(/"memory":(\d+)/u.exec(stdout)?.[1] ?? Number.NaN);
}

function readWith(format: Format, bytes: Uint8Array): ReadDocument {
  const read = format.read(bytes, { name: "large.xlf", language: "ar", number: 1, at: 1 });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** The text of a file gone through by the parser alone: decoded, namespaces resolved, every tag and text reported, nothing kept. */
function parseBare(bytes: Uint8Array): number {
  let events = 0;
  const count = (): void => {
    events += 1;
  };
  const parser = new SaxesParser({ xmlns: true });
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

/** The same in the manner of XLIFF 2. */
function xliff2(): Uint8Array {
  const units = recombinedSentences(UNITS).map(({ source, target }, index) => {
    const state = index % 3 === 0 ? "" : ` state="${index % 2 === 0 ? "translated" : "initial"}"`;
    const filled = index % 3 === 0 ? "" : `<target>${escape(shortened(target))}</target>`;
    return `<unit id="${index}"><segment${state}><source>${escape(shortened(source))}</source>${filled}</segment></unit>`;
  });
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ar" trgLang="en"><file id="f">`;
  return new TextEncoder().encode(`${head}\n${units.join("\n")}\n</file></xliff>\n`);
}

/** At most 90 characters, so that all units together stay below what is read at once. */
function shortened(text: string): string {
  return text.slice(0, 90);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
