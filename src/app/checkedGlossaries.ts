import type { GlossaryEntry } from "../assistance/glossary/glossary.ts";
import type { Findings } from "../store/findings.ts";
import type { Assisting } from "./assist/assisting.ts";

/** More entries than any glossary has. */
const ALL = 1_000_000;

/** Hands the entries of the glossaries a project uses to its checks, again whenever they change; until the answer is called. */
export function followGlossaries(assisting: Assisting, findings: Findings): () => void {
  let known = "";
  let isOver = false;
  const follow = async (): Promise<void> => {
    const { choice, resources } = assisting.state.getState();
    const used = resources.filter(
      ({ id, type }) => type === "glossary" && choice.attachments.some(({ resource }) => resource === id),
    );
    const now = JSON.stringify(used.map(({ id, changedAt, count }) => [id, changedAt, count]));
    if (now === known) return;
    known = now;
    const pages = await Promise.all(
      used.map(({ id }) => assisting.assistant.entries(id, { text: "", from: 0, count: ALL })),
    );
    // What changed meanwhile is followed by itself.
    if (isOver || known !== now) return;
    const entries: GlossaryEntry[] = [];
    for (const page of pages) {
      if (page.type === "success" && page.value.type === "glossary") entries.push(...page.value.entries);
    }
    findings.setGlossary(entries);
  };
  const stop = assisting.state.subscribe(() => void follow());
  void follow();
  return () => {
    isOver = true;
    stop();
  };
}
