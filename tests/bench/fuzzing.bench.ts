import { FORMATS } from "../../src/interchange/formats.ts";
import { goldenFiles, READING } from "../contract/goldenFiles.ts";
import { furtherReaders } from "../laws/furtherReaders.ts";
import { diceOf, mutate } from "../laws/mutations.ts";
import type { BenchRow } from "./harness.ts";

const CASES = 10_000;

export const name = "readers: 10,000 mutated files a format";

/** Files thrown at each reader: how many made it throw (must be none), how many it understood, how long the slowest took. */
export async function run(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  const documents = FORMATS.map((format) => ({
    id: format.id,
    files: goldenFiles(format).map(({ bytes }) => bytes),
    read: (bytes: Uint8Array) => format.read(bytes, { ...READING, name: "mutated" }),
  }));
  for (const { id, files, read } of [...documents, ...(await furtherReaders())]) {
    let thrown = 0;
    let understood = 0;
    let slowest = { milliseconds: 0, seed: 0 };
    let first = "";
    for (let seed = 1; seed <= CASES && files.length > 0; seed += 1) {
      const dice = diceOf(1_000_000 + seed);
      const pick = (): Uint8Array => files[Math.floor(dice() * files.length)] ?? new Uint8Array();
      const bytes = mutate(pick(), pick(), dice);
      const start = performance.now();
      try {
        const result = read(bytes);
        if (result.type === "success") understood += 1;
      } catch (error) {
        thrown += 1;
        first ||= `seed ${1_000_000 + seed}: ${error instanceof Error ? error.message : String(error)}`;
      }
      const milliseconds = performance.now() - start;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed: 1_000_000 + seed };
    }
    rows.push(
      { what: `${id}: thrown`, value: thrown, unit: "", target: { atMost: 0 }, note: first },
      {
        what: `${id}: slowest`,
        value: slowest.milliseconds,
        unit: "ms",
        note: `seed ${slowest.seed}; ${understood} understood`,
      },
    );
  }
  return rows;
}
