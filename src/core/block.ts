import type { DocumentId } from "./document.ts";
import type { BlockId } from "./segment.ts";

/** What a block is in its document. */
export type BlockKind = "heading" | "paragraph" | "list" | "quote" | "cell" | "code";

/** A paragraph, heading, list item, quotation or table cell: the home of one or more segments. */
export interface Block {
  readonly id: BlockId;
  readonly document: DocumentId;
  /** Its place in the document, from 1. */
  readonly number: number;
  readonly kind: BlockKind;
  /** The level of a heading, from 1. */
  readonly level?: number;
  /** What follows its last segment up to the next block: line ends, blank lines. */
  readonly after: string;
}
