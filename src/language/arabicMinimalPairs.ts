/**
 * Words that differ by final ى and ي alone and are both common, written with ى; whoever writes one never means the
 * other, article or not. Egyptian spelling exchanges the two letters everywhere else.
 */
const ALWAYS: ReadonlySet<string> = new Set(
  (
    "على إلى لدى حتى متى سوى شتى موسى عيسى يحيى ليلى سلمى هدى منى ندى يسرى مرسى أبى قوى بنى رأى مدى بشرى مرضى " +
    "غنى معنى مبنى منفى ملهى عظمى أولى ثرى عمى حمى فتى ضحى مربى مشترى مدعى معتدى موصى مشتكى مستدعى ملغى مسمى مؤدى " +
    "مرمى مجرى مرتضى مقوى صبى ولى"
  ).split(" "),
);

/** Pairs whose word with ى is a verb: with the article only the one with ي is left. */
const BARE: ReadonlySet<string> = new Set(
  (
    "نادى قاضى عادى والى نفى سعى وعى نهى جرى مشى رمى رقى طوى حلى شفى هوى قضى مضى تبنى تحدى تخلى تلقى " +
    "تعدى تولى تجلى تمنى تعافى تنحى تدنى تردى تفشى ترقى تلاشى تعالى"
  ).split(" "),
);

/** Whether a word ends in a ى or ي that tells it from another word; it is a key K1. */
export function isMinimalPair(word: string): boolean {
  const written = `${word.slice(0, -1)}ى`;
  if (ALWAYS.has(written) || BARE.has(written)) return true;
  return written.startsWith("ال") && ALWAYS.has(written.slice(2));
}
