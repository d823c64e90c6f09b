import {
  DeletedTextRun,
  InsertedTextRun,
  type IRunPropertiesOptions,
  type ParagraphChild,
  TextRun,
} from "docx";
import { type Direction, directionOf, directionRuns } from "../../language/directionRuns.ts";
import { type TextLanguages, withoutControls } from "./markup.ts";

/** Half points: Latin text at 10.5 pt, Arabic beside it at 12.5 pt, for it looks smaller. */
const SIZE = { latin: 21, arabic: 25 } as const;

/** Faces that Word has everywhere; the one for complex scripts has full Arabic. */
export const FACES = { ascii: "Cambria", hAnsi: "Cambria", cs: "Times New Roman" } as const;

/** How a run looks and who changed it. */
export interface RunStyle {
  readonly look?: IRunPropertiesOptions;
  /** Smaller text, such as comments, as a share of the reading size. */
  readonly scale?: number;
  readonly revision?: {
    readonly type: "insert" | "delete";
    readonly author: string;
    /** ISO 8601. */
    readonly date: string;
    readonly nextId: () => number;
  };
}

/** The language tag Word knows for a language without a country. */
export function wordLanguage(language: string): string {
  if (language === "ar") return "ar-SA";
  return language === "en" ? "en-US" : language;
}

/**
 * A text as runs for a paragraph in its language: right-to-left words in runs with `w:rtl` and a complex-script language,
 * left-to-right words and numbers with signs in runs without. No invisible character is put in, and no `w:dir` either,
 * since many readers drop the runs within it.
 */
export function textRuns(
  text: string,
  languages: TextLanguages,
  style: RunStyle = {},
): readonly ParagraphChild[] {
  return directionRuns(text, languages.own).map(({ direction, start, end }) =>
    oneRun(text.slice(start, end), direction, languages, style),
  );
}

/** Properties of a run of one direction. */
export function runProperties(
  direction: Direction,
  languages: TextLanguages,
  style: RunStyle = {},
): IRunPropertiesOptions {
  const scale = style.scale ?? 1;
  const known = [languages.own, languages.other].find((one) => directionOf(one) === direction);
  const language = wordLanguage(known ?? languages.own);
  return {
    font: FACES,
    size: Math.round(SIZE.latin * scale),
    sizeComplexScript: Math.round(SIZE.arabic * scale),
    ...(direction === "rtl"
      ? { rightToLeft: true, language: { bidirectional: language } }
      : { language: { value: language } }),
    ...style.look,
  };
}

function oneRun(
  text: string,
  direction: Direction,
  languages: TextLanguages,
  style: RunStyle,
): TextRun | InsertedTextRun | DeletedTextRun {
  const properties = { text: withoutControls(text), ...runProperties(direction, languages, style) };
  const { revision } = style;
  if (revision === undefined) return new TextRun(properties);
  const stamp = { id: revision.nextId(), author: revision.author, date: revision.date };
  return revision.type === "insert"
    ? new InsertedTextRun({ ...properties, ...stamp })
    : new DeletedTextRun({ ...properties, ...stamp });
}

/** The direction of a paragraph; a left-to-right one says nothing, since many readers only ask whether `w:bidi` is there. */
export function paragraphDirection(direction: Direction): { readonly bidirectional?: true } {
  return direction === "rtl" ? { bidirectional: true } : {};
}
