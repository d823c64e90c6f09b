import { foldWord } from "./foldedTokens.ts";

const words: ReadonlySet<string> = new Set(
  "خطوة كلمة حرف بيت شارع لحظة سنة قطرة حبة صفحة جملة هيهات لا نعم الله كلا آمين هكذا ها هنا حي هيا بس قد أجل مهلا خطوه دقيقة ساعة مدينة قرية واحدة مرة ليلة أين أبدا رب يا كيف"
    .split(" ")
    .map(foldWord),
);

// Shorter words are the letters of an abbreviation: سي إن إن.
const shortWords: ReadonlySet<string> = new Set("في عن قد لن كي بل ثم".split(" "));

/** Whether an Arabic word (folded) may stand twice: adverbs such as `رويدا رويدا`, and calls. */
export function isReduplicated(key: string): boolean {
  return words.has(key) || /.{2}ا$/u.test(key) || (key.length <= 2 && !shortWords.has(key));
}
