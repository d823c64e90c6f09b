import * as v from "valibot";
import { REVIEW_STATES } from "../../core/review.ts";
import type { ExportFormat } from "../../interchange/bilingual/exporter.ts";
import {
  defaultExportOptions,
  EXPORT_COLUMNS,
  EXPORT_LAYOUTS,
  EXPORT_UNITS,
  type ExportColumn,
  type ExportOptions,
} from "../../interchange/bilingual/exportOptions.ts";
import type { SourceDocument } from "../../core/document.ts";
import type { QualityIssue } from "../../interchange/qualityIssue.ts";
import type { DocumentOrder } from "../../worker/documentMaker.ts";

/** All formats of the screen; `same` is the translation alone in the kind of file the source came in, `xliff` and `tmx` are for other tools. */
export const CHOSEN_FORMATS = [
  "html",
  "docx",
  "xlsx",
  "csv",
  "markdown",
  "text",
  "same",
  "xliff",
  "tmx",
] as const;

/** A format of the screen. */
export type ChosenFormat = (typeof CHOSEN_FORMATS)[number];

/** Everything one can choose on the export screen; remembered for each project. */
export interface ExportChoice {
  readonly format: ChosenFormat;
  readonly options: ExportOptions;
  /** What stands in the file of the source's kind where nothing is translated. */
  readonly untranslated: "source" | "empty";
  /** Whether what the checks find is written into XLIFF; it is not if absent. */
  readonly withFindings?: boolean | undefined;
}

const choiceSchema = v.object({
  format: v.picklist(CHOSEN_FORMATS),
  untranslated: v.picklist(["source", "empty"]),
  withFindings: v.optional(v.boolean()),
  options: v.object({
    layout: v.picklist(EXPORT_LAYOUTS),
    unit: v.picklist(EXPORT_UNITS),
    columns: v.pipe(
      v.array(v.picklist(EXPORT_COLUMNS)),
      v.check((columns) => columns.includes("target") && new Set(columns).size === columns.length),
    ),
    direction: v.picklist(["by_columns", "rtl", "ltr"]),
    states: v.nullable(v.array(v.picklist(REVIEW_STATES))),
    differences: v.picklist(["none", "marks", "revisions"]),
    commentsAs: v.picklist(["column", "margin"]),
    language: v.picklist(["en", "ar"]),
  }),
});

/** What is chosen before anything was: a facing-page document to read, in the words of the interface. */
export function firstChoice(language: ExportOptions["language"]): ExportChoice {
  return { format: "html", options: defaultExportOptions("side_by_side", language), untranslated: "source" };
}

/** A choice as it was kept; undefined if there is none or it is of no use any more. */
export function readChoice(kept: unknown): ExportChoice | undefined {
  const read = v.safeParse(choiceSchema, kept);
  return read.success ? read.output : undefined;
}

/** The name a project's choice is kept under. */
export function choiceSetting(project: string): string {
  return `export.${project}`;
}

/** Whether a format makes real Word revisions and comments in the margin. */
export function isWord(format: ChosenFormat): boolean {
  return format === "docx";
}

/** Whether a format has a layout; the others are of one piece. */
export function hasLayout(format: ChosenFormat): format is ExportFormat {
  return format !== "same" && format !== "xliff" && format !== "tmx";
}

/** The options as the chosen format can follow them: what only Word has becomes what every format has. */
export function effectiveOptions({ format, options }: ExportChoice): ExportOptions {
  if (isWord(format)) return options;
  return {
    ...options,
    differences: options.differences === "none" ? "none" : "marks",
    commentsAs: "column",
  };
}

/** Whether a format may have a place for what the checks find: XLIFF, and documents that came as XLIFF 2. */
export function takesFindings(format: ChosenFormat, documents: readonly SourceDocument[]): boolean {
  return (
    format === "xliff" || (format === "same" && documents.some((document) => document.format === "xliff2"))
  );
}

/** What is to be made by a choice; the issues go where the format has a place for them. */
export function orderOf(choice: ExportChoice, issues?: readonly QualityIssue[]): DocumentOrder {
  const { format, untranslated } = choice;
  const found = issues === undefined ? {} : { issues };
  if (hasLayout(format)) return { type: "bilingual", format, options: effectiveOptions(choice) };
  if (format === "same") return { type: "translation", untranslated, ...found };
  return { type: "fresh", extension: format === "xliff" ? "xlf" : "tmx", ...found };
}

/** The columns as the screen lists them: the chosen ones in their order, then the others in the usual order. */
export function listedColumns(chosen: readonly ExportColumn[]): readonly ExportColumn[] {
  return [...chosen, ...EXPORT_COLUMNS.filter((column) => !chosen.includes(column))];
}

/** The chosen columns with one more at its usual place, or without it. The target is always there. */
export function toggleColumn(chosen: readonly ExportColumn[], column: ExportColumn): readonly ExportColumn[] {
  if (chosen.includes(column)) return column === "target" ? chosen : chosen.filter((each) => each !== column);
  const usual = EXPORT_COLUMNS.indexOf(column);
  const before = chosen.findLastIndex((each) => EXPORT_COLUMNS.indexOf(each) < usual);
  return chosen.toSpliced(before + 1, 0, column);
}

/** The chosen columns with one moved by a place; the same list at its ends. */
export function moveColumn(
  chosen: readonly ExportColumn[],
  column: ExportColumn,
  by: 1 | -1,
): readonly ExportColumn[] {
  const from = chosen.indexOf(column);
  const to = from + by;
  if (from < 0 || to < 0 || to >= chosen.length) return chosen;
  return chosen.toSpliced(from, 1).toSpliced(to, 0, column);
}
