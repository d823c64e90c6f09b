import { failure, success } from "../core/result.ts";
import type { ResourceId, ResourcePart, ResourceStorage } from "./resourceStorage.ts";

interface KeptResource {
  readonly head: string;
  readonly parts: ReadonlyMap<number, ResourcePart["value"]>;
}

/** Memories and glossaries kept as long as the page lives: for tests, and for browsers that offer no storage. */
export function createInMemoryResources(): ResourceStorage {
  const resources = new Map<ResourceId, KeptResource>();
  return {
    list: () => {
      const entries = [...resources].map(([id, { head }]) => ({ id, head: JSON.parse(head) as unknown }));
      return Promise.resolve(success(entries.toSorted((one, other) => (one.id < other.id ? -1 : 1))));
    },
    read: (id) => {
      const kept = resources.get(id);
      if (kept === undefined) return Promise.resolve(failure("unknown_resource", { resource: id }));
      const head: unknown = JSON.parse(kept.head);
      const parts = [...kept.parts].map(([number, value]) => ({ number, value }));
      return Promise.resolve(
        success({ head, parts: parts.toSorted((one, other) => one.number - other.number) }),
      );
    },
    write: (id, head, parts) => {
      resources.set(id, { head: JSON.stringify(head), parts: withParts(new Map(), parts) });
      return Promise.resolve(success(null));
    },
    writeParts: (id, { head, parts = [], removed = [] }) => {
      const kept = resources.get(id);
      if (kept === undefined) return Promise.resolve(failure("unknown_resource", { resource: id }));
      const next = new Map(kept.parts);
      for (const number of removed) next.delete(number);
      resources.set(id, {
        head: head === undefined ? kept.head : JSON.stringify(head),
        parts: withParts(next, parts),
      });
      return Promise.resolve(success(null));
    },
    remove: (id) => {
      resources.delete(id);
      return Promise.resolve(success(null));
    },
    close: () => undefined,
  };
}

/** Bytes are copied, as a database copies them. */
function withParts(known: Map<number, ResourcePart["value"]>, parts: readonly ResourcePart[]) {
  for (const { number, value } of parts) known.set(number, typeof value === "string" ? value : value.slice());
  return known;
}
