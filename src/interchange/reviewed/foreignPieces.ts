import type { Segment } from "../../core/segment.ts";
import { lastWriter } from "../bilingual/difference.ts";
import type { TrackedPiece } from "./reviewedDocument.ts";

/** Pieces without the changes that the export itself marked: those of the one who wrote the translation, at that time. */
export function foreignPieces(pieces: readonly TrackedPiece[], segment: Segment): readonly TrackedPiece[] {
  const writer = lastWriter(segment);
  if (writer === null) return pieces;
  return pieces.flatMap((piece) => {
    const { change, text } = piece;
    const isOurs =
      change?.name === writer.author.name && change.at !== null && Math.abs(change.at - writer.at) < ROUNDED;
    if (!isOurs) return [piece];
    return change.type === "insert" ? [{ text }] : [];
  });
}

/** Word processors keep times to the second or to the minute, in milliseconds. */
const ROUNDED = 60_000;
