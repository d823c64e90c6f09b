import { type DocumentCheck, type Found, inTarget } from "./check.ts";
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

/** The words and numbers of a side, folded, and the signs that mean something. */
function wordsOf({ tokens }: Side): string {
  let words = "";
  for (const { type, key } of tokens()) {
    if (type === "punctuation" && !/^[%$€£+]/u.test(key)) continue;
    words += words === "" ? key : ` ${key}`;
  }
  return words;
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

/** A rendering of one source: in small letters without punctuation, and as it was first written. */
interface Rendering {
  readonly target: string;
  readonly written: string;
}

/** The two most frequent renderings of a source, the earlier one where they are equally frequent. */
function twoUsual(
  renderings: ReadonlyMap<string, { readonly count: number; readonly written: string }>,
): readonly Rendering[] {
  return [...renderings]
    .toSorted(([, one], [, other]) => other.count - one.count)
    .slice(0, 2)
    .map(([target, { written }]) => ({ target, written }));
}

/** For each segment, whether others of the same source were rendered otherwise. */
export function inconsistentTargets<Key>(
  segments: ReadonlyMap<Key, Sameness>,
): ReadonlyMap<Key, readonly Found[]> {
  const bySource = new Map<string, Map<string, { count: number; readonly written: string }>>();
  for (const { source, target, written } of segments.values()) {
    const targets = bySource.get(source) ?? new Map<string, { count: number; readonly written: string }>();
    if (targets.size === 0) bySource.set(source, targets);
    const known = targets.get(target);
    if (known === undefined) targets.set(target, { count: 1, written });
    else known.count += 1;
  }
  const found = new Map<Key, readonly Found[]>();
  const usual = new Map<string, readonly Rendering[]>();
  for (const [key, { source, target, written }] of segments) {
    const renderings = bySource.get(source);
    if (renderings === undefined || renderings.size < 2) continue;
    let two = usual.get(source);
    if (two === undefined) {
      two = twoUsual(renderings);
      usual.set(source, two);
    }
    const text = two.find((each) => each.target !== target)?.written ?? "";
    found.set(key, [
      inTarget("inconsistent_target.differs", [0, written.length], {
        facts: { other: text },
        fixes: [{ start: 0, end: written.length, text }],
      }),
    ]);
  }
  return found;
}

/** For each segment, whether another source has the same longer target; the first such source in the document is told. */
export function inconsistentSources<Key>(
  segments: ReadonlyMap<Key, Sameness>,
): ReadonlyMap<Key, readonly Found[]> {
  // The first two sources of a target are all that anybody is told of.
  const byTarget = new Map<string, { readonly first: string; second?: string }>();
  for (const { sourceWords, target } of segments.values()) {
    const sources = byTarget.get(target);
    if (sources === undefined) byTarget.set(target, { first: sourceWords });
    else if (sources.second === undefined && sources.first !== sourceWords) sources.second = sourceWords;
  }
  const found = new Map<Key, readonly Found[]>();
  for (const [key, { sourceWords, target, written }] of segments) {
    const { first, second } = byTarget.get(target) ?? {};
    if (first === undefined || second === undefined || target.split(" ").length < LEAST_WORDS) continue;
    const facts = { other: first === sourceWords ? second : first };
    found.set(key, [inTarget("inconsistent_source.shared", [0, written.length], { facts })]);
  }
  return found;
}
