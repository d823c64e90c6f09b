import { type FoldedToken, foldWord } from "./foldedTokens.ts";

/** Nouns whose form in ين can only be a dual: things, and people whose plural is broken. Given without the ending. */
const masculine =
  "يوم شهر عام أسبوع قرن كتاب بلد طرف جانب حزب بيت عنصر سبب نوع قسم جزأ جزء هدف فريق نظام اتجاه خيار مشروع قرار اتفاق صاروخ حادث انفجار هجوم طفل رجل ولد شخص شقيق اقتراح اختبار " +
  "مستوى مصنع مطار ميناء ملعب مسجد معهد مكتب متحف منزل مبنى مقعد مقال مبدأ مجال محور موضوع ملف برنامج تقرير حساب خبير كوكب نجم نهر بحر جبل شارع طريق باب فصل فيلم " +
  "مقطع تطبيق جهاز هاتف حاسوب خط رقم عدد لون شكل سؤال جواب رأي حل حدث أمر إجراء بند بيان خطاب لقاء اجتماع يورو دولار درهم دينار ريال كيلومتر متر كيلوغرام طن لتر ميل حصان كلب طائر أسد قمر صندوق بنك مصرف فرع إقليم جندي ضابط قتيل جريح صاروخ سيف قصر شرط ظرف مثال نموذج اسم لقب دور شوط هدف كوب قرص عقار دواء مرض فيروس";
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
  "يوم شهر عام أسبوع قرن كتاب طرف جانب حزب فريق هدف نوع قسم مشروع قرار شخص رجل طفل شقيق جندي قتيل صاروخ حادث انفجار هجوم تقرير برنامج بيت عنصر نظام خيار".split(
    " ",
  ),
);

const masculineDuals: ReadonlySet<string> = new Set(
  masculine
    .split(" ")
    .flatMap((noun) =>
      (nominative.has(noun) ? ["ين", "ان"] : ["ين"]).flatMap((ending) =>
        prefixes.map((prefix) => foldWord(prefix + noun + ending)),
      ),
    ),
);
// Feminine nouns end in تان or تين in the dual and in little else; these only look like it, or name a natural pair.
const feminineDual = /^[وفبلك]{0,2}(?:ال|لل)?(\p{L}{2,}(?:تان|تين))$/u;
const notFeminineDuals: ReadonlySet<string> = new Set(
  (
    "إنتان أفغانستان باكستان كردستان كازاخستان أوزبكستان تركمانستان طاجيكستان قيرغيزستان داغستان بلوشستان وزيرستان هندوستان عربستان بستان شتان كتان فستان بهتان " +
    "متين روتين فلاتين مارتين كريستين بلاتين كرواتين كيراتين كرياتين جيلاتين نيكوتين أرجنتين ستين فتين بروتين ليسيتين كارنتين تكوين فلسطين كوينتين كونستانتين قسطنطين لاتين أوغستين أغسطين فالنتين سكارليتين بوتين مارتان " +
    "رئتين رئتان كليتين كليتان شفتين شفتان وجنتين مئتين مئتان مائتين مائتان اثنتين اثنتان ثنتين هاتين هاتان لتين لتان كلتين ميتين ثابتين مؤقتين لافتين متفاوتين صامتين باهتين متزمتين " +
    "خافتين قانتين ملتفتين منصتين ساكتين إنتان لكتين لاكتين فيريتين مثبتين مصوتين مفوتين منفلتين مشتتين ناشطتين ناصتين"
  )
    .split(" ")
    .map(foldWord),
);

/** The duals of an Arabic text that can be nothing else; natural pairs (hands, lungs, parents) are not told. */
export function arabicDuals(tokens: readonly FoldedToken[]): readonly FoldedToken[] {
  return tokens.filter(({ type, key }, index) => {
    const before = tokens[index - 1]?.key ?? "";
    // These two are "these" in English; behind غير stands an adjective.
    return type === "word" && isDual(key) && !/^[وفبل]?(?:ها?[تذ][اي]ن|غير)$/u.test(before);
  });
}

function isDual(key: string): boolean {
  if (!key.endsWith("ين") && !key.endsWith("ان")) return false;
  if (masculineDuals.has(key)) return true;
  const noun = feminineDual.exec(key)?.[1];
  return (
    noun !== undefined &&
    !notFeminineDuals.has(noun) &&
    !notFeminineDuals.has(key.replace(/^(?:[وف]?(?:ال|لل))|^[وف]/u, ""))
  );
}
