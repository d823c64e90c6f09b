import type { Segment } from "../../core/segment.ts";
import type { FileSegment } from "../xliff/fileSegment.ts";
import { attributeText, elementText } from "../xliff/freshBlocks.ts";
import { instructionOf } from "../xliff/ownInstruction.ts";
import { type OwnMarks, sameMarks, saysNothing, valuesOfMarks } from "../xliff/ownMarks.ts";
import { type OwnNote, segmentToken, valuesOfNote } from "../xliff/ownNote.ts";
import { tagName } from "../xliff/openTag.ts";
import { noteChanges, wantedNotes } from "../xliff/unitThreads.ts";
import { indentBefore, type TextPatch } from "../xmlPatch.ts";
import type { TransUnit } from "./unit.ts";

/**
 * A note of ours: for everybody with its author and side, for ourselves with an instruction in it, since the standard lets a
 * note have no attributes of others.
 */
export function noteMarkup(note: OwnNote, prefix = ""): string {
  const from = attributeText(note.author.name);
  return `<${prefix}note from="${from}" annotates="${note.side}">${instructionOf(valuesOfNote(note))}${elementText(note.text)}</${prefix}note>`;
}

/** The patches that bring the notes of ours in a unit to the comments of its segments. */
export function notePatches(
  text: string,
  unit: TransUnit,
  segments: readonly FileSegment[],
  groups: readonly (readonly Segment[])[],
): readonly TextPatch[] {
  const wanted = groups.flatMap((own, index) =>
    wantedNotes(own, segmentToken(segments[index]?.key ?? "", index)),
  );
  if (wanted.length === 0 && unit.ownNotes.length === 0) return [];
  const { replaced, removed, added } = noteChanges(unit.ownNotes, wanted);
  const prefix = tagName(text.slice(unit.start, unit.openEnd)).replace(/[^:]*$/u, "");
  const place = placeOf(unit);
  const indent = indentOf(text, unit);
  return [
    ...replaced.map(({ old, by }) => ({ start: old.start, end: old.end, by: noteMarkup(by, prefix) })),
    ...removed.map(({ start, end }) => ({
      start: start - indentBefore(text, start).length,
      end,
      by: "",
    })),
    ...added.map((note) => ({ start: place, end: place, by: indent + noteMarkup(note, prefix) })),
  ];
}

/** The patches that bring our mark of a unit to what it is to say. */
export function marksPatches(text: string, unit: TransUnit, wanted: OwnMarks): readonly TextPatch[] {
  if (sameMarks(unit.marks, wanted)) return [];
  const { marksPlace } = unit;
  const by = saysNothing(wanted) ? "" : instructionOf(valuesOfMarks(wanted));
  if (marksPlace !== undefined) {
    const { start, end } = marksPlace;
    return [{ start: by === "" ? start - indentBefore(text, start).length : start, end, by }];
  }
  const place = placeOf(unit);
  return by === "" ? [] : [{ start: place, end: place, by: indentOf(text, unit) + by }];
}

/** Behind the notes of a unit, else behind its texts. */
function placeOf({ notesEnd, target, segSource, source }: TransUnit): number {
  return Math.max(notesEnd, target?.end ?? 0, segSource?.end ?? 0, source?.end ?? 0);
}

function indentOf(text: string, { source, segSource }: TransUnit): string {
  return indentBefore(text, (source ?? segSource)?.start ?? 0);
}
