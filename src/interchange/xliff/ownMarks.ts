import type { ReviewState } from "../../core/review.ts";
import { REVIEW_STATES } from "../../core/review.ts";
import type { NamedValues } from "./ownNote.ts";

/**
 * What this product has said of the segments of a unit where the standard has no words: which are locked here, and a state
 * that the file's own words cannot tell from another. Segments are named by `segmentToken`.
 */
export interface OwnMarks {
  /** Undefined where nothing was said of locks. */
  readonly locked: ReadonlySet<string> | undefined;
  /** By segment; believed only while the file's own words still say what they said then. */
  readonly states: ReadonlyMap<string, { readonly said: ReviewState; readonly meant: ReviewState }>;
}

/** Nothing said; shared. */
export const NO_MARKS: OwnMarks = { locked: undefined, states: new Map() };

/** Marks out of named values. */
export function marksOfValues(values: NamedValues): OwnMarks {
  const { locked, states } = values;
  if (locked === undefined && states === undefined) return NO_MARKS;
  return {
    locked: locked === undefined ? undefined : new Set(wordsOf(locked)),
    states: new Map(
      wordsOf(states ?? "").flatMap((word) => {
        const [segment = "", ...named] = word.split(":");
        const [said, meant] = named.map((name) => REVIEW_STATES.find((state) => state === name));
        return said === undefined || meant === undefined ? [] : [[segment, { said, meant }] as const];
      }),
    ),
  };
}

/** Marks as named values; a name that has nothing to say is undefined. */
export function valuesOfMarks({ locked, states }: OwnMarks): {
  readonly locked: string | undefined;
  readonly states: string | undefined;
} {
  const told = Array.from(states, ([segment, { said, meant }]) => `${segment}:${said}:${meant}`);
  return {
    locked: locked === undefined || locked.size === 0 ? undefined : [...locked].join(" "),
    states: told.length === 0 ? undefined : told.join(" "),
  };
}

/** Whether marks have anything to say. */
export function saysNothing(marks: OwnMarks): boolean {
  const { locked, states } = valuesOfMarks(marks);
  return locked === undefined && states === undefined;
}

/** Whether two marks say the same. */
export function sameMarks(one: OwnMarks, other: OwnMarks): boolean {
  const [first, second] = [valuesOfMarks(one), valuesOfMarks(other)];
  return first.locked === second.locked && first.states === second.states;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}
