/** A word of a translation with its place, as it stands and as it is compared. */
export interface TargetWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** In small letters. */
  readonly small: string;
}

/** A translation cut into words, to be looked at for any number of entries. */
export interface TranslationWords {
  readonly text: string;
  readonly words: readonly TargetWord[];
  /** The first UTF-16 unit of each word in small letters: where words may follow each other is a search in this. */
  readonly initials: string;
}

const wordCharacter = /^[\p{L}\p{M}\p{N}]/u;
const single = /^s$/iu;
const possessive = /[\p{L}\p{N}]['’ʼ]$/u;
/** Below U+0300 all is composed already. */
const mayCompose = /[\u0300-\u{10FFFF}]/u;

/** For the first characters whether they are in words, where nearly all English lives. */
const commonCharacters: Uint8Array = Uint8Array.from({ length: 0x0300 }, (_, code) =>
  wordCharacter.test(String.fromCharCode(code)) ? 1 : 0,
);

/** The words of a translation: letters, marks and digits together. */
export function translationWords(text: string): TranslationWords {
  const words: TargetWord[] = [];
  let index = 0;
  while (index < text.length) {
    const start = index;
    for (let units = wordUnits(text, index); units > 0; units = wordUnits(text, index)) index += units;
    if (index === start) index += 1;
    else if (!isPossessive(text, start, index)) words.push(targetWord(text.slice(start, index), start));
  }
  return { text, words, initials: words.map(({ small }) => small.charAt(0)).join("") };
}

/** The UTF-16 units of the character at a place, 0 if it is in no word. */
function wordUnits(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < 0x0300) return commonCharacters[unit] ?? 0;
  const code = text.codePointAt(index);
  if (code === undefined || !wordCharacter.test(String.fromCodePoint(code))) return 0;
  return code > 0xffff ? 2 : 1;
}

/** The s of “artist’s” is no word. */
function isPossessive(text: string, start: number, end: number): boolean {
  return (
    end - start === 1 &&
    single.test(text.charAt(start)) &&
    possessive.test(text.slice(Math.max(0, start - 2), start))
  );
}

function targetWord(written: string, start: number): TargetWord {
  const text = mayCompose.test(written) ? written.normalize("NFC") : written;
  return { text, start, end: start + written.length, small: text.toLowerCase() };
}
