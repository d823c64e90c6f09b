import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IRunPropertiesOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import { success } from "../../core/result.ts";
import { directionOf } from "../../language/directionRuns.ts";
import { headingLook, textParagraph } from "./docxParagraph.ts";
import { marginComments } from "./docxComments.ts";
import { FACES, paragraphDirection, textRuns, wordLanguage } from "./docxRuns.ts";
import { FLOW_SEPARATOR, FLOW_STYLES } from "./docxFlowStyles.ts";
import { columnsInTable, facingTable, PAGE } from "./docxTable.ts";
import type { DocxState } from "./docxText.ts";
import { commentParagraphs, type DocxWords, stateText } from "./docxWords.ts";
import { wordsOf } from "./documentWords.ts";
import { type Edition, type EditionRow, hasColumn, scopeOf } from "./edition.ts";
import { withoutControls } from "./markup.ts";
import type { ExportContext, Exporter } from "./exporter.ts";
import { isTextColumn } from "./exportOptions.ts";
import { withCodesWritten } from "./writtenCodes.ts";

/** A Word document that opens right in Word and LibreOffice: real headings, comments, revisions and directions. */
export const docxExporter: Exporter = {
  id: "docx",
  extension: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  write: async (edition, context) =>
    success(await Packer.pack(editionDocument(withCodesWritten(edition), context), "uint8array")),
};

function editionDocument(edition: Edition, context: ExportContext): Document {
  const words: DocxWords = { ...wordsOf(edition, context), edition };
  const { options, project } = edition;
  const margin = hasColumn(options, "comments") && options.commentsAs === "margin";
  let revision = 0;
  const state: DocxState = {
    edition,
    comments: margin ? marginComments(edition, words) : null,
    nextRevision: () => ++revision,
  };
  const landscape = options.layout === "side_by_side" && hasColumn(options, "comments") && !margin;
  return new Document({
    title: withoutControls(project.name),
    creator: "Muqabala",
    customProperties: [
      { name: "muqabala.project", value: withoutControls(project.id) },
      { name: "muqabala.unit", value: options.unit },
      { name: "muqabala.layout", value: options.layout },
      { name: "muqabala.scope", value: flowScope(edition) },
      { name: "muqabala.columns", value: columnsInTable(options, state.comments !== null).join(",") },
    ],
    styles: documentStyles(edition, words),
    ...(state.comments === null || state.comments.options.length === 0
      ? {}
      : { comments: { children: state.comments.options } }),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: PAGE.width,
              height: PAGE.height,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: pageFooter() },
        children: [...titleParagraphs(edition, words, context), ...parts(state, words, landscape)],
      },
    ],
  });
}

/** Whether every segment is here; the bare translation has no paragraph for what has no translation. */
function flowScope(edition: Edition): string {
  const scope = scopeOf(edition);
  return scope === "all" && edition.options.layout === "target_only" ? "translated" : scope;
}

function parts(state: DocxState, words: DocxWords, landscape: boolean): readonly (Paragraph | Table)[] {
  const { edition } = state;
  return edition.parts.flatMap((part) => {
    const named =
      edition.project.documents.length > 1
        ? [
            new Paragraph({
              style: FLOW_STYLES.document.id,
              children: [new TextRun({ text: withoutControls(part.document.name), bold: true })],
            }),
          ]
        : [];
    if (edition.options.layout === "side_by_side") {
      return [...named, facingTable(part.rows, state, words, landscape), new Paragraph({})];
    }
    return [...named, ...part.rows.flatMap((row) => flowParagraphs(row, state, words))];
  });
}

function flowParagraphs(row: EditionRow, state: DocxState, words: DocxWords): readonly Paragraph[] {
  const { options, project } = state.edition;
  const stacked = options.layout === "stacked";
  const head: string[] = [];
  if (hasColumn(options, "number")) head.push(String(row.number));
  if (hasColumn(options, "id")) head.push(row.segments[0]?.segment.id ?? "");
  if (hasColumn(options, "state")) head.push(stateText(row.state, words));
  const sides = options.columns.filter(isTextColumn).filter((side) => stacked || side === "target");
  const texts = sides.flatMap((side) => {
    if (!stacked && row.segments.every(({ segment }) => segment.target.length === 0)) return [];
    const after = side === sides.at(-1) ? 160 : 60;
    return [textParagraph(row, side, state, { after, flows: true })];
  });
  const languages = { own: words.language, other: words.language === "ar" ? project.targetLanguage : "ar" };
  return [
    ...(head.length === 0
      ? []
      : [
          new Paragraph({
            ...paragraphDirection(words.direction),
            style: FLOW_STYLES.row.id,
            keepNext: true,
            spacing: { before: 120, after: 40 },
            children: textRuns(head.join(FLOW_SEPARATOR), languages, {
              scale: 0.75,
              look: { color: "6D6354" },
            }),
          }),
        ]),
    ...texts,
    ...(hasColumn(options, "comments") && state.comments === null
      ? commentParagraphs(row, words, FLOW_STYLES.comments.id)
      : []),
  ];
}

function titleParagraphs(edition: Edition, words: DocxWords, context: ExportContext): readonly Paragraph[] {
  const { options, project } = edition;
  const languages = { own: words.language, other: words.language === "ar" ? "en" : "ar" };
  const arrow = words.direction === "rtl" ? "←" : "→";
  const kind = options.layout === "target_only" ? words.say("translation") : words.say("edition");
  const facts = `${kind} · ${words.column("source")} ${arrow} ${words.column("target")} · ${words.say("asOf", { date: words.date(context.at) })}`;
  const plain = facts.replace(/[\u2068\u2069]/gu, "");
  return [
    new Paragraph({
      ...paragraphDirection(words.direction),
      heading: HeadingLevel.TITLE,
      spacing: { after: 60 },
      children: textRuns(project.name, languages, {
        look: { bold: true, boldComplexScript: true, size: 36, sizeComplexScript: 42 },
      }),
    }),
    new Paragraph({
      ...paragraphDirection(words.direction),
      spacing: { after: 240 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: "C9BEA8" } },
      children: textRuns(plain, languages, { scale: 0.85, look: { color: "584F42" } }),
    }),
  ];
}

function pageFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
            font: FACES,
            size: 16,
            color: "6D6354",
          }),
        ],
      }),
    ],
  });
}

function documentStyles(
  edition: Edition,
  words: DocxWords,
): NonNullable<ConstructorParameters<typeof Document>[0]["styles"]> {
  const { sourceLanguage, targetLanguage } = edition.project;
  const tags = [targetLanguage, sourceLanguage, words.language];
  const latin = tags.find((tag) => directionOf(tag) === "ltr") ?? "en";
  const arabic = tags.find((tag) => directionOf(tag) === "rtl") ?? "ar";
  const heading = (level: number): { run: IRunPropertiesOptions } => ({
    run: { font: FACES, ...headingLook(level) },
  });
  return {
    default: {
      document: {
        run: {
          font: FACES,
          size: 21,
          sizeComplexScript: 25,
          language: { value: wordLanguage(latin), bidirectional: wordLanguage(arabic) },
        },
      },
      title: { run: { font: FACES, bold: true, size: 36, sizeComplexScript: 42 } },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
      heading6: heading(6),
    },
    paragraphStyles: Object.values(FLOW_STYLES).map((style) => ({ ...style, basedOn: "Normal" })),
  };
}
