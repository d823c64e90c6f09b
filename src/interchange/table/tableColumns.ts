import { directionOf } from "../../language/directionRuns.ts";
import type { TableCell } from "./tableCells.ts";

/** What the columns of a table are, by their places from 0. */
export interface TableColumns {
  readonly source: number;
  readonly target?: number;
  /** Names the row: a key, an id. */
  readonly context?: number;
  readonly note?: number;
  /** Whether the first row holds titles. */
  readonly titled: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split("|"));

const SOURCE = words(
  "source|source text|source language|original|text|string|المصدر|النص|النص الأصلي|الأصل|نص المصدر",
);
const TARGET = words(
  "target|target text|target language|translation|translated|المقابل|الترجمة|الهدف|نص الهدف",
);
const CONTEXT = words("key|id|context|name|identifier|msgctxt|المفتاح|المعرف|السياق|الرقم");
const NOTE = words("note|notes|comment|comments|description|remarks|ملاحظة|ملاحظات|تعليق|وصف");

/** What languages are called in titles: in English, in Arabic, by themselves (CLDR, and common spellings). */
const NAMES: Readonly<Record<string, string>> = {
  ar: "arabic|العربية|عربي",
  en: "english|الإنجليزية|الانجليزية|إنجليزي|الإنكليزية",
  fr: "french|الفرنسية|français",
  de: "german|الألمانية|deutsch",
  es: "spanish|الإسبانية|español",
  it: "italian|الإيطالية|italiano",
  pt: "portuguese|البرتغالية|português",
  ru: "russian|الروسية|русский",
  zh: "chinese|الصينية|中文",
  ja: "japanese|اليابانية|日本語",
  ko: "korean|الكورية|한국어",
  tr: "turkish|التركية|türkçe",
  fa: "persian|الفارسية|فارسی",
  ur: "urdu|الأوردية|اردو",
  he: "hebrew|العبرية|עברית",
  hi: "hindi|الهندية|हिन्दी",
  id: "indonesian|الإندونيسية|indonesia",
  ms: "malay|الماليزية|melayu",
  nl: "dutch|الهولندية|nederlands",
  pl: "polish|البولندية|polski",
  sv: "swedish|السويدية|svenska",
  uk: "ukrainian|الأوكرانية|українська",
  ku: "kurdish|الكردية|kurdî (kurmancî)",
};
const LANGUAGE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([tag, names]) =>
    [tag, ...names.split("|")].map((name) => [name, tag] as const),
  ),
);

/** The columns of a table by the titles of its first row; without titles the first column with letters is the source. */
export function tableColumns(
  rows: readonly (readonly TableCell[])[],
  languages: { readonly source?: string; readonly target?: string },
): TableColumns | undefined {
  const titles = (rows[0] ?? []).map(({ text }) => text.trim().toLowerCase());
  const at = (accepts: (title: string) => boolean, except = -1): number =>
    titles.findIndex((title, index) => index !== except && title !== "" && accepts(title));
  const first = (...places: readonly number[]): number => places.find((place) => place >= 0) ?? -1;
  const { source: from, target: to } = languages;
  const own = from === undefined ? -1 : at((title) => languageOf(title) === primary(from));
  const foreign = to === undefined ? -1 : at((title) => languageOf(title) === primary(to), own);
  const target = first(
    foreign,
    at((title) => TARGET.has(title)),
  );
  const source = first(
    own,
    at((title) => SOURCE.has(title), target),
    at((title) => languageOf(title) !== undefined, target),
  );
  const other = first(target, source < 0 ? -1 : at((title) => languageOf(title) !== undefined, source));
  if (source >= 0) {
    const context = at((title) => CONTEXT.has(title));
    const note = at((title) => NOTE.has(title));
    return {
      source,
      ...(other >= 0 && other !== source ? { target: other } : {}),
      ...(context >= 0 ? { context } : {}),
      ...(note >= 0 ? { note } : {}),
      titled: true,
    };
  }
  const [column] = wordColumns(rows, from ?? "");
  return column === undefined ? undefined : { source: column, titled: false };
}

/** A key, an address or a file name: one word of letters without accents, with what no word of a text has in it. */
const NAME = /^[\w%+]*[A-Za-z][\w%+]*(?:[._\-/:@#]+[\w%+]+)+\/?$|^[a-z]+[A-Z]\w*$|^\w*_\w*$|^https?:\S+$/u;

/** Names are looked for in short cells only: the work of patterns grows with the square of a long word. */
const LONGEST_NAME = 200;

/**
 * The columns of a table without titles that hold text: letters in most of their cells, which are no names of programs, and
 * some in the script of the language where that is written from right to left.
 */
export function wordColumns(rows: readonly (readonly TableCell[])[], language: string): readonly number[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isFromRight = directionOf(language) === "rtl";
  const lettered: number[] = [];
  const worded: number[] = [];
  for (let column = 0; column < width; column += 1) {
    const texts = rows.map((row) => row[column]?.text.trim() ?? "").filter((text) => text !== "");
    const words = texts.filter((text) => /\p{L}/u.test(text));
    if (words.length * 2 <= texts.length) continue;
    lettered.push(column);
    if (words.every((text) => text.length <= LONGEST_NAME && NAME.test(text))) continue;
    if (isFromRight && !words.some((text) => RIGHT_TO_LEFT.test(text))) continue;
    worded.push(column);
  }
  return worded.length > 0 ? worded : lettered.slice(0, 1);
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const primary = (language: string): string => language.toLowerCase().split(/[-_]/u)[0] ?? "";

/** The language that a title names, by a tag or in English, Arabic or its own words. */
function languageOf(title: string): string | undefined {
  // A short word such as `id` is a title of its own before it is a language.
  if (title.length > LONGEST_NAME || CONTEXT.has(title)) return undefined;
  const tag = /^([a-z]{2})(?:[-_][a-z0-9]{2,8})+$/u.exec(title)?.[1];
  return LANGUAGE_OF.get(tag ?? title.replace(/\s*\(.*\)$/u, ""));
}
