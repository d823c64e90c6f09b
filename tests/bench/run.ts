import type { Bench, BenchRow, Target } from "./harness.ts";

const benches = import.meta.glob<Bench>("./*.bench.ts");
const wanted = process.argv.slice(2);

for (const [file, load] of Object.entries(benches)) {
  const name = file.slice("./".length, -".bench.ts".length);
  if (wanted.length > 0 && !wanted.some((prefix) => name.startsWith(prefix))) continue;
  const bench = await load();
  console.log(`\n${bench.name ?? name}`);
  try {
    print(await bench.run());
  } catch (error) {
    console.log(
      `  could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    process.exitCode = 1;
  }
}

function print(rows: readonly BenchRow[]): void {
  const width = Math.max(...rows.map((row) => row.what.length));
  for (const row of rows) {
    const value = `${readable(row.value)} ${row.unit}`.padStart(14);
    const target = row.target === undefined ? "" : verdict(row.value, row.target, row.unit);
    console.log(`  ${row.what.padEnd(width)} ${value}  ${target.padEnd(18)} ${row.note ?? ""}`.trimEnd());
  }
}

function verdict(value: number, target: Target, unit: string): string {
  const met = "atMost" in target ? value <= target.atMost : value >= target.atLeast;
  const wish = "atMost" in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`;
  return `${met ? "✓" : "✗"} ${wish} ${unit}`;
}

function readable(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}
