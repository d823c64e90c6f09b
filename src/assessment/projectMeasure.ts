import type { Actor } from "../core/actor.ts";
import { samePerson } from "../core/actor.ts";
import { plainText } from "../core/content.ts";
import type { ApprovalStage, ReviewState } from "../core/review.ts";
import type { Segment } from "../core/segment.ts";
import { editDistance } from "../language/editDistance.ts";
import { outcomeOf, type ReviewOutcome } from "./reviewOutcome.ts";
import { countText } from "./statistics.ts";

/** How far a reviewed text is from the translator's: untouched, at most a tenth of its words, at most half, more. */
export type EffortBand = "none" | "small" | "middle" | "heavy";

/** What one person's word stands for at present. Kept to be found by name, never to be put in an order. */
export interface PersonMeasure {
  readonly person: Actor;
  readonly confirmed: number;
  readonly approved: Readonly<Record<ApprovalStage, number>>;
  /** Approvals of a translation of one's own, where the project allows it. */
  readonly solo: number;
}

/** What can be counted of the work on a project. Measures of parts add up. */
export interface ProjectMeasure {
  readonly segments: Readonly<Record<ReviewState, number>>;
  /** Words of the source, by state. */
  readonly words: Readonly<Record<ReviewState, number>>;
  readonly targetWords: number;
  readonly outcomes: Readonly<Record<ReviewOutcome, number>>;
  /** The translator's confirmed versions of what was reviewed against the present ones, in tokens. */
  readonly effort: {
    readonly edits: number;
    readonly tokens: number;
    readonly bands: Readonly<Record<EffortBand, number>>;
  };
  readonly people: readonly PersonMeasure[];
}

/** What became of a translation that somebody else has worked on or approved. */
const REVIEWED: readonly ReviewOutcome[] = ["approved_changed", "approved_unchanged", "changed"];

const SMALL_RATE = 0.1;
const HEAVY_RATE = 0.5;

/** Nothing measured. */
export const NO_MEASURE: ProjectMeasure = {
  segments: noStates(),
  words: noStates(),
  targetWords: 0,
  outcomes: {
    approved_changed: 0,
    approved_unchanged: 0,
    changed: 0,
    sent_back: 0,
    opened: 0,
    never_opened: 0,
    unconfirmed: 0,
  },
  effort: { edits: 0, tokens: 0, bands: { none: 0, small: 0, middle: 0, heavy: 0 } },
  people: [],
};

/** Measures some segments. */
export function measureSegments(segments: Iterable<Segment>): ProjectMeasure {
  const counts = { segments: noStates(), words: noStates() };
  const outcomes = { ...NO_MEASURE.outcomes };
  const effort = { edits: 0, tokens: 0, bands: { ...NO_MEASURE.effort.bands } };
  let targetWords = 0;
  let people: readonly PersonMeasure[] = [];
  for (const segment of segments) {
    const { state } = segment.review;
    counts.segments[state]++;
    counts.words[state] += countText(plainText(segment.source)).words;
    targetWords += countText(plainText(segment.target)).words;
    const outcome = outcomeOf(segment);
    outcomes[outcome]++;
    if (REVIEWED.includes(outcome)) {
      const { edits, tokens, rate } = effortOf(segment);
      effort.edits += edits;
      effort.tokens += tokens;
      effort.bands[bandOf(rate)]++;
    }
    people = addPeople(people, peopleOf(segment));
  }
  return { ...counts, targetWords, outcomes, effort, people };
}

/** The measure of two parts together. */
export function addMeasures(one: ProjectMeasure, other: ProjectMeasure): ProjectMeasure {
  return {
    segments: addCounts(one.segments, other.segments),
    words: addCounts(one.words, other.words),
    targetWords: one.targetWords + other.targetWords,
    outcomes: addCounts(one.outcomes, other.outcomes),
    effort: {
      edits: one.effort.edits + other.effort.edits,
      tokens: one.effort.tokens + other.effort.tokens,
      bands: addCounts(one.effort.bands, other.effort.bands),
    },
    people: addPeople(one.people, other.people),
  };
}

function effortOf(segment: Segment): {
  readonly edits: number;
  readonly tokens: number;
  readonly rate: number;
} {
  const confirmed = segment.history.findLast((revision) => revision.cause === "confirmed");
  return editDistance(plainText(confirmed?.target ?? segment.target), plainText(segment.target));
}

function bandOf(rate: number): EffortBand {
  if (rate === 0) return "none";
  if (rate <= SMALL_RATE) return "small";
  return rate <= HEAVY_RATE ? "middle" : "heavy";
}

const NO_APPROVALS: Readonly<Record<ApprovalStage, number>> = {
  revise: 0,
  review: 0,
  proofread: 0,
  sign_off: 0,
};

function peopleOf({ review }: Segment): readonly PersonMeasure[] {
  return [
    ...review.confirmedBy.map((person) => ({ person, confirmed: 1, approved: NO_APPROVALS, solo: 0 })),
    ...review.approvals.map(({ by, stage, solo }) => ({
      person: by,
      confirmed: 0,
      approved: { ...NO_APPROVALS, [stage]: 1 },
      solo: solo ? 1 : 0,
    })),
  ];
}

/** A handful of people: looking through them all is shorter than keeping a table of names. */
function addPeople(
  known: readonly PersonMeasure[],
  more: readonly PersonMeasure[],
): readonly PersonMeasure[] {
  if (more.length === 0) return known;
  const people = [...known];
  for (const measure of more) {
    const at = people.findIndex(({ person }) => samePerson(person, measure.person));
    const before = people[at];
    if (before === undefined) people.push(measure);
    else
      people[at] = {
        person: before.person,
        confirmed: before.confirmed + measure.confirmed,
        approved: addCounts(before.approved, measure.approved),
        solo: before.solo + measure.solo,
      };
  }
  return people;
}

function addCounts<Key extends string>(
  one: Readonly<Record<Key, number>>,
  other: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number>> {
  const sum: Record<Key, number> = { ...one };
  for (const key in other) sum[key] += other[key];
  return sum;
}

function noStates(): Record<ReviewState, number> {
  return {
    new: 0,
    draft: 0,
    changes_requested: 0,
    translated: 0,
    revised: 0,
    reviewed: 0,
    proofread: 0,
    signed_off: 0,
  };
}
