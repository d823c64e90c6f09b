import type { ProjectId } from "../core/project.ts";
import type { Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import type { OwnerId, ProjectStorage } from "../persistence/storage.ts";

/** What the openings of projects in several tabs tell each other. */
export type TabMessage =
  | { readonly type: "taken"; readonly project: ProjectId; readonly owner: OwnerId }
  | { readonly type: "appended"; readonly project: ProjectId; readonly sequence: number }
  | { readonly type: "released"; readonly project: ProjectId };

/** How tabs reach each other: a `BroadcastChannel` in browsers. A message does not come back to the one who sent it. */
export interface TabChannel {
  readonly post: (message: TabMessage) => void;
  /** Hears messages until the answer is called. What arrives is not trusted, and read first. */
  readonly listen: (hear: (message: unknown) => void) => () => void;
}

/**
 * Who lives: an owner holds a name as long as its page does, whatever ends it. Web locks in browsers
 * ({@link presenceByLocks}), which a browser frees even for a tab that crashed.
 */
export interface Presence {
  /** Holds the name until the answer is called. */
  readonly hold: (owner: OwnerId) => () => void;
  readonly isPresent: (owner: OwnerId) => Promise<boolean>;
}

/** The part of the Web Locks API (`navigator.locks`) that presence needs. */
export interface LockManagerLike {
  request(name: string, hold: () => Promise<void>): Promise<unknown>;
  query(): Promise<{ readonly held?: readonly { readonly name?: string }[] }>;
}

/** One opening's claim on a project. */
export interface Ownership {
  readonly owner: OwnerId;
  /** Tells readers in other tabs that the log is longer now. */
  readonly announce: (sequence: number) => void;
  /** Stops holding and listening; the project itself is given free by `autosave.close`. */
  readonly end: () => void;
}

/** What claiming works with. */
export interface ClaimOptions {
  readonly storage: ProjectStorage;
  readonly project: ProjectId;
  readonly newId: () => string;
  readonly channel: TabChannel;
  readonly presence: Presence;
  /** Told once when another tab takes over; the storage refuses writes from then on in any case. */
  readonly onTaken: () => void;
}

/**
 * Claims a project for writing: before it is opened, so that nobody writes between reading and claiming.
 *
 * Fails with `owned_elsewhere` if a living tab has it and `mode` is `if_free`; with `take_over` the other one is told and
 * can no longer write.
 */
export async function claimProject(
  options: ClaimOptions,
  mode: "if_free" | "take_over",
): Promise<Result<Ownership>> {
  const { storage, project, channel, presence } = options;
  if (mode === "if_free") {
    const current = await storage.ownerOf(project);
    if (current.type === "failure") return current;
    if (current.value !== null && (await presence.isPresent(current.value))) {
      return failure("owned_elsewhere", { project });
    }
  }
  const owner = options.newId();
  const letGo = presence.hold(owner);
  let ended = false;
  const stopListening = channel.listen((message) => {
    if (ended || !isTabMessage(message) || message.type !== "taken") return;
    if (message.project !== project || message.owner === owner) return;
    end();
    options.onTaken();
  });
  function end(): void {
    if (ended) return;
    ended = true;
    stopListening();
    letGo();
  }
  const claimed = await storage.claim(project, owner);
  if (claimed.type === "failure") {
    end();
    return claimed;
  }
  channel.post({ type: "taken", project, owner });
  return success({
    owner,
    announce(sequence) {
      channel.post({ type: "appended", project, sequence });
    },
    end() {
      if (!ended) channel.post({ type: "released", project });
      end();
    },
  });
}

/** What a tab that only reads a project wants to know: that there is more to read, and that it could write now. */
export function followProject(options: {
  readonly project: ProjectId;
  readonly channel: TabChannel;
  readonly onAppended: (sequence: number) => void;
  readonly onReleased: () => void;
}): () => void {
  return options.channel.listen((message) => {
    if (!isTabMessage(message) || message.project !== options.project) return;
    if (message.type === "appended") options.onAppended(message.sequence);
    if (message.type === "released") options.onReleased();
  });
}

/** Presence by Web Locks. Where a lock cannot be had, owners count as gone: the storage's check of the owner still stands. */
export function presenceByLocks(locks: LockManagerLike): Presence {
  const nameOf = (owner: OwnerId): string => `muqabala owner ${owner}`;
  return {
    hold(owner) {
      let letGo = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      locks.request(nameOf(owner), () => held).catch(() => undefined);
      return letGo;
    },
    async isPresent(owner) {
      try {
        const { held = [] } = await locks.query();
        return held.some((lock) => lock.name === nameOf(owner));
      } catch {
        return false;
      }
    },
  };
}

function isTabMessage(value: unknown): value is TabMessage {
  if (typeof value !== "object" || value === null || !("type" in value) || !("project" in value))
    return false;
  if (typeof value.project !== "string") return false;
  if (value.type === "taken") return "owner" in value && typeof value.owner === "string";
  if (value.type === "appended") return "sequence" in value && typeof value.sequence === "number";
  return value.type === "released";
}
