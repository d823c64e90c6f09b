/** What a spreadsheet may take for the beginning of a formula (OWASP, CSV injection), full-width signs with it. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** Whether a spreadsheet could take a text for a formula. Invisible controls in front do not disarm it everywhere. */
export function looksLikeFormula(text: string): boolean {
  return (
    FORMULA.test(text) ||
    FORMULA.test(text.replace(/^[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/u, ""))
  );
}

/** A text that no spreadsheet runs: with an apostrophe in front where it could be taken for a formula. */
export function guardFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
