import { arabicNumberWord } from "./arabicNumberWords.ts";
import { type FoldedToken, foldWord, type WordToken } from "./foldedTokens.ts";
import { wordTopic } from "./wordTopics.ts";

/** Nouns whose form in ين can only be a dual: things, and people whose plural is broken. Given without the ending. */
const masculine =
  "يوم شهر عام أسبوع قرن كتاب بلد طرف جانب حزب بيت عنصر سبب نوع قسم جزأ جزء هدف فريق نظام اتجاه خيار مشروع قرار اتفاق صاروخ حادث انفجار هجوم طفل رجل ولد شخص شقيق اقتراح اختبار " +
  "مستوى مصنع مطار ميناء ملعب مسجد معهد مكتب متحف منزل مبنى مقعد مقال مبدأ مجال محور موضوع ملف برنامج تقرير حساب خبير كوكب نجم جبل شارع طريق باب فصل فيلم " +
  "مقطع تطبيق جهاز هاتف حاسوب خط رقم عدد لون شكل سؤال جواب رأي حل حدث إجراء بند بيان خطاب لقاء اجتماع يورو دولار درهم دينار ريال كيلومتر متر كيلوغرام طن لتر ميل حصان كلب طائر أسد قمر صندوق بنك مصرف فرع إقليم جندي ضابط قتيل جريح صاروخ سيف قصر شرط ظرف مثال نموذج اسم لقب دور شوط هدف كوب قرص عقار دواء مرض فيروس " +
  "وزير رئيس سفير نائب زعيم قائد طالب طبيب شاعر أخ ابن سجين أسير شهيد عضو ضيف مريض زميل جار ملك أمير حاكم رضيع توأم شاب شيخ رهينة وفد قطاع قطار";
const prefixes: readonly string[] = [
  "",
  "و",
  "ف",
  "ب",
  "ل",
  "ك",
  "ال",
  "وال",
  "فال",
  "بال",
  "لل",
  "كال",
  "وب",
  "ول",
  "وبال",
  "ولل",
];

/** Those whose form in ان is no plural (بلدان) and no other word (دوران). */
const nominative: ReadonlySet<string> = new Set(
  "يوم شهر عام أسبوع قرن كتاب طرف جانب حزب فريق هدف نوع قسم مشروع قرار شخص رجل طفل شقيق جندي قتيل صاروخ حادث انفجار هجوم تقرير برنامج بيت عنصر نظام خيار وزير رئيس سفير نائب زعيم قائد طالب طبيب شاعر سجين أسير شهيد عضو ضيف مريض زميل ملك أمير رضيع شاب وفد لقاء اجتماع اتفاق بيان قرار تقرير كوكب مصنع مسجد ملعب مطار منزل".split(
    " ",
  ),
);

/** People whose plural is in ون and ين: of them only the form in ان is a dual. */
const soundPlural =
  "عامل لاعب مدرب مهندس ممثل مسلح مدني موظف معلم مدير مواطن شرطي صحفي صحافي متهم مشتبه مشارك مرشح محام محامي منتخب مهاجم مهاجر مصري سوري عراقي لبناني أردني فلسطيني إسرائيلي أمريكي أميركي بريطاني فرنسي روسي تركي إيراني مسافر متظاهر ناشط باحث مفتش محقق سائح";

const masculineDuals: ReadonlySet<string> = new Set([
  ...masculine
    .split(" ")
    .flatMap((noun) =>
      (nominative.has(noun) ? ["ين", "ان"] : ["ين"]).flatMap((ending) =>
        prefixes.map((prefix) => foldWord(prefix + noun + ending)),
      ),
    ),
  ...soundPlural.split(" ").flatMap((noun) => prefixes.map((prefix) => foldWord(`${prefix}${noun}ان`))),
]);
// Feminine nouns end in تان or تين in the dual and in little else; these only look like it, or name a natural pair.
const feminineDual = /^[وفبلك]{0,2}(?:ال|لل)?(\p{L}{2,}(?:تان|تين))$/u;
const notFeminineDuals: ReadonlySet<string> = new Set(
  (
    "إنتان أفغانستان باكستان كردستان كازاخستان أوزبكستان تركمانستان طاجيكستان قيرغيزستان داغستان بلوشستان وزيرستان هندوستان عربستان بستان شتان كتان فستان بهتان " +
    "متين روتين فلاتين مارتين كريستين بلاتين كرواتين كيراتين كرياتين جيلاتين نيكوتين أرجنتين ستين فتين بروتين ليسيتين كارنتين تكوين فلسطين كوينتين كونستانتين قسطنطين لاتين أوغستين أغسطين فالنتين سكارليتين بوتين مارتان " +
    "رئتين رئتان كليتين كليتان شفتين شفتان وجنتين مئتين مئتان مائتين مائتان اثنتين اثنتان ثنتين هاتين هاتان لتين لتان كلتين ميتين ثابتين مؤقتين لافتين متفاوتين صامتين باهتين متزمتين " +
    "خافتين قانتين ملتفتين منصتين ساكتين إنتان لكتين لاكتين فيريتين مثبتين مصوتين مفوتين منفلتين مشتتين ناشطتين ناصتين تين فساتين بساتين أساتين شياطين سلاطين"
  )
    .split(" ")
    .map(foldWord),
);

/** Parts of the body that come in pairs: what is said of them is in the dual, and a plural in English. */
const naturalPair =
  /^[وفبلك]{0,2}(?:ال|لل)?(?:عين|يد|اذن|قدم|ساق|رجل|ذراع|كتف|حاجب|خد|كف|شفت|رئت|كليت|وجنت|والد|ابو)(?:ان|ين|ا|ي)(?:ه|ها|هم|هما|ك|كم|نا)?$/u;

/** The duals of an Arabic text that can be nothing else; natural pairs (hands, lungs, parents) are not told. */
export function arabicDuals(tokens: readonly FoldedToken[]): readonly FoldedToken[] {
  return tokens.filter((token, index) => {
    if ((token.topics & wordTopic.dual) === 0 || !mayBeDual(token)) return false;
    // Articles 5 and 6: both are told by number.
    if (tokens[index + 1]?.type === "number" || tokens[index - 1]?.type === "code") return false;
    const before = tokens[index - 1]?.key ?? "";
    // These two are "these" in English; behind غير stands an adjective, behind ذو a name.
    return !/^[وفبل]?(?:ها?[تذ][اي]ن|غير|ذ[وياى])$/u.test(before) && !naturalPair.test(before);
  });
}

/** Whether a word has the form of a dual, whatever is beside it. */
export function mayBeDual({ type, key }: WordToken): boolean {
  return type === "word" && isDual(key);
}

function isDual(key: string): boolean {
  if (!key.endsWith("ين") && !key.endsWith("ان")) return false;
  if (masculineDuals.has(key)) return true;
  return (
    feminineDual.test(key) &&
    // Thirty, as it is said in Egypt.
    arabicNumberWord(key)?.type !== "tens" &&
    !prefixes.some((prefix) => key.startsWith(prefix) && notFeminineDuals.has(key.slice(prefix.length)))
  );
}
