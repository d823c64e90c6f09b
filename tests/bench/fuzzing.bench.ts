import { FORMATS } from "../../src/interchange/formats.ts";
import { goldenFiles, READING } from "../contract/goldenFiles.ts";
import { diceOf, mutate } from "../laws/mutations.ts";
import type { BenchRow } from "./harness.ts";

const CASES = 10_000;

export const name = "readers: 10,000 mutated files a format";

/** Files thrown at each reader: how many made it throw (must be none), how many it understood, how long the slowest took. */
export async function run(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const format of FORMATS) {
    const files = goldenFiles(format);
    let thrown = 0;
    let understood = 0;
    let slowest = { milliseconds: 0, seed: 0 };
    let first = "";
    for (let seed = 1; seed <= CASES && files.length > 0; seed += 1) {
      const dice = diceOf(1_000_000 + seed);
      const pick = (): Uint8Array => files[Math.floor(dice() * files.length)]?.bytes ?? new Uint8Array();
      const bytes = mutate(pick(), pick(), dice);
      const start = performance.now();
      try {
        const result = format.read(bytes, { ...READING, name: "mutated" });
        if (result.type === "success") understood += 1;
      } catch (error) {
        thrown += 1;
        first ||= `seed ${1_000_000 + seed}: ${error instanceof Error ? error.message : String(error)}`;
      }
      const milliseconds = performance.now() - start;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed: 1_000_000 + seed };
    }
    rows.push(
      { what: `${format.id}: thrown`, value: thrown, unit: "", target: { atMost: 0 }, note: first },
      {
        what: `${format.id}: slowest`,
        value: slowest.milliseconds,
        unit: "ms",
        note: `seed ${slowest.seed}; ${understood} understood`,
      },
    );
  }
  return rows;
}
