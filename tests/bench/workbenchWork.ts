import type { Block } from "../../src/core/block.ts";
import { idTable } from "../../src/core/idTable.ts";
import type { Project } from "../../src/core/project.ts";
import { createIndexedDbStorage } from "../../src/persistence/indexedDb.ts";
import { bigProject } from "./storageWork.ts";

/** A heading at the head of this many segments: about one for two pages of a book. */
const HEADING_EVERY = 40;

/** Keeps a project of these sentences, with headings, in the storage of the origin this runs in, as the workbench itself would. */
export async function keepProject(
  id: string,
  sentences: readonly (readonly [string, string])[],
): Promise<void> {
  const storage = createIndexedDbStorage();
  const kept = await storage.create(withHeadings(bigProject(id, sentences)));
  storage.close();
  if (kept.type === "failure") throw new Error(JSON.stringify(kept.problems));
}

function withHeadings(project: Project): Project {
  const blocks = project.blocks.all.map((block, index): Block => {
    if (index % HEADING_EVERY !== 0) return block;
    return { ...block, kind: "heading", level: index % (HEADING_EVERY * 5) === 0 ? 1 : 2 };
  });
  return { ...project, blocks: idTable(blocks) };
}
