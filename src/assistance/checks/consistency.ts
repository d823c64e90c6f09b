import { type DocumentCheck, type Found, inTarget, NOTHING } from "./check.ts";
import type { Pair, Side } from "./pair.ts";

/** Equal sources have equal targets, letter case and punctuation apart. */
export const inconsistentTarget: DocumentCheck = {
  id: "inconsistent_target",
  scope: "document",
  severity: "warning",
  mqm: "Style/Inconsistent",
  its: "inconsistency",
};

/** Different sources do not share one longer target. */
export const inconsistentSource: DocumentCheck = {
  id: "inconsistent_source",
  scope: "document",
  severity: "info",
  mqm: "Accuracy/Mistranslation",
  its: "inconsistency",
};

/** Shorter targets are shared rightly: yes, of course. */
const LEAST_WORDS = 3;

/** What a document remembers of a segment to compare it with the others. */
export interface Sameness {
  /** K1 of the source. */
  readonly source: string;
  /** The same without punctuation: a comma makes no other source. */
  readonly sourceWords: string;
  /** The target in small letters without punctuation. */
  readonly target: string;
  readonly written: string;
}

/** Signs that say what the words around them do not. */
const MEANINGFUL = "%$€£+";

/** The words and numbers of a side, folded, and the signs that mean something. */
function wordsOf({ tokens }: Side): string {
  // Joined at once: a text put together word by word keeps all its pieces, and a document keeps these for each segment.
  const words: string[] = [];
  for (const { type, key } of tokens()) {
    if (type !== "punctuation" || MEANINGFUL.includes(key.charAt(0))) words.push(key);
  }
  return words.join(" ");
}

/** The comparison keys of a segment; nothing for one without a target or without letters. */
export function samenessOf({ source, target }: Pair): Sameness | undefined {
  const key = wordsOf(target);
  const sourceKey = source.key().trim();
  return key === "" || !/\p{L}/u.test(sourceKey)
    ? undefined
    : {
        source: sourceKey,
        sourceWords: wordsOf(source),
        target: key,
        written: target.text,
      };
}

const NO_RENDERINGS: ReadonlyMap<string, readonly Rendering[]> = new Map();

/** A rendering of one source: in small letters without punctuation, and as it was first written. */
export interface Rendering {
  readonly target: string;
  readonly written: string;
}

/** Of sources that are rendered in different ways the two most frequent, the earlier where they are equally frequent. */
export function usualRenderings(segments: readonly Sameness[]): ReadonlyMap<string, readonly Rendering[]> {
  // Most sources have one rendering: counted is only where there are two.
  const firsts = new Map<string, string>();
  const counts = new Map<string, Map<string, { count: number; readonly written: string }>>();
  for (const { source, target } of segments) {
    const first = firsts.get(source);
    if (first === undefined) firsts.set(source, target);
    else if (first !== target) counts.set(source, new Map());
  }
  if (counts.size === 0) return NO_RENDERINGS;
  for (const { source, target, written } of segments) {
    const targets = counts.get(source);
    const known = targets?.get(target);
    if (known === undefined) targets?.set(target, { count: 1, written });
    else known.count += 1;
  }
  const usual = new Map<string, readonly Rendering[]>();
  for (const [source, renderings] of counts) {
    const ranked = [...renderings].toSorted(([, one], [, other]) => other.count - one.count);
    usual.set(
      source,
      ranked.slice(0, 2).map(([target, { written }]) => ({ target, written })),
    );
  }
  return usual;
}

/** Of longer targets that have different sources the first two of these. */
export function sharedTargets(
  segments: Iterable<Sameness>,
): ReadonlyMap<string, readonly [first: string, second: string]> {
  const firsts = new Map<string, string>();
  const shared = new Map<string, readonly [string, string]>();
  for (const { sourceWords, target } of segments) {
    const first = firsts.get(target);
    if (first === undefined) firsts.set(target, sourceWords);
    else if (first !== sourceWords && !shared.has(target) && target.split(" ").length >= LEAST_WORDS) {
      shared.set(target, [first, sourceWords]);
    }
  }
  return shared;
}

/** What a segment's twins of the same source say of its target. */
export function targetFound(
  { source, target, written }: Sameness,
  usual: ReadonlyMap<string, readonly Rendering[]>,
): readonly Found[] {
  const two = usual.get(source);
  if (two === undefined) return NOTHING;
  const text = two.find((each) => each.target !== target)?.written ?? "";
  return [
    inTarget("inconsistent_target.differs", [0, written.length], {
      facts: { other: text },
      fixes: [{ start: 0, end: written.length, text }],
    }),
  ];
}

/** What the other sources with the same target say of a segment. */
export function sourceFound(
  { sourceWords, target, written }: Sameness,
  shared: ReadonlyMap<string, readonly [first: string, second: string]>,
): readonly Found[] {
  const sources = shared.get(target);
  if (sources === undefined) return NOTHING;
  const facts = { other: sources[0] === sourceWords ? sources[1] : sources[0] };
  return [inTarget("inconsistent_source.shared", [0, written.length], { facts })];
}
