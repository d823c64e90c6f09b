import type { Block } from "../../core/block.ts";
import type { SourceDocument } from "../../core/document.ts";
import { findById } from "../../core/idTable.ts";
import type { Project } from "../../core/project.ts";
import type { Segment } from "../../core/segment.ts";
import { eachSegment } from "../../core/segmentPages.ts";
import { escapeXmlAttribute, escapeXmlText } from "../xml.ts";

/** A block with its segments in order. */
export interface FreshBlock {
  readonly block: Block;
  readonly segments: readonly Segment[];
}

/** The blocks of a document that have segments, in order. */
export function blocksOf(project: Project, document: SourceDocument): readonly FreshBlock[] {
  const found: { readonly block: Block; readonly segments: Segment[] }[] = [];
  for (const segment of eachSegment(project.segments)) {
    const last = found.at(-1);
    if (last !== undefined && last.block.id === segment.block) {
      last.segments.push(segment);
      continue;
    }
    const block = findById(project.blocks, segment.block);
    if (block?.document === document.id) found.push({ block, segments: [segment] });
  }
  return found;
}

/** Text for an element, without the characters that no XML can hold. */
export function elementText(text: string): string {
  return escapeXmlText(clean(text));
}

/** Text for an attribute in double quotation marks, without the characters that no XML can hold. */
export function attributeText(text: string): string {
  return escapeXmlAttribute(clean(text));
}

function clean(text: string): string {
  return text.replaceAll(/(?![\t\n\r\u007F-\u009F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "");
}
