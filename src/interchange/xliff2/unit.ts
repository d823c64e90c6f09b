import type { BlockNote } from "../../core/block.ts";
import type { Content } from "../../core/content.ts";

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
  readonly candidates: readonly Candidate[];
  /** Whether the file counts sizes in characters (Size and Length Restriction module). */
  readonly countsCharacters: boolean;
}
