import { type Content, plainText } from "../core/content.ts";
import type { Project } from "../core/project.ts";
import { REVIEW_STATES, type ReviewState } from "../core/review.ts";
import { eachSegment } from "../core/segmentPages.ts";
import { isInvisibleControl, isWhiteSpace } from "../language/characters.ts";

/** How much text there is. */
export interface TextCount {
  /** Stretches between white space that show something, as word processors count: an Arabic word with its marks, clitics and tatweel is one. */
  readonly words: number;
  /** Code points, spaces and marks with them, inline codes and invisible controls left out. */
  readonly characters: number;
  /** The same without white space. */
  readonly charactersWithoutSpaces: number;
}

/** How many segments there are of a kind, and how much source text they hold. */
export interface SegmentCount {
  readonly segments: number;
  readonly source: TextCount;
}

/** What a project holds, in all and by state. */
export interface ProjectStatistics {
  readonly documents: number;
  readonly blocks: number;
  readonly segments: number;
  readonly source: TextCount;
  readonly target: TextCount;
  readonly byState: Readonly<Record<ReviewState, SegmentCount>>;
}

/** A text with nothing in it. */
const NOTHING: TextCount = { words: 0, characters: 0, charactersWithoutSpaces: 0 };

/** Counts words and characters. */
export function countText(text: string): TextCount {
  let words = 0;
  let characters = 0;
  let spaces = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index++;
    if (isInvisibleControl(code)) continue;
    characters++;
    if (isWhiteSpace(code)) {
      spaces++;
      inWord = false;
    } else if (!inWord) {
      words++;
      inWord = true;
    }
  }
  return { words, characters, charactersWithoutSpaces: characters - spaces };
}

/** Counts a project in one pass over its segments. */
export function countProject(project: Project): ProjectStatistics {
  const byState = new Map<ReviewState, SegmentCount>(
    REVIEW_STATES.map((state) => [state, { segments: 0, source: NOTHING }]),
  );
  let source = NOTHING;
  let target = NOTHING;
  for (const segment of eachSegment(project.segments)) {
    const own = countContent(segment.source);
    source = add(source, own);
    target = add(target, countContent(segment.target));
    const known = byState.get(segment.review.state) ?? { segments: 0, source: NOTHING };
    byState.set(segment.review.state, { segments: known.segments + 1, source: add(known.source, own) });
  }
  const of = (state: ReviewState): SegmentCount => byState.get(state) ?? { segments: 0, source: NOTHING };
  return {
    documents: project.documents.length,
    blocks: project.blocks.all.length,
    segments: project.segments.length,
    source,
    target,
    byState: {
      new: of("new"),
      draft: of("draft"),
      changes_requested: of("changes_requested"),
      translated: of("translated"),
      revised: of("revised"),
      reviewed: of("reviewed"),
      proofread: of("proofread"),
      signed_off: of("signed_off"),
    },
  };
}

function countContent(content: Content): TextCount {
  return content.length === 0 ? NOTHING : countText(plainText(content));
}

function add(one: TextCount, other: TextCount): TextCount {
  return {
    words: one.words + other.words,
    characters: one.characters + other.characters,
    charactersWithoutSpaces: one.charactersWithoutSpaces + other.charactersWithoutSpaces,
  };
}
