import { expose } from "comlink";
import { createChecker } from "../assistance/checks/checker.ts";
import { bringEnglishDictionary } from "../assistance/spelling/englishDictionary.ts";
import { createSpeller, type Speller } from "../assistance/spelling/speller.ts";

/** A turn of the worker's queue, so that the message to stop is heard. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

async function bringSpeller(): Promise<Speller> {
  return createSpeller(await bringEnglishDictionary());
}

expose(createChecker({ rest, bringSpeller }));
