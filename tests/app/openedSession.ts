import { openSession, type ProjectSession } from "../../src/app/projectSession.ts";
import { failure } from "../../src/core/result.ts";
import { createInMemoryStorage } from "../../src/persistence/inMemory.ts";
import type { ProjectStorage } from "../../src/persistence/storage.ts";
import { person } from "../core/exampleProject.ts";
import { valueOf } from "../contract/storageContract.ts";
import { richProject } from "../persistence/randomWork.ts";
import { handClock } from "../store/handClock.ts";

/** A session over a project in memory, whose keeping can be made to fail. */
export async function openedSession(): Promise<{
  readonly session: ProjectSession;
  readonly failWith: (code: string | null) => void;
  /** What is written next waits until the answer is called. */
  readonly hold: () => () => void;
}> {
  const inner = createInMemoryStorage();
  valueOf(await inner.create(richProject()));
  let fault: string | null = null;
  let held = Promise.resolve();
  const storage: ProjectStorage = {
    ...inner,
    append: async (id, owner, changes, progress) => {
      await held;
      return fault === null ? inner.append(id, owner, changes, progress) : failure(fault);
    },
  };
  let ids = 0;
  const session = valueOf(
    await openSession({
      storage,
      project: "p",
      actor: person("hala", "translator"),
      mode: "if_free",
      clock: handClock(),
      newId: () => `id${++ids}`,
      channel: { post: () => undefined, listen: () => () => undefined },
      presence: { hold: () => () => undefined, isPresent: () => Promise.resolve(false) },
      emergency: { keys: () => [], read: () => null, write: () => undefined, remove: () => undefined },
      onReleased: () => undefined,
    }),
  );
  return {
    session,
    failWith: (code) => {
      fault = code;
    },
    hold: () => {
      let letGo = (): void => undefined;
      held = new Promise((resolve) => {
        letGo = resolve;
      });
      return letGo;
    },
  };
}
