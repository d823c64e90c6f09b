import type { EditorView } from "prosemirror-view";

/** How an editor comes to know what the browser typed into the page. */
export interface LateReading {
  /** What the browser is about to type is read a moment later, as a rule when it has been painted. */
  readonly later: () => void;
  /** Reads what was typed and is not read yet, if anything. */
  readonly now: () => void;
  /** Reads also where the selection has gone, of which the browser tells only later. */
  readonly withSelection: () => void;
  /** Whether what is read now was put off: as a rule it is painted by then. */
  readonly isLate: () => boolean;
  readonly cancel: () => void;
}

/** What ProseMirror reads the page with; it puts off reading (20 ms) by itself on some browsers. Not among its published types. */
interface PageReader {
  readonly flushSoon: () => void;
  readonly forceFlush: () => void;
  readonly flush: () => void;
  /** The timer of a reading that was put off, or -1. */
  readonly flushingSoon: number;
}

/**
 * Lets a typed letter be painted before ProseMirror reads it back, compares the texts and works out the selection, which is half of what
 * a key costs. Nobody sees the difference: every question to the editor, every other key and every input method reads first. Where
 * ProseMirror has no such reader, all is read at once as ever.
 */
export function lateReading(view: EditorView): LateReading {
  const found: unknown = Reflect.get(view, "domObserver");
  const reader = isPageReader(found) ? found : undefined;
  let putOff = false;
  // The caret moves with the letter, and is read along with it: nobody has to look for it before.
  const onSelectionChange = (event: Event): void => {
    if (reader !== undefined && reader.flushingSoon >= 0) event.stopPropagation();
    else listenNoMore();
  };
  const listenNoMore = (): void => {
    window.removeEventListener("selectionchange", onSelectionChange, { capture: true });
  };
  const now = (): void => {
    try {
      reader?.forceFlush();
    } finally {
      putOff = false;
    }
  };
  return {
    later: () => {
      if (reader === undefined) return;
      reader.flushSoon();
      putOff = true;
      window.addEventListener("selectionchange", onSelectionChange, { capture: true });
    },
    now,
    withSelection: () => {
      now();
      reader?.flush();
    },
    isLate: () => putOff,
    cancel: listenNoMore,
  };
}

/** Whether something found in an editor is what it reads the page with. */
export function isPageReader(found: unknown): found is PageReader {
  return (
    typeof found === "object" &&
    found !== null &&
    typeof Reflect.get(found, "flushSoon") === "function" &&
    typeof Reflect.get(found, "forceFlush") === "function" &&
    typeof Reflect.get(found, "flush") === "function" &&
    typeof Reflect.get(found, "flushingSoon") === "number"
  );
}
