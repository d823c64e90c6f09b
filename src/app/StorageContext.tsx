import { createContext, useContext } from "react";
import { createIndexedDbStorage } from "../persistence/indexedDb.ts";
import { createInMemoryStorage } from "../persistence/inMemory.ts";
import type { ProjectStorage } from "../persistence/storage.ts";
import { hasCode } from "../persistence/storage.ts";

/** Where projects are kept, and whether they outlive the page. */
export interface Keeping {
  readonly storage: ProjectStorage;
  /** False where the browser offers no storage (private window, switched off): only back-ups last. */
  readonly isLasting: boolean;
}

/** Provides the place where projects are kept; `main` fills it, and tests do. */
export const StorageContext = createContext<Keeping | null>(null);

/** Where projects are kept. */
export function useStorage(): ProjectStorage {
  return useKeeping().storage;
}

/** Where everything is kept, and whether it outlives the page. */
export function useKeeping(): Keeping {
  const keeping = useContext(StorageContext);
  if (keeping === null) throw new Error("useKeeping needs a storage above it");
  return keeping;
}

/** The browser's storage; one that lives as long as the page where the browser offers none. */
export async function openKeeping(): Promise<Keeping> {
  const storage = createIndexedDbStorage();
  const probe = await storage.readSetting("probe");
  if (probe.type === "failure" && hasCode(probe.problems, "storage_unavailable")) {
    return { storage: createInMemoryStorage(), isLasting: false };
  }
  return { storage, isLasting: true };
}
