import { tokenise } from "./tokens.ts";

// The target language of a review is English for now; a change of one of these turns a sentence round.
const negations: ReadonlySet<string> = new Set(
  "cannot lack lacks neither never no nobody none nor not nothing nowhere without".split(" "),
);
const contractedNegation = /n['’]t$/u;
const capital = /\p{Lu}/u;
const innerCapital = /.\p{Lu}/u;
const sentenceEnd = /^[.!?:؟…]/u;

/**
 * The words of a text that are never changed lightly, in order: numbers, names and negations. A name is a word with a
 * capital that does not merely begin a sentence.
 *
 * @example delicateWords("Sora was not shown in 2024.") // ["not", "2024"]
 */
export function delicateWords(text: string): readonly string[] {
  const found: string[] = [];
  let beginsSentence = true;
  for (const { type, text: word } of tokenise(text)) {
    if (type === "space") continue;
    if (type === "number" || type === "address") found.push(word);
    else if (type === "word" && isDelicate(word, beginsSentence)) found.push(word);
    if (type !== "punctuation") beginsSentence = false;
    else if (sentenceEnd.test(word)) beginsSentence = true;
  }
  return found;
}

function isDelicate(word: string, beginsSentence: boolean): boolean {
  const lower = word.toLowerCase();
  if (negations.has(lower) || contractedNegation.test(lower)) return true;
  // "I" is a capital without being a name.
  if (word === "I") return false;
  return beginsSentence ? innerCapital.test(word) : capital.test(word);
}
