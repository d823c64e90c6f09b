import { EditorState, TextSelection, type Plugin, type Transaction } from "prosemirror-state";
import { EditorView, type DirectEditorProps } from "prosemirror-view";
import type { Code, Content } from "../core/content.ts";
import { plainText, sliceContent } from "../core/content.ts";
import type { TextRange } from "../core/splice.ts";
import { afterPaint } from "./afterPaint.ts";
import { contentOfDocument, documentOf, nodesOf } from "./contentDocument.ts";
import { contentMediaType, pastedContent } from "./contentTransfer.ts";
import { directionDecorations } from "./directionDecorations.ts";
import { invisibleDecorations, showInvisibles } from "./invisibleDecorations.ts";
import { lateReading } from "./lateReading.ts";
import { EXTERNAL, minimalReplacement } from "./minimalReplacement.ts";
import { textTaking } from "./textTaking.ts";
import { isCharacter, isEmpty, isLetterInText, plainTyping } from "./typedLetter.ts";

/** What an editor is made with. */
export interface ContentEditorOptions {
  readonly place: HTMLElement;
  readonly content: Content;
  /** Of the text, BCP 47. */
  readonly language: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly invisibles: boolean;
  /** Codes that may be pasted. */
  readonly knownCodes: () => readonly Code[];
  /** Asked before every change a person makes; `false` leaves the text as it is. */
  readonly mayChange: () => boolean;
  /**
   * Told of every change a person makes: of a typed letter just before it is there, so that `content` is to be asked later, and once more
   * when it has been painted and read.
   */
  readonly onChange: (moment?: "painted") => void;
  /** Told before text is taken away, replaced or put in at once: undo must be able to come back to what stands now. */
  readonly onTaking?: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** The caret wants to leave at the first or last line; `true` if it did. */
  readonly onLeave: (direction: "up" | "down") => boolean;
  /** Other keys, before the editor sees them; `true` if they were used. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
}

/** A field of text and codes, without React inside: a key press touches nothing but this. Offsets are those of the flat text. */
export interface ContentEditor {
  readonly dom: HTMLElement;
  readonly content: () => Content;
  readonly selection: () => TextRange;
  readonly isComposing: () => boolean;
  readonly hasFocus: () => boolean;
  readonly focus: (caret?: "start" | "end" | "kept") => void;
  /** Focuses with the caret at a point of the window. */
  readonly focusAt: (point: { readonly x: number; readonly y: number }) => void;
  readonly select: (range: TextRange) => void;
  /** Puts content in place of the selection, as if typed. */
  readonly insert: (content: Content) => void;
  /** Shows content that came from elsewhere; the caret stays with its words. */
  readonly show: (content: Content) => void;
  readonly showInvisibles: (shown: boolean) => void;
  readonly setAttributes: (attributes: Readonly<Record<string, string>>) => void;
  readonly destroy: () => void;
}

/** Opens an editor in a place of the page. */
export function openContentEditor(options: ContentEditorOptions): ContentEditor {
  const plugins: readonly Plugin[] = [
    invisibleDecorations(options.invisibles),
    directionDecorations(options.language),
  ];
  let attributes = options.attributes;

  const isPlainTyping = plainTyping(options.language);

  const dispatch = (transaction: Transaction): void => {
    const external = transaction.getMeta(EXTERNAL) === true;
    if (transaction.docChanged && !external && !options.mayChange()) {
      // What the browser has already drawn is drawn again as it was.
      view.updateState(view.state);
      return;
    }
    view.updateState(view.state.apply(transaction));
    if (transaction.docChanged && !external) options.onChange(reading.isLate() ? "painted" : undefined);
  };

  /** The caret is brought into view when the key is painted: looking where it is would hold the key up. */
  let mayScroll = false;
  let cancelScrolling: (() => void) | undefined;
  const scrollLater = (): boolean => {
    if (mayScroll) return false;
    if (reading.isLate()) return isInView(view);
    cancelScrolling ??= afterPaint(() => {
      cancelScrolling = undefined;
      if (isInView(view)) return;
      mayScroll = true;
      view.dispatch(view.state.tr.scrollIntoView());
      mayScroll = false;
    });
    return true;
  };

  const props: DirectEditorProps = {
    handleScrollToSelection: scrollLater,
    state: EditorState.create({ doc: documentOf(options.content), plugins }),
    dispatchTransaction: dispatch,
    attributes: () => attributes,
    handleKeyDown: (current, event) => {
      if (options.onKey?.(event) === true) return true;
      // A code beside the caret is taken away by the editor itself, which no event of the browser announces.
      if (!event.isComposing && (event.key === "Backspace" || event.key === "Delete")) taking.letter();
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
        return event.key === "Enter" && !event.isComposing;
      }
      if (event.key === "Enter") return true;
      if (event.key === "ArrowUp" && current.endOfTextblock("up")) return options.onLeave("up");
      if (event.key === "ArrowDown" && current.endOfTextblock("down")) return options.onLeave("down");
      return false;
    },
    // The first letter of an empty field would be drawn twice: by the browser, and again by the editor in place of the line's filler.
    handleKeyPress: (current, event) => {
      if (!isEmpty(current) || !isCharacter(event.key)) return false;
      reading.now();
      if (!isEmpty(current)) return false;
      dispatch(current.state.tr.insertText(event.key).scrollIntoView());
      return true;
    },
    handlePaste: (_view, event) => {
      if (event.clipboardData !== null)
        editor.insert(pastedContent(event.clipboardData, options.knownCodes()));
      return true;
    },
    handleDOMEvents: {
      // A letter is read when it has been painted, with those typed meanwhile; there is nothing to do about its key.
      keydown: (current, event) => {
        if (isLetterInText(current, event)) return true;
        // What the key does depends on what is selected, of which the browser may not have told yet.
        if (event.isComposing || current.composing) reading.now();
        else reading.withSelection();
        return false;
      },
      keypress: (current, event) => isLetterInText(current, event),
      copy: (current, event) => putOnClipboard(current, event),
      cut: (current, event) => {
        if (!putOnClipboard(current, event)) return false;
        taking.more();
        dispatch(current.state.tr.deleteSelection());
        return true;
      },
      drop: (_current, event) => {
        event.preventDefault();
        return true;
      },
      beforeinput: (_current, event) => {
        // Bold and the like have no meaning here, and the browser's own undo knows nothing of ours.
        const isForeign = /^(?:format|history|insertParagraph|insertLineBreak)/u.test(event.inputType);
        if (isForeign || !options.mayChange()) {
          event.preventDefault();
          return true;
        }
        const isPlain = isPlainTyping(event);
        if (!isPlain) reading.now();
        taking.announced(event);
        if (isPlain) {
          reading.later();
          options.onChange();
        }
        return false;
      },
      compositionstart: () => {
        reading.now();
        taking.selected();
        return false;
      },
      focus: () => {
        options.onFocus();
        return false;
      },
      blur: () => {
        options.onBlur();
        return false;
      },
    },
  };

