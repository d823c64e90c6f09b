import { sameContent } from "../../core/content.ts";
import type { Segment } from "../../core/segment.ts";
import { type FileSegment, importedState } from "./fileSegment.ts";
import { type FileNote, segmentToken } from "./ownNote.ts";
import { notesOfUnit, type SegmentNotes } from "./unitThreads.ts";

/**
 * Whether the segments of a unit are as they were read from it: then nothing of it is written anew, whatever it may say in our
 * words that we would say otherwise.
 */
export function isUntouched(
  notes: readonly FileNote[],
  segments: readonly FileSegment[],
  groups: readonly (readonly Segment[])[],
): boolean {
  const said = notes.length === 0 ? undefined : notesOfUnit(notes, segments);
  return segments.every((segment, index) => {
    const [own, ...others] = groups[index] ?? [];
    const token = segmentToken(segment.key, index);
    return own !== undefined && others.length === 0 && isAsRead(own, segment, said?.get(token));
  });
}

function isAsRead(own: Segment, file: FileSegment, said: SegmentNotes | undefined): boolean {
  if (!sameContent(own.target, file.target) || !sameContent(own.source, file.source)) return false;
  const read = importedState(file);
  const state = said?.request !== undefined && read === "draft" ? "changes_requested" : read;
  const locked = file.locked || state === "signed_off";
  const request = state === "changes_requested" ? (said?.request ?? null) : null;
  const { review, comments } = own;
  if (review.state !== state || own.locked !== locked) return false;
  if (comments.length === 0 && said === undefined) return true;
  return (
    JSON.stringify(comments) === JSON.stringify(said?.comments ?? []) &&
    JSON.stringify(review.request) === JSON.stringify(request)
  );
}
