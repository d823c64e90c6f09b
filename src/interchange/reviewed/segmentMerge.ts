import { writingAction } from "../../assessment/writingAction.ts";
import type { Actor } from "../../core/actor.ts";
import type { Action, Change, Decided } from "../../core/change.ts";
import { applyChange } from "../../core/changeEffect.ts";
import type { Comment } from "../../core/comment.ts";
import { type Content, codesOf, contentLength } from "../../core/content.ts";
import type { Project } from "../../core/project.ts";
import type { Reason } from "../../core/review.ts";
import { judge, plainFacts, type RefusalCode } from "../../core/reviewTransition.ts";
import { REVIEW_TABLE } from "../../core/reviewTable.ts";
import type { Segment } from "../../core/segment.ts";
import { findSegment } from "../../core/segmentPages.ts";
import { hasSameTexts, stateAt } from "../bilingual/bookmarkName.ts";
import { codeNotation, type CodeNotation } from "../bilingual/codeNotation.ts";
import { lastWriter } from "../bilingual/difference.ts";
import type { MergeDifference, MergeOptions, MergeRefusal } from "./mergeDifference.ts";
import { newRemarks } from "./newRemarks.ts";
import {
  currentText,
  type Editor,
  editorsOf,
  type ReviewedRow,
  type ReviewedSegment,
  type ReviewedThread,
  type TrackedPiece,
} from "./reviewedDocument.ts";
import { textKey } from "./textKey.ts";
import { stateNamed } from "./stateWord.ts";

/** A segment and what came back of it. */
export interface SegmentReturn {
  readonly project: Project;
  readonly segment: Segment;
  readonly row: ReviewedRow;
  readonly part: ReviewedSegment;
  /** Its place among the segments of the row, from 0, and these in the project. */
  readonly place: number;
  readonly neighbours: readonly Segment[];
  readonly options: MergeOptions;
}

/** What is taken of a segment, and what is not. */
export interface SegmentMerge {
  readonly differences: readonly MergeDifference[];
  readonly changes: readonly Change[];
}

/** Compares what came back of one segment with the segment, and makes the changes that take it over. */
export function mergeSegment(returned: SegmentReturn): SegmentMerge {
  const { segment, row, part, options } = returned;
  const changedHere = part.fingerprint !== undefined && !hasSameTexts(segment, part.fingerprint);
  const notation = codeNotation(segment);
  const differences: MergeDifference[] = [];
  const tell = (difference: Omit<MergeDifference, "segment" | "row">): void => {
    differences.push({ segment: segment.id, row: row.number, ...difference });
  };
  if (isSourceAltered(returned, notation)) {
    tell({ aspect: "row", status: "refused", reason: changedHere ? "changed_here" : "source_altered" });
    return { differences, changes: [] };
  }
  const draft = createDraft(returned);
  const pieces = foreignPieces(part.target, segment);
  const after = currentText(pieces);
  const isShared = row.segments.length > 1 && part.name.type === "id";
  if (isShared) {
    if (returned.place === 0 && textKey(after) !== textKey(joinedTargets(returned.neighbours))) {
      tell({ aspect: "target", status: "refused", reason: "paragraph_row", text: after });
    }
  } else if (isTargetChanged(returned, after, notation, changedHere)) {
    takeTarget({ returned, pieces, notation, changedHere, draft, tell });
  }
  const words = takeComments(returned, notation, draft, tell);
  if (row.segments.length === 1 && row.state !== undefined) {
    takeState(row.state, { returned, changedHere, draft, tell, words });
  }
  return { differences, changes: draft.changes(options) };
}

/** What is being put together: tried on the project step by step, so that a refusal is found before it is promised. */
interface Draft {
  readonly segment: () => Segment;
  /** Tries an action of a person; a refusal leaves everything as it was. */
  readonly attempt: (actor: Actor, at: number, action: Action) => RefusalCode | null;
  readonly changes: (options: MergeOptions) => readonly Change[];
  /** The person in whose name the rest is done: the last one whose edits are in the text. */
  readonly editor: () => { readonly actor: Actor; readonly at: number };
}

