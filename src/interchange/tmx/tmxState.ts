import { type Content, contentOf, plainText } from "../../core/content.ts";
import { REVIEW_STATES, type ReviewState } from "../../core/review.ts";
import { contentHash } from "../../core/segment.ts";

/** The property of a unit that tells its state, and the one that tells of which texts. */
export const STATE_PROPERTY = "x-state";
export const STATE_TEXTS_PROPERTY = "x-state-of";

/** What names the texts a state was said of: a change of either text voids it. */
export function stateTexts(source: Content, target: Content): string {
  return contentHash(contentOf(plainText(source)), contentOf(plainText(target))).slice(0, 16);
}

/** The state of a unit with a translation, as this product wrote it; undefined if nothing is said of these texts. */
export function stateOf(
  properties: ReadonlyMap<string, string>,
  source: Content,
  target: Content,
): ReviewState | undefined {
  const said = properties.get(STATE_PROPERTY);
  if (said === undefined) return undefined;
  const state = REVIEW_STATES.find((each) => each === said);
  const texts = properties.get(STATE_TEXTS_PROPERTY);
  return state !== undefined && texts === stateTexts(source, target) ? state : undefined;
}
