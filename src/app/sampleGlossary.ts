import type { ProjectId } from "../core/project.ts";
import type { ResourceId } from "../persistence/resourceStorage.ts";
import type { Assistant } from "../worker/assistant.ts";

/** The projects of the article that every workbench opens with. */
const SAMPLES: ReadonlySet<ProjectId> = new Set(["sora-leak", "sora-leak-finished"]);

const ID: ResourceId = "sora-leak-glossary";

/** The glossaries a project begins with: those of the sample for the sample, kept when they are first needed. */
export async function firstGlossaries(
  project: ProjectId,
  assistant: Assistant,
): Promise<readonly ResourceId[]> {
  if (!SAMPLES.has(project)) return [];
  const listed = await assistant.resources();
  if (listed.type === "success" && listed.value.some(({ id }) => id === ID)) return [ID];
  const { default: table } = await import("../../source-text/sora-leak/glossary.csv?raw");
  const kept = await assistant.importFile(new TextEncoder().encode(table), {
    id: ID,
    type: "glossary",
    name: "sora-leak",
    sourceLanguage: "ar",
    targetLanguage: "en-US",
  });
  return kept.type === "success" ? [ID] : [];
}
