import type { AppearanceStorage } from "./appearance.ts";

/** The browser's small storage, or undefined where the reader's settings forbid it. */
export function browserStorage(): AppearanceStorage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
