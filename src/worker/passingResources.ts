import { createInMemoryResources } from "../persistence/inMemoryResources.ts";
import type { ResourceStorage } from "../persistence/resourceStorage.ts";
import { hasCode } from "../persistence/storage.ts";

/** A storage, or one that lives as long as the page where the browser offers none; found out at the first call. */
export function availableResources(lasting: ResourceStorage): ResourceStorage {
  let choice: Promise<ResourceStorage> | undefined;
  const chosen = (): Promise<ResourceStorage> => {
    choice ??= lasting
      .list()
      .then((listed) =>
        listed.type === "failure" && hasCode(listed.problems, "storage_unavailable")
          ? createInMemoryResources()
          : lasting,
      );
    return choice;
  };
  return {
    list: async () => (await chosen()).list(),
    read: async (id) => (await chosen()).read(id),
    write: async (id, head, parts) => (await chosen()).write(id, head, parts),
    writeParts: async (id, edit) => (await chosen()).writeParts(id, edit),
    remove: async (id) => (await chosen()).remove(id),
    close: () => {
      lasting.close();
    },
  };
}
