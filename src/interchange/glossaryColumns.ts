import type { GlossaryEntry, TermStatus } from "../assistance/glossary/glossary.ts";

/** The fields of an entry as columns of a table, in the order they are written. */
export const GLOSSARY_COLUMNS = [
  "source",
  "target",
  "partOfSpeech",
  "note",
  "forbidden",
  "sourceVariants",
  "targetVariants",
  "status",
  "id",
  "author",
  "date",
] as const satisfies readonly (keyof GlossaryEntry)[];

/** A field of an entry. */
export type GlossaryColumn = (typeof GLOSSARY_COLUMNS)[number];

/** Titles of columns, lower case, that other tools and people give the fields; those of languages come beside. */
const TITLES: Readonly<Record<GlossaryColumn, readonly string[]>> = {
  source: ["source", "source term", "term", "المصطلح", "المصدر"],
  target: ["target", "target term", "translation", "الترجمة", "المقابل"],
  partOfSpeech: ["pos", "part of speech", "partofspeech", "word class"],
  note: ["note", "notes", "comment", "comments", "definition", "description", "context", "ملاحظة", "ملاحظات"],
  forbidden: ["forbidden", "forbidden terms", "do not use", "avoid"],
  sourceVariants: ["source variants", "source synonyms"],
  targetVariants: ["target variants", "target synonyms", "variants", "synonyms"],
  status: ["status", "term status", "usage status"],
  id: ["id", "entry id", "term id"],
  author: ["author", "created by", "creator"],
  date: ["date", "created", "created at", "creation date"],
};

const LANGUAGE_NAMES: Readonly<Record<string, readonly string[]>> = {
  ar: ["arabic", "العربية", "عربي"],
  en: ["english", "الإنجليزية", "الانجليزية", "الإنكليزية", "إنجليزي"],
};

const STATUSES: Readonly<Record<TermStatus, readonly string[]>> = {
  preferred: ["preferred", "approved", "standard", "new", "مفضل"],
  admitted: ["admitted", "allowed", "accepted", "acceptable", "مقبول"],
  deprecated: [
    "deprecated",
    "forbidden",
    "obsolete",
    "superseded",
    "not recommended",
    "not allowed",
    "مهجور",
  ],
  dnt: ["dnt", "do not translate", "donottranslate", "non translatable", "untranslatable", "لا يترجم"],
};

/** Which field a title of a column stands for. */
export function columnOf(
  title: string,
  languages: { readonly source: string; readonly target: string },
): GlossaryColumn | undefined {
  const plain = simplified(title);
  for (const side of ["source", "target"] as const) {
    const language = languages[side].toLowerCase().split("-")[0] ?? "";
    if (isOfLanguage(plain, language)) return side;
    const variants = [`${language} variants`, `${language} synonyms`];
    if (variants.includes(plain)) return side === "source" ? "sourceVariants" : "targetVariants";
  }
  return GLOSSARY_COLUMNS.find((column) => TITLES[column].includes(plain));
}

/** The status that a word of a table stands for; empty means preferred. */
export function statusOf(word: string): TermStatus | undefined {
  const plain = simplified(word);
  if (plain === "") return "preferred";
  return (["preferred", "admitted", "deprecated", "dnt"] as const).find((each) =>
    STATUSES[each].includes(plain),
  );
}

function isOfLanguage(title: string, language: string): boolean {
  if (LANGUAGE_NAMES[language]?.includes(title) === true) return true;
  return title === language || new RegExp(`^${language} (?:[a-z]{2}|\\d{3}|[a-z]{4})$`, "u").test(title);
}

function simplified(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, " ");
}
