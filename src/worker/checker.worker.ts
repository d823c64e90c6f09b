import { expose } from "comlink";
import { createChecker } from "../assistance/checks/checker.ts";

/** A turn of the worker's queue, so that the message to stop is heard. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

expose(createChecker(rest));
