import type { DocumentId } from "./document.ts";
import type { Content } from "./content.ts";
import type { BlockId, SegmentId } from "./segment.ts";

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
  /** Where its file keeps it, in words for people: a key, a cell, a context. */
  readonly context?: string;
  /** What its file says to the translator. */
  readonly notes?: readonly BlockNote[];
  /** The most characters its translation may have. */
  readonly limit?: number;
  /** Renderings that came with the file. */
  readonly matches?: readonly BlockMatch[];
}

/** A remark that came with the file. */
export interface BlockNote {
  readonly text: string;
  /** Who or what it is from, if the file says. */
  readonly from?: string;
}

/** A rendering that came with the file, of a block or of one of its segments. */
export interface BlockMatch {
  readonly segment?: SegmentId;
  readonly source: Content;
  readonly target: Content;
  /** 0 to 100, if the file says. */
  readonly score?: number;
  /** The tool or memory it is from, if the file says. */
  readonly origin?: string;
}
