import type { Actor } from "../../core/actor.ts";
import type { Action, Change } from "../../core/change.ts";
import { applyChange } from "../../core/changeEffect.ts";
import type { Project } from "../../core/project.ts";
import type { RefusalCode } from "../../core/reviewTransition.ts";
import type { Segment } from "../../core/segment.ts";
import { findSegment } from "../../core/segmentPages.ts";
import type { MergeDifference, MergeOptions } from "./mergeDifference.ts";
import { editorsOf, type ReviewedRow, type ReviewedSegment } from "./reviewedDocument.ts";
import { foreignPieces } from "./foreignPieces.ts";

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

/** What is being put together: tried on the project step by step, so that a refusal is found before it is promised. */
export interface Draft {
  readonly segment: () => Segment;
  /** Tries an action of a person; a refusal leaves everything as it was. */
  readonly attempt: (actor: Actor, at: number, action: Action) => RefusalCode | null;
  readonly changes: (options: MergeOptions) => readonly Change[];
  /** The person in whose name the rest is done: the last one whose edits are in the text. */
  readonly editor: () => { readonly actor: Actor; readonly at: number };
}

/** Begins with the project as it is. */
export function createDraft({ project, segment, part, options }: SegmentReturn): Draft {
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

/** Says what is taken or refused. */
export type Tell = (difference: Omit<MergeDifference, "segment" | "row">) => void;

/** What everything that is taken of a segment goes by. */
export interface Taking {
  readonly returned: SegmentReturn;
  readonly changedHere: boolean;
  readonly draft: Draft;
  readonly tell: Tell;
}
