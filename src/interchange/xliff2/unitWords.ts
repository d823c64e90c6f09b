import type { Segment } from "../../core/segment.ts";
import { wantedLock } from "../xliff/fileSegment.ts";
import { attributeText, elementText } from "../xliff/freshBlocks.ts";
import { setAttributes, tagName } from "../xliff/openTag.ts";
import { type NamedValues, type OwnNote, segmentToken, valuesOfNote } from "../xliff/ownNote.ts";
import { noteChanges, wantedNotes } from "../xliff/unitThreads.ts";
import { indentBefore, type TextPatch } from "../xmlPatch.ts";
import { tagStart } from "../xmlScan.ts";
import type { QualityIssues } from "../qualityIssue.ts";
import type { UnitSegment } from "./layout.ts";
import { authorPrefix, OWN_DECLARATION, ownAttributes } from "./ownAttributes.ts";
import type { Provenance } from "./itsRecords.ts";
import { provenanceAttributes, provenanceHere, provenanceRecord, tellsProvenance } from "./provenance.ts";
import { hasOthersIssues, issueAttributes, issuesId, issuesMarkup } from "./qualityRecords.ts";
import type { TranslationUnit } from "./unit.ts";

/** A segment as the file has it once its unit is written: under its id, with what it is made of. */
export interface WrittenSegment {
  readonly key: string;
  /** The segment of the file it was, or begins in. */
  readonly file: UnitSegment;
  readonly own: readonly Segment[];
}

/** A note of ours: its author and kind for everybody, the rest in attributes of ours. */
export function noteMarkup(
  note: OwnNote,
  { prefix = "", isDeclared = false }: { readonly prefix?: string; readonly isDeclared?: boolean } = {},
): string {
  const category = note.type === "message" ? note.kind : "changes_requested";
  const tag = setAttributes(`<${prefix}note category="${category}" appliesTo="${note.side}">`, {
    ...(isDeclared ? {} : OWN_DECLARATION),
    ...ownAttributes(valuesOfNote(note)),
  });
  return `${tag}${elementText(authorPrefix(note.author.name) + note.text)}</${prefix}note>`;
}

/** The patches that bring the notes of ours, the locks and the provenance of a unit to where its segments are. */
export function wordPatches(
  text: string,
  unit: TranslationUnit,
  written: readonly WrittenSegment[],
  { untouched, quality }: { readonly untouched: boolean; readonly quality: QualityIssues | undefined },
): readonly TextPatch[] {
  const issues = issueChanges(unit, written, quality);
  const here = tellsProvenance(unit.root)
    ? provenanceHere(written.flatMap(({ own }) => own))
    : { translator: undefined, reviser: undefined };
  const start = tagStart(text, unit.openEnd);
  const tag = text.slice(start, unit.openEnd);
  const by = setAttributes(tag, {
    ...(untouched ? {} : lockChanges(unit, written)),
    ...provenanceAttributes(unit.root, unit.provenance, here),
    ...issues.attributes,
  });
  return [
    ...(by === tag ? [] : [{ start, end: unit.openEnd, by }]),
    ...issues.patches,
    ...recordPatches(text, unit, here),
    ...(untouched ? [] : notePatches(text, unit, written)),
  ];
}

/** The list of quality issues that a unit gets, where it is asked for and nobody else tells of quality there. */
function issueChanges(
  unit: TranslationUnit,
  written: readonly WrittenSegment[],
  quality: QualityIssues | undefined,
): { readonly attributes: NamedValues; readonly patches: readonly TextPatch[] } {
  const { ownIssues, file, openEnd } = unit;
  if (quality === undefined || hasOthersIssues(unit.attributes, ownIssues?.id)) {
    return { attributes: {}, patches: [] };
  }
  const found = written.flatMap(({ key, own }, index) =>
    own.flatMap(({ id }) =>
      (quality.get(id) ?? []).map((issue) => ({
        issue,
        segment: written.length === 1 ? undefined : segmentToken(key, index),
      })),
    ),
  );
  if (found.length === 0 && ownIssues === undefined) return { attributes: {}, patches: [] };
  const id = ownIssues?.id ?? issuesId(file.number, unit.attributes["id"] ?? "");
  const by = found.length === 0 ? "" : issuesMarkup(id, found);
  return {
    attributes: issueAttributes(unit, id, found.length > 0),
    patches: [{ start: ownIssues?.start ?? openEnd, end: ownIssues?.end ?? openEnd, by }],
  };
}

