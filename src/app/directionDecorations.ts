import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { flatText } from "../core/content.ts";
import { directionRuns } from "../language/directionRuns.ts";
import { contentOfDocument } from "./contentDocument.ts";

const key = new PluginKey<DecorationSet>("direction");

/**
 * Isolates foreign runs and figures in an editor (B03, B04, B17) as static text does, so that nothing moves when a row opens. While an
 * input method composes, the elements around it stay as they are.
 */
export function directionDecorations(language: string): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state) => decorate(state.doc, language),
      apply: (transaction, before) => {
        if (!transaction.docChanged) return before;
        if (transaction.getMeta("composition") !== undefined)
          return before.map(transaction.mapping, transaction.doc);
        const after = decorate(transaction.doc, language);
        return after === DecorationSet.empty && before === DecorationSet.empty ? before : after;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function decorate(document: Node, language: string): DecorationSet {
  const runs = directionRuns(flatText(contentOfDocument(document)), language);
  const isolated = runs.filter((run) => run.type !== "plain");
  if (isolated.length === 0) return DecorationSet.empty;
  return DecorationSet.create(
    document,
    isolated.map(({ start, end, direction }) =>
      Decoration.inline(start + 1, end + 1, { nodeName: "bdi", dir: direction }),
    ),
  );
}
