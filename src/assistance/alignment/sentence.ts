import { foldWord } from "../../language/matchingKey.ts";
import { equalityKey } from "../../language/normalise.ts";
import { tokenise } from "../../language/tokens.ts";

/** A sentence as the aligner sees it: what it is about, and how long it is in letters and digits. */
export interface AlignmentSentence {
  /** Trunks of its words, its numbers and telling marks; each once. */
  readonly words: readonly string[];
  readonly length: number;
}

const ARABIC = /^\p{Script=Arabic}/u;
const TELLING_MARKS: Readonly<Record<string, string>> = {
  "؟": "?",
  "?": "?",
  "!": "!",
  ":": ":",
  "؛": ";",
  ";": ";",
  "(": "(",
  "%": "%",
  "«": '"',
  "“": '"',
  '"': '"',
};
const PROCLITICS = /^(?:[وف]?(?:[بك]?ال|لل)|[وف](?=.{3})|[بلكس](?=.{4}))(?=.{2})/u;
const SUFFIXES = /(?:ها|هم|هن|نا|كم|ات|ان|ين|ون|يه|ه|ي|ا|ت)$/u;
const ENGLISH_TRUNK = 6;
const SHORT_STEM = 3;

/** What the aligner looks at in a sentence. */
export function alignmentSentence(text: string): AlignmentSentence {
  const words = new Set<string>();
  let length = 0;
  for (const { type, text: written } of tokenise(text)) {
    if (type === "space" || type === "code") continue;
    const key = equalityKey(written);
    if (type === "punctuation") {
      const mark = TELLING_MARKS[key];
      if (mark !== undefined) words.add(mark);
      continue;
    }
    length += key.length;
    if (type === "number") words.add(key.replaceAll(/[,%]/gu, ""));
    else if (type === "address") words.add(key);
    else words.add(trunkOf(key));
  }
  return { words: [...words], length: Math.max(1, length) };
}

/** A word without what is attached to it; cut more freely than for terms, for here nothing is shown of it. */
export function trunkOf(key: string): string {
  if (!ARABIC.test(key)) {
    const bare = key.replace(/['’](?:s|ll|re|ve|d|m|t)$/u, "");
    return bare.length > ENGLISH_TRUNK
      ? bare.slice(0, ENGLISH_TRUNK)
      : bare.replace(/(?<=..)(?:e?s|ed|ing)$/u, "");
  }
  const folded = foldWord(key);
  const bare = folded.replace(PROCLITICS, "");
  const trunk = bare.replace(SUFFIXES, "");
  return trunk.length >= SHORT_STEM ? trunk : bare.length >= 2 ? bare : folded;
}
