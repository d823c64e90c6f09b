import type { Change } from "../core/change.ts";
import { applyChange } from "../core/changeEffect.ts";
import type { Project } from "../core/project.ts";
import type { Problem } from "../core/result.ts";
import type { LoggedChange } from "./storage.ts";

/**
 * The project after logged changes, one by one. A change that does not apply is left out and told with code
 * `change_not_replayed`: the log and the snapshot then do not belong together.
 */
export function replayLog(
  snapshot: Project,
  log: readonly LoggedChange[],
): { readonly project: Project; readonly problems: readonly Problem[] } {
  let project = snapshot;
  const problems: Problem[] = [];
  for (const { sequence, change } of log) {
    const effect = applyChange(project, change);
    if (effect.type === "applied") {
      project = effect.project;
      continue;
    }
    problems.push({
      code: "change_not_replayed",
      severity: "error",
      facts: { sequence, reason: effect.code, segment: effect.segment ?? "" },
    });
  }
  return { project, problems };
}

/**
 * The changes a log does not end with already. A batch is written whole or not at all and one owner keeps the order,
 * so the last logged change tells how much of a batch sent again has arrived.
 */
export function notYetLogged(changes: readonly Change[], lastLogged: string | undefined): readonly Change[] {
  if (lastLogged === undefined) return changes;
  const place = changes.findIndex((change) => change.id === lastLogged);
  return place < 0 ? changes : changes.slice(place + 1);
}