function createDraft({ project, segment, part, options }: SegmentReturn): Draft {
  const last = editorsOf(foreignPieces(part.target, segment)).at(-1);
  const editor = {
    actor: options.actorOf(last === undefined || last.name === "" ? options.name : last.name),
    at: last?.at ?? options.at,
  };
  const steps: { actor: Actor; at: number; actions: Action[] }[] = [];
  let current = project;
  const found = (): Segment => findSegment(current.segments, segment.id) ?? segment;
  return {
    segment: found,
    editor: () => editor,
    attempt: (actor, at, action) => {
      const effect = applyChange(current, { id: `try-${steps.length}`, at, actor, actions: [action] });
      if (effect.type === "refused") return effect.code;
      if (effect.project === current) return null;
      current = effect.project;
      const before = steps.at(-1);
      if (before !== undefined && before.actor.id === actor.id) before.actions.push(action);
      else steps.push({ actor, at, actions: [action] });
      return null;
    },
    changes: ({ newId }) => steps.map((step) => ({ id: newId(), ...step })),
  };
}

type Tell = (difference: Omit<MergeDifference, "segment" | "row">) => void;

interface Taking {
  readonly returned: SegmentReturn;
  readonly changedHere: boolean;
  readonly draft: Draft;
  readonly tell: Tell;
}

function isSourceAltered({ row, place, neighbours }: SegmentReturn, notation: CodeNotation): boolean {
  if (row.source === undefined || place > 0) return false;
  const written =
    neighbours.length === 1
      ? notation.textOf(neighbours[0]?.source ?? [])
      : neighbours
          .map((one, index) => (index === 0 ? "" : one.before) + codeNotation(one).textOf(one.source))
          .join("");
  return textKey(written) !== textKey(row.source);
}

