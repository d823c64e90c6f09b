import { createContext, useContext } from "react";
import type { ProjectStorage } from "../persistence/storage.ts";

/** Provides the place where projects are kept; `main` fills it, and tests do. */
export const StorageContext = createContext<ProjectStorage | null>(null);

/** Where projects are kept. */
export function useStorage(): ProjectStorage {
  const storage = useContext(StorageContext);
  if (storage === null) throw new Error("useStorage needs a storage above it");
  return storage;
}
