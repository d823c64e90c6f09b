import type { GlossaryEntry } from "../assistance/glossary/glossary.ts";
import { createTermFinder, type TermFinder, type TermTier } from "../assistance/glossary/termFinder.ts";
import { contextKey, type MemoryEntry } from "../assistance/memory/entry.ts";
import {
  type AppliedPenalty,
  penalised,
  penaltiesOf,
  type Penalties,
} from "../assistance/memory/penalties.ts";
import { type Substitution, substituted } from "../assistance/memory/substitution.ts";
import type { Side } from "../core/comment.ts";
import type { TextRange } from "../core/splice.ts";
import type { ResourceId } from "../persistence/resourceStorage.ts";
import type { KeptGlossary } from "./keptGlossary.ts";
import type { KeptMemory } from "./keptMemory.ts";

/** A memory or a glossary that a project uses. */
export interface Attachment {
  readonly resource: ResourceId;
  /** Whether confirmed segments, or terms that are added, go into it. */
  readonly use: "read" | "update";
  /** Points taken off the scores of this memory. */
  readonly penalty: number;
}

/** What a project looks things up in, and how much it trusts what it finds. */
export interface AssistChoice {
  readonly attachments: readonly Attachment[];
  readonly penalties: Penalties;
  /** The least score, after penalties, that is shown. */
  readonly threshold: number;
}

/** A segment about which one wants to know everything: its source and those before and after it in its document, flat. */
export interface SegmentQuestion {
  /** The key its own entry has in memories; that entry is no match for it. */
  readonly key: string;
  readonly source: string;
  readonly previous: string | null;
  readonly next: string | null;
}

/** An entry of a memory that is like a segment. */
export interface SegmentMatch {
  readonly resource: ResourceId;
  readonly entry: MemoryEntry;
  /** Whole percents, penalties taken off; 101 is the same source between the same neighbours. */
  readonly score: number;
  readonly penalties: readonly AppliedPenalty[];
  /** The rendering with numbers, months and Latin names of this source; offered, never put in silently. */
  readonly substitution: Substitution | null;
}

/** A phrase of the source that a memory holds; ranges are UTF-16 offsets of the flat texts. */
export interface SegmentPhrase {
  readonly resource: ResourceId;
  readonly entry: MemoryEntry;
  readonly range: TextRange;
  readonly entryRange: TextRange;
  /** The phrase is all of the entry. */
  readonly isWhole: boolean;
}

/** An entry of a concordance. */
export interface ConcordanceLine {
  readonly resource: ResourceId;
  readonly entry: MemoryEntry;
  readonly side: Side;
  readonly ranges: readonly TextRange[];
}

/** A term of a glossary in the source of a segment; offsets are UTF-16 of the flat text. */
export interface SegmentTerm {
  readonly resource: ResourceId;
  readonly entry: GlossaryEntry;
  readonly start: number;
  readonly end: number;
  readonly tier: TermTier;
  readonly checkContext: boolean;
}

/** Everything that memories and glossaries know of a segment: the best matches first, terms in their order. */
export interface SegmentAnswer {
  readonly matches: readonly SegmentMatch[];
  readonly terms: readonly SegmentTerm[];
  /** The longest known phrases, where nothing whole matches. */
  readonly phrases: readonly SegmentPhrase[];
}

/** How many matches are worth being shown: more than five nobody reads. */
const MOST_MATCHES = 5;

/** A memory as one project uses it. */
export interface UsedMemory {
  readonly memory: KeptMemory;
  readonly penalty: number;
}

/** The matches of a segment in several memories, of like scores those of the first memory; of equal renderings the best one only. */
export function matchesOf(
  memories: readonly UsedMemory[],
  question: SegmentQuestion,
  { penalties, threshold, now }: Pick<AssistChoice, "penalties" | "threshold"> & { readonly now: number },
): readonly SegmentMatch[] {
  const { source, key } = question;
  const previous = contextKey(question.previous ?? undefined);
  const next = contextKey(question.next ?? undefined);
  const priority = new Map(memories.map(({ memory: { head } }, at) => [head.id, at]));
  const found = memories.flatMap(({ memory: { head, memory, entryOf }, penalty }) => {
    const own = entryOf(key);
    return memory
      .lookup({ source, previous, next, threshold, limit: MOST_MATCHES + 1 })
      .filter(({ entry }) => entry.id !== own)
      .map(({ entry, score }): SegmentMatch => {
        const applied = penaltiesOf(entry, penalties, { memory: penalty, now });
        const substitution = score < 100 ? substituted(entry, source) : null;
        return {
          resource: head.id,
          entry,
          score: penalised(score, applied),
          penalties: applied,
          substitution,
        };
      });
  });
  const ranked = found
    .filter(({ score }) => score >= threshold)
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        (priority.get(a.resource) ?? 0) - (priority.get(b.resource) ?? 0) ||
        b.entry.date - a.entry.date,
    );
  const seen = new Set<string>();
  return ranked
    .filter(({ entry }) => {
      const isNew = !seen.has(entry.target);
      seen.add(entry.target);
      return isNew;
    })
    .slice(0, MOST_MATCHES);
}

/** A phrase shorter than this says little, unless an entry holds nothing else. */
const LEAST_WORDS = 3;

/** Phrases worth being shown. */
const MOST_PHRASES = 3;

/** The longest phrases of a source that memories hold; those that are an entry of their own may be short. */
export function phrasesOf(
  memories: readonly UsedMemory[],
  { source, key }: SegmentQuestion,
): readonly SegmentPhrase[] {
  const found = memories.flatMap(({ memory: { head, memory, entryOf } }) =>
    memory
      .phrases(source, { leastWords: 2, limit: 4 * MOST_PHRASES, except: entryOf(key) })
      .filter(({ words, isWhole }) => isWhole || words >= LEAST_WORDS)
      .map((phrase) => ({ resource: head.id, ...phrase })),
  );
  const chosen: SegmentPhrase[] = [];
  for (const { words: _words, ...phrase } of found.toSorted((a, b) => b.words - a.words)) {
    const { start, end } = phrase.range;
    const isKnown = chosen.some(({ range }) => range.start <= start && end <= range.end);
    if (!isKnown && chosen.length < MOST_PHRASES) chosen.push(phrase);
  }
  return chosen;
}

/** The entries of several memories that hold a phrase, on both sides; the newest first. */
export function concordanceOf(
  memories: readonly UsedMemory[],
  phrase: string,
  limit: number,
): readonly ConcordanceLine[] {
  const sides: readonly Side[] = ["source", "target"];
  return memories
    .flatMap(({ memory: { head, memory } }) =>
      sides.flatMap((side) =>
        memory.concordance(phrase, { side, limit }).map((hit) => ({ resource: head.id, ...hit })),
      ),
    )
    .toSorted((a, b) => b.entry.date - a.entry.date)
    .slice(0, limit);
}

/** Finds the terms of several glossaries at once; a new one is made when one of them changed. */
export function createTermDesk(
  glossaries: readonly KeptGlossary[],
): (source: string) => readonly SegmentTerm[] {
  const owner = new Map<GlossaryEntry, ResourceId>();
  for (const { head, glossary } of glossaries) {
    for (const entry of glossary.entries) owner.set(entry, head.id);
  }
  const finder: TermFinder = createTermFinder([...owner.keys()]);
  return (source) =>
    finder.find(source).flatMap(({ entry, start, end, tier, checkContext }) => {
      const resource = owner.get(entry);
      return resource === undefined ? [] : [{ resource, entry, start, end, tier, checkContext }];
    });
}
