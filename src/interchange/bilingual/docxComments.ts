import { type ICommentOptions, Paragraph } from "docx";
import type { Comment } from "../../core/comment.ts";
import { directionOf } from "../../language/directionRuns.ts";
import type { DocumentWords } from "./documentWords.ts";
import { paragraphDirection, textRuns } from "./docxRuns.ts";
import type { Edition } from "./edition.ts";
import type { TextLanguages } from "./markup.ts";

/** Comments in Word's margin: what goes into the comments part, and the numbers of each thread's messages. */
export interface MarginComments {
  readonly options: readonly ICommentOptions[];
  /** By segment and comment, since two segments may have comments of one id. */
  readonly numbers: ReadonlyMap<Comment, readonly number[]>;
}

/** Numbers all messages of all threads; a reply names its thread's first message. */
export function marginComments(edition: Edition, words: DocumentWords): MarginComments {
  const options: ICommentOptions[] = [];
  const numbers = new Map<Comment, readonly number[]>();
  for (const row of edition.parts.flatMap((part) => part.rows)) {
    for (const comment of row.comments) {
      const first = options.length;
      const mark = comment.kind === "note" ? "" : `[${words.commentKind(comment.kind)}] `;
      for (const [index, { author, at, text }] of comment.messages.entries()) {
        options.push({
          id: first + index,
          author: author.name,
          initials: initialsOf(author.name),
          date: new Date(at),
          resolved: comment.resolved !== null,
          ...(index === 0 ? {} : { parentId: first }),
          children: messageParagraphs((index === 0 ? mark : "") + text, edition),
        });
      }
      numbers.set(
        comment,
        comment.messages.map((_, index) => first + index),
      );
    }
  }
  return { options, numbers };
}

/** The lines of a message, each in the direction of its first letter (B12), in a style if one is given. */
export function messageParagraphs(text: string, edition: Edition, style?: string): Paragraph[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/u).map((line) => {
    const languages = lineLanguages(line, edition);
    return new Paragraph({
      ...paragraphDirection(directionOf(languages.own)),
      ...(style === undefined ? {} : { style }),
      spacing: { after: 40 },
      children: textRuns(line, languages, { scale: 0.8 }),
    });
  });
}

function lineLanguages(line: string, edition: Edition): TextLanguages {
  const { sourceLanguage, targetLanguage } = edition.project;
  const letter = /\p{L}/u.exec(line)?.[0] ?? "";
  const direction = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}]/u.test(letter) ? "rtl" : "ltr";
  const own =
    [targetLanguage, sourceLanguage].find((one) => directionOf(one) === direction) ?? targetLanguage;
  return { own, other: own === targetLanguage ? sourceLanguage : targetLanguage };
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/u)
    .map((word) => [...word][0] ?? "")
    .join("")
    .slice(0, 3);
}
