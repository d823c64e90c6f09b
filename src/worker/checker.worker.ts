import { expose } from "comlink";
import { createChecker } from "../assistance/checks/checker.ts";
import { createGrammarian, type EnglishVariety, type Grammarian } from "../assistance/grammar/grammarian.ts";
import { bringEnglishDictionary } from "../assistance/spelling/englishDictionary.ts";
import { createSpeller, type Speller } from "../assistance/spelling/speller.ts";

/** A turn of the worker's queue, so that the message to stop is heard. A timer would wait 4 ms each time. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

async function bringSpeller(): Promise<Speller> {
  return createSpeller(await bringEnglishDictionary());
}

/** Its program is fetched here and nowhere else: only for a project that asks for it. */
async function bringGrammarian(variety: EnglishVariety): Promise<Grammarian> {
  const { openHarper } = await import("../assistance/grammar/harper.ts");
  return createGrammarian(await openHarper(variety));
}

expose(createChecker({ rest, bringSpeller, bringGrammarian }));
