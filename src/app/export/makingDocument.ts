import { releaseProxy, wrap } from "comlink";
import type { Project } from "../../core/project.ts";
import type { Result } from "../../core/result.ts";
import { failure } from "../../core/result.ts";
import type { ExportContext } from "../../interchange/bilingual/exporter.ts";
import type { DocumentMaker, DocumentOrder, MadeFile } from "../../worker/documentMaker.ts";

/** A file being made; `cancel` stops the work at once, `file` then never comes. */
export interface MakingDocument {
  readonly file: Promise<Result<MadeFile>>;
  readonly cancel: () => void;
}

/** Makes the files of an order in a worker of their own, so that the page stays awake and the work can be stopped. */
export function makeDocument(project: Project, order: DocumentOrder, context: ExportContext): MakingDocument {
  if (typeof Worker === "undefined") return makeHere(project, order, context);
  const worker = new Worker(new URL("../../worker/documentMaker.worker.ts", import.meta.url), {
    type: "module",
  });
  const remote = wrap<DocumentMaker>(worker);
  const broken = new Promise<Result<MadeFile>>((resolve) => {
    worker.addEventListener("error", () => {
      resolve(failure("export_stopped"));
    });
  });
  const stop = (): void => {
    remote[releaseProxy]();
    worker.terminate();
  };
  const made = remote.make(project, order, context).then((result) => {
    stop();
    return result;
  });
  return { file: Promise.race([made, broken]), cancel: stop };
}

/** Where there are no workers. */
function makeHere(project: Project, order: DocumentOrder, context: ExportContext): MakingDocument {
  const file = import("../../worker/documentMaker.ts").then(({ documentMaker }) =>
    documentMaker.make(project, order, context),
  );
  return { file, cancel: () => undefined };
}
