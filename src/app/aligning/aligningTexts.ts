import { releaseProxy, wrap } from "comlink";
import type { Result } from "../../core/result.ts";
import { failure } from "../../core/result.ts";
import type { AlignedTexts, Aligner, AlignmentOrder } from "../../worker/aligner.ts";

/** Texts being aligned; `cancel` stops the work at once, `aligned` then never comes. */
export interface AligningTexts {
  readonly aligned: Promise<Result<AlignedTexts>>;
  readonly cancel: () => void;
}

/** Aligns texts in a worker of their own, so that the page stays awake and the work can be stopped. */
export function alignTexts(order: AlignmentOrder): AligningTexts {
  const worker = new Worker(new URL("../../worker/aligner.worker.ts", import.meta.url), { type: "module" });
  const remote = wrap<Aligner>(worker);
  const broken = new Promise<Result<AlignedTexts>>((resolve) => {
    worker.addEventListener("error", () => {
      resolve(failure("import_stopped"));
    });
  });
  let isOver = false;
  const stop = (): void => {
    if (isOver) return;
    isOver = true;
    remote[releaseProxy]();
    worker.terminate();
  };
  const aligned = remote.align(order).then((result) => {
    stop();
    return result;
  });
  return { aligned: Promise.race([aligned, broken]), cancel: stop };
}
