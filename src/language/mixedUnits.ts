import { type FoldedToken, foldWord } from "./foldedTokens.ts";
import type { Quantity } from "./quantity.ts";

/** A unit as part of a system of units: how many of the smallest it has, and how many of it the word alone says. */
interface UnitWord {
  readonly system: string;
  readonly size: number;
  readonly count: number;
}

type Row = readonly [system: string, size: number, singular: string, dual?: string];

const arabicRows: readonly Row[] = [
  ["months", 12, "سنة عام عاما سنوات أعوام سنين", "سنتين سنتان عامين عامان"],
  ["months", 1, "شهر شهرا أشهر شهور", "شهرين شهران"],
  ["days", 7, "أسبوع أسبوعا أسابيع", "أسبوعين أسبوعان"],
  ["days", 1, "يوم يوما أيام", "يومين يومان"],
  ["hours", 24, "يوم يوما أيام", "يومين يومان"],
  ["hours", 1, "ساعة ساعات", "ساعتين ساعتان"],
  ["minutes", 60, "ساعة ساعات", "ساعتين ساعتان"],
  ["minutes", 1, "دقيقة دقائق", "دقيقتين دقيقتان"],
  ["seconds", 60, "دقيقة دقائق", "دقيقتين دقيقتان"],
  ["seconds", 1, "ثانية ثوان ثواني", "ثانيتين ثانيتان"],
  [
    "cents",
    100,
    "دولار دولارا دولارات يورو جنيه جنيها جنيهات ريال ريالا ريالات درهم درهما دراهم ليرة ليرات",
    "دولارين دولاران جنيهين جنيهان ريالين ريالان درهمين درهمان ليرتين ليرتان",
  ],
  ["cents", 1, "سنت سنتا سنتات قرش قرشا قروش هللة هللات سنتيم سنتيما سنتيمات فلس فلسا فلوس"],
  ["fils", 1000, "دينار دينارا دنانير", "دينارين ديناران"],
  ["fils", 1, "فلس فلسا فلوس مليم مليما مليمات"],
  ["piasters", 100, "دينار دينارا دنانير", "دينارين ديناران"],
  ["piasters", 1, "قرش قرشا قروش سنتيم سنتيما"],
  ["centimetres", 100, "متر مترا أمتار", "مترين متران"],
  ["centimetres", 1, "سنتيمتر سنتيمترا سنتيمترات سنتم سم سنتمترا سنتمتر"],
  ["metres", 1000, "كيلومتر كيلومترا كيلومترات كلم كم", "كيلومترين كيلومتران"],
  ["metres", 1, "متر مترا أمتار", "مترين متران"],
  ["grams", 1000, "كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كيلو كغ كجم", "كيلوغرامين كيلوجرامين"],
  ["grams", 1, "غرام غراما غرامات جرام جراما جرامات غ"],
  ["inches", 12, "قدم قدما أقدام", "قدمين قدمان"],
  ["inches", 1, "بوصة بوصات إنش إنشات", "بوصتين بوصتان"],
];
const englishRows: readonly Row[] = [
  ["months", 12, "year years"],
  ["months", 1, "month months"],
  ["days", 7, "week weeks"],
  ["days", 1, "day days"],
  ["hours", 24, "day days"],
  ["hours", 1, "hour hours"],
  ["minutes", 60, "hour hours"],
  ["minutes", 1, "minute minutes"],
  ["seconds", 60, "minute minutes"],
  ["seconds", 1, "second seconds"],
  ["cents", 100, "dollar dollars euro euros pound pounds riyal riyals dirham dirhams lira liras"],
  ["cents", 1, "cent cents piaster piasters piastre piastres pence halala halalas fils centime centimes"],
  ["fils", 1000, "dinar dinars"],
  ["fils", 1, "fils millime millimes"],
  ["centimetres", 100, "meter meters metre metres"],
  ["centimetres", 1, "centimeter centimeters centimetre centimetres cm"],
  ["metres", 1000, "kilometer kilometers kilometre kilometres km"],
  ["metres", 1, "meter meters metre metres m"],
  ["grams", 1000, "kilogram kilograms kilo kilos kg"],
  ["grams", 1, "gram grams g"],
  ["inches", 12, "foot feet ft"],
  ["inches", 1, "inch inches"],
];

function tableOf(rows: readonly Row[]): ReadonlyMap<string, readonly UnitWord[]> {
  const table = new Map<string, UnitWord[]>();
  const put = (words: string, unit: UnitWord): void => {
    for (const word of words.split(" ").filter((each) => each !== "")) {
      const key = foldWord(word);
      table.set(key, [...(table.get(key) ?? []), unit]);
    }
  };
  for (const [system, size, singular, dual = ""] of rows) {
    put(singular, { system, size, count: 1 });
    put(dual, { system, size, count: 2 });
  }
  return table;
}

const tables = { arabic: tableOf(arabicRows), english: tableOf(englishRows) } as const;

/**
 * The numbers of a text, those that tell one measure together with it too: five dollars and fifty cents are 5.50 dollars, a
 * year and three months are 15 months.
 */
export function withMixedUnits(
  tokens: readonly FoldedToken[],
  quantities: readonly Quantity[],
  language: "arabic" | "english",
): readonly Quantity[] {
  const table = tables[language];
  const unitsAt = (index: number): readonly UnitWord[] => {
    const key = tokens[index]?.key ?? "";
    return (
      table.get(key) ??
      (language === "arabic" ? table.get(key.replace(/^[وفبل](?:ال)?/u, "")) : undefined) ??
      []
    );
  };
  const more = new Map<Quantity, readonly number[]>();
  for (const small of quantities) {
    if (small.type !== "number") continue;
    const last = tokens.findLastIndex(({ start }) => start < small.end);
    const smallUnits = unitsAt(last + 1);
    if (smallUnits.length === 0) continue;
    const first = tokens.findIndex(({ start }) => start >= small.start);
    const at = /^(?:و|and|,|،)$/u.test(tokens[first - 1]?.key ?? "") ? first - 2 : first - 1;
    const count = quantities.find(({ type, end }) => type === "number" && end === tokens[at - 1]?.end);
    for (const large of unitsAt(at)) {
      const unit = smallUnits.find(({ system, size }) => system === large.system && size < large.size);
      if (unit === undefined) continue;
      const total = (count?.values[0] ?? large.count) * large.size + (small.values[0] ?? 0) * unit.size;
      for (const each of count === undefined ? [small] : [small, count])
        more.set(each, [...(more.get(each) ?? []), total / large.size, total / unit.size]);
    }
  }
  if (more.size === 0) return quantities;
  return quantities.map((quantity) => {
    const values = more.get(quantity);
    return values === undefined ? quantity : { ...quantity, values: [...quantity.values, ...values] };
  });
}
