import type { Change } from "../../core/change.ts";
import type { SegmentId } from "../../core/segment.ts";
import type { MergePlan } from "../../interchange/reviewed/mergePlan.ts";
import type { Outcome, Workbench } from "../../store/workbench.ts";

/** Which segments are left as they are, although something came back of them. */
export interface Chosen {
  readonly leftOut: ReadonlySet<SegmentId>;
}

/** The changes of a plan by segment, without those left out; what touches several segments goes with its first. */
export function withoutLeftOut({ changes }: MergePlan, { leftOut }: Chosen): readonly (readonly Change[])[] {
  const groups = new Map<SegmentId, Change[]>();
  for (const change of changes) {
    const id = segmentOf(change);
    if (id === undefined || leftOut.has(id)) continue;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}

/** Takes the changes over, each segment as a step of undo of its own; stops where one is refused. */
export function adoptPlan(
  workbench: Workbench,
  groups: readonly (readonly Change[])[],
): { readonly outcome: Outcome; readonly steps: number } {
  let steps = 0;
  let outcome: Outcome = { type: "done", change: null };
  for (const changes of groups) {
    outcome = workbench.adopt(changes);
    if (outcome.type !== "done") break;
    if (outcome.change !== null) steps += 1;
  }
  return { outcome, steps };
}

/** Undoes the steps of a plan that was taken over, the last first. */
export function undoAll(workbench: Workbench, steps: number): void {
  for (let step = 0; step < steps; step += 1) workbench.undo();
}

function segmentOf({ actions }: Change): SegmentId | undefined {
  for (const action of actions) {
    if ("segment" in action) return action.segment;
    if (action.type === "restored") return action.runs[0]?.to[0]?.id ?? action.runs[0]?.from[0];
  }
  return undefined;
}
