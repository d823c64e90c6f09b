import type { Finding } from "../../core/finding.ts";
import type { SegmentId } from "../../core/segment.ts";
import type { Found } from "./check.ts";
import type { CheckId } from "./checkId.ts";
import { checkWithId, findInPairs, findingOf } from "./checking.ts";
import { inconsistencies, type Sameness, samenessOf } from "./consistency.ts";
import type { CheckContext } from "./context.ts";
import { knownNames, mistakenName } from "./knownNames.ts";
import { lengthFound, pairLength } from "./lengthCheck.ts";
import { learnRatio, type PairLength } from "./lengthRatio.ts";
import { openPair, type Pair } from "./pair.ts";
import { type NamePair, namePairs, unusualSpellings } from "./transliteration.ts";
import type { Unit } from "./unit.ts";

/** A block as the checks see it: its segments in order. The same array means the same block. */
export type CheckedBlock = readonly Unit[];

/** What a document was found to be; handed in again, only what changed is looked at again. */
export interface DocumentFindings {
  /** In the order of the segments, then of the checks. */
  readonly findings: readonly Finding[];
  /** The context with what the document taught: for checking a block while it is typed. */
  readonly context: CheckContext;
  readonly memory: DocumentMemory;
}

interface DocumentMemory {
  /** What the project asked for when this was found. */
  readonly asked: CheckContext;
  readonly names: string;
  readonly blocks: ReadonlyMap<CheckedBlock, BlockMemory>;
}

/** What is kept of a block: findings and the facts that the checks of the whole document compare. */
interface BlockMemory {
  readonly findings: readonly Finding[];
  readonly segments: readonly SegmentMemory[];
}

interface SegmentMemory {
  readonly id: SegmentId;
  readonly lengths: PairLength;
  readonly confirmed: boolean;
  readonly end: number;
  readonly sameness: Sameness | undefined;
  readonly names: readonly NamePair[];
}

/** Told after each stretch of blocks; answering `stop` leaves the rest unchecked. */
export type CheckProgress = (checked: number, all: number) => "go on" | "stop";

const STRETCH = 256;

/**
 * Checks a whole document. Blocks that are the very same arrays as before keep their findings; the checks of the document
 * (length, spellings of names, consistency) always look at all segments, from what is remembered of them.
 */
export function checkDocument(
  blocks: readonly CheckedBlock[],
  asked: CheckContext,
  { previous, progress }: { readonly previous?: DocumentFindings; readonly progress?: CheckProgress } = {},
): DocumentFindings {
  const run = openDocumentCheck(blocks, asked, previous);
  while (run.advance(STRETCH)) if (progress?.(run.checked, blocks.length) === "stop") break;
  return run.finish();
}

/** A check of a whole document that is done stretch by stretch: between two of them there is time for other things. */
export interface DocumentCheckRun {
  /** Blocks looked at so far. */
  readonly checked: number;
  /** Looks at more blocks; `false` once there are none left. */
  readonly advance: (blocks: number) => boolean;
  /** What was found, the document's own checks with it; of the blocks looked at, if it was stopped. */
  readonly finish: () => DocumentFindings;
}

/** Begins a check of a whole document. */
export function openDocumentCheck(
  blocks: readonly CheckedBlock[],
  asked: CheckContext,
  previous?: DocumentFindings,
): DocumentCheckRun {
  const names = documentNames(blocks, asked);
  const kept =
    previous?.memory.asked === asked && previous.memory.names === names.join(" ") ? previous : undefined;
  const context: CheckContext =
    kept?.context ??
    (names.length === 0 ? asked : { ...asked, names: knownNames([...asked.names.names, ...names]) });
  const remembered = new Map<CheckedBlock, BlockMemory>();
  let checked = 0;
  return {
    get checked() {
      return checked;
    },
    advance: (count) => {
      const end = Math.min(blocks.length, checked + count);
      for (; checked < end; checked++) {
        const block = blocks[checked];
        if (block === undefined) break;
        remembered.set(block, kept?.memory.blocks.get(block) ?? rememberBlock(block, context));
      }
      return checked < blocks.length;
    },
    finish: () => finishCheck(remembered, context, asked, names),
  };
}

