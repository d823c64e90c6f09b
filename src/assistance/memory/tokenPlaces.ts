import type { TextRange } from "../../core/splice.ts";
import { equalityKey } from "../../language/normalise.ts";
import { tokenise } from "../../language/tokens.ts";

/** Where the tokens of a text lie by which memories compare, in UTF-16 offsets: those of `similarityTokens`, one by one. */
export function tokenPlaces(text: string): readonly TextRange[] {
  return tokenise(text)
    .filter(({ type, key }) => type !== "space" && equalityKey(key) !== "")
    .map(({ start, text: written }) => ({ start, end: start + written.length }));
}

/** The stretch of a text from one token to behind another. */
export function placeOfRun(places: readonly TextRange[], from: number, to: number): TextRange {
  return { start: places[from]?.start ?? 0, end: places[to - 1]?.end ?? 0 };
}
