import type { EntryOrigin, MemoryEntry } from "./entry.ts";

/** What is taken off the score of entries that deserve less trust, in points of a percent; 0 takes nothing. */
export interface Penalties {
  /** Of entries older than some days; entries without a date are as old as can be. */
  readonly age: { readonly days: number; readonly points: number };
  /** Of entries that no person wrote. */
  readonly origin: Readonly<Record<Exclude<EntryOrigin, "human">, number>>;
}

/** Nothing for age, a point for what was aligned, five for what a machine wrote: neither passes for somebody's own words. */
export const DEFAULT_PENALTIES: Penalties = {
  age: { days: 0, points: 0 },
  origin: { machine: 5, alignment: 1 },
};

/** One reason for a lower score, and the points it costs. */
export interface AppliedPenalty {
  readonly type: "age" | "machine" | "alignment" | "memory";
  readonly points: number;
}

const DAY = 86_400_000;

/** The penalties an entry meets; `memory` is what its whole memory costs, `now` is in milliseconds since 1970. */
export function penaltiesOf(
  entry: Pick<MemoryEntry, "date" | "origin">,
  penalties: Penalties,
  { memory, now }: { readonly memory: number; readonly now: number },
): readonly AppliedPenalty[] {
  const applied: AppliedPenalty[] = [];
  const { age, origin } = penalties;
  if (age.points > 0 && now - entry.date > age.days * DAY) applied.push({ type: "age", points: age.points });
  if (entry.origin !== "human" && origin[entry.origin] > 0) {
    applied.push({ type: entry.origin, points: origin[entry.origin] });
  }
  if (memory > 0) applied.push({ type: "memory", points: memory });
  return applied;
}

/** A score less its penalties, at least 0. */
export function penalised(score: number, applied: readonly AppliedPenalty[]): number {
  return Math.max(
    0,
    applied.reduce((left, { points }) => left - points, score),
  );
}
