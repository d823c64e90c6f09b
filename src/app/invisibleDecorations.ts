import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { flatText } from "../core/content.ts";
import { findInvisibles } from "../language/invisibles.ts";
import { invisibleClass } from "./ui/ContentText.tsx";
import { contentOfDocument } from "./contentDocument.ts";

interface Shown {
  readonly shown: boolean;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Shown>("invisibles");
const HIDDEN: Shown = { shown: false, decorations: DecorationSet.empty };

/** Shows the names of invisible characters in an editor while it is switched on. */
export function invisibleDecorations(initiallyShown: boolean): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: (_config, state) => (initiallyShown ? decorate(state) : HIDDEN),
      apply: (transaction, before, _old, state) => {
        const asked: unknown = transaction.getMeta(key);
        const shown = typeof asked === "boolean" ? asked : before.shown;
        if (!shown) return HIDDEN;
        return before.shown && !transaction.docChanged ? before : decorate(state);
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** A transaction that shows or hides the invisible characters. */
export function showInvisibles(state: EditorState, shown: boolean): Transaction {
  return state.tr.setMeta(key, shown);
}

function decorate(state: EditorState): Shown {
  const text = flatText(contentOfDocument(state.doc));
  const decorations = findInvisibles(text).map(({ offset, label }) =>
    Decoration.inline(offset + 1, offset + 2, { class: invisibleClass, "data-label": label }),
  );
  return { shown: true, decorations: DecorationSet.create(state.doc, decorations) };
}
