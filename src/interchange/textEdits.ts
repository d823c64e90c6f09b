import type { TextRange } from "../language/sentences.ts";

/** A range of a text and what takes its place; offsets in UTF-16 units of the text as it was. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  /** New text, and ranges of the old one that are taken over with the edits inside them. */
  readonly by: readonly (string | TextRange)[];
}

/**
 * A text with some of its ranges replaced; all else is untouched. An edit inside the range of another one is done in the
 * ranges which that one takes over, and nowhere else; of two that merely overlap the later one is left out.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits.toSorted((one, other) => one.start - other.start || other.end - one.end);
  return rendered(text, { start: 0, end: text.length }, inOrder);
}

function rendered(text: string, range: TextRange, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let written = range.start;
  for (let index = 0; index < edits.length;) {
    const edit = edits[index];
    index += 1;
    if (edit === undefined || edit.start < written || edit.end > range.end) continue;
    const inner: TextEdit[] = [];
    while (index < edits.length && (edits[index]?.start ?? 0) < edit.end) {
      const next = edits[index];
      index += 1;
      if (next !== undefined && next.end <= edit.end) inner.push(next);
    }
    pieces.push(text.slice(written, edit.start));
    for (const part of edit.by) pieces.push(typeof part === "string" ? part : rendered(text, part, inner));
    written = edit.end;
  }
  pieces.push(text.slice(written, range.end));
  return pieces.join("");
}
