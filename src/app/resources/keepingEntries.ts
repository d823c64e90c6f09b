import type { Result } from "../../core/result.ts";
import type { ResourceHead } from "../../worker/resourceHead.ts";
import type { Assisting } from "../AssistContext.tsx";
import type { Entry } from "./useEntries.ts";

/** Keeps an entry as it is now: a term whole, of a memory's entry its texts. */
export async function keepEntry(
  assisting: Assisting,
  head: ResourceHead,
  { type, entry }: Entry,
): Promise<Result<null>> {
  const { assistant } = assisting;
  const kept =
    type === "glossary"
      ? await assistant.putTerm(head.id, entry)
      : await assistant.changeEntry(head.id, entry.id, { source: entry.source, target: entry.target });
  assisting.refresh();
  return kept;
}

/** Puts an entry in again that was taken out. */
export async function bringBack(
  assisting: Assisting,
  head: ResourceHead,
  { type, entry }: Entry,
): Promise<Result<null>> {
  const { assistant } = assisting;
  if (type === "glossary") return keepEntry(assisting, head, { type, entry });
  const { id, ...texts } = entry;
  const kept = await assistant.record(head.id, [{ type: "put", key: `restored/${id}`, entry: texts }]);
  assisting.refresh();
  return kept;
}

/** Takes an entry out. */
export async function removeEntry(
  assisting: Assisting,
  head: ResourceHead,
  { type, entry }: Entry,
): Promise<Result<null>> {
  const { assistant } = assisting;
  const kept =
    type === "glossary"
      ? await assistant.removeTerm(head.id, entry.id)
      : await assistant.changeEntry(head.id, entry.id, null);
  assisting.refresh();
  return kept;
}
