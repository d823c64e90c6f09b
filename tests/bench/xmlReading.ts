import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { SaxesParser } from "saxes";
import { type BenchRow, timingOf } from "./harness.ts";

/** A way to read a large XML file, measured against the bare parser on the same file. */
export interface XmlReading {
  readonly what: string;
  readonly make: () => Uint8Array;
  /** Gives back how many units it read. */
  readonly read: (bytes: Uint8Array) => number;
  /** How many times the parser's time, and the file's size, it may take; 2 and 6 if absent. */
  readonly most?: { readonly time: number; readonly memory: number };
}

/** Set in the process that reads one file once, so that its memory can be measured: which of the readings. */
const ALONE = "MUQABALA_BENCH_READING";

const TIMES = 7;

/** Where Linux tells of a process what it has. */
const STATUS = "/proc/self/status";

/**
 * Time against the bare parser, in turns, and how much more memory than the file reading takes; `bench` is what the bench is
 * called on the command line, where a process of its own is started for the memory.
 */
export function readingRows(
  bench: string,
  units: number,
  readings: readonly XmlReading[],
): readonly BenchRow[] {
  const alone = readings.find(({ what }) => what === process.env[ALONE]);
  if (alone !== undefined) {
    printMemory(alone);
    return [];
  }
  return readings.flatMap((reading) => {
    const bytes = reading.make();
    const found = reading.read(bytes);
    if (found !== units) throw new Error(`${found} read of ${units} units`);
    return [timeRow(reading, bytes), memoryRow(bench, reading, bytes)];
  });
}

function timeRow({ what, read, most }: XmlReading, bytes: Uint8Array): BenchRow {
  const ours: Spent[] = [];
  const theirs: Spent[] = [];
  for (let run = -1; run < TIMES; run += 1) {
    const [own, bare] = [spentOn(() => read(bytes)), spentOn(() => parseBare(bytes))];
    if (run < 0) continue;
    ours.push(own);
    theirs.push(bare);
  }
  const median = (all: readonly Spent[], which: keyof Spent): number =>
    timingOf(all.map((each) => each[which])).median;
  const own = median(ours, "processor");
  const bare = median(theirs, "processor");
  return {
    what: `${what}, against plain saxes with three handlers`,
    value: own / bare,
    unit: "×",
    target: { atMost: most?.time ?? 2 },
    note:
      `${(bytes.length / 1_000_000).toFixed(1)} MB in ${own.toFixed(0)} ms of processor time, saxes ${bare.toFixed(0)} ms; ` +
      `by the clock ${(median(ours, "clock") / median(theirs, "clock")).toFixed(2)} ×`,
  };
}

interface Spent {
  /** Milliseconds of all threads, those of the garbage collector too: what a busy machine changes least. */
  readonly processor: number;
  readonly clock: number;
}

function spentOn(work: () => unknown): Spent {
  const [before, began] = [process.cpuUsage(), performance.now()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { processor: (user + system) / 1000, clock: performance.now() - began };
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

function memoryRow(bench: string, { what, most }: XmlReading, bytes: Uint8Array): BenchRow {
  const folder = mkdtempSync(path.join(tmpdir(), "reading-"));
  const file = path.join(folder, "large.xml");
  writeFileSync(file, bytes);
  const { stdout } = spawnSync(process.execPath, [process.argv[1] ?? "", bench, file], {
    encoding: "utf8",
    env: { ...process.env, [ALONE]: what },
  });
  rmSync(folder, { recursive: true });
  const memory = Number(/"memory":(\d+)/u.exec(stdout)?.[1] ?? Number.NaN);
  return {
    what: `${what}, most memory while reading, the file with it`,
    value: memory / bytes.length,
    unit: "×",
    target: { atMost: most?.memory ?? 6 },
    note: `${(memory / 1_000_000).toFixed(0)} MB of resident memory in a process of its own`,
  };
}

/** Reads the file given in the arguments once and prints how much resident memory grew by it, with the file's own, in bytes. */
function printMemory({ read }: XmlReading): void {
  const before = process.memoryUsage.rss();
  const units = read(readFileSync(process.argv.at(-1) ?? ""));
  console.log(JSON.stringify({ memory: mostResident() - before, units }));
}

/**
 * The most resident memory this process had so far, in bytes. Linux hands the peak that `maxRSS` tells down from the process
 * that started this one, however large that was; what it keeps in `/proc` begins anew with the program.
 */
function mostResident(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, "utf8") : "";
  const kibibytes = /^VmHWM:\s*(\d+) kB$/mu.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kibibytes) * 1024;
}
