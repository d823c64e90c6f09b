import arabicExport from "../../../locales/ar/export.json";
import arabicRoles from "../../../locales/ar/roles.json";
import arabicStates from "../../../locales/ar/states.json";
import englishExport from "../../../locales/en/export.json";
import englishRoles from "../../../locales/en/roles.json";
import englishStates from "../../../locales/en/states.json";
import type { Actor } from "../../core/actor.ts";
import type { CommentKind } from "../../core/comment.ts";
import type { ReviewState } from "../../core/review.ts";
import { type Direction, directionOf } from "../../language/directionRuns.ts";
import { type Facts, type Words, wordSentence } from "../wording.ts";
import type { Edition } from "./edition.ts";
import type { ExportContext } from "./exporter.ts";
import type { ExportColumn } from "./exportOptions.ts";

const WORDS: Readonly<Record<"en" | "ar", { document: Words; states: Words; roles: Words }>> = {
  en: { document: englishExport, states: englishStates, roles: englishRoles },
  ar: { document: arabicExport, states: arabicStates, roles: arabicRoles },
};

type Key =
  | "edition"
  | "translation"
  | "legend"
  | "empty"
  | "resolved"
  | "onSource"
  | "comma"
  | "asOf"
  | "segmentCount"
  | "inserted"
  | "deleted"
  | "pageOf";

/** The document's own words, in the language its reader was promised. */
export interface DocumentWords {
  readonly language: "en" | "ar";
  readonly direction: Direction;
  readonly say: (key: Key, facts?: Facts) => string;
  readonly column: (column: ExportColumn) => string;
  readonly state: (state: ReviewState) => string;
  readonly commentKind: (kind: CommentKind) => string;
  readonly person: (actor: Actor) => string;
  readonly date: (at: number) => string;
}

/** The words for one edition. Digits are European in both languages, like those of the numbered rows. */
export function wordsOf(edition: Edition, context: ExportContext): DocumentWords {
  const { language } = edition.options;
  const { document, states, roles } = WORDS[language];
  const locale = `${language}-u-nu-latn`;
  const dates = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
    timeZone: context.timeZone ?? "UTC",
  });
  const names = new Intl.DisplayNames([language], { type: "language" });
  const nameOf = (code: string): string => names.of(code.split(/[-_]/u)[0] ?? code) ?? code;
  return {
    language,
    direction: directionOf(language),
    say: (key, facts) => wordSentence(document, language, key, facts),
    column: (column) => {
      if (column === "source") return nameOf(edition.project.sourceLanguage);
      if (column === "target") return nameOf(edition.project.targetLanguage);
      return wordSentence(document, language, `column.${column}`);
    },
    state: (state) => states[state] ?? state,
    commentKind: (kind) => wordSentence(document, language, `comment.${kind}`),
    person: (actor) => `${actor.name} (${roles[actor.role] ?? actor.role})`,
    date: (at) => dates.format(at),
  };
}
