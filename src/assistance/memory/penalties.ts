import type { MemoryEntry } from "./entry.ts";

/** What is taken off a score, in points, for where an entry comes from. */
export interface Penalties {
  /** For each whole year of age, and the most that age can cost. */
  readonly eachYear: number;
  readonly mostForAge: number;
  readonly machine: number;
  readonly alignment: number;
  /** For the memory as a whole. */
  readonly memory: number;
}

/** What holds where nobody chose otherwise: drafts of a machine and aligned pairs are looked at again. */
export const DEFAULT_PENALTIES: Penalties = {
  eachYear: 0,
  mostForAge: 5,
  machine: 10,
  alignment: 1,
  memory: 0,
};

const YEAR = 365.25 * 24 * 3600 * 1000;

/** The points that an entry loses; an unknown date counts as new. `now` in milliseconds since 1970. */
export function penaltyOf({ date, origin }: MemoryEntry, penalties: Penalties, now: number): number {
  const years = date === 0 ? 0 : Math.max(0, Math.floor((now - date) / YEAR));
  const forAge = Math.min(penalties.mostForAge, years * penalties.eachYear);
  return forAge + penalties.memory + (origin === "human" ? 0 : penalties[origin]);
}
