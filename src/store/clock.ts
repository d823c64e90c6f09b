/** Time as it is handed in: the browser's or the computer's in the programs, one that stands still in tests. */
export interface Clock {
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** Runs a task after some milliseconds; gives a function that calls it off. */
  after(milliseconds: number, task: () => void): () => void;
}
