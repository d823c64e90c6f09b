import { foldWord } from "./foldedTokens.ts";

/** Nouns for persons in the masculine; with ة they are a woman's. */
const roles =
  "ممثل وزير رئيس مدير كاتب صحفي صحافي طبيب معلم أستاذ باحث عالم مهندس محامي لاعب مدرب فنان مغني مطرب مخرج منتج موسيقي شاعر روائي مؤلف مترجم مصمم مصور رسام نائب سفير مستشار خبير محلل ناشط طالب تلميذ " +
  "موظف عامل عاملة جندي ضابط شرطي قاض قاضي محقق مريض ممرض سائق طيار مزارع تاجر بائع مذيع مراسل متحدث ناطق مسؤول زعيم قائد ملك أمير حاكم عمدة مرشح فائز بطل مؤسس مالك مشرف منسق مبرمج مطور مواطن لاجئ سجين متهم ضحية شاهد " +
  "أخ ابن صديق زميل جار زوج عم خال جد أب شاب رجل طفل صبي ولد سيد ملحن راقص عارض مبدع سباح عداء مصارع دبلوماسي اقتصادي سياسي أكاديمي مؤرخ فيلسوف";
const women = "امرأة سيدة فتاة بنت أخت ابنة زوجة ملكة أميرة عمة خالة جدة طفلة شابة آنسة والدة حامل أرملة";
const men = "رجل فتى صبي ولد أب أخ ابن زوج ملك أمير عم والد شيخ";
const organisations =
  "شركة مؤسسة منظمة حكومة وزارة جامعة بنك مصرف جمعية هيئة لجنة صحيفة قناة وكالة محكمة حزب ناد نادي مجلس منصة موقع شبكة دولة مفوضية اتحاد صندوق مجموعة بلدية إدارة نقابة كلية مستشفى مختبر معهد إذاعة";

const articles = ["", "ال", "و", "وال", "ل", "لل", "ب", "بال", "ف", "فال", "ك", "كال"];
const spelt = (words: Iterable<string>): ReadonlySet<string> =>
  new Set([...words].flatMap((word) => articles.map((article) => foldWord(article + word))));

/** Nouns that are adjectives as often, or have both genders in one form: they tell nothing. */
const telling = roles
  .split(" ")
  .filter(
    (word) =>
      !"عالم ضحية شاهد خال جد عم سياسي اقتصادي عامل عاملة أب منتج مسؤول موسيقي".split(" ").includes(word),
  );

/** Persons in the masculine singular. */
export const MASCULINE_PERSONS: ReadonlySet<string> = spelt([...telling, ...men.split(" ")]);
/** Persons in the feminine singular. */
export const FEMININE_PERSONS: ReadonlySet<string> = spelt([
  ...telling.filter((word) => !men.split(" ").includes(word)).map((word) => `${word}ة`),
  ...women.split(" "),
]);
/** Bodies that English calls "it". */
export const ORGANISATIONS: ReadonlySet<string> = spelt(organisations.split(" "));
/** One person, also with a pronoun: enough not to be sure of an organisation. Of several persons English says "they". */
export const ANY_PERSON = new RegExp(
  `^[وفبلك]{0,2}(?:ال|لل)?(?:${[...roles.split(" "), ...women.split(" "), ...men.split(" ")]
    .map(foldWord)
    .filter((word) => word.length > 2)
    .join("|")})(?:ه|ها|هم|هن|ت|ته|تها|تهم|ي|نا)?$`,
  "u",
);

/** Verbs of saying and deciding, folded, whose subject may be a body. */
export const SPEAKING_VERB =
  /^[وف]?[يت]?(?:قال|قول|علن|اعلن|اكد|وكد|ضيف|اضاف|اوضح|وضح|ذكر|كشف|قرر|رفض|وافق|طلق|اطلق|طرح|صدر|اصدر|دعا|دعت|دعو|تهم|اتهم|نفي|نفت|حذر|تعهد|وعد|عد|اعتبر|عتبر|راي|رات|توقع|طالب|طلب|اشار|شير|صرح|افاد|فيد|بين|وقع|اوقف|وقف|بدا|اعتزم|تعتزم|يعتزم|اعرب|عرب|شدد)ت?$/u;

/** Everyday words in ه that carry no pronoun, folded. */
const notHis: ReadonlySet<string> = new Set(
  "هذه الله لله والله بالله وجه شبه مياه اتجاه تجاه انتباه فقه كره جبهه فواكه مكروه مشابه تشابه اشباه افواه جاه رفاه".split(
    " ",
  ),
);

/** Whether an Arabic word as it is written ends in a pronoun “his” or “him” (ه, never ة). */
export function hasHis(text: string, key: string): boolean {
  return (
    key.length > 2 &&
    /ه\p{M}*$/u.test(text) &&
    !notHis.has(key.replace(/^(?:و|ف)?(?:ال)?/u, "")) &&
    !notHis.has(key)
  );
}

/** Whether an Arabic word, folded, ends in a pronoun “her”. */
export function hasHer(key: string): boolean {
  return key.length > 3 && key.endsWith("ها");
}
