import { HeadingLevel, type IRunPropertiesOptions, Paragraph } from "docx";
import { directionOf } from "../../language/directionRuns.ts";
import { FLOW_STYLES } from "./docxFlowStyles.ts";
import { paragraphDirection, runProperties } from "./docxRuns.ts";
import { type DocxState, rowRuns } from "./docxText.ts";
import type { EditionRow } from "./edition.ts";

/**
 * A row's source or target as one paragraph, a heading in a heading style; where the texts follow one another (`flows`) the source is
 * told by its style. `after` is the space behind it, in twentieths of a point.
 */
export function textParagraph(
  row: EditionRow,
  side: "source" | "target",
  state: DocxState,
  { after, flows }: { readonly after: number; readonly flows: boolean },
): Paragraph {
  const { sourceLanguage, targetLanguage } = state.edition.project;
  const own = side === "source" ? sourceLanguage : targetLanguage;
  const { kind, level = 1 } = row.block;
  const look: IRunPropertiesOptions = kind === "heading" ? headingLook(level) : {};
  const direction = directionOf(own);
  const depth = Math.min(level, HEADINGS.length);
  const heading = { heading: HEADINGS[depth - 1] ?? HeadingLevel.HEADING_1, keepNext: true };
  const styled = flows && side === "source";
  return new Paragraph({
    ...paragraphDirection(direction),
    ...(styled ? { style: FLOW_STYLES.source.id } : {}),
    ...(kind === "heading" ? (styled ? { outlineLevel: depth - 1, keepNext: true } : heading) : {}),
    ...(kind === "quote" ? { indent: { start: 400, end: 200 } } : {}),
    spacing: { after, line: direction === "rtl" ? 340 : 300, lineRule: "auto" },
    run: runProperties(direction, { own, other: own }, { look }),
    children: rowRuns(row, side, state, look),
  });
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** How the words of a heading look, by level from 1. */
export function headingLook(level: number): IRunPropertiesOptions {
  const size = level === 1 ? 28 : 24;
  return {
    bold: true,
    boldComplexScript: true,
    size,
    sizeComplexScript: Math.round(size * 1.2),
    color: "26211A",
  };
}
