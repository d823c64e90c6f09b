import type { Finding } from "../../core/finding.ts";
import type { SegmentId } from "../../core/segment.ts";
import { findingOf, findInPairs, type WantedChecks, wantedChecks, wantedWithId } from "./checking.ts";
import { samenessOf } from "./consistency.ts";
import type { CheckContext } from "./context.ts";
import { documentNames, latinWords } from "./documentNames.ts";
import {
  foundAcross,
  judgeAgain,
  judgeDocument,
  type SegmentTraits,
  type Verdicts,
} from "./documentVerdicts.ts";
import { knownNames } from "./knownNames.ts";
import { pairLength } from "./lengthCheck.ts";
import { learnRatio } from "./lengthRatio.ts";
import { openPair, type Pair } from "./pair.ts";
import { namePairs } from "./transliteration.ts";
import type { Unit } from "./unit.ts";

/** A block as the checks see it: its segments in order. The same array means the same block. */
export type CheckedBlock = readonly Unit[];

/** What was found in a segment; the very same as before where there is nothing new to say. */
export interface SegmentFindings {
  readonly id: SegmentId;
  readonly findings: readonly Finding[];
}

/** What a document was found to be; handed in again, only what changed is looked at again. */
export interface DocumentFindings {
  /** In the order of the segments, then of the checks. */
  readonly findings: readonly Finding[];
  /** The same by segment, those without any too. */
  readonly segments: readonly SegmentFindings[];
  /** The context with what the document taught: for checking a block while it is typed. */
  readonly context: CheckContext;
  readonly memory: DocumentMemory;
}

interface DocumentMemory {
  /** What the project asked for when this was found. */
  readonly asked: CheckContext;
  readonly names: string;
  readonly blocks: ReadonlyMap<CheckedBlock, BlockMemory>;
  readonly verdicts: Verdicts;
  /** What each block was found to have, with what the rest of the document says of it; in their order. */
  readonly findings: readonly (readonly SegmentFindings[])[];
}

/** What is kept of a block: the Latin words of its sources, and its segments. */
interface BlockMemory {
  readonly words: readonly string[];
  readonly segments: readonly SegmentMemory[];
}

interface SegmentMemory extends SegmentTraits {
  /** What was found in it without looking at the rest of the document. */
  readonly findings: readonly Finding[];
}

/** Told after each stretch of blocks; answering `stop` leaves the rest unchecked. */
export type CheckProgress = (checked: number, all: number) => "go on" | "stop";

const STRETCH = 256;

/** What a block that is known already costs against one that has to be looked at. */
const KNOWN_COST = 1 / 200;

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
  /** The blocks that `advance` will look at: as many as that, those that are known already left out. */
  readonly ahead: (blocks: number) => readonly CheckedBlock[];
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
  const before = blocks.map((block) => previous?.memory.blocks.get(block));
  const words = blocks.map((block, place) => before[place]?.words ?? latinWords(block));
  const names = documentNames(words, asked);
  const written = names.join(" ");
  const kept = previous?.memory.asked === asked && previous.memory.names === written ? previous : undefined;
  const context: CheckContext =
    kept?.context ??
    (names.length === 0 ? asked : { ...asked, names: knownNames([...asked.names.names, ...names]) });
  const wanted = wantedChecks(context, "length_ratio");
  const remembered = new Map<CheckedBlock, BlockMemory>();
  let checked = 0;
  const known = kept === undefined ? [] : before;
  const endOfStretch = (count: number): number => {
    let end = checked;
    for (let left = count; left > 0 && end < blocks.length; end++) {
      left -= known[end] === undefined ? 1 : KNOWN_COST;
    }
    return end;
  };
  return {
    get checked() {
      return checked;
    },
    ahead: (count) =>
      blocks.slice(checked, endOfStretch(count)).filter((_, place) => known[checked + place] === undefined),
    advance: (count) => {
      for (const end = endOfStretch(count); checked < end; checked++) {
        const block = blocks[checked] ?? [];
        const own = known[checked] ?? rememberBlock(block, words[checked] ?? [], { context, wanted });
        remembered.set(block, own);
      }
      return checked < blocks.length;
    },
    finish: () => finishCheck({ asked, names: written, blocks: remembered }, context, kept),
  };
}

