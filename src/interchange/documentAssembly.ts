import type { Block, BlockKind, BlockNote } from "../core/block.ts";
import type { Content } from "../core/content.ts";
import { CODE_CHARACTER, flatText, hasVisibleText, sliceContent } from "../core/content.ts";
import type { SourceDocument } from "../core/document.ts";
import type { Segment } from "../core/segment.ts";
import { newSegment } from "../core/segment.ts";
import type { CompiledRules } from "../language/compiledRules.ts";
import { compileRules } from "../language/compiledRules.ts";
import { ownSegmentation } from "../language/ownSegmentation.ts";
import type { TextRange } from "../language/sentences.ts";
import { segmentSentences } from "../language/sentences.ts";
import type { ReadDocument, ReadOptions } from "./format.ts";

/** One block as a reader of a document finds it, before it is cut into segments. */
export interface BlockPiece {
  readonly kind: BlockKind;
  /** The level of a heading, from 1. */
  readonly level?: number;
  readonly content: Content;
  readonly context?: string;
  readonly notes?: readonly BlockNote[];
  readonly limit?: number;
  /** Whether it is cut into sentences; `whole` for what a format keeps in one piece, such as a message of a program. */
  readonly division: "sentences" | "whole";
}

/** The ids of a document's blocks: `p01`, `p02`; with `d2.` before them in the second document, and so on. */
export function blockIds(document: number, blocks: number): (index: number) => string {
  const prefix = document === 1 ? "" : `d${document}.`;
  const digits = Math.max(2, String(blocks).length);
  const numbered = (number: number, length: number): string => String(number).padStart(length, "0");
  if (digits <= 3) return (index) => `${prefix}p${numbered(index + 1, digits)}`;
  // A file may have 100,000 blocks: the words of a number, all but its last three digits, serve a thousand of them.
  const ends = Array.from({ length: 1000 }, (_, end) => numbered(end, 3));
  let thousands = -1;
  let start = "";
  return (index) => {
    const number = index + 1;
    const end = number % 1000;
    if ((number - end) / 1000 !== thousands) {
      thousands = (number - end) / 1000;
      start = `${prefix}p${numbered(thousands, digits - 3)}`;
    }
    return start + (ends[end] ?? "");
  };
}

/** The id of a segment by that of its block and its place in it, from 0: `p01.s1`. */
export function segmentId(block: string, index: number): string {
  // Most blocks have one segment, and an import makes 100,000 of these.
  return index === 0 ? `${block}.s1` : `${block}.s${index + 1}`;
}

/**
 * A document of pieces in order, cut into segments; the file itself is kept as its skeleton. Pieces in which nothing can
 * be seen are no blocks: {@link createTranslations} counts in the same way.
 */
export function assembleDocument(
  pieces: readonly BlockPiece[],
  given: { readonly format: string; readonly bytes: Uint8Array; readonly options: ReadOptions },
): ReadDocument {
  const { format, bytes, options } = given;
  const visible = pieces.filter((piece) => hasVisibleText(piece.content));
  const documentId = `d${options.number}`;
  const idOf = blockIds(options.number, visible.length);
  const rules =
    options.rules ?? compileRules(ownSegmentation, { language: options.language, patterns: "own" }).compiled;
  const blocks: Block[] = [];
  const segments: Segment[] = [];
  for (const [index, piece] of visible.entries()) {
    const id = idOf(index);
    const { content, kind, level, context, notes, limit } = piece;
    let written = 0;
    const ranges = segmentContent(content, piece.division === "whole" ? undefined : rules);
    const text = flatText(content);
    for (const [place, { start, end }] of ranges.entries()) {
      const before = text.slice(written, start);
      const source = sliceContent(content, start, end);
      segments.push(newSegment({ id: segmentId(id, place), block: id, before, source }));
      written = end;
    }
    blocks.push({
      id,
      document: documentId,
      number: index + 1,
      kind,
      ...(level === undefined ? {} : { level }),
      after: text.slice(written),
      ...(context === undefined ? {} : { context }),
      ...(notes === undefined || notes.length === 0 ? {} : { notes }),
      ...(limit === undefined ? {} : { limit }),
    });
  }
  const document: SourceDocument = {
    id: documentId,
    name: options.name,
    format,
    skeleton: { type: "file", bytes },
  };
  return { document, blocks, segments };
}

/**
 * The segments of a block as ranges of its flat text. Between them is white space alone: a code there belongs to the
 * segment before it if it closes a span, and else to the one after it.
 */
function segmentContent(content: Content, rules: CompiledRules | undefined): readonly TextRange[] {
  const flat = flatText(content);
  const codes = content.filter((part) => typeof part !== "string");
  const { text, places } = withoutCodes(flat);
  const sentences = rules === undefined ? wholeText(text) : segmentSentences(text, rules);
  const ranges: { start: number; end: number }[] = sentences.map(({ start, end }) => ({
    start: places[start] ?? flat.length,
    end: (places[end - 1] ?? flat.length - 1) + 1,
  }));
  if (codes.length === 0 || ranges.length === 0) return ranges;
  let code = 0;
  let next = 0;
  for (let offset = 0; offset < flat.length; offset++) {
    if (flat[offset] !== CODE_CHARACTER) continue;
    const part = codes[code];
    code += 1;
    while (next < ranges.length && (ranges[next]?.end ?? 0) <= offset) next += 1;
    const following = ranges[next];
    if (following !== undefined && following.start <= offset) continue;
    const preceding = ranges[next - 1];
    if (preceding !== undefined && (part?.kind === "close" || following === undefined)) {
      preceding.end = offset + 1;
    } else if (following !== undefined) {
      // Codes are met from left to right: the first one that goes to the following segment takes the others along.
      following.start = offset;
    }
  }
  return ranges;
}

function wholeText(text: string): readonly TextRange[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return end > start ? [{ start, end }] : [];
}

/** A flat text without its codes, and where each of its units, and its end, stood before. */
function withoutCodes(flat: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let text = "";
  for (let offset = 0; offset < flat.length; offset++) {
    if (flat[offset] === CODE_CHARACTER) continue;
    text += flat.charAt(offset);
    places.push(offset);
  }
  places.push(flat.length);
  return { text, places };
}
