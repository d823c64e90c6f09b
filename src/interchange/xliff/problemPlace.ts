import type { Problem } from "../../core/result.ts";

/** A problem with the name of its file. */
export function inFile(problem: Problem, file: string): Problem {
  return { ...problem, place: { ...problem.place, file } };
}
