import type { ImportedState } from "../../core/importing.ts";
import type { ReviewState } from "../../core/review.ts";
import type { Origin, Segment } from "../../core/segment.ts";
import type { TransUnit } from "./unit.ts";

/** What a file says of one segment beside its text. */
export interface SegmentMarks {
  readonly state: ImportedState;
  readonly locked: boolean;
  readonly origin?: Origin;
}

/** The attributes that say it; undefined takes one away, an absent key leaves it. */
export interface MarkedAttributes {
  readonly unit?: Readonly<Record<string, string | undefined>>;
  readonly target?: Readonly<Record<string, string | undefined>>;
  /** Of Trados' definition of the segment. */
  readonly definition?: Readonly<Record<string, string | undefined>>;
}

/** The words one tool has for states: how to read them, and how to write a state that has changed. */
export interface StateVocabulary {
  /** Whether a unit, or the definition of one of its segments, speaks it. */
  readonly speaks: (unit: TransUnit, key: string) => boolean;
  readonly read: (unit: TransUnit, key: string, filled: boolean) => SegmentMarks;
  readonly write: (unit: TransUnit, state: ReviewState, segment: Segment | undefined) => MarkedAttributes;
  /** How a tool says that a segment is locked; absent where there are no words for one segment. */
  readonly lock?: (isLocked: boolean) => MarkedAttributes;
}
