import { writingAction } from "../../assessment/writingAction.ts";
import { type Content, codesOf } from "../../core/content.ts";
import type { Segment } from "../../core/segment.ts";
import type { CodeNotation } from "../bilingual/codeNotation.ts";
import type { SegmentReturn, Taking } from "./mergeDraft.ts";
import type { MergeRefusal } from "./mergeDifference.ts";
import { currentText, type Editor, editorsOf, type TrackedPiece } from "./reviewedDocument.ts";
import { textKey } from "./textKey.ts";

/** Whether a text that came back is another one than the translation, and not just an earlier version of it. */
export function isTargetChanged(
  { segment, part }: SegmentReturn,
  after: string,
  notation: CodeNotation,
  changedHere: boolean,
): boolean {
  if (textKey(after) === textKey(notation.textOf(segment.target))) return false;
  if (!changedHere || part.target.some(({ change }) => change !== undefined)) return true;
  // An earlier version that was not touched is no edit.
  return !segment.history.some((revision) => textKey(notation.textOf(revision.target)) === textKey(after));
}

/** Takes a translation over, as a version for each editor; refused where the segment changed here or its codes did not come back. */
export function takeTarget({
  returned,
  pieces,
  notation,
  changedHere,
  draft,
  tell,
}: Taking & { readonly pieces: readonly TrackedPiece[]; readonly notation: CodeNotation }): void {
  const { segment, options } = returned;
  const before = segment.target;
  const after = notation.contentOf(currentText(pieces).trim());
  const author = draft.editor().actor.name;
  const refuse = (reason: MergeRefusal): void => {
    tell({ aspect: "target", status: "refused", reason, before, after, author });
  };
  if (changedHere) return refuse("changed_here");
  if (!keepsCodes(segment, after)) return refuse("code_missing");
  for (const { editor, text } of versionsOf(pieces, notation.textOf(before))) {
    const target = notation.contentOf(text.trim());
    const actor =
      editor === undefined || editor.name === "" ? draft.editor().actor : options.actorOf(editor.name);
    const at = editor?.at ?? draft.editor().at;
    const isLast = text === currentText(pieces);
    // A version on the way that breaks a code is passed over: its author's edits go with the next one.
    if (!isLast && !keepsCodes(segment, target)) continue;
    const action = writingAction(
      draft.segment(),
      target,
      { actor, newId: options.newId },
      { cause: "written" },
    );
    const code = draft.attempt(actor, at, action);
    if (code !== null && isLast) return refuse(code);
  }
  tell({ aspect: "target", status: "changed", before, after, author });
}

/** The texts in between: after the first editor's changes, then the second's, and so on; the last is the text that came back. */
function versionsOf(
  pieces: readonly TrackedPiece[],
  before: string,
): readonly { readonly editor: Editor | undefined; readonly text: string }[] {
  const editors = editorsOf(pieces);
  const rejected = pieces.map(({ text, change }) => (change?.type === "insert" ? "" : text)).join("");
  const last = { editor: editors.at(-1), text: currentText(pieces) };
  // Where something was changed without tracking, nobody knows by whom: all of it is the last editor's.
  if (editors.length < 2 || textKey(rejected) !== textKey(before)) return [last];
  return editors.map((editor, index) => {
    const done = new Set(editors.slice(0, index + 1).map(({ name }) => name));
    const text = pieces
      .map(({ text: piece, change }) => {
        if (change === undefined) return piece;
        return (change.type === "insert") === done.has(change.name) ? piece : "";
      })
      .join("");
    return { editor, text };
  });
}

/** Whether all codes of the translation came back, and none is there oftener than the source or the translation has it. */
function keepsCodes({ source, target }: Segment, after: Content): boolean {
  const [mine, theirs, allowed] = [countCodes(target), countCodes(after), countCodes(source)];
  const isMissing = [...mine].some(([code, count]) => (theirs.get(code) ?? 0) < count);
  const isTooOften = [...theirs].some(
    ([code, count]) => count > Math.max(mine.get(code) ?? 0, allowed.get(code) ?? 0),
  );
  return !isMissing && !isTooOften;
}

function countCodes(content: Content): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, id } of codesOf(content)) {
    counts.set(`${kind} ${id}`, (counts.get(`${kind} ${id}`) ?? 0) + 1);
  }
  return counts;
}
