import type { ReviewState } from "../../core/review.ts";

/** How source and target stand to each other. */
export type ExportLayout = "side_by_side" | "stacked" | "target_only";

/** All layouts. */
export const EXPORT_LAYOUTS: readonly ExportLayout[] = ["side_by_side", "stacked", "target_only"];

/** What one row holds. */
export type ExportUnit = "segment" | "paragraph";

/** All units. */
export const EXPORT_UNITS: readonly ExportUnit[] = ["segment", "paragraph"];

/** What a column holds; the layouts without columns show what is in the list and leave out the rest. */
export type ExportColumn = "number" | "id" | "source" | "target" | "state" | "comments";

/** All columns, in the usual order. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  "number",
  "id",
  "source",
  "target",
  "state",
  "comments",
];

/** What a bilingual document is to look like. */
export interface ExportOptions {
  readonly layout: ExportLayout;
  readonly unit: ExportUnit;
  /** In reading order, from the side where the table begins. */
  readonly columns: readonly ExportColumn[];
  /** Where the table begins: at the side of its first text column, or where the user says. */
  readonly direction: "by_columns" | "rtl" | "ltr";
  /** Only rows in these states; all if null. */
  readonly states: readonly ReviewState[] | null;
  /** The translator's version against the current one: left out, shown as marks, or in DOCX as real Word revisions. */
  readonly differences: "none" | "marks" | "revisions";
  /** Where comments go in DOCX: into their column or into Word's margin. Other formats have the column alone. */
  readonly commentsAs: "column" | "margin";
  /** The language of the document's own words: headings, names of states. */
  readonly language: "en" | "ar";
}

/** What a layout is exported with if nobody chose: the table `# | source | target | state | comments`, or the bare translation. */
export function defaultExportOptions(
  layout: ExportLayout = "side_by_side",
  language: ExportOptions["language"] = "en",
): ExportOptions {
  return {
    layout,
    unit: layout === "target_only" ? "paragraph" : "segment",
    columns: layout === "target_only" ? ["target"] : ["number", "source", "target", "state", "comments"],
    direction: "by_columns",
    states: null,
    differences: "none",
    commentsAs: "column",
    language,
  };
}

/** Whether a column holds one of the two texts. */
export function isTextColumn(column: ExportColumn): column is "source" | "target" {
  return column === "source" || column === "target";
}
