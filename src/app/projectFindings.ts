import { proxy, wrap } from "comlink";
import { type Checker, createChecker } from "../assistance/checks/checker.ts";
import type { CheckerDoor } from "../store/checkerDoor.ts";
import type { Clock } from "../store/clock.ts";
import { createFindings, type Findings } from "../store/findings.ts";
import type { Workbench } from "../store/workbench.ts";

/** Keeps the findings of an open project; the whole project is checked in a worker. */
export function openProjectFindings(workbench: Workbench, clock: Clock): Findings {
  return createFindings({
    workbench,
    clock,
    openDoor: typeof Worker === "undefined" ? hereDoor : workerDoor,
  });
}

function workerDoor(): CheckerDoor {
  const worker = new Worker(new URL("../worker/checker.worker.ts", import.meta.url), { type: "module" });
  const remote = wrap<Checker>(worker);
  return {
    configure: async (settings, entries) => remote.configure(settings, entries),
    grammar: async () => remote.grammar(),
    load: async (page, units) => remote.load(page, units),
    run: async (pages, report) => remote.run(pages, proxy(report)),
    stop: async () => remote.stop(),
    checkBlock: async (units) => remote.checkBlock(units),
    close: () => {
      worker.terminate();
    },
  };
}

/** Where there are no workers the same is done here, a stretch at a time. */
function hereDoor(): CheckerDoor {
  const checker = createChecker({
    rest: () =>
      new Promise((resolve) => {
        setTimeout(resolve);
      }),
  });
  return {
    configure: async (settings, entries) => checker.configure(settings, entries),
    grammar: checker.grammar,
    load: async (page, units) => checker.load(page, units),
    run: async (pages, report) => checker.run(pages, report),
    stop: async () => checker.stop(),
    checkBlock: async (units) => checker.checkBlock(units),
    close: () => {
      checker.stop();
    },
  };
}
