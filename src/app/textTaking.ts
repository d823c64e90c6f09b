import type { EditorView } from "prosemirror-view";

/** Watches for the moments before text is taken away, replaced or put in at once. */
export interface TextTaking {
  /** A letter or code beside the caret is about to go; one after the other, they are one taking. */
  readonly letter: () => void;
  /** What is selected, a word, a line, or room for what is put in at once. */
  readonly more: () => void;
  /** What is selected, if anything is. */
  readonly selected: () => void;
  /** Finds out from what the browser says it is about to do. */
  readonly announced: (event: InputEvent) => void;
}

/** Tells of each taking before it, so that undo can come back to what stood then. */
export function textTaking(view: EditorView, onTaking: () => void): TextTaking {
  let isTakingLetters = false;
  const letter = (): void => {
    const goesOn = isTakingLetters && hasCaret(view);
    isTakingLetters = true;
    if (!goesOn) onTaking();
  };
  const more = (): void => {
    isTakingLetters = false;
    onTaking();
  };
  const selected = (): void => {
    if (hasCaret(view)) isTakingLetters = false;
    else more();
  };
  return {
    letter,
    more,
    selected,
    announced: ({ inputType, isComposing }) => {
      // An input method was asked when it began.
      if (isComposing) return;
      if (inputType === "deleteContentBackward" || inputType === "deleteContentForward") letter();
      else if (inputType === "insertText") selected();
      else more();
    },
  };
}

/** Whether nothing is selected: asked of the page, which knows before the editor does. */
function hasCaret(view: EditorView): boolean {
  const selection = view.dom.ownerDocument.getSelection();
  return selection === null || selection.isCollapsed;
}
