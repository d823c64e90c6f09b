/** Marks that end a sentence, and what may follow them: quotation marks, brackets, tags, marks of direction. */
const SENTENCE_END = /[.!?؟…。！？۔♪♫]["'”’»›)\]}]*$/u;
const CONTINUES = /[,،؛;:–—-]$/u;
const CONTINUED = /^(?:\.{2,3}|…|[\p{Ll}])/u;
const SPEAKER = /^[-–—♪♫([]/u;
/** A text that goes on longer than this is no sentence, but one without punctuation. */
const MOST_CUES = 6;
/** The least share of cues that must end as sentences do, for the others to count as unfinished. */
const PUNCTUATED = 0.25;

/** Which cues belong together because a sentence goes on from one to the next: groups of places in the list, in order. */
export function sentenceGroups(texts: readonly string[]): readonly (readonly number[])[] {
  const bare = texts.map(bareText);
  const ended = bare.filter((text) => SENTENCE_END.test(text)).length;
  const punctuated = ended > 0 && ended >= bare.length * PUNCTUATED;
  const groups: number[][] = [];
  for (const [index, text] of bare.entries()) {
    const group = groups.at(-1);
    const before = bare[index - 1] ?? "";
    const goesOn =
      before !== "" &&
      text !== "" &&
      !SENTENCE_END.test(before) &&
      !SPEAKER.test(text) &&
      voiceOf(texts[index] ?? "", voiceOf(texts[index - 1] ?? "", "")) ===
        voiceOf(texts[index - 1] ?? "", "") &&
      (punctuated || CONTINUES.test(before) || CONTINUED.test(text));
    if (goesOn && group !== undefined && group.length < MOST_CUES) group.push(index);
    else groups.push([index]);
  }
  return groups;
}

/** Who speaks a text of WebVTT, if it says. */
function voiceOf(text: string, otherwise: string): string {
  return /^\s*<v[\s.]([^<>]*)>/u.exec(text)?.[1]?.trim() ?? otherwise;
}

/** A text without tags, marks of direction and white space around it. */
function bareText(text: string): string {
  return text
    .replaceAll(/<[^<>]*>|\{\\[^{}]*\}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u061C]/gu, "")
    .trim();
}
