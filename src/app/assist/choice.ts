import * as v from "valibot";
import { DEFAULT_PENALTIES } from "../../assistance/memory/penalties.ts";
import type { ProjectId } from "../../core/project.ts";
import type { AssistChoice } from "../../worker/segmentHelp.ts";

/** Below this a match costs more to mend than to write anew. */
const THRESHOLD = 60;

/** The name under which a project's choice is kept. */
export function choiceKey(project: ProjectId): string {
  return `assistance:${project}`;
}

/** A choice of nothing, to begin with. */
export const EMPTY_CHOICE: AssistChoice = {
  attachments: [],
  penalties: DEFAULT_PENALTIES,
  threshold: THRESHOLD,
};

const points = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const schema = v.object({
  attachments: v.array(
    v.object({ resource: v.string(), use: v.picklist(["read", "update"]), penalty: points }),
  ),
  penalties: v.object({
    age: v.object({ days: v.pipe(v.number(), v.minValue(0)), points }),
    origin: v.object({ machine: points, alignment: points }),
  }),
  threshold: v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
});

/** Reads a choice as it was kept; undefined if it is none. */
export function readChoice(kept: unknown): AssistChoice | undefined {
  const read = v.safeParse(schema, kept);
  return read.success ? read.output : undefined;
}
