import type { Project, ProjectId } from "../../core/project.ts";
import { OWN_MEMORY, type ResourceWishes, type UsedResource } from "../../core/resourceWishes.ts";
import type { Problem } from "../../core/result.ts";
import { ownMemoryId, type ResourceHead } from "../../worker/resourceHead.ts";
import type { AssistChoice, Attachment } from "../../worker/segmentHelp.ts";

/** What a project wants to use, as far as this device has it. */
export interface ResolvedChoice {
  readonly choice: AssistChoice;
  /** What the project names that is not on this device, neither by its id nor by its name. */
  readonly missing: readonly UsedResource[];
}

/** Finds what a project names among what this device has: the very one, else one of its kind with the same name. */
export function resolveWishes(
  { used, penalties, threshold }: ResourceWishes,
  heads: readonly ResourceHead[],
  project: ProjectId,
): ResolvedChoice {
  const attachments: Attachment[] = [];
  const missing: UsedResource[] = [];
  const taken = new Set<string>();
  for (const one of used) {
    const id = one.id === OWN_MEMORY ? ownMemoryId(project) : one.id;
    const head =
      heads.find((each) => each.id === id && each.type === one.type) ??
      heads.find((each) => one.id !== OWN_MEMORY && each.type === one.type && each.name === one.name);
    if (head === undefined && one.id !== OWN_MEMORY) missing.push(one);
    if (head === undefined || taken.has(head.id)) continue;
    taken.add(head.id);
    attachments.push({ resource: head.id, use: one.use, penalty: one.penalty });
  }
  return { choice: { attachments, penalties, threshold }, missing };
}

/** What is to be kept with a project of a choice made on this device; what is missing here stays wanted, behind the rest. */
export function wishesOf(
  { attachments, penalties, threshold }: AssistChoice,
  heads: readonly ResourceHead[],
  { project, missing }: { readonly project: Project; readonly missing: readonly UsedResource[] },
): ResourceWishes {
  const own = ownMemoryId(project.id);
  const used = attachments.flatMap(({ resource, use, penalty }): readonly UsedResource[] => {
    if (resource === own) return [{ id: OWN_MEMORY, type: "memory", name: "", use, penalty }];
    const head = heads.find(({ id }) => id === resource);
    return head === undefined ? [] : [{ id: resource, type: head.type, name: head.name, use, penalty }];
  });
  return { used: [...used, ...missing], penalties, threshold };
}

/** What is told of resources that are not on this device. */
export function missingProblems(missing: readonly UsedResource[]): readonly Problem[] {
  return missing.map(({ name, type }) => ({
    code: type === "memory" ? "memory_missing" : "glossary_missing",
    severity: "warning",
    facts: { name },
  }));
}
