import type { Block } from "../core/block.ts";
import type { SourceDocument } from "../core/document.ts";
import type { Project } from "../core/project.ts";
import type { Result } from "../core/result.ts";
import type { Segment } from "../core/segment.ts";
import type { CompiledRules } from "../language/compiledRules.ts";
import type { QualityIssues } from "./qualityIssue.ts";

/** What a reader gives: a document with its blocks and segments, both in order. */
export interface ReadDocument {
  readonly document: SourceDocument;
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
  /** The languages the file names, BCP 47; absent where it names none. */
  readonly languages?: { readonly source?: string; readonly target?: string };
}

/** What a reader must be told beside the bytes. */
export interface ReadOptions {
  /** The file's name as received. */
  readonly name: string;
  /** Language of the text, BCP 47. */
  readonly language: string;
  /** Its place among the documents of the project, from 1; ids are made with it. */
  readonly number: number;
  /** Segmentation rules of one's own; those of the language if absent. */
  readonly rules?: CompiledRules;
  /** The language of the translation, BCP 47: which target is taken from a file that has several. */
  readonly targetLanguage?: string;
  /** When the file is read, in milliseconds since 1970 (UTC): the time of what it brings. 0 if absent. */
  readonly at?: number;
  /** Told now and then how far the reader is, from 0 to 1. */
  readonly progress?: (share: number) => void;
}

/**
 * Which text a writer puts down: the source as it was read, or the translation, where a segment without one either
 * shows its source or stays empty.
 */
export type WriteOptions =
  | { readonly side: "source" }
  | {
      readonly side: "target";
      readonly untranslated: "source" | "empty";
      /** What the checks say, for formats that have a place for it; nothing is said of quality if absent. */
      readonly issues?: QualityIssues | undefined;
    };

/** A file format: how to tell it, read it, and write it back with everything around the segments untouched. */
export interface Format {
  /** Stored with each document that was read by it. */
  readonly id: string;
  /** File name endings without the dot, lower case, the usual one first. */
  readonly extensions: readonly string[];
  /** The media type of a written file. */
  readonly mediaType: string;
  /** What the written file holds: the translation in the place of the source, or both side by side. */
  readonly holds: "translation" | "both";
  /** How sure the format is that these bytes are its own, from 0 (not) to 1; the name only tips the scales. */
  readonly recognise: (bytes: Uint8Array, name: string) => number;
  /** Blocks and segments of a file, or why it cannot be read. */
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Result<ReadDocument>;
  /** The file of a document again; reading and writing the source gives the same bytes. */
  readonly write: (project: Project, document: SourceDocument, options: WriteOptions) => Result<Uint8Array>;
}

/** The largest file that is read, in bytes (50 MB): beyond it a browser tab is no longer a safe place to work. */
export const LARGEST_FILE = 50 * 1024 * 1024;
