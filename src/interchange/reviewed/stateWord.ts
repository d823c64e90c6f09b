import arabicStates from "../../../locales/ar/states.json";
import englishStates from "../../../locales/en/states.json";
import { REVIEW_STATES, type ReviewState } from "../../core/review.ts";

/** The state a cell names, in either language, with or without its mark; undefined if it names none. */
export function stateNamed(cell: string): ReviewState | undefined {
  const wanted = nameKey(cell);
  return REVIEW_STATES.find(
    (state) => nameKey(englishStates[state]) === wanted || nameKey(arabicStates[state]) === wanted,
  );
}

/** Letters alone, so that marks, spaces, case and vowel marks make no difference. */
function nameKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}