  const view = new EditorView({ mount: options.place }, props);
  const reading = lateReading(view);
  const taking = textTaking(view, () => options.onTaking?.());
  // Who knows that the focus is here asks after every key and every move of the caret what is selected.
  view.dom.addEventListener("focusin", stopHere);

  const editor: ContentEditor = {
    dom: view.dom,
    content: () => {
      reading.now();
      return contentOfDocument(view.state.doc);
    },
    selection: () => {
      reading.withSelection();
      return { start: view.state.selection.from - 1, end: view.state.selection.to - 1 };
    },
    isComposing: () => view.composing,
    hasFocus: () => view.hasFocus(),
    focus: (caret = "kept") => {
      reading.now();
      if (caret !== "kept") {
        const { doc } = view.state;
        const place = caret === "start" ? 1 : doc.content.size - 1;
        view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, place)));
      }
      view.focus();
    },
    focusAt: ({ x, y }) => {
      reading.now();
      const found = view.posAtCoords({ left: x, top: y });
      const last = view.state.doc.content.size - 1;
      const place = Math.min(Math.max(found?.pos ?? last, 1), last);
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place)));
      view.focus();
    },
    select: ({ start, end }) => {
      reading.now();
      const last = view.state.doc.content.size - 1;
      const at = (offset: number): number => Math.min(Math.max(offset + 1, 1), last);
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at(start), at(end))));
    },
    insert: (content) => {
      taking.more();
      reading.now();
      const { from, to } = view.state.selection;
      const transaction = view.state.tr.replaceWith(from, to, nodesOf(content));
      const caret = transaction.mapping.map(to);
      dispatch(transaction.setSelection(TextSelection.create(transaction.doc, caret)).scrollIntoView());
    },
    show: (content) => {
      reading.now();
      const transaction = minimalReplacement(view.state, content);
      if (transaction !== undefined) dispatch(transaction);
    },
    showInvisibles: (shown) => {
      reading.now();
      dispatch(showInvisibles(view.state, shown));
    },
    setAttributes: (next) => {
      attributes = next;
      reading.withSelection();
      view.setProps({ attributes: () => attributes });
    },
    destroy: () => {
      cancelScrolling?.();
      reading.cancel();
      view.dom.removeEventListener("focusin", stopHere);
      view.destroy();
    },
  };
  return editor;
}

function stopHere(event: Event): void {
  event.stopPropagation();
}

/** Whether the caret's line is within all that scrolls around the text. */
function isInView(view: EditorView): boolean {
  const { top, bottom } = view.coordsAtPos(view.state.selection.head);
  if (top < 0 || bottom > window.innerHeight) return false;
  for (let place = view.dom.parentElement; place !== null; place = place.parentElement) {
    if (place.scrollHeight <= place.clientHeight) continue;
    const around = place.getBoundingClientRect();
    if (top < around.top || bottom > around.bottom) return false;
  }
  return true;
}

function putOnClipboard(view: EditorView, event: ClipboardEvent): boolean {
  const { clipboardData } = event;
  const { from, to, empty } = view.state.selection;
  if (clipboardData === null || empty) return false;
  event.preventDefault();
  const content = sliceContent(contentOfDocument(view.state.doc), from - 1, to - 1);
  clipboardData.clearData();
  clipboardData.setData("text/plain", plainText(content));
  clipboardData.setData(contentMediaType, JSON.stringify(content));
  return true;
}
