import { newEntry, type GlossaryEntry } from "../assistance/glossary/glossary.ts";
import type { NewEntry } from "../assistance/memory/entry.ts";
import { failure, type Problem, type Result, success } from "../core/result.ts";
import type { ResourceId, ResourceStorage } from "../persistence/resourceStorage.ts";
import { keepGlossary, type KeptGlossary, openGlossary } from "./keptGlossary.ts";
import { keepMemory, type KeptMemory, openMemory } from "./keptMemory.ts";
import { readHead, type ResourceHead } from "./resourceHead.ts";

/** An opened memory or glossary. */
export type Resource = KeptMemory | KeptGlossary;

/** What a new resource is made of: its head but for what is counted, and its entries. */
export type NewResource = Omit<ResourceHead, "count" | "createdAt" | "changedAt" | "type"> &
  (
    | { readonly type: "memory"; readonly entries: readonly NewEntry[] }
    | { readonly type: "glossary"; readonly entries: readonly GlossaryEntry[] }
  );

/** The memories and glossaries of this device; each is read when it is first needed, and stays open. */
export interface ResourceShelf {
  readonly list: () => Promise<Result<readonly ResourceHead[]>>;
  /** Problems: `unknown_resource`, `resource_damaged`, `memory_unreadable`, those of the storage. */
  readonly open: (id: ResourceId) => Promise<Result<Resource>>;
  readonly make: (resource: NewResource, now: number) => Promise<Result<Resource>>;
  readonly remove: (id: ResourceId) => Promise<Result<null>>;
}

/** The resources in a storage. */
export function createShelf(storage: ResourceStorage): ResourceShelf {
  const opened = new Map<ResourceId, Promise<Result<Resource>>>();

  const read = async (id: ResourceId): Promise<Result<Resource>> => {
    const kept = await storage.read(id);
    if (kept.type === "failure") return kept;
    const head = readHead(id, kept.value.head);
    if (head.type === "failure") return head;
    return head.value.type === "memory"
      ? openMemory(storage, head.value, kept.value.parts)
      : openGlossary(storage, head.value, kept.value.parts);
  };
  const open = (id: ResourceId): Promise<Result<Resource>> => {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const reading = read(id).then((result) => {
      // What could not be read now may be there the next time.
      if (result.type === "failure") opened.delete(id);
      return result;
    });
    opened.set(id, reading);
    return reading;
  };

  return {
    open,
    list: async () => {
      const kept = await storage.list();
      if (kept.type === "failure") return kept;
      const problems: Problem[] = [...kept.problems];
      const heads: ResourceHead[] = [];
      for (const { id, head } of kept.value) {
        const read = readHead(id, head);
        if (read.type === "success") heads.push(read.value);
        else problems.push(...read.problems);
      }
      return success(heads, problems);
    },
    make: async (resource, now) => {
      const { id, type, name, sourceLanguage, targetLanguage, project } = resource;
      const times = { createdAt: now, changedAt: now };
      const head = { id, type, name, sourceLanguage, targetLanguage, count: 0, project, ...times };
      const made =
        resource.type === "memory"
          ? await keepMemory(storage, head, resource.entries)
          : await keepGlossary(storage, head, resource.entries.map(newEntry));
      if (made.type === "failure") return made;
      opened.set(head.id, Promise.resolve(made));
      return made;
    },
    remove: (id) => {
      opened.delete(id);
      return storage.remove(id);
    },
  };
}

/** An opened resource as a memory. Problem: `unknown_resource`. */
export function asMemory(id: ResourceId, opened: Result<Resource>): Result<KeptMemory> {
  if (opened.type === "failure") return opened;
  return opened.value.type === "memory"
    ? success(opened.value)
    : failure("unknown_resource", { resource: id });
}

/** An opened resource as a glossary. Problem: `unknown_resource`. */
export function asGlossary(id: ResourceId, opened: Result<Resource>): Result<KeptGlossary> {
  if (opened.type === "failure") return opened;
  return opened.value.type === "glossary"
    ? success(opened.value)
    : failure("unknown_resource", { resource: id });
}
