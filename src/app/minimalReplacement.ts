import type { EditorState, Transaction } from "prosemirror-state";
import type { Content } from "../core/content.ts";
import { documentOf } from "./contentDocument.ts";

/** The meta that marks a transaction as somebody else's change, not typing. */
export const EXTERNAL = "external";

/** The smallest transaction that makes an editor show other content, so that the caret stays where its words are; none if it does. */
export function minimalReplacement(state: EditorState, content: Content): Transaction | undefined {
  const wanted = documentOf(content);
  const start = state.doc.content.findDiffStart(wanted.content);
  const end = state.doc.content.findDiffEnd(wanted.content);
  if (start === null || end === null) return undefined;
  // Equal neighbours (aa → aaa) make the two searches overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const transaction = state.tr.replace(start, end.a + overlap, wanted.slice(start, end.b + overlap));
  return transaction.setMeta(EXTERNAL, true).setMeta("addToHistory", false);
}
