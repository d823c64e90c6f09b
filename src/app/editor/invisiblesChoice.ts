import type { AppearanceStorage } from "../appearance.ts";

const KEY = "muqabala.invisibles";

/** Whether invisible characters were shown when they were last switched. */
export function readInvisibles(storage: AppearanceStorage | undefined): boolean {
  try {
    return storage?.getItem(KEY) === "shown";
  } catch {
    return false;
  }
}

/** Keeps whether they are shown; a browser that refuses only forgets it. */
export function keepInvisibles(storage: AppearanceStorage | undefined, shown: boolean): void {
  try {
    storage?.setItem(KEY, shown ? "shown" : "hidden");
  } catch {
    // Nothing depends on it.
  }
}
