import type { BlockNote } from "../../core/block.ts";
import type { Content } from "../../core/content.ts";
import type { OwnMarks } from "../xliff/ownMarks.ts";
import type { FileNote } from "../xliff/ownNote.ts";
import type { Provenance } from "./itsRecords.ts";
import type { UnitProvenance } from "./provenance.ts";

/** Attributes of an element by their names as written. */
export type Attributes = Readonly<Record<string, string>>;

/** An element in UTF-16 offsets of its file. */
export interface ElementRange {
  readonly attributes: Attributes;
  readonly start: number;
  /** Behind the `>` of the opening tag. */
  readonly openEnd: number;
  /** At the `<` of the closing tag; `end` for an empty element. */
  readonly innerEnd: number;
  readonly end: number;
}

/** A `source` or `target`. */
export interface UnitSide extends ElementRange {
  readonly content: Content;
}

/** A `segment` or an `ignorable`. */
export interface SubUnit {
  readonly type: "segment" | "ignorable";
  readonly attributes: Attributes;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
  readonly source: UnitSide;
  readonly target: UnitSide | undefined;
}

/** Where the `notes` of a unit stand. */
export interface NotesPlace {
  readonly start: number;
  /** At the `<` of the closing tag. */
  readonly innerEnd: number;
  readonly end: number;
  /** How many notes there are. */
  readonly count: number;
}

/** A candidate of the Translation Candidates module. */
export interface Candidate {
  readonly attributes: Attributes;
  readonly source: Content;
  readonly target: Content;
}

/** An opening tag that a writer may have to add an attribute to. */
export interface OpeningTag {
  readonly attributes: Attributes;
  readonly start: number;
  readonly openEnd: number;
}

/** What a `file`, `group` or `unit` hands down to what it holds. */
export interface Inherited {
  readonly canResegment: boolean;
  readonly translate: boolean;
  /** Whether white space counts. */
  readonly preserve: boolean;
}

/** A `unit` with everything a reader or writer wants to know of it. */
export interface TranslationUnit {
  readonly attributes: Attributes;
  /** Behind the `>` of its opening tag. */
  readonly openEnd: number;
  readonly inherited: Inherited;
  readonly root: OpeningTag;
  readonly file: { readonly number: number; readonly attributes: Attributes };
  /** The names of the groups around it, outermost first. */
  readonly groups: readonly string[];
  readonly parts: readonly SubUnit[];
  readonly notes: readonly BlockNote[];
  /** The notes of ours. */
  readonly ownNotes: readonly FileNote[];
  readonly notesPlace: NotesPlace | undefined;
  /** Where notes would stand: before its original data, or its first part. */
  readonly contentStart: number;
  /** What we have said of its segments. */
  readonly marks: OwnMarks;
  readonly candidates: readonly Candidate[];
  /** Who worked on it, as ITS tells. */
  readonly provenance: UnitProvenance;
  /** The same of spans in targets, by where their parts begin. */
  readonly spans: ReadonlyMap<number, Provenance> | undefined;
  /** Our list of quality issues, if it has one. */
  readonly ownIssues: { readonly id: string; readonly start: number; readonly end: number } | undefined;
  /** Whether the file counts sizes in characters (Size and Length Restriction module). */
  readonly countsCharacters: boolean;
}