function finishCheck(
  remembered: ReadonlyMap<CheckedBlock, BlockMemory>,
  context: CheckContext,
  asked: CheckContext,
  names: readonly string[],
): DocumentFindings {
  const segments = [...remembered.values()].flatMap((block) => block.segments);
  const ratio = learnRatio(segments.filter(({ confirmed }) => confirmed).map(({ lengths }) => lengths));
  const taught: CheckContext = sameRatio(context.ratio, ratio) ? context : { ...context, ratio };
  const more = findAcross(segments, taught);
  const findings = [...remembered.values()].flatMap((block) =>
    more.size === 0 ? block.findings : mergeFindings(block, more),
  );
  return { findings, context: taught, memory: { asked, names: names.join(" "), blocks: remembered } };
}

function rememberBlock(block: CheckedBlock, context: CheckContext): BlockMemory {
  const pairs = block.map((unit) => openPair(unit, context.dateOrder));
  return { findings: findInPairs(pairs, context, "length_ratio"), segments: pairs.map(rememberSegment) };
}

function rememberSegment(pair: Pair): SegmentMemory {
  const { unit, target } = pair;
  return {
    id: unit.id,
    lengths: pairLength(pair),
    confirmed: unit.making.confirmed,
    end: target.text.length,
    sameness: samenessOf(pair),
    names: namePairs(pair),
  };
}

const latinWithCapital = /[A-Za-z]*[A-Z][A-Za-z]*/u;

/** The Latin names of all sources, except those that only look like a name: the same for the same document. */
function documentNames(blocks: readonly CheckedBlock[], { names }: CheckContext): readonly string[] {
  const found = new Set<string>();
  for (const block of blocks) {
    for (const { source } of block) {
      for (const part of source) {
        if (typeof part !== "string" || !latinWithCapital.test(part)) continue;
        for (const word of part.match(/(?<![\p{L}\p{N}@/.])\p{Script=Latin}[\p{Script=Latin}\p{N}]{2,}/gu) ??
          []) {
          if (/\p{Lu}/u.test(word) && mistakenName(word, names) === undefined) found.add(word);
        }
      }
    }
  }
  return [...found].toSorted();
}

function findAcross(
  segments: readonly SegmentMemory[],
  context: CheckContext,
): ReadonlyMap<SegmentId, readonly Finding[]> {
  const findings = new Map<SegmentId, Finding[]>();
  const add = (id: SegmentId, check: CheckId, found: readonly Found[]): void => {
    for (const each of found) {
      const finding = findingOf(checkWithId(check), each, id, context);
      if (finding === undefined) continue;
      const own = findings.get(id);
      if (own === undefined) findings.set(id, [finding]);
      else own.push(finding);
    }
  };
  const keys = new Map(
    segments.flatMap(({ id, sameness }) => (sameness === undefined ? [] : [[id, sameness] as const])),
  );
  const { targets, sources } = inconsistencies(keys);
  const spellings = unusualSpellings(
    new Map(segments.filter(({ names }) => names.length > 0).map(({ id, names }) => [id, names])),
  );
  for (const { id, lengths, end } of segments) {
    add(id, "length_ratio", lengthFound(lengths, context.ratio, end));
    add(id, "transliteration", spellings.get(id) ?? []);
    add(id, "inconsistent_target", targets.get(id) ?? []);
    add(id, "inconsistent_source", sources.get(id) ?? []);
  }
  return findings;
}

function mergeFindings(
  block: BlockMemory,
  more: ReadonlyMap<SegmentId, readonly Finding[]>,
): readonly Finding[] {
  if (!block.segments.some(({ id }) => more.has(id))) return block.findings;
  return block.segments.flatMap(({ id }) => [
    ...block.findings.filter(({ segment }) => segment === id),
    ...(more.get(id) ?? []),
  ]);
}

function sameRatio(one: CheckContext["ratio"], other: CheckContext["ratio"]): boolean {
  return (
    one.centre === other.centre &&
    one.spread === other.spread &&
    one.shortCentre === other.shortCentre &&
    one.shortSpread === other.shortSpread
  );
}
