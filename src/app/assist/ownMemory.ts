import type { Workbench } from "../../store/workbench.ts";
import type { Assistant } from "../../worker/assistant.ts";
import { ownMemoryId, type ResourceHead } from "../../worker/resourceHead.ts";

/** The project's own memory among those of the device, made where it is not there yet and the project can be written. */
export async function ownMemory(
  workbench: Workbench,
  assistant: Pick<Assistant, "make">,
  heads: readonly ResourceHead[],
): Promise<ResourceHead | undefined> {
  const { project, access } = workbench.store.getState();
  const id = ownMemoryId(project.id);
  const known = heads.find((head) => head.id === id);
  if (known !== undefined || access.type !== "write") return known;
  const { name, sourceLanguage, targetLanguage } = project;
  const languages = { sourceLanguage, targetLanguage };
  const made = await assistant.make({
    id,
    type: "memory",
    name,
    ...languages,
    project: project.id,
    entries: [],
  });
  return made.type === "success" ? made.value : undefined;
}
