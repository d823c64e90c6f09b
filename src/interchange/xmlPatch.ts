/** A range of a text, in UTF-16 offsets, and what stands there instead; an empty range is a place to insert at. */
export interface TextPatch {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/**
 * A text with ranges replaced and everything else untouched. Ranges must not overlap; at one place the patches apply in the
 * order given.
 */
export function applyPatches(text: string, patches: readonly TextPatch[]): string {
  if (patches.length === 0) return text;
  const ordered = patches.toSorted((one, other) => one.start - other.start || one.end - other.end);
  const parts: string[] = [];
  let written = 0;
  for (const { start, end, by } of ordered) {
    if (start < written)
      throw new Error(`a patch at ${start} begins before ${written}, where the last one ends`);
    parts.push(text.slice(written, start), by);
    written = end;
  }
  parts.push(text.slice(written));
  return parts.join("");
}

/** The white space between the tag before an element and the element, by the offset where it begins. */
export function indentBefore(text: string, start: number): string {
  let from = start;
  while (from > 0 && /\s/u.test(text.charAt(from - 1))) from -= 1;
  return text.charAt(from - 1) === ">" ? text.slice(from, start) : "";
}
