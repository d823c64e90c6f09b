const arabicLetter = /(?=\p{L})[\p{Script=Arabic}]/u;
const arabicRun =
  /(?=\p{L})[\p{Script=Arabic}](?:[\p{Script=Arabic}\p{M}\u0640 ]*(?=\p{L})[\p{Script=Arabic}][\p{M}\u0640]*)?/gu;
const quick = /[\u0600-\u08FF\uFB50-\uFEFC]/u;

/** Whether a text has an Arabic letter. */
export function hasArabic(text: string): boolean {
  return quick.test(text) && arabicLetter.test(text);
}

/** The runs of Arabic words in a text, as UTF-16 ranges. */
export function arabicRuns(text: string): readonly (readonly [start: number, end: number])[] {
  if (!quick.test(text)) return [];
  return [...text.matchAll(arabicRun)].map((run) => [run.index, run.index + run[0].length]);
}
