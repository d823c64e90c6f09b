import type { EditorView } from "prosemirror-view";
import { afterPaint } from "./afterPaint.ts";

/** How an editor comes to know what the browser typed into the page. */
export interface LateReading {
  /** What the browser is about to type is read when it has been painted. */
  readonly later: () => void;
  /** Reads what was typed and is not read yet, if anything. */
  readonly now: () => void;
  /** Reads also where the selection has gone, of which the browser tells only later. */
  readonly withSelection: () => void;
  /** Whether it is reading what has just been painted. */
  readonly isAfterPaint: () => boolean;
  readonly cancel: () => void;
}

/** What ProseMirror reads the page with; it puts off reading by itself on some browsers. Not among its published types. */
interface PageReader {
  readonly flushSoon: () => void;
  readonly forceFlush: () => void;
  readonly flush: () => void;
}

/**
 * Lets a typed letter be painted before ProseMirror reads it back, compares the texts and works out the selection, which is half of what
 * a key costs. Nobody sees the difference: every question to the editor, every other key and every input method reads first. Where
 * ProseMirror has no such reader, all is read at once as ever.
 */
export function lateReading(view: EditorView): LateReading {
  const reader: unknown = Reflect.get(view, "domObserver");
  let afterPainted = false;
  let cancelPainted: (() => void) | undefined;
  const now = (): void => {
    cancelPainted?.();
    cancelPainted = undefined;
    if (isPageReader(reader)) reader.forceFlush();
  };
  return {
    later: () => {
      if (!isPageReader(reader)) return;
      reader.flushSoon();
      cancelPainted ??= afterPaint(() => {
        cancelPainted = undefined;
        afterPainted = true;
        try {
          now();
        } finally {
          afterPainted = false;
        }
      });
    },
    now,
    withSelection: () => {
      now();
      if (isPageReader(reader)) reader.flush();
    },
    isAfterPaint: () => afterPainted,
    cancel: () => cancelPainted?.(),
  };
}

/** Whether something found in an editor is what it reads the page with. */
export function isPageReader(found: unknown): found is PageReader {
  return (
    typeof found === "object" &&
    found !== null &&
    typeof Reflect.get(found, "flushSoon") === "function" &&
    typeof Reflect.get(found, "forceFlush") === "function" &&
    typeof Reflect.get(found, "flush") === "function"
  );
}
