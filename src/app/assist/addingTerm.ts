import { newEntry } from "../../assistance/glossary/glossary.ts";
import type { Problem } from "../../core/result.ts";
import type { Workbench } from "../../store/workbench.ts";
import type { ResourceHead } from "../../worker/resourceHead.ts";
import type { Assisting } from "./assisting.ts";

/** A term as somebody enters it. */
export interface TermDraft {
  readonly source: string;
  readonly target: string;
  readonly note: string;
}

/** The glossaries of a project that terms may go into. */
export function openGlossaries(assisting: Assisting): readonly ResourceHead[] {
  const { choice, resources } = assisting.state.getState();
  return choice.attachments.flatMap(({ resource, use }) => {
    const head = resources.find(({ id, type }) => id === resource && type === "glossary");
    return use === "update" && head !== undefined ? [head] : [];
  });
}

/** Puts a term into a glossary; where there is none (`null`) one is made for the project. Answers what kept it from being kept. */
export async function addTerm(
  assisting: Assisting,
  workbench: Workbench,
  glossary: string | null,
  draft: TermDraft,
): Promise<readonly Problem[]> {
  const { actor } = workbench.store.getState();
  const entry = newEntry({
    id: workbench.newId(),
    source: draft.source.trim(),
    target: draft.target.trim(),
    note: draft.note.trim(),
    author: actor.name,
    date: new Date(workbench.now()).toISOString().slice(0, 10),
  });
  const kept =
    glossary === null
      ? await makeGlossary(assisting, workbench, entry)
      : await assisting.assistant.putTerm(glossary, entry);
  if (kept.type === "failure") return kept.problems;
  assisting.refresh();
  return [];
}

async function makeGlossary(
  assisting: Assisting,
  workbench: Workbench,
  entry: ReturnType<typeof newEntry>,
): ReturnType<Assisting["assistant"]["make"]> {
  const { id: project, name, sourceLanguage, targetLanguage } = workbench.store.getState().project;
  const id = `terms:${project}`;
  const made = await assisting.assistant.make({
    id,
    type: "glossary",
    name,
    sourceLanguage,
    targetLanguage,
    project: null,
    entries: [entry],
  });
  const { choice } = assisting.state.getState();
  if (made.type === "success") {
    const attachments = [
      ...choice.attachments.filter(({ resource }) => resource !== id),
      { resource: id, use: "update" as const, penalty: 0 },
    ];
    assisting.choose({ ...choice, attachments });
  }
  return made;
}