function finishCheck(
  memory: Omit<DocumentMemory, "verdicts" | "findings">,
  context: CheckContext,
  kept: DocumentFindings | undefined,
): DocumentFindings {
  const all: SegmentMemory[] = [];
  for (const { segments } of memory.blocks.values()) for (const segment of segments) all.push(segment);
  const ratio = learnRatio(all);
  const taught: CheckContext = sameRatio(context.ratio, ratio) ? context : { ...context, ratio };
  const aligned = kept && align(kept.memory.blocks, memory.blocks);
  const again = aligned && judgeAgain(all, ratio, { before: kept.memory.verdicts, touched: aligned.touched });
  const verdicts = again?.verdicts ?? judgeDocument(all, ratio);
  const findings: (readonly SegmentFindings[])[] = [];
  const segments: SegmentFindings[] = [];
  for (const { segments: own } of memory.blocks.values()) {
    const known = kept?.memory.findings[aligned?.places[findings.length] ?? -1];
    const stays = again?.concerns(segments.length, own) === false;
    const found = (stays ? known : undefined) ?? own.map((each) => withOthers(each, verdicts, taught));
    findings.push(found);
    for (const segment of found) segments.push(segment);
  }
  return {
    get findings() {
      return segments.flatMap((segment) => segment.findings);
    },
    segments,
    context: taught,
    memory: { ...memory, verdicts, findings },
  };
}

/** Two states of a document beside each other. */
interface Alignment {
  /** For each block as it is now its place before, or -1. */
  readonly places: Int32Array;
  /** The segments that came and went. */
  readonly touched: readonly SegmentMemory[];
}

/** Nothing where blocks that stayed changed their order. */
function align(before: DocumentMemory["blocks"], after: DocumentMemory["blocks"]): Alignment | undefined {
  const order = [...before.keys()];
  const places = new Int32Array(after.size).fill(-1);
  const touched: SegmentMemory[] = [];
  let place = 0;
  /** Passes by the blocks that went, up to one that stayed or to the end; `false` where one of them is only elsewhere. */
  const passBy = (until?: CheckedBlock): boolean => {
    for (; place < order.length && order[place] !== until; place += 1) {
      const gone = order[place] ?? [];
      if (after.has(gone)) return false;
      touched.push(...(before.get(gone)?.segments ?? []));
    }
    return true;
  };
  let index = 0;
  for (const [block, { segments }] of after) {
    // Nearly all stand where they stood: those need not be looked up.
    const stayed = order[place] === block || before.has(block);
    if (!stayed) touched.push(...segments);
    else if (!passBy(block)) return undefined;
    else places[index] = place++;
    index += 1;
  }
  return passBy() ? { places, touched } : undefined;
}

/** What is found in a segment, and behind it what the rest of the document says of it. */
function withOthers(segment: SegmentMemory, verdicts: Verdicts, context: CheckContext): SegmentFindings {
  const { id, findings } = segment;
  const more = foundAcross(segment, verdicts).flatMap(([check, found]) => {
    const wanted = wantedWithId(check, context);
    return wanted === undefined ? [] : findingOf(wanted, found, id);
  });
  return { id, findings: more.length === 0 ? findings : [...findings, ...more] };
}

function rememberBlock(
  block: CheckedBlock,
  words: readonly string[],
  { context, wanted }: { readonly context: CheckContext; readonly wanted: WantedChecks },
): BlockMemory {
  const pairs = block.map((unit) => openPair(unit, context));
  const findings = findInPairs(pairs, context, wanted);
  return {
    words,
    segments: pairs.map((pair, index) => rememberSegment(pair, findings[index] ?? [], context)),
  };
}

function rememberSegment(
  pair: Pair,
  findings: readonly Finding[],
  { vocabulary }: CheckContext,
): SegmentMemory {
  const { unit, target } = pair;
  return {
    id: unit.id,
    findings,
    lengths: pairLength(pair),
    confirmed: unit.making.confirmed,
    end: target.text.length,
    sameness: samenessOf(pair),
    names: namePairs(pair, vocabulary),
  };
}

function sameRatio(one: CheckContext["ratio"], other: CheckContext["ratio"]): boolean {
  return (
    one.centre === other.centre &&
    one.spread === other.spread &&
    one.shortCentre === other.shortCentre &&
    one.shortSpread === other.shortSpread
  );
}
