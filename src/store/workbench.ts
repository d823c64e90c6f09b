import type { StoreApi } from "zustand/vanilla";
import { createStore } from "zustand/vanilla";
import type { Actor } from "../core/actor.ts";
import type { Action, Change } from "../core/change.ts";
import type { Refusal } from "../core/changeEffect.ts";
import { applyChange } from "../core/changeEffect.ts";
import { invertChange } from "../core/inversion.ts";
import type { Project } from "../core/project.ts";
import type { SegmentId } from "../core/segment.ts";
import { findSegment } from "../core/segmentPages.ts";
import { type Inspector, UNCHECKED } from "./inspection.ts";

/** Whether this window may write, and why not. */
export type Access =
  | { readonly type: "write" }
  | {
      readonly type: "read_only";
      readonly reason: "open_elsewhere" | "taken_over" | "damaged";
    };

/** One step of undo: the project before and after it. Unchanged parts are shared, so a step costs a page. */
interface Step {
  readonly change: Change;
  readonly before: Project;
  readonly after: Project;
  /** Where the work was, to go back there. */
  readonly segment: SegmentId | null;
  /** When its last change came (ms since 1970): typing goes on in one step until it rests. */
  readonly at: number;
}

/** What the store knows. Everything in it is immutable; a row finds its own segment and compares with `===`. */
export interface WorkbenchState {
  readonly project: Project;
  readonly actor: Actor;
  readonly access: Access;
  /** The segment being worked on. */
  readonly active: SegmentId | null;
  /** Steps that can be undone, oldest first, and done again, next one last. */
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** What came of a dispatch: the change made, `null` if nothing was to be changed, or why it was refused. */
export type Outcome =
  { readonly type: "done"; readonly change: Change | null } | { readonly type: "read_only" } | Refusal;

/** What the store is handed by whoever builds it. */
export interface WorkbenchSurroundings {
  readonly project: Project;
  readonly actor: Actor;
  readonly access: Access;
  /** Milliseconds since 1970 (UTC). */
  readonly now: () => number;
  /** A new id, unique within the project. */
  readonly newId: () => string;
  /** Takes every change for keeping, in order. */
  readonly keep: (change: Change) => void;
  /** Takes note that something is typed which is no change yet, until the answer is called; nobody does if absent. */
  readonly holdTyped?: () => () => void;
  /** What the checks say of a segment; nothing if absent. */
  readonly inspect?: Inspector;
}

/** The store of one open project, and the only ways to change it. */
export interface Workbench {
  readonly store: StoreApi<WorkbenchState>;
  /** Makes one change of the actions: all or none. */
  readonly dispatch: (actions: readonly Action[]) => Outcome;
  /**
   * The same for very many actions, a few at a time: each step tells how many are done, and nothing is changed before the last one.
   * Given up half way, it has done nothing; what was changed otherwise meanwhile refuses it as `changed_meanwhile`.
   */
  readonly dispatchInSteps: (actions: readonly Action[]) => Generator<number, Outcome, undefined>;
  /** Takes over changes that somebody made elsewhere, in their name, as one step of undo: all or none. */
  readonly adopt: (changes: readonly Change[]) => Outcome;
  /** Typing that comes now is a step of undo of its own, however short the rest before it was. */
  readonly endStep: () => void;
  /** Undoes the last step, or does it again, and goes to where it happened; `false` if there is none. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly goTo: (segment: SegmentId | null) => void;
  /** Another person, or another role of the same: what was done before can no longer be undone. */
  readonly setActor: (actor: Actor) => void;
  readonly setAccess: (access: Access) => void;
  /** Something was typed that is no change yet, until the answer is called: nothing is said to be saved meanwhile. */
  readonly holdTyped: () => () => void;
  /** What the checks say of a segment now. */
  readonly inspect: Inspector;
  readonly newId: () => string;
  readonly now: () => number;
}

/** Steps kept: a day's work, and at about 5 kB a step a bound on memory. */
const MOST_STEPS = 1000;

/** Actions of a step of a long change: some milliseconds. */
const ACTIONS_A_STEP = 200;

/** Typing in one segment with rests shorter than this (ms) is undone at once: about a phrase. */
const REST = 1500;

/** Makes the store of an open project. */
export function createWorkbench(surroundings: WorkbenchSurroundings): Workbench {
  const { now, newId, keep } = surroundings;
  const store = createStore<WorkbenchState>(() => ({
    project: surroundings.project,
    actor: surroundings.actor,
    access: surroundings.access,
    active: null,
    done: [],
    undone: [],
  }));

  let isStepEnded = false;
  /** The steps with one more, or with the last one longer where typing goes on. */
  const addStep = (steps: readonly Step[], step: Step): readonly Step[] => {
    const last = steps.at(-1);
    const goesOn = !isStepEnded && last !== undefined && isGoingOn(last, step);
    isStepEnded = false;
    return goesOn
      ? [...steps.slice(0, -1), { ...step, before: last.before }]
      : [...steps.slice(-MOST_STEPS + 1), step];
  };

  const dispatch = (actions: readonly Action[]): Outcome => {
    const { project, actor, access } = store.getState();
    if (access.type !== "write") return { type: "read_only" };
    const change: Change = { id: newId(), at: now(), actor, actions };
    const effect = applyChange(project, change);
    return effect.type === "refused" ? effect : settle(change, effect.project);
  };

  const settle = (change: Change, after: Project): Outcome => {
    const { project, done } = store.getState();
    if (after === project) return { type: "done", change: null };
    const step = { change, before: project, after, segment: segmentOf(change.actions), at: change.at };
    store.setState({ project: after, done: addStep(done, step), undone: [] });
    keep(change);
    return { type: "done", change };
  };

  function* dispatchInSteps(actions: readonly Action[]): Generator<number, Outcome, undefined> {
    const { project, actor } = store.getState();
    const change: Change = { id: newId(), at: now(), actor, actions };
    let after = project;
    for (let from = 0; from < actions.length; from += ACTIONS_A_STEP) {
      const some = actions.slice(from, from + ACTIONS_A_STEP);
      const effect = applyChange(after, { ...change, actions: some });
      if (effect.type === "refused") return { ...effect, action: effect.action + from };
      after = effect.project;
      yield from + some.length;
    }
    const present = store.getState();
    if (present.access.type !== "write") return { type: "read_only" };
    const isSame = present.project === project && present.actor === actor;
    return isSame
      ? settle(change, after)
      : { type: "refused", code: "changed_meanwhile", action: 0, segment: null };
  }

  const adopt = (changes: readonly Change[]): Outcome => {
    const { project, access, done } = store.getState();
    if (access.type !== "write") return { type: "read_only" };
    let current = project;
    for (const change of changes) {
      const effect = applyChange(current, change);
      if (effect.type === "refused") return effect;
      current = effect.project;
    }
    const last = changes.at(-1);
    if (last === undefined || current === project) return { type: "done", change: null };
    const segment = segmentOf(changes.flatMap(({ actions }) => actions));
    // Never put together with typing, whenever it was made.
    const step = { change: { ...last, actions: [] }, before: project, after: current, segment, at: now() };
    store.setState({ project: current, done: addStep(done, step), undone: [] });
    for (const change of changes) keep(change);
    return { type: "done", change: last };
  };

  /** Brings back the project of another moment, as a change of its own. */
  const restore = (to: Project, step: Step): boolean => {
    const { project, actor, access } = store.getState();
    if (access.type !== "write") return false;
    const action = invertChange(to, project, step.change);
    const change: Change = { id: newId(), at: now(), actor, actions: [action] };
    const effect = applyChange(project, change);
    if (effect.type === "refused") throw new Error(`${step.change.id} cannot be restored: ${effect.code}`);
    const active = step.segment ?? store.getState().active;
    const isThere = active !== null && findSegment(effect.project.segments, active) !== undefined;
    store.setState({ project: effect.project, active: isThere ? active : null });
    keep(change);
    return true;
  };

  return {
    store,
    dispatch,
    dispatchInSteps,
    adopt,
    endStep: () => {
      isStepEnded = true;
    },
    undo: () => {
      const { done, undone } = store.getState();
      const step = done.at(-1);
      if (step === undefined || !restore(step.before, step)) return false;
      store.setState({ done: done.slice(0, -1), undone: [...undone, step] });
      return true;
    },
    redo: () => {
      const { done, undone } = store.getState();
      const step = undone.at(-1);
      if (step === undefined || !restore(step.after, step)) return false;
      store.setState({ done: [...done, step], undone: undone.slice(0, -1) });
      return true;
    },
    goTo: (segment) => {
      if (store.getState().active !== segment) store.setState({ active: segment });
    },
    setActor: (actor) => {
      const known = store.getState().actor;
      const same = known.id === actor.id && known.name === actor.name && known.role === actor.role;
      if (!same) store.setState({ actor, done: [], undone: [] });
    },
    setAccess: (access) => store.setState({ access }),
    holdTyped: surroundings.holdTyped ?? (() => () => undefined),
    inspect: surroundings.inspect ?? (() => UNCHECKED),
    newId,
    now,
  };
}

/** Whether a step is the typing of the last one going on. */
function isGoingOn(last: Step, step: Step): boolean {
  return (
    isTyping(last.change) &&
    isTyping(step.change) &&
    last.segment === step.segment &&
    step.at - last.at < REST
  );
}

/**
 * Typing that brought no change for this long (ms) rests. Longer than from one change to the next while somebody types slowly, a key
 * every 0.15 s: these come up to 0.35 s apart, and what waits for a rest must not fall between two keys.
 */
export const TYPING_REST = 400;

/** Whether all that happened between two states was typing, as it comes several times in a second: what may wait waits till it rests. */
export function isTypedBetween(before: WorkbenchState, after: WorkbenchState): boolean {
  const last = after.done.at(-1);
  return (
    after.project !== before.project &&
    after.active === before.active &&
    after.done !== before.done &&
    after.done.length >= before.done.length &&
    last !== undefined &&
    isTyping(last.change)
  );
}

function isTyping(change: Change): boolean {
  const [action] = change.actions;
  return (
    change.actions.length === 1 &&
    ((action?.type === "targetWritten" && action.cause === "written") || action?.type === "suggested")
  );
}

function segmentOf(actions: readonly Action[]): SegmentId | null {
  for (const action of actions) if ("segment" in action) return action.segment;
  return null;
}
