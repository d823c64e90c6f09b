import { InvalidArgumentError } from "commander";
import { REVIEW_STATES, type ReviewState } from "../core/review.ts";
import type { ExportFormat } from "../interchange/bilingual/exporter.ts";
import { EXPORTERS } from "../interchange/bilingual/exporters.ts";
import {
  defaultExportOptions,
  EXPORT_COLUMNS,
  type ExportColumn,
  type ExportLayout,
  type ExportOptions,
  type ExportUnit,
} from "../interchange/bilingual/exportOptions.ts";

/** What `--include` can name. */
const INCLUDABLE = ["states", "comments", "differences", "revisions", "none"] as const;
type Includable = (typeof INCLUDABLE)[number];

/** The options of `export` as they were given. */
export interface ExportChoice {
  readonly layout?: ExportLayout;
  readonly unit?: ExportUnit;
  readonly columns?: readonly ExportColumn[];
  readonly states?: readonly ReviewState[];
  readonly include?: readonly Includable[];
  readonly direction?: "rtl" | "ltr";
  readonly commentsAs?: "column" | "margin";
  readonly documentLanguage?: "en" | "ar";
}

/** The options of the document: what was chosen, and the layout's own for the rest. */
export function exportOptions(choice: ExportChoice, language: "en" | "ar"): ExportOptions {
  const usual = defaultExportOptions(choice.layout, choice.documentLanguage ?? language);
  const { include } = choice;
  const includes = (what: Includable): boolean => include?.includes(what) ?? false;
  let columns = choice.columns ?? usual.columns;
  if (include !== undefined && choice.columns === undefined) {
    columns = columns.filter((column) => column !== "state" && column !== "comments");
    if (includes("states")) columns = [...columns, "state"];
    if (includes("comments")) columns = [...columns, "comments"];
  }
  return {
    ...usual,
    columns,
    unit: choice.unit ?? usual.unit,
    states: choice.states ?? usual.states,
    direction: choice.direction ?? usual.direction,
    differences: includes("revisions") ? "revisions" : includes("differences") ? "marks" : "none",
    commentsAs: choice.commentsAs ?? usual.commentsAs,
  };
}

/** The format of a file by its name's ending. */
export function formatOfName(name: string): ExportFormat | undefined {
  const ending = /\.([^.]+)$/u.exec(name.toLowerCase())?.[1];
  const known = ending === "htm" ? "html" : ending === "markdown" ? "md" : ending;
  return EXPORTERS.find(({ extension }) => extension === known)?.id;
}

/**
 * Reads one of a few words: hyphens and spaces count as underscores, a beginning that only one word has is enough, and
 * `names` says what else a word is called.
 */
export function oneOf<Word extends string>(
  words: readonly Word[],
  names: Readonly<Record<string, Word>> = {},
): (given: string) => Word {
  return (given) => {
    const plain = given.trim().toLowerCase().replace(/[-\s]/gu, "_");
    const begun = plain === "" ? [] : words.filter((word) => word.startsWith(plain));
    const found =
      words.find((word) => word === plain) ?? names[plain] ?? (begun.length === 1 ? begun[0] : undefined);
    if (found === undefined) throw new InvalidArgumentError(`one of ${words.join(", ")}`);
    return found;
  };
}

/** Reads a list of a few words, separated by commas, each once. */
function listOf<Word extends string>(
  words: readonly Word[],
  names: Readonly<Record<string, Word>> = {},
): (given: string) => readonly Word[] {
  const read = oneOf(words, names);
  return (given) => [...new Set(given.split(",").map(read))];
}

/** Reads `--columns`; the texts can be called by the product's usual languages. */
export const readColumns = listOf(EXPORT_COLUMNS, {
  "#": "number",
  ar: "source",
  arabic: "source",
  en: "target",
  english: "target",
  translation: "target",
  states: "state",
  status: "state",
});

/** Reads `--states`. */
export const readStates = listOf(REVIEW_STATES);

/** Reads `--include`. */
export const readInclude = listOf(INCLUDABLE);
