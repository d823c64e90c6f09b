import * as v from "valibot";
import type { Actor } from "../core/actor.ts";
import { ROLES } from "../core/actor.ts";

/** What keeps the profile: `localStorage` has this shape. */
export interface ProfileStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = "muqabala.profile";

/** A name fits on one line of a history. */
export const LONGEST_NAME = 80;

const profileSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
  role: v.picklist(ROLES),
});

/** Reads who works on this device; somebody without a name, as translator, where nothing usable is kept. */
export function readProfile(storage: ProfileStorage | undefined, newId: () => string): Actor {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? "null");
    const parsed = v.safeParse(profileSchema, kept);
    if (parsed.success) return parsed.output;
  } catch {
    // Unreadable or forbidden storage leaves the profile unset; nothing of the work depends on it.
  }
  const profile: Actor = { id: newId(), name: "", role: "translator" };
  keepProfile(storage, profile);
  return profile;
}

/** Keeps who works on this device; false where the browser refuses. */
export function keepProfile(storage: ProfileStorage | undefined, profile: Actor): boolean {
  try {
    storage?.setItem(KEY, JSON.stringify(profile));
    return storage !== undefined;
  } catch {
    return false;
  }
}
