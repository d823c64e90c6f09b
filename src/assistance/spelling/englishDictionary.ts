// eslint-disable-next-line typescript/triple-slash-reference -- Every floor above must find the declarations too.
/// <reference path="./nspell.d.ts" />
import type { DictionaryFiles } from "./speller.ts";

/**
 * The English dictionary (dictionary-en 4, SCOWL, MIT and BSD; half a megabyte), brought when it is asked for. Its package
 * gives its files to Node alone; `englishWords.config.ts` tells the bundlers where they lie.
 */
export async function bringEnglishDictionary(): Promise<DictionaryFiles> {
  const [aff, dic] = await Promise.all([
    import("dictionary-en/index.aff?raw"),
    import("dictionary-en/index.dic?raw"),
  ]);
  return { aff: aff.default, dic: dic.default };
}
