import type { BlockNote } from "../../core/block.ts";
import type { FileNote } from "../xliff/ownNote.ts";
import type { InlineReader, ReadSide } from "./inlineReader.ts";
import type { Attributes, Candidate, Inherited, NotesPlace, SubUnit } from "./unit.ts";

/** A `segment` or `ignorable` being read. */
export type PartDraft = Omit<SubUnit, "source" | "target" | "end"> & {
  source?: ReadSide;
  target?: ReadSide;
  end: number;
};

/** A `unit` being read. */
export interface UnitDraft {
  readonly attributes: Attributes;
  readonly openEnd: number;
  readonly inherited: Inherited;
  /** Made when the first text comes: most units have none. */
  data: Map<string, string> | undefined;
  source: InlineReader | undefined;
  target: InlineReader | undefined;
  readonly parts: PartDraft[];
  readonly notes: BlockNote[];
  ownNotes: readonly FileNote[];
  notesPlace: Drafted<NotesPlace> | undefined;
  contentStart: number;
  candidates: readonly Candidate[];
}

/** The same to be written to. */
type Drafted<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** A candidate being read. */
export interface CandidateDraft {
  readonly attributes: Attributes;
  data: Map<string, string> | undefined;
  source: InlineReader | undefined;
  target: InlineReader | undefined;
  ownSource?: ReadSide;
  ownTarget?: ReadSide;
}

/** What an element hands down, of its own and of what was handed down to it. */
export function handedDown(attributes: Attributes, outer: Inherited | undefined): Inherited {
  const keeps = attributes["canResegment"] === undefined && attributes["translate"] === undefined;
  if (outer !== undefined && keeps && attributes["xml:space"] === undefined) return outer;
  const space = attributes["xml:space"];
  return {
    canResegment: (attributes["canResegment"] ?? (outer?.canResegment === false ? "no" : "yes")) === "yes",
    translate: (attributes["translate"] ?? (outer?.translate === false ? "no" : "yes")) === "yes",
    preserve: space === undefined ? (outer?.preserve ?? false) : space === "preserve",
  };
}

/** Adds a remark of the file, if it says something. */
export function addNote(notes: BlockNote[], text: string, from: string | undefined): void {
  const shown = text.trim();
  if (shown !== "") notes.push(from === undefined || from === "" ? { text: shown } : { text: shown, from });
}
