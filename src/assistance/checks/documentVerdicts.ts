import type { SegmentId } from "../../core/segment.ts";
import type { Found } from "./check.ts";
import type { CheckId } from "./checkId.ts";
import {
  type Rendering,
  type Sameness,
  sharedTargets,
  sourceFound,
  targetFound,
  usualRenderings,
} from "./consistency.ts";
import { lengthFound } from "./lengthCheck.ts";
import { judgeLength, type LengthRatio, type PairLength } from "./lengthRatio.ts";
import { type NamePair, spellingsFound, usualSpellings } from "./transliteration.ts";

/** What is kept of a segment, to compare it with the others of its document. */
export interface SegmentTraits {
  readonly id: SegmentId;
  readonly lengths: PairLength;
  readonly confirmed: boolean;
  /** The length of the target, UTF-16. */
  readonly end: number;
  readonly sameness: Sameness | undefined;
  readonly names: readonly NamePair[];
}

/** What the whole document says of lengths, sources, targets and names; only those of which there is something to say. */
export interface Verdicts {
  readonly ratio: LengthRatio;
  /** By source: its two most frequent renderings. */
  readonly renderings: ReadonlyMap<string, readonly Rendering[]>;
  /** By target: the first two sources that have it. */
  readonly sources: ReadonlyMap<string, readonly [first: string, second: string]>;
  /** By Arabic name: for a spelling the one that is more usual. */
  readonly spellings: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Sources, targets and Arabic names. */
interface Keys {
  readonly sources: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** The verdicts over all segments of a document, given in order. */
export function judgeDocument(segments: readonly SegmentTraits[], ratio: LengthRatio): Verdicts {
  return { ratio, ...judge(segments) };
}

/** Verdicts after a change, and which segments they concern: of whom something else may have to be said than before. */
export interface ChangedVerdicts {
  readonly verdicts: Verdicts;
  /** Whether they concern any of some segments that stand together in the document, the first of them at a place in it. */
  readonly concerns: (place: number, segments: readonly SegmentTraits[]) => boolean;
}

/** The same after a change: looks only at what shares a source, a target or a name with what came or went. */
export function judgeAgain(
  segments: readonly SegmentTraits[],
  ratio: LengthRatio,
  { before, touched }: { readonly before: Verdicts; readonly touched: readonly SegmentTraits[] },
): ChangedVerdicts {
  const keys = keysOf(touched);
  const places: number[] = [];
  const sharing: SegmentTraits[] = [];
  for (const [place, segment] of segments.entries()) {
    if (!sharesKey(segment, keys)) continue;
    places.push(place);
    sharing.push(segment);
  }
  const after = judge(sharing, keys);
  const renderings = replace(before.renderings, after.renderings, keys.sources);
  const sources = replace(before.sources, after.sources, keys.targets);
  const spellings = replace(before.spellings, after.spellings, keys.names);
  const changed = { sources: renderings.changed, targets: sources.changed, names: spellings.changed };
  const concerned = new Uint8Array(segments.length);
  for (const [index, segment] of sharing.entries()) {
    if (sharesKey(segment, changed)) concerned[places[index] ?? 0] = 1;
  }
  const isSameRatio = JSON.stringify(before.ratio) === JSON.stringify(ratio);
  return {
    verdicts: { ratio, renderings: renderings.all, sources: sources.all, spellings: spellings.all },
    concerns: (from, some) => {
      for (let place = from; place < from + some.length; place += 1) if (concerned[place] === 1) return true;
      return (
        !isSameRatio &&
        some.some(({ lengths }) => judgeLength(lengths, before.ratio) !== judgeLength(lengths, ratio))
      );
    },
  };
}

/** What the document says of one of its segments, in the order of the checks. */
export function foundAcross(
  { lengths, end, sameness, names }: SegmentTraits,
  { ratio, renderings, sources, spellings }: Verdicts,
): readonly (readonly [CheckId, Found])[] {
  const told: (readonly [CheckId, Found])[] = [];
  const tell = (check: CheckId, found: readonly Found[]): void => {
    for (const each of found) told.push([check, each]);
  };
  tell("length_ratio", lengthFound(lengths, ratio, end));
  tell("transliteration", spellingsFound(names, spellings));
  if (sameness !== undefined) {
    tell("inconsistent_target", targetFound(sameness, renderings));
    tell("inconsistent_source", sourceFound(sameness, sources));
  }
  return told;
}

/** The verdicts on some keys alone, or on all. */
function judge(segments: readonly SegmentTraits[], keys?: Keys): Omit<Verdicts, "ratio"> {
  const ofSources: Sameness[] = [];
  const ofTargets: Sameness[] = [];
  const ofNames: NamePair[] = [];
  for (const { sameness, names } of segments) {
    if (sameness !== undefined) {
      if (keys === undefined || keys.sources.has(sameness.source)) ofSources.push(sameness);
      if (keys === undefined || keys.targets.has(sameness.target)) ofTargets.push(sameness);
    }
    for (const name of names) if (keys === undefined || keys.names.has(name.arabic)) ofNames.push(name);
  }
  return {
    renderings: usualRenderings(ofSources),
    sources: sharedTargets(ofTargets),
    spellings: usualSpellings(ofNames),
  };
}

/** A table with the rows of some keys as they are now; the very same table where they are as before. */
function replace<Row>(
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
  keys: ReadonlySet<string>,
): { readonly all: ReadonlyMap<string, Row>; readonly changed: ReadonlySet<string> } {
  const changed = new Set([...keys].filter((key) => written(before.get(key)) !== written(after.get(key))));
  if (changed.size === 0) return { all: before, changed };
  const all = new Map(before);
  for (const key of changed) {
    const row = after.get(key);
    if (row === undefined) all.delete(key);
    else all.set(key, row);
  }
  return { all, changed };
}

function written(row: unknown): string | undefined {
  return JSON.stringify(row instanceof Map ? [...row] : row);
}

function keysOf(segments: readonly SegmentTraits[]): Keys {
  const [sources, targets, names] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { sameness, names: own } of segments) {
    if (sameness !== undefined) {
      sources.add(sameness.source);
      targets.add(sameness.target);
    }
    for (const { arabic } of own) names.add(arabic);
  }
  return { sources, targets, names };
}

function sharesKey({ sameness, names: own }: SegmentTraits, { sources, targets, names }: Keys): boolean {
  if (sameness !== undefined && (sources.has(sameness.source) || targets.has(sameness.target))) return true;
  return own.some(({ arabic }) => names.has(arabic));
}
