import type { Comment } from "../../core/comment.ts";
import type { Code, Content } from "../../core/content.ts";
import { codesOf, joinParts, plainText } from "../../core/content.ts";
import type { Segment } from "../../core/segment.ts";

/** How the codes of a segment are written where there is text alone, and read from there. */
export interface CodeNotation {
  /** Each code as `{1}`, a span as `{2>` … `<2}`: numbered as they stand in the source. */
  readonly textOf: (content: Content) => string;
  /** The content that such a text stands for. What names no code of the segment stays text. */
  readonly contentOf: (text: string) => Content;
  readonly writtenAs: (code: Code) => string;
}

/** Whatever could be taken for a code. */
const NOTED = /\{(\d+)\}|\{(\d+)>|<(\d+)\}/gu;

/**
 * The notation of one segment. Its codes get numbers that its own words do not have already, so that a text with `{1}` in it
 * is not taken for one with a code.
 */
export function codeNotation({
  source,
  target,
  review,
}: Pick<Segment, "source" | "target" | "review">): CodeNotation {
  const contents = [source, target, ...(review.base === null ? [] : [review.base])];
  const codes = contents.flatMap((content) => [...codesOf(content)]);
  const taken = contents.flatMap((content) =>
    Array.from(plainText(content).matchAll(NOTED), (found) => Number(found[1] ?? found[2] ?? found[3])),
  );
  const numbers = new Map<string, number>();
  let next = Math.max(0, ...taken.filter(Number.isSafeInteger)) + 1;
  for (const { id } of codes) if (!numbers.has(id)) numbers.set(id, next++);
  const writtenAs = (code: Code): string => {
    const number = numbers.get(code.id) ?? 0;
    if (code.kind === "open") return `{${number}>`;
    return code.kind === "close" ? `<${number}}` : `{${number}}`;
  };
  const byText = new Map<string, Code>(codes.toReversed().map((code) => [writtenAs(code), code]));
  return {
    writtenAs,
    textOf: (content) => content.map((part) => (typeof part === "string" ? part : writtenAs(part))).join(""),
    contentOf: (text) => {
      const parts: (string | Code)[] = [];
      let from = 0;
      for (const found of text.matchAll(NOTED)) {
        const code = byText.get(found[0]);
        if (code === undefined) continue;
        parts.push(text.slice(from, found.index), code);
        from = found.index + found[0].length;
      }
      parts.push(text.slice(from));
      return joinParts(parts);
    },
  };
}

/** A segment with its codes written out as text, for documents that people edit; the ranges of its comments move along. */
export function withWrittenCodes(segment: Segment): Segment {
  const { source, target, review } = segment;
  const all = [source, target, review.base ?? []];
  if (!all.some((content) => content.some((part) => typeof part !== "string"))) return segment;
  const notation = codeNotation(segment);
  const written = (content: Content): Content => joinParts([notation.textOf(content)]);
  const moved = (comment: Comment): Comment => {
    const move = createMove(segment[comment.side], notation);
    return { ...comment, start: move(comment.start), end: move(comment.end) };
  };
  return {
    ...segment,
    source: written(source),
    target: written(target),
    review: { ...review, base: review.base === null ? null : written(review.base) },
    comments: segment.comments.map(moved),
  };
}

/** Where an offset of flat text comes to lie when each code takes the place of its notation. */
function createMove(content: Content, { writtenAs }: CodeNotation): (offset: number) => number {
  const codes: { readonly at: number; readonly more: number }[] = [];
  let at = 0;
  for (const part of content) {
    if (typeof part !== "string") codes.push({ at, more: writtenAs(part).length - 1 });
    at += typeof part === "string" ? part.length : 1;
  }
  return (offset) => codes.reduce((sum, code) => (code.at < offset ? sum + code.more : sum), offset);
}
