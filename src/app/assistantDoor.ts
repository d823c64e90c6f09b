import type { Assistant } from "../worker/assistant.ts";

/** The way to memories and glossaries: opened when somebody first asks, one for the whole page. */
export interface AssistantDoor {
  readonly open: () => Promise<{ readonly assistant: Assistant }>;
}

/** A door to a worker of its own; where there are no workers the work is done here, and kept as long as the page lives. */
export function createAssistantDoor(): AssistantDoor {
  let opening: Promise<{ readonly assistant: Assistant }> | undefined;
  return {
    open: () => {
      opening ??= typeof Worker === "undefined" ? openHere() : openWorker();
      return opening;
    },
  };
}

async function openWorker(): Promise<{ readonly assistant: Assistant }> {
  const worker = new Worker(new URL("../worker/assistant.worker.ts", import.meta.url), { type: "module" });
  const { wrap } = await import("comlink");
  return { assistant: wrap<Assistant>(worker) };
}

async function openHere(): Promise<{ readonly assistant: Assistant }> {
  const [{ createAssistant }, { createInMemoryResources }] = await Promise.all([
    import("../worker/assistant.ts"),
    import("../persistence/inMemoryResources.ts"),
  ]);
  return { assistant: createAssistant(createInMemoryResources(), () => Date.now()) };
}
