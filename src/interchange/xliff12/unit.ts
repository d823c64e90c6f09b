import type { BlockNote } from "../../core/block.ts";
import type { Content } from "../../core/content.ts";
import type { OwnMarks } from "../xliff/ownMarks.ts";
import type { FileNote } from "../xliff/ownNote.ts";

/** Attributes of an element by their names as written. */
export type Attributes = Readonly<Record<string, string>>;

/** A tag, or an element, in UTF-16 offsets of its file. */
export interface MarkupRange {
  readonly attributes: Attributes;
  readonly start: number;
  /** Behind the `>` of the opening tag. */
  readonly openEnd: number;
  /** At the `<` of the closing tag; `end` for an empty element. */
  readonly innerEnd: number;
  readonly end: number;
}

/** A segment marked by `mrk mtype="seg"`. */
export interface SegmentMark extends MarkupRange {
  readonly mid: string;
  readonly content: Content;
  /** The text between the mark before it, or the start, and this one. */
  readonly gap: string;
}

/** A `source`, `seg-source` or `target`. */
export interface InlineElement extends MarkupRange {
  readonly content: Content;
  readonly marks: readonly SegmentMark[];
  /** The text behind the last mark. */
  readonly gap: string;
}

/** An `alt-trans`. */
export interface AlternativeTranslation {
  readonly attributes: Attributes;
  readonly source: InlineElement | undefined;
  readonly target: InlineElement | undefined;
}

/** A `file` of an XLIFF 1 document. */
export interface TransFile {
  /** From 0, in the order of the document. */
  readonly number: number;
  readonly attributes: Attributes;
  /** The range of the opening tag. */
  readonly start: number;
  readonly openEnd: number;
  /** The name of the tool that wrote it, if it says. */
  readonly tool: string | undefined;
}

/** A `trans-unit` with everything a reader or writer wants to know of it. */
export interface TransUnit {
  readonly attributes: Attributes;
  readonly start: number;
  readonly openEnd: number;
  readonly file: TransFile;
  /** The attributes of the root: tools put what counts for the whole job there. */
  readonly root: Attributes;
  /** The names of the groups around it, outermost first. */
  readonly groups: readonly string[];
  readonly source: InlineElement | undefined;
  readonly segSource: InlineElement | undefined;
  readonly target: InlineElement | undefined;
  readonly notes: readonly BlockNote[];
  /** The notes of ours. */
  readonly ownNotes: readonly FileNote[];
  /** Behind its last note; 0 if it has none. */
  readonly notesEnd: number;
  /** What a processing instruction of ours says of its segments. */
  readonly marks: OwnMarks;
  /** Where that instruction stands. */
  readonly marksPlace: { readonly start: number; readonly end: number } | undefined;
  /** What its context groups say. */
  readonly contexts: readonly string[];
  readonly alternatives: readonly AlternativeTranslation[];
  /** Trados' definitions of its segments, by the `mid` they are for. */
  readonly definitions: ReadonlyMap<string, MarkupRange>;
}
