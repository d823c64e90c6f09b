import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import type { Actor } from "../core/actor.ts";
import { browserStorage } from "./browserStorage.ts";
import { newId } from "./browserClock.ts";
import { keepProfile, readProfile } from "./profile.ts";

/** Who works here, and how to say it is somebody else or in another role. */
export interface ProfileControl {
  readonly profile: Actor;
  readonly change: (part: Partial<Pick<Actor, "name" | "role">>) => void;
}

/** Carries the profile to whoever asks for it below. */
const ProfileContext = createContext<ProfileControl | null>(null);

/** Who works here. */
export function useProfile(): ProfileControl {
  const control = useContext(ProfileContext);
  if (control === null) throw new Error("useProfile needs a profile above it");
  return control;
}

/** Holds the profile of this device for everything below. */
export function ProfileProvider(props: { readonly children: ReactNode }): ReactNode {
  const [profile, setProfile] = useState(() => readProfile(browserStorage(), newId));
  const control = useMemo<ProfileControl>(
    () => ({
      profile,
      change: (part) => {
        const next = { ...profile, ...part };
        // Another name is another person: their work must not be taken for that of the one before.
        const renamed = part.name !== undefined && profile.name !== "" && part.name !== profile.name;
        const kept = renamed ? { ...next, id: newId() } : next;
        keepProfile(browserStorage(), kept);
        setProfile(kept);
      },
    }),
    [profile],
  );
  return <ProfileContext value={control}>{props.children}</ProfileContext>;
}
