import { foldWord } from "./foldedTokens.ts";

/** A month as an Arabic word names it: 1 to 12 of its calendar. */
export interface MonthName {
  readonly calendar: "gregorian" | "hijri";
  readonly month: number;
  /** Also an everyday word or a person's name: a month only beside a number, another month or a word of time. */
  readonly loose: boolean;
  /** How many words it has. */
  readonly words: number;
  /** One of the names used in the Levant and Iraq, which have no English of their own. */
  readonly levantine: boolean;
}

// Egypt and the Gulf; the Levant and Iraq; Algeria and Tunisia; Morocco; Mauritania (CLDR 48), with everyday spellings.
// A name behind `?` is also another word.
const eastern: readonly string[] = [
  "يناير|ينايير",
  "فبراير|فبرايير|فيبراير",
  "?مارس",
  "أبريل|إبريل|ابريل",
  "?مايو",
  "يونيو|يونيه|يونية",
  "يوليو|يوليه|يولية",
  "أغسطس|اغسطس|أغسطوس",
  "سبتمبر|سيبتمبر|سبتمر",
  "أكتوبر|اكتوبر|أوكتوبر",
  "نوفمبر|نوفنبر",
  "ديسمبر|دسمبر",
];
const levantine: readonly string[] = [
  "كانون الثاني|كانون ثاني|كانون ثان",
  "شباط",
  "آذار|اذار",
  "?نيسان",
  "?أيار|ايار|مايس",
  "حزيران",
  "?تموز",
  "?آب",
  "?أيلول|ايلول",
  "تشرين الأول|تشرين أول|تشرين اول|?تشرين",
  "تشرين الثاني|تشرين ثاني|تشرين ثان",
  "كانون الأول|كانون أول|كانون اول",
];
const maghrebi: readonly string[] = [
  "جانفي",
  "فيفري",
  "",
  "أفريل|افريل",
  "?ماي",
  "?جوان",
  "جويلية|جويليه|يوليوز",
  "غشت|?أوت|أغشت|اغشت",
  "شتنبر|شتمبر",
  "",
  "نونبر|نونمبر",
  "دجنبر|دجمبر",
];
const hijri: readonly string[] = [
  "?محرم|المحرم",
  "?صفر",
  "ربيع الأول|ربيع أول|ربيع اول",
  "ربيع الثاني|ربيع الآخر|ربيع ثاني|ربيع آخر",
  "جمادى الأولى|جمادى الأول|جمادى أولى|جمادي الأولى",
  "جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني|جمادي الآخرة",
  "?رجب",
  "?شعبان",
  "?رمضان",
  "?شوال",
  "ذو القعدة|ذي القعدة|ذا القعدة|ذوالقعدة|ذي قعدة",
  "ذو الحجة|ذي الحجة|ذا الحجة|ذوالحجة|ذي حجة",
];

const proclitics: readonly string[] = ["", "و", "ب", "ل", "ف", "ك", "ول", "وب", "لل", "وال"];

function* names(
  series: readonly string[],
  calendar: MonthName["calendar"],
  isLevantine: boolean,
): Iterable<readonly [string, MonthName]> {
  for (const [index, spellings] of series.entries()) {
    const loose = spellings.startsWith("?");
    for (const spelling of spellings.split("|")) {
      if (spelling === "") continue;
      const name = spelling.replace("?", "");
      const words = name.split(" ").length;
      const month: MonthName = {
        calendar,
        month: index + 1,
        loose: loose || spelling.startsWith("?"),
        words,
        levantine: isLevantine,
      };
      for (const proclitic of proclitics) yield [folded(proclitic + name), month];
    }
  }
}

function folded(name: string): string {
  return name.split(" ").map(foldWord).join(" ");
}

const table: ReadonlyMap<string, MonthName> = new Map([
  ...names(hijri, "hijri", false),
  ...names(maghrebi, "gregorian", false),
  ...names(levantine, "gregorian", true),
  ...names(eastern, "gregorian", false),
]);

const firstWords: ReadonlySet<string> = new Set([...table.keys()].map((name) => name.split(" ")[0] ?? ""));

/** Whether a folded word names a month, or is the first of the words that do. */
export function beginsArabicMonth(word: string): boolean {
  return firstWords.has(word);
}

/** The month that one or two folded words name; the longer name wins. */
export function arabicMonth(first: string, second: string): MonthName | undefined {
  if (!firstWords.has(first)) return undefined;
  return table.get(`${first} ${second}`) ?? table.get(first);
}

/** Whether any words of a text can name a month, also those that are rather something else: أيلول الأسود. */
export function namesMonth(tokens: readonly { readonly key: string }[], month: number): boolean {
  return tokens.some(({ key }, index) => {
    const name = arabicMonth(key, tokens[index + 1]?.key ?? "");
    return name?.calendar === "gregorian" && name.month === month;
  });
}

/** The Eastern name of a Gregorian month, for people to read. */
export function easternMonthName(month: number): string {
  return (eastern[month - 1] ?? "").replace("?", "").split("|")[0] ?? "";
}