function recordPatches(text: string, unit: TranslationUnit, here: Provenance): readonly TextPatch[] {
  const record = provenanceRecord(unit.provenance, here);
  const place = unit.provenance.records?.openEnd;
  if (record === undefined || place === undefined) return [];
  const name = tagName(text.slice(tagStart(text, place), place)).replace(/s$/u, "");
  return [{ start: place, end: place, by: setAttributes(`<${name}/>`, record) }];
}

function notePatches(
  text: string,
  unit: TranslationUnit,
  written: readonly WrittenSegment[],
): readonly TextPatch[] {
  const wanted = written.flatMap(({ key, own }, index) => wantedNotes(own, segmentToken(key, index)));
  if (wanted.length === 0 && unit.ownNotes.length === 0) return [];
  const { replaced, removed, added } = noteChanges(unit.ownNotes, wanted);
  const { notesPlace, contentStart } = unit;
  const prefix = tagName(text.slice(tagStart(text, unit.openEnd), unit.openEnd)).replace(/[^:]*$/u, "");
  const markup = added.map((note) => noteMarkup(note, { prefix })).join("");
  if (notesPlace === undefined) {
    if (markup === "") return [];
    const by = `<${prefix}notes>${markup}</${prefix}notes>${indentBefore(text, contentStart)}`;
    return [{ start: contentStart, end: contentStart, by }];
  }
  if (added.length === 0 && removed.length === notesPlace.count) {
    // An empty list of notes is not valid.
    const start = notesPlace.start - indentBefore(text, notesPlace.start).length;
    return [{ start, end: notesPlace.end, by: "" }];
  }
  return [
    ...replaced.map(({ old, by }) => ({ start: old.start, end: old.end, by: noteMarkup(by, { prefix }) })),
    ...removed.map(({ start, end }) => ({ start: start - indentBefore(text, start).length, end, by: "" })),
    ...(markup === "" ? [] : [{ start: notesPlace.innerEnd, end: notesPlace.innerEnd, by: markup }]),
  ];
}

/**
 * The attributes of a unit whose locks have changed. It is not to be translated while all of it is locked here; what the client
 * forbade to translate stays so.
 */
function lockChanges(unit: TranslationUnit, written: readonly WrittenSegment[]): NamedValues {
  const { locked: before } = unit.marks;
  if (before === undefined && !unit.inherited.translate) return {};
  const locks = written.map(({ file, own }) => wantedLock(file, { segments: own }));
  const isDivided = written.some(({ key, file }) => key !== file.key);
  const isSame = written.every(({ file }, index) => file.locked === locks[index]);
  if (isSame && (!isDivided || before === undefined)) return {};
  const tokens = written.flatMap(({ key }, index) =>
    locks[index] === true ? [segmentToken(key, index)] : [],
  );
  const { translate } = unit.attributes;
  const isWhole = tokens.length > 0 && tokens.length === written.length;
  return {
    ...(isWhole && translate === undefined ? { translate: "no" } : {}),
    ...(!isWhole && before !== undefined && translate === "no" ? { translate: undefined } : {}),
    ...(tokens.length > 0
      ? { ...OWN_DECLARATION, ...ownAttributes({ locked: tokens.join(" ") }) }
      : { "xmlns:muqabala": undefined, ...ownAttributes({ locked: undefined }) }),
  };
}

/** The attributes of a new unit of which some segments, by their ids, are locked. */
export function lockAttributes(locked: readonly string[], segments: number): string {
  if (locked.length === 0) return "";
  const translate = locked.length === segments ? ' translate="no"' : "";
  return `${translate} muqabala:locked="${attributeText(locked.join(" "))}"`;
}
