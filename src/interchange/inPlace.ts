import type { Content } from "../core/content.ts";
import type { Project } from "../core/project.ts";
import type { Problem, Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import { balanceCodes } from "./codeBalance.ts";
import type { DeclaredEncoding } from "./declaredEncoding.ts";
import { declarationProblems } from "./declaredEncoding.ts";
import type { BlockPiece } from "./documentAssembly.ts";
import { assembleDocument } from "./documentAssembly.ts";
import type { Format, ReadDocument } from "./format.ts";
import type { TextEdit } from "./textEdits.ts";
import { applyEdits } from "./textEdits.ts";
import { encodeChangedText, inFile, readTextFile, startOfText } from "./textFile.ts";
import { createTranslations } from "./translations.ts";

/** A place of a text file in which something to translate stands. */
export interface Slot {
  readonly piece: BlockPiece;
  /** What puts a translation there; its codes nest. */
  readonly edits: (target: Content) => readonly TextEdit[];
}

/** What a walk through a text file finds: its slots in order, and what is true of the file. */
export interface Walk {
  readonly slots: readonly Slot[];
  /** Warnings with line and column; the file is named by whoever reads it. */
  readonly problems?: readonly Problem[];
  /** The language the file says it is in, BCP 47. */
  readonly language?: string;
  /** What else changes in a file that has become a translation, such as its language and direction. */
  readonly translated?: (languages: {
    readonly source: string;
    readonly target: string;
  }) => readonly TextEdit[];
}

/** A format of text files in one language, told by what is particular to it. */
export interface InPlaceFormat {
  readonly id: string;
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** How sure the format is of a file, from 0 to 1, by the beginning of its text and by its name. */
  readonly recognise: (start: string, name: string) => number;
  /** Finds the slots of a text, the same whenever it is asked. `language` is that of the text, BCP 47. */
  readonly walk: (
    text: string,
    given: { readonly name: string; readonly language: string; readonly targetLanguage?: string },
  ) => Result<Walk>;
  /** Changes what a text says of its own encoding, where formats do. */
  readonly declareUtf8?: (text: string) => string;
  /** What a text says of its own encoding. */
  readonly declaredEncoding?: (text: string) => DeclaredEncoding | undefined;
  /** Whether the format knows no encoding but those of Unicode. */
  readonly isUnicode?: boolean;
}

/** A format that writes a translation into the places its source stood in, and leaves every other byte alone. */
export function inPlaceFormat(given: InPlaceFormat): Format {
  const { id, extensions, mediaType } = given;
  return {
    id,
    extensions,
    mediaType,
    holds: "translation",
    recognise: (bytes, name) => {
      const start = startOfText(bytes);
      return start === "" ? 0 : given.recognise(start, name.toLowerCase());
    },
    read: (bytes, options): Result<ReadDocument> => {
      const file = { file: options.name };
      const decoded = readTextFile(bytes, options.name);
      if (decoded.type === "failure") return decoded;
      const walk = given.walk(decoded.value.text, options);
      const problems = [...decoded.problems, ...walk.problems.map((one) => inFile(one, options.name))];
      const { encoding, text } = decoded.value;
      const told = declarationProblems(decoded.value, given.declaredEncoding?.(text));
      problems.push(...told.map((one) => inFile(one, options.name)));
      if (given.isUnicode === true && encoding === "windows-1256") {
        problems.push({ code: "encoding_assumed", severity: "warning", facts: { encoding }, place: file });
      }
      if (walk.type === "failure") return { type: "failure", problems };
      problems.push(...(walk.value.problems ?? []).map((one) => inFile(one, options.name)));
      const pieces = walk.value.slots.map((slot) => slot.piece);
      const read = assembleDocument(pieces, { format: id, bytes, options });
      if (read.segments.length === 0) {
        return {
          type: "failure",
          problems: [...problems, ...failure("file_without_text", {}, file).problems],
        };
      }
      const { language } = walk.value;
      return success(language === undefined ? read : { ...read, languages: { source: language } }, problems);
    },
    write: (project, document, options) => {
      const { skeleton } = document;
      if (skeleton.type !== "file") throw new Error(`${document.name} was not kept as it was received`);
      if (options.side === "source") return success(skeleton.bytes);
      const decoded = readTextFile(skeleton.bytes, document.name);
      if (decoded.type === "failure") return decoded;
      const languages = languagesOf(project);
      const walk = given.walk(decoded.value.text, {
        name: document.name,
        language: languages.source,
        targetLanguage: languages.target,
      });
      if (walk.type === "failure") return walk;
      const pieces = walk.value.slots.map(({ piece }) => piece.content);
      const translations = createTranslations(project, document, options, pieces);
      const edits: TextEdit[] = [];
      for (const { piece, edits: place } of walk.value.slots) {
        const target = translations.next(piece.content);
        if (target === undefined) continue;
        for (const edit of place(balanceCodes(target, piece.content))) edits.push(edit);
      }
      if (edits.length === 0) return success(skeleton.bytes);
      for (const edit of walk.value.translated?.(languages) ?? []) edits.push(edit);
      const text = applyEdits(decoded.value.text, edits);
      return encodeChangedText(text, decoded.value, document, given.declareUtf8);
    },
  };
}

function languagesOf(project: Project): { readonly source: string; readonly target: string } {
  return { source: project.sourceLanguage, target: project.targetLanguage };
}
