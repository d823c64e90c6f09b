import type { BlockNote } from "../../core/block.ts";
import { type Content, EMPTY_CONTENT } from "../../core/content.ts";
import type { FileNote } from "../xliff/ownNote.ts";
import { remarkOf } from "../xliff/remark.ts";
import type { InlineReader, ReadSide } from "./inlineReader.ts";
import { marksOfUnit, ownNoteOf } from "./ownAttributes.ts";
import { type ItsRecords, provenanceIn } from "./itsRecords.ts";
import { NO_PROVENANCE } from "./provenance.ts";
import type { Attributes, Candidate, Inherited, NotesPlace, SubUnit, TranslationUnit } from "./unit.ts";

/** A `segment` or `ignorable` being read. */
export type PartDraft = Omit<SubUnit, "source" | "target" | "end"> & {
  source: ReadSide | undefined;
  target: ReadSide | undefined;
  end: number;
};

/** The same once it has closed with the source that makes it one. */
type ReadPart = PartDraft & { readonly source: ReadSide };

/** Whether a part has a source. */
export function isRead(part: PartDraft): part is ReadPart {
  return part.source !== undefined;
}

/** A `unit` being read, which becomes the unit itself: a file may have 100,000 of them. */
export interface UnitDraft extends Drafted<Omit<TranslationUnit, "parts" | "notes" | "notesPlace">> {
  parts: ReadPart[];
  readonly notes: BlockNote[];
  notesPlace: Drafted<NotesPlace> | undefined;
  /** Made when the first text comes: most units have none. */
  data: Map<string, string> | undefined;
  source: InlineReader | undefined;
  target: InlineReader | undefined;
  /** Made when the first comes. */
  records: ItsRecords | undefined;
  /** What a span of a target says of its provenance, by where its part begins; made when the first comes. */
  told: Map<number, Attributes> | undefined;
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

const NO_CANDIDATES: readonly Candidate[] = [];
const NO_NOTES: readonly FileNote[] = [];

/** A unit that opens, with what is around it. */
export function newUnit(
  given: Pick<TranslationUnit, "attributes" | "openEnd" | "inherited" | "root" | "file" | "groups">,
): UnitDraft {
  return {
    attributes: given.attributes,
    openEnd: given.openEnd,
    inherited: given.inherited,
    root: given.root,
    file: given.file,
    groups: given.groups,
    parts: [],
    notes: [],
    ownNotes: NO_NOTES,
    notesPlace: undefined,
    contentStart: 0,
    marks: marksOfUnit(given.attributes),
    candidates: NO_CANDIDATES,
    provenance: NO_PROVENANCE,
    spans: undefined,
    ownIssues: undefined,
    countsCharacters: false,
    data: undefined,
    source: undefined,
    target: undefined,
    records: undefined,
    told: undefined,
  };
}

/** Keeps a side that closes, of a candidate or else of a part. */
export function keepSide(
  candidate: CandidateDraft | undefined,
  part: PartDraft | undefined,
  name: string,
  side: ReadSide,
): void {
  if (candidate !== undefined) {
    if (name === "source") candidate.ownSource ??= side;
    else candidate.ownTarget ??= side;
  } else if (part !== undefined) {
    if (name === "source") part.source ??= side;
    else part.target ??= side;
  }
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

/** Keeps a note of a unit: one of ours, or a remark of the file if it says something. */
export function keepNote(
  unit: UnitDraft,
  element: { readonly attributes: Attributes; readonly text: string },
  place: { readonly start: number; readonly end: number },
): void {
  if (unit.notesPlace !== undefined) unit.notesPlace.count += 1;
  const own = ownNoteOf(element, place, unit.ownNotes);
  if (own !== undefined) {
    unit.ownNotes = [...unit.ownNotes, own];
    return;
  }
  const text = element.text.trim();
  if (text !== "") unit.notes.push(remarkOf(text, element.attributes["category"]));
}

/** Keeps where the notes of a unit stand, or else where they would; both places are those of an opening tag. */
export function openList(
  unit: UnitDraft | undefined,
  name: "notes" | "originalData",
  { start, end }: { readonly start: number; readonly end: number },
): void {
  if (unit === undefined) return;
  if (name === "originalData") unit.contentStart ||= start;
  else unit.notesPlace ??= { start, innerEnd: end, end, count: 0 };
}

/** Keeps what the first span of a part's target tells of provenance. */
export function keepSpan(unit: UnitDraft, part: number, attributes: Attributes): void {
  const { translator, reviser } = provenanceIn(attributes, "its:");
  const tells = attributes["its:provenanceRecordsRef"] ?? translator ?? reviser;
  if (tells !== undefined && unit.told?.has(part) !== true) (unit.told ??= new Map()).set(part, attributes);
}

/** A candidate as it was read. */
export function candidateOf({ attributes, ...read }: CandidateDraft): Candidate {
  const content = (side: "source" | "target", own: ReadSide | undefined): Content => {
    read[side]?.settle();
    if (own === undefined) return EMPTY_CONTENT;
    read[side]?.takeContent(own);
    return own.content;
  };
  return {
    attributes,
    source: content("source", read.ownSource),
    target: content("target", read.ownTarget),
  };
}
