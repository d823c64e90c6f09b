/** Who changed something in a word processor, and when. */
export interface Editor {
  readonly name: string;
  /** Milliseconds since 1970 (UTC); null where the file does not say. */
  readonly at: number | null;
}

/** A piece of text as a word processor keeps it: plain, or put in or taken out by somebody under tracking. */
export interface TrackedPiece {
  readonly text: string;
  readonly change?: Editor & { readonly type: "insert" | "delete" };
}

/** A message that was put into a document. */
export interface ReviewedMessage {
  readonly author: Editor;
  readonly text: string;
}

/** A thread in the margin of a document, or a note on a cell: its range in the text that stands now (UTF-16). */
export interface ReviewedThread {
  readonly side: "source" | "target";
  readonly start: number;
  readonly end: number;
  readonly messages: readonly ReviewedMessage[];
  readonly resolved: boolean;
}

/** What came back of one segment. */
export interface ReviewedSegment {
  /** How the document names it: by its id, by the key a bookmark holds, or where that is lost by its number in the project. */
  readonly name: { readonly type: "id" | "key" | "number"; readonly text: string };
  /** What its texts were when the document was made; absent where the mark is lost. */
  readonly fingerprint?: string;
  readonly target: readonly TrackedPiece[];
  /**
   * A text in which the document does not say where this segment and the ones beside it begin, and that could not be told from the
   * old texts either; empty for all but the first of them.
   */
  readonly undivided?: string;
  readonly threads: readonly ReviewedThread[];
}

/** A row that came back; several segments where the document was made by paragraph. */
export interface ReviewedRow {
  /** Its place in the table, from 1, as the reader counts rows without the head. */
  readonly number: number;
  readonly segments: readonly ReviewedSegment[];
  /** The text of all its segments where the document does not say which is whose. */
  readonly shared?: readonly TrackedPiece[];
  /** The words in the source column; absent where there is none. */
  readonly source?: string;
  readonly state?: string;
  /** The lines in the comment column. */
  readonly commentLines?: readonly string[];
}

/** A bilingual document as it came back. */
export interface ReviewedDocument {
  /** The project it was made from, if it still says so. */
  readonly project?: string;
  /** Whether every segment of the project was in it when it was made, or every one that had a translation. */
  readonly scope: "all" | "part" | "translated";
  readonly rows: readonly ReviewedRow[];
  /** Whether a row was made for each segment or for each paragraph. */
  readonly unit?: "segment" | "paragraph";
  /** Rows in which nothing names a segment any more, by their number. */
  readonly unknownRows: readonly number[];
  /** The messages of threads on something else than a row, such as the title. */
  readonly strayThreads?: readonly (readonly ReviewedMessage[])[];
}

/** The text that stands when every change is accepted. */
export function currentText(pieces: readonly TrackedPiece[]): string {
  return pieces.map(({ text, change }) => (change?.type === "delete" ? "" : text)).join("");
}

/** The editors whose tracked changes are in a text, the one who was done first before the others. */
export function editorsOf(pieces: readonly TrackedPiece[]): readonly Editor[] {
  const last = new Map<string, number | null>();
  for (const { change } of pieces) {
    if (change === undefined) continue;
    const known = last.get(change.name) ?? null;
    last.set(change.name, known === null ? change.at : Math.max(known, change.at ?? known));
  }
  return [...last]
    .map(([name, at]) => ({ name, at }))
    .toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
}
