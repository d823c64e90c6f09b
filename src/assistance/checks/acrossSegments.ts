import type { Finding } from "../../core/finding.ts";
import type { SegmentId } from "../../core/segment.ts";
import type { Found } from "./check.ts";
import type { CheckId } from "./checkId.ts";
import { checkWithId, findingOf } from "./checking.ts";
import { inconsistentSources, inconsistentTargets, type Sameness } from "./consistency.ts";
import type { CheckContext } from "./context.ts";
import { lengthFound } from "./lengthCheck.ts";
import { judgeLength, type LengthRatio, type PairLength } from "./lengthRatio.ts";
import { type NamePair, unusualSpellings } from "./transliteration.ts";

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

/** What came into a document and what went from it, and the ratio of lengths that was learned before. */
export interface DocumentChange {
  readonly came: readonly SegmentTraits[];
  readonly gone: readonly SegmentTraits[];
  readonly ratio: LengthRatio;
}

/** What the checks of the whole document say, by segment; those of which they say nothing are not listed. */
export type AcrossFindings<Segment extends SegmentTraits> = ReadonlyMap<Segment, readonly Finding[]>;

/** Compares all segments of a document, given in order. */
export function findAcross<Segment extends SegmentTraits>(
  segments: readonly Segment[],
  context: CheckContext,
): AcrossFindings<Segment> {
  return findFor(segments, segments, context);
}

/**
 * The segments of which the checks of the whole document may say something new after a change, and what they say: those
 * that came, and those that share a source, a target or a name with one that came or went.
 */
export function findAcrossAgain<Segment extends SegmentTraits>(
  segments: readonly Segment[],
  context: CheckContext,
  { came, gone, ratio }: DocumentChange,
): { readonly concerned: readonly Segment[]; readonly findings: AcrossFindings<Segment> } {
  const isNew: ReadonlySet<SegmentTraits> = new Set(came);
  const touched = keysOf([...came, ...gone]);
  const concerned = segments.filter(
    (segment) =>
      isNew.has(segment) ||
      sharesKey(segment, touched) ||
      (ratio !== context.ratio &&
        judgeLength(segment.lengths, ratio) !== judgeLength(segment.lengths, context.ratio)),
  );
  // What is said of one of these depends on all that share any key with it.
  const keys = keysOf(concerned);
  const among = segments.filter((segment) => sharesKey(segment, keys));
  return { concerned, findings: findFor(concerned, among, context) };
}

interface Keys {
  readonly sources: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
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
  for (const { arabic } of own) if (names.has(arabic)) return true;
  return false;
}

/** What is said of some segments, looking at those that share their keys. */
function findFor<Segment extends SegmentTraits>(
  concerned: readonly Segment[],
  among: readonly Segment[],
  context: CheckContext,
): AcrossFindings<Segment> {
  const same = new Map<Segment, Sameness>();
  const named = new Map<Segment, readonly NamePair[]>();
  for (const segment of among) {
    if (segment.sameness !== undefined) same.set(segment, segment.sameness);
    if (segment.names.length > 0) named.set(segment, segment.names);
  }
  const targets = inconsistentTargets(same);
  const sources = inconsistentSources(same);
  const spellings = unusualSpellings(named);
  const findings = new Map<Segment, readonly Finding[]>();
  for (const segment of concerned) {
    const { id, lengths, end } = segment;
    const own: Finding[] = [];
    const add = (check: CheckId, found: readonly Found[]): void => {
      for (const each of found) {
        const finding = findingOf(checkWithId(check), each, id, context);
        if (finding !== undefined) own.push(finding);
      }
    };
    add("length_ratio", lengthFound(lengths, context.ratio, end));
    add("transliteration", spellings.get(segment) ?? []);
    add("inconsistent_target", targets.get(segment) ?? []);
    add("inconsistent_source", sources.get(segment) ?? []);
    if (own.length > 0) findings.set(segment, own);
  }
  return findings;
}