function isTargetChanged(
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

function takeTarget({
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
  if (!hasSameCodes(before, after)) return refuse("code_missing");
  for (const { editor, text } of versionsOf(pieces, notation.textOf(before))) {
    const target = notation.contentOf(text.trim());
    const actor =
      editor === undefined || editor.name === "" ? draft.editor().actor : options.actorOf(editor.name);
    const at = editor?.at ?? draft.editor().at;
    const isLast = text === currentText(pieces);
    // A version on the way that breaks a code is passed over: its author's edits go with the next one.
    if (!isLast && !hasSameCodes(before, target)) continue;
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

/** Pieces without the changes that the export itself marked: those of the one who wrote the translation, at that time. */
function foreignPieces(pieces: readonly TrackedPiece[], segment: Segment): readonly TrackedPiece[] {
  const writer = lastWriter(segment);
  if (writer === null) return pieces;
  return pieces.flatMap((piece) => {
    const { change, text } = piece;
    const isOurs =
      change?.name === writer.author.name && change.at !== null && Math.abs(change.at - writer.at) < ROUNDED;
    if (!isOurs) return [piece];
    return change.type === "insert" ? [{ text }] : [];
  });
}

/** Word processors keep times to the second or to the minute, in milliseconds. */
const ROUNDED = 60_000;

/** The codes a translation has must all come back, each as often as it was there. */
function hasSameCodes(before: Content, after: Content): boolean {
  const names = (content: Content): string =>
    [...codesOf(content)]
      .map(({ kind, id }) => `${kind} ${id}`)
      .toSorted()
      .join("\n");
  return names(before) === names(after);
}

/** Takes threads and the lines of the comment column; gives all that was said anew, for a request for changes. */
function takeComments(
  { segment, row, part, place, neighbours, options }: SegmentReturn,
  notation: CodeNotation,
  draft: Draft,
  tell: Tell,
): string {
  const said: string[] = [];
  for (const thread of part.threads) takeThread(thread, { segment, options, notation, draft, tell, said });
  if (row.commentLines === undefined || place > 0) return said.join("\n");
  const known = neighbours.flatMap((one) => one.comments);
  const text = newRemarks(row.commentLines, known);
  if (text === "") return said.join("\n");
  const { actor, at } = draft.editor();
  const comment: Comment = {
    id: options.newId(),
    side: "target",
    start: 0,
    end: contentLength(draft.segment().target),
    kind: "note",
    messages: [{ id: options.newId(), author: actor, at, text }],
    resolved: null,
  };
  if (draft.attempt(actor, at, { type: "commentAdded", segment: segment.id, comment }) === null) {
    tell({ aspect: "comment", status: "changed", author: actor.name, text });
  }
  return [...said, text].join("\n");
}

function takeThread(
  thread: ReviewedThread,
  {
    segment,
    options,
    notation,
    draft,
    tell,
    said,
  }: {
    readonly segment: Segment;
    readonly options: MergeOptions;
    readonly notation: CodeNotation;
    readonly draft: Draft;
    readonly tell: Tell;
    readonly said: string[];
  },
): void {
  const known = segment.comments.find(
    (comment) => messageKey(comment.messages[0]?.text) === messageKey(thread.messages[0]?.text),
  );
  const fresh = known === undefined ? thread.messages : thread.messages.slice(known.messages.length);
  const messages = fresh.map(({ author, text }) => ({
    id: options.newId(),
    author: options.actorOf(author.name === "" ? options.name : author.name),
    at: author.at ?? options.at,
    text,
  }));
  const [first] = messages;
  if (first !== undefined && known === undefined) {
    const whole = contentLength(draft.segment()[thread.side]);
    const offset = (at: number): number =>
      Math.min(whole, flatOffset(at, thread.side, draft.segment(), notation));
    const comment: Comment = {
      id: options.newId(),
      side: thread.side,
      start: offset(thread.start),
      end: Math.max(offset(thread.start), offset(thread.end)),
      kind: "note",
      messages,
      resolved: thread.resolved ? { by: first.author, at: first.at } : null,
    };
    draft.attempt(first.author, first.at, { type: "commentAdded", segment: segment.id, comment });
  }
  if (known !== undefined) {
    for (const message of messages) {
      draft.attempt(message.author, message.at, {
        type: "commentReplied",
        segment: segment.id,
        comment: known.id,
        message,
      });
    }
    if (thread.resolved && known.resolved === null) {
      const { actor, at } = draft.editor();
      const code = draft.attempt(actor, at, {
        type: "commentResolved",
        segment: segment.id,
        comment: known.id,
        resolved: true,
      });
      if (code === null)
        tell({
          aspect: "comment",
          status: "changed",
          author: actor.name,
          text: known.messages[0]?.text ?? "",
        });
    }
  }
  for (const { author, text } of messages) {
    said.push(text);
    tell({ aspect: "comment", status: "changed", author: author.name, text });
  }
}

/** An offset in the written text of a side as an offset of its flat text, where each code is one character. */
function flatOffset(at: number, side: "source" | "target", segment: Segment, notation: CodeNotation): number {
  return contentLength(notation.contentOf(notation.textOf(segment[side]).slice(0, at)));
}

/** A message without the kind that the export puts in front of it. */
function messageKey(text: string | undefined): string {
  return textKey((text ?? "").replace(/^\[[^\]]{1,40}\]\s*/u, ""));
}

function takeState(
  cell: string,
  { returned, changedHere, draft, tell, words }: Taking & { readonly words: string },
): void {
  const { part, project, options } = returned;
  if (cell.trim() === "") return;
  const to = stateNamed(cell);
  if (to === undefined) {
    tell({ aspect: "state", status: "refused", reason: "state_unknown", text: cell.trim() });
    return;
  }
  const segment = draft.segment();
  const from = returned.segment.review.state;
  const sent = part.fingerprint === undefined ? from : (stateAt(part.fingerprint) ?? from);
  if (to === sent || to === segment.review.state) return;
  const { actor, at } = draft.editor();
  const refuse = (reason: MergeRefusal): void => {
    tell({ aspect: "state", status: "refused", reason, from, to, author: actor.name });
  };
  if (changedHere) return refuse("changed_here");
  const reason: Reason | null = words.trim() === "" ? null : { code: "other", comment: words };
  let nearest: RefusalCode | undefined;
  for (const event of EVENTS) {
    if (!REVIEW_TABLE.some((row) => row.event === event && row.to === to)) continue;
    const facts = { ...plainFacts(actor, project.settings), ...options.inspect(segment), reason };
    const verdict = judge(segment, event, facts);
    if (verdict.type === "refused") {
      if (verdict.code !== "not_in_state") nearest ??= verdict.code;
      continue;
    }
    const { openErrors, documentChecksFresh } = facts;
    const asked = event === "request_changes" || event === "reopen";
    const decided: Decided = {
      type: "decided",
      segment: segment.id,
      event,
      openErrors,
      documentChecksFresh,
      ...(asked && reason !== null ? { reason } : {}),
    };
    const code = draft.attempt(actor, at, decided);
    if (code !== null) return refuse(code);
    tell({ aspect: "state", status: "changed", from, to, author: actor.name });
    return;
  }
  refuse(nearest ?? "state_unreachable");
}

const EVENTS: readonly Decided["event"][] = [
  "confirm",
  "approve_revision",
  "approve_review",
  "approve_proof",
  "sign_off",
  "request_changes",
  "reopen",
];

function joinedTargets(segments: readonly Segment[]): string {
  let text = "";
  for (const segment of segments) {
    if (segment.target.length === 0) continue;
    text += (text === "" ? "" : (segment.targetBefore ?? " ")) + codeNotation(segment).textOf(segment.target);
  }
  return text;
}
