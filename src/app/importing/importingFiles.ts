import { proxy, releaseProxy, wrap } from "comlink";
import type { AddedDocument } from "../../core/addedDocument.ts";
import type { Result } from "../../core/result.ts";
import { failure } from "../../core/result.ts";
import type { Segment } from "../../core/segment.ts";
import { newSegment } from "../../core/segment.ts";
import type { Importer, Imported, ImportOrder, ImportProgress } from "../../worker/importer.ts";

/** Files being read; `cancel` stops the work at once, `imported` then never comes. */
export interface ImportingFiles {
  readonly imported: Promise<Result<Imported>>;
  readonly cancel: () => void;
}

/** Reads files in a worker of their own, so that the page stays awake and the work can be stopped. */
export function importFiles(
  order: ImportOrder,
  onProgress: (progress: ImportProgress) => void,
): ImportingFiles {
  if (typeof Worker === "undefined") return importHere(order, onProgress);
  const worker = new Worker(new URL("../../worker/importer.worker.ts", import.meta.url), { type: "module" });
  const remote = wrap<Importer>(worker);
  const broken = new Promise<Result<Imported>>((resolve) => {
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
  const read = remote.read(order, proxy(onProgress)).then((result) => {
    stop();
    return settled(result);
  });
  return { imported: Promise.race([read, broken]), cancel: stop };
}

/** Where there are no workers. */
function importHere(order: ImportOrder, onProgress: (progress: ImportProgress) => void): ImportingFiles {
  const imported = import("../../worker/importer.ts").then(({ importer }) =>
    importer.read(order, onProgress),
  );
  return { imported, cancel: () => undefined };
}

/** Untouched segments share their empty parts again, which a message between threads copies. */
function settled(result: Result<Imported>): Result<Imported> {
  if (result.type === "failure") return result;
  const documents = result.value.documents.map((one) => ({ ...one, added: settledDocument(one.added) }));
  return { ...result, value: { ...result.value, documents } };
}

function settledDocument(added: AddedDocument): AddedDocument {
  return { ...added, segments: added.segments.map(settledSegment) };
}

function settledSegment(segment: Segment): Segment {
  const isTouched =
    segment.history.length > 0 || segment.target.length > 0 || segment.locked || segment.comments.length > 0;
  return isTouched ? segment : newSegment(segment);
}
