import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { directionRuns } from "../language/directionRuns.ts";
import { isTypingKey } from "./quietRoot.ts";

/**
 * Tells what is typed into a text of a language (BCP 47) and may be painted before an editor has read it: one character that begins no
 * run of another direction, and comes from no input method.
 */
export function plainTyping(language: string): (event: InputEvent) => boolean {
  /** The characters typed so far. */
  const known = new Map<string, boolean>();
  return ({ inputType, isComposing, data }) => {
    if (inputType !== "insertText" || isComposing || data?.length !== 1) return false;
    const before = known.get(data);
    if (before !== undefined) return before;
    const isPlain = directionRuns(data, language).every(({ type }) => type === "plain");
    known.set(data, isPlain);
    return isPlain;
  };
}

/** Whether a key adds a letter where there are others: the browser needs no help. */
export function isLetterInText(view: EditorView, event: KeyboardEvent): boolean {
  const { selection } = view.state;
  return (
    isTypingKey(event) &&
    !event.isComposing &&
    !view.composing &&
    selection instanceof TextSelection &&
    selection.empty &&
    !isEmpty(view)
  );
}

/** Whether nothing is in the text, as far as it was read. */
export function isEmpty(view: EditorView): boolean {
  return view.state.doc.firstChild?.childCount === 0;
}

/** Whether a key's name is what it types; other keys are called by words. */
export function isCharacter(key: string): boolean {
  return /^\P{Cc}$/u.test(key);
}
