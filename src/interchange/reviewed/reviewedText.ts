import { readBookmarkName, type SegmentBookmark } from "../bilingual/bookmarkName.ts";
import type { StoryParagraph, StoryToken } from "./docxStory.ts";
import type { DocxThread } from "./docxThreads.ts";
import type { ReviewedSegment, ReviewedThread, TrackedPiece } from "./reviewedDocument.ts";

/** The threads of a document by the ids their ranges name. */
export interface ThreadSource {
  readonly byId: ReadonlyMap<string, DocxThread>;
  /** Those that a place was found for. */
  readonly placed: Set<string>;
}

/** Threads none of which has a place yet. */
export function threadSource(threads: readonly DocxThread[]): ThreadSource {
  return { byId: new Map(threads.map((thread) => [thread.id, thread])), placed: new Set() };
}

interface Collected {
  readonly bookmark: SegmentBookmark | undefined;
  readonly pieces: TrackedPiece[];
  readonly threads: ReviewedThread[];
  length: number;
}

/** The words of paragraphs as they stand now, a line end between two. */
export function plainOf(paragraphs: readonly StoryParagraph[]): string {
  return paragraphs
    .map(({ tokens }) =>
      tokens
        .map((token) => (token.type === "text" && token.change?.type !== "delete" ? token.text : ""))
        .join(""),
    )
    .join("\n");
}

/**
 * The segments whose bookmarks begin in paragraphs. What was typed in front of the first or behind the end of a bookmark belongs to
 * it: word processors leave it outside. On the side of the source, which has no bookmarks, everything is one.
 */
export function segmentsIn(
  paragraphs: readonly StoryParagraph[],
  side: "source" | "target",
  source: ThreadSource,
): readonly ReviewedSegment[] {
  const tokens = paragraphs.flatMap(({ tokens: own }, index): readonly StoryToken[] =>
    index === 0 ? own : [{ type: "text", text: "\n" }, ...own],
  );
  const all: Collected[] = [];
  const waiting: Collected = collected(undefined);
  let current = waiting;
  const started = new Map<string, number>();
  for (const token of tokens) {
    if (token.type === "text") addPiece(current, token);
    else if (token.type === "bookmark") {
      const bookmark = readBookmarkName(token.name);
      // LibreOffice writes an empty bookmark twice.
      if (bookmark === undefined || side === "source" || bookmark.key === current.bookmark?.key) continue;
      const next = collected(bookmark);
      if (all.length === 0) {
        // What stood in front of the first bookmark is part of its text.
        next.pieces.push(...waiting.pieces);
        next.threads.push(...waiting.threads);
        next.length = waiting.length;
      } else trimGap(current);
      all.push(next);
      current = next;
    } else if (token.type === "commentStart") started.set(token.id, current.length);
    else {
      const thread = source.byId.get(token.id);
      // A comment on a place has no range, only its mark.
      if (thread === undefined || source.placed.has(token.id)) continue;
      source.placed.add(token.id);
      const { messages, resolved } = thread;
      const start = Math.min(started.get(token.id) ?? current.length, current.length);
      current.threads.push({ side, start, end: current.length, messages, resolved });
    }
  }
  if (side === "source") all.push(waiting);
  return all.map(({ bookmark, pieces, threads }) => ({
    name: { type: "key", text: bookmark?.key ?? "" },
    ...(bookmark === undefined ? {} : { fingerprint: bookmark.fingerprint }),
    target: pieces,
    threads,
  }));
}

function collected(bookmark: SegmentBookmark | undefined): Collected {
  return { bookmark, pieces: [], threads: [], length: 0 };
}

function addPiece(to: Collected, { text, change }: Extract<StoryToken, { type: "text" }>): void {
  to.pieces.push({ text, ...(change === undefined ? {} : { change }) });
  if (change?.type !== "delete") to.length += text.length;
}

/** Takes off the white space between two segments of a paragraph: it belongs to neither. */
function trimGap(segment: Collected): void {
  while (true) {
    const last = segment.pieces.at(-1);
    if (last === undefined) return;
    const trimmed = last.text.trimEnd();
    if (trimmed === last.text) return;
    segment.pieces.pop();
    if (trimmed !== "") {
      segment.pieces.push({ ...last, text: trimmed });
      return;
    }
  }
}
