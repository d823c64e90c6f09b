import type { Presence, TabChannel } from "../store/ownership.ts";
import { presenceByLocks } from "../store/ownership.ts";
import type { EmergencyStore } from "../store/unsavedChanges.ts";

const CHANNEL = "muqabala";

/** How the tabs of this browser reach each other; silent where the browser has no channels. */
export function browserChannel(): TabChannel {
  if (typeof BroadcastChannel === "undefined")
    return { post: () => undefined, listen: () => () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  return {
    post: (message) => {
      channel.postMessage(message);
    },
    listen: (hear) => {
      const listener = (event: MessageEvent<unknown>): void => {
        hear(event.data);
      };
      channel.addEventListener("message", listener);
      return () => {
        channel.removeEventListener("message", listener);
      };
    },
  };
}

/** Which openings of projects live in this browser; none where it has no locks, so that the storage alone decides. */
export function browserPresence(): Presence {
  if (!("locks" in navigator))
    return { hold: () => () => undefined, isPresent: () => Promise.resolve(false) };
  return presenceByLocks(navigator.locks);
}

/** The browser's small synchronous storage, for what is not durable yet. It throws where the browser refuses. */
export function browserEmergency(): EmergencyStore {
  return {
    keys: () => Object.keys(globalThis.localStorage),
    read: (key) => globalThis.localStorage.getItem(key),
    write: (key, text) => {
      globalThis.localStorage.setItem(key, text);
    },
    remove: (key) => {
      globalThis.localStorage.removeItem(key);
    },
  };
}
