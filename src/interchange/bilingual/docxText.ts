import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type IRunPropertiesOptions,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Comment } from "../../core/comment.ts";
import { plainText, type Content, contentLength, sliceContent } from "../../core/content.ts";
import { bookmarkName } from "./bookmarkName.ts";
import { type DifferencePiece, differencesOf, lastWriter } from "./difference.ts";
import { type RunStyle, textRuns } from "./docxRuns.ts";
import type { Edition, EditionRow, EditionSegment } from "./edition.ts";
import type { MarginComments } from "./docxComments.ts";
import type { TextLanguages } from "./markup.ts";

/** What the runs of a document share: its comments and the numbers of its revisions. */
export interface DocxState {
  readonly edition: Edition;
  readonly comments: MarginComments | null;
  readonly nextRevision: () => number;
}

const DELETED: IRunPropertiesOptions = { strike: true, color: "8F2318" };
const INSERTED: IRunPropertiesOptions = { underline: { type: "single" }, color: "1F5A36" };

/** The runs of a row's source or target, each segment's target within a bookmark named after it. */
export function rowRuns(
  row: EditionRow,
  side: "source" | "target",
  state: DocxState,
  look: IRunPropertiesOptions,
): readonly ParagraphChild[] {
  const { sourceLanguage, targetLanguage } = state.edition.project;
  const languages: TextLanguages =
    side === "source"
      ? { own: sourceLanguage, other: targetLanguage }
      : { own: targetLanguage, other: sourceLanguage };
  return row.segments.flatMap((placed) => {
    const gap = side === "source" ? placed.sourceGap : placed.targetGap;
    const before = gap === "" ? [] : textRuns(gap, languages, { look });
    const children = segmentRuns(placed, side, state, languages, look);
    if (side === "source") return [...before, ...children];
    return [...before, new Bookmark({ id: bookmarkName(placed.segment), children })];
  });
}

function segmentRuns(
  { segment }: EditionSegment,
  side: "source" | "target",
  state: DocxState,
  languages: TextLanguages,
  look: IRunPropertiesOptions,
): readonly ParagraphChild[] {
  const { differences } = state.edition.options;
  const shown = side === "target" && differences !== "none";
  const whole: DifferencePiece = { type: "equal", content: segment[side] };
  const pieces = shown ? differencesOf(segment) : [whole];
  const comments = segment.comments.filter((comment) => comment.side === side && state.comments !== null);
  const writer = lastWriter(segment);
  const length = contentLength(segment[side]);
  const marks = commentMarks(comments, length, state);
  const runs: ParagraphChild[] = [];
  let offset = 0;
  const passMarks = (upTo: number): void => {
    while (marks[0] !== undefined && marks[0].offset <= upTo) runs.push(...(marks.shift()?.children ?? []));
  };
  for (const { type, content } of pieces) {
    const style: RunStyle =
      type === "equal"
        ? { look }
        : differences === "revisions" && writer !== null
          ? {
              look,
              revision: {
                type,
                author: writer.author.name,
                date: new Date(writer.at).toISOString(),
                nextId: state.nextRevision,
              },
            }
          : { look: { ...look, ...(type === "delete" ? DELETED : INSERTED) } };
    if (type === "delete") {
      runs.push(...contentRuns(content, languages, style));
      continue;
    }
    let cut = 0;
    const end = contentLength(content);
    for (const mark of marks.map(({ offset: at }) => at - offset)) {
      if (mark <= cut || mark >= end) continue;
      passMarks(offset + cut);
      runs.push(...contentRuns(sliceContent(content, cut, mark), languages, style));
      cut = mark;
    }
    passMarks(offset + cut);
    runs.push(...contentRuns(sliceContent(content, cut, end), languages, style));
    offset += end;
  }
  passMarks(Infinity);
  return runs;
}

interface CommentMark {
  readonly offset: number;
  readonly children: readonly ParagraphChild[];
}

/** Where the ranges of comments begin and end, in order; a range behind the end of the text is drawn to the end. */
function commentMarks(comments: readonly Comment[], length: number, state: DocxState): CommentMark[] {
  const marks: (CommentMark & { readonly opens: boolean })[] = [];
  for (const comment of comments) {
    const numbers = state.comments?.numbers.get(comment) ?? [];
    const start = Math.min(comment.start, length);
    marks.push({ offset: start, opens: true, children: numbers.map((id) => new CommentRangeStart(id)) });
    marks.push({
      offset: Math.max(start, Math.min(comment.end, length)),
      opens: false,
      children: numbers.flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ]),
    });
  }
  return marks.toSorted((one, other) => one.offset - other.offset);
}

function contentRuns(content: Content, languages: TextLanguages, style: RunStyle): readonly ParagraphChild[] {
  return textRuns(plainText(content), languages, style);
}
