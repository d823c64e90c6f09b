import type { BlockKind } from "../core/block.ts";
import type { Problem } from "../core/result.ts";
import { splitBlocks, type TextBlock } from "./blocks.ts";
import { type CompiledRules, compileRules } from "./compiledRules.ts";
import { ownSegmentation } from "./ownSegmentation.ts";
import { blockSteps, searchSentences, type TextRange } from "./sentences.ts";

// What foreign rules may cost beside 60 steps a character: some seconds, whatever the rules and the text are.
const DOCUMENT_STEPS = 20_000_000;

/** One block with its segments, as ranges over the untouched text in UTF-16 units. */
export interface SegmentedBlock {
  readonly kind: BlockKind;
  /** The level of a heading, from 1. */
  readonly level?: number;
  /** The line without its line end; a Markdown marker is part of it, but of no segment. */
  readonly start: number;
  readonly end: number;
  /** At least one, in order. What is between them is white space. */
  readonly segments: readonly TextRange[];
  /** Set where foreign rules would have cost more than they may: the rest of the block is then one segment. */
  readonly problem?: Problem;
}

/**
 * Splits a plain or Markdown-like text into blocks and segments. The segments and what lies between them are the text:
 * nothing is trimmed, changed or lost. Without `rules` the product's own for the language are used.
 */
export function segmentDocument(
  text: string,
  options: { readonly language: string; readonly rules?: CompiledRules },
): readonly SegmentedBlock[] {
  const rules =
    options.rules ?? compileRules(ownSegmentation, { language: options.language, patterns: "own" }).compiled;
  const budget = { steps: DOCUMENT_STEPS + 60 * text.length };
  return splitBlocks(text).map((block) => {
    const { textStart, textEnd } = block;
    if (block.kind === "heading" || rules.firstCandidate(text, textStart, textEnd) === textEnd) {
      return segmentedBlock(block, [{ start: textStart, end: textEnd }]);
    }
    const own = { steps: Math.min(budget.steps, blockSteps(textEnd - textStart)) };
    budget.steps -= own.steps;
    const search = searchSentences(text.slice(textStart, textEnd), rules, own);
    budget.steps += Math.max(0, own.steps);
    const segments = search.segments.map(({ start, end }) => ({
      start: start + textStart,
      end: end + textStart,
    }));
    const segmented = segmentedBlock(block, segments);
    return search.complete ? segmented : { ...segmented, problem: tooCostly(text, block.start) };
  });
}

function segmentedBlock(
  { kind, level, start, end }: TextBlock,
  segments: readonly TextRange[],
): SegmentedBlock {
  return level === undefined ? { kind, start, end, segments } : { kind, level, start, end, segments };
}

function tooCostly(text: string, start: number): Problem {
  const line = text.slice(0, start).split(/\r\n|[\n\r\u2028\u2029]/u).length;
  return { code: "segmentation_too_costly", severity: "warning", place: { line }, facts: { line } };
}
