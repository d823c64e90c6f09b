const address =
  /(?:[a-z][a-z0-9+.-]{0,15}:\/\/|www\.)[^\s\uFFFC<>"«»“”،؛؟]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+|(?<![\p{L}\p{N}@])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|gov|int|info|io|co|ai|app|dev|me|tv|uk|us|eu|eg|sa|ae|jo|lb|sy|iq|ma|dz|tn|ly|sd|qa|kw|bh|om|ye|ps|de|fr)(?![\p{L}\p{N}])(?:\/[^\s]*)?/giu;
const trailing = /[.,;:?!)\]}'"’”،؛؟]+$/u;
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u061C]/gu;
const mayHold = /[@.]\S/u;
const mayBeFull = /:\/\/|www\.|@/iu;

/** A web or mail address of a text; `text` is without controls and closing marks. */
export interface Address {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The addresses of a text. Bare domains (`example.com`) only count where `bare` asks for them. */
export function addressesOf(text: string, which: "full" | "bare"): readonly Address[] {
  if (!mayHold.test(text) || (which === "full" && !mayBeFull.test(text))) return [];
  return [...text.matchAll(address)].flatMap(({ 0: written, index }) => {
    const trimmed = balanced(written);
    const isFull = /:\/\/|^www\.|@/iu.test(trimmed);
    if (which === "full" && !isFull) return [];
    return [{ text: trimmed.replaceAll(invisible, ""), start: index, end: index + trimmed.length }];
  });
}

/** Without the marks of the sentence around it; a bracket that the address opens itself stays. */
function balanced(written: string): string {
  let text = written.replace(trailing, "").replace(/\/$/u, "");
  if (written.charAt(text.length) === ")" && text.includes("(")) text += ")";
  return text;
}

/** The text with its addresses as letters `x`, so that no mark inside them is read. */
export function maskAddresses(text: string): string {
  let masked = text;
  for (const { start, end } of addressesOf(text, "bare")) {
    masked = masked.slice(0, start) + "x".repeat(end - start) + masked.slice(end);
  }
  return masked;
}
