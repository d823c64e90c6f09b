import type { AlignmentLink } from "../assistance/alignment/align.ts";
import { alignSentences } from "../assistance/alignment/align.ts";
import type { AddedDocument } from "../core/addedDocument.ts";
import { flatText, plainText } from "../core/content.ts";
import type { Problem, Result } from "../core/result.ts";
import { success } from "../core/result.ts";
import type { Imported, ImportFile } from "./importer.ts";
import { importer } from "./importer.ts";

/** A text and its translation, with the languages they are in (BCP 47). */
export interface AlignmentOrder {
  readonly source: ImportFile;
  readonly translation: ImportFile;
  readonly languages: { readonly source: string; readonly target: string };
  /** Milliseconds since 1970 (UTC). */
  readonly at: number;
}

/** Two texts with the links between their sentences. */
export interface AlignedTexts {
  readonly documents: readonly AddedDocument[];
  /** The sentences of both, by the indexes of the links. */
  readonly source: readonly string[];
  readonly translation: readonly string[];
  readonly links: readonly AlignmentLink[];
}

/** Aligns texts: work that may run long. */
export interface Aligner {
  align(order: AlignmentOrder): Promise<Result<AlignedTexts>>;
}

/** Aligns texts in the thread it is called in. Fails if one of them cannot be read. */
export const aligner: Aligner = {
  align: async ({ source, translation, languages, at }) => {
    const other = { source: languages.target, target: languages.source };
    const first = await readText(source, languages, at);
    if (first.type === "failure") return first;
    const second = await readText(translation, other, at);
    if (second.type === "failure") return second;
    const documents = first.value.map(({ added }) => added);
    const segments = documents.flatMap((document) => document.segments);
    const texts = {
      source: segments.map((segment) => flatText(segment.source)),
      translation: second.value.flatMap(({ added }) =>
        added.segments.map((segment) => plainText(segment.source).trim()),
      ),
    };
    const links = isArabic(languages.target)
      ? alignSentences(texts.translation, texts.source).map((link) => ({
          ...link,
          source: link.target,
          target: link.source,
        }))
      : alignSentences(texts.source, texts.translation);
    return success({ documents, ...texts, links }, [...first.problems, ...second.problems]);
  },
};

async function readText(
  file: ImportFile,
  wished: AlignmentOrder["languages"],
  at: number,
): Promise<Result<Imported["documents"]>> {
  const read = await importer.read({ files: [file], wished, number: 1, at }, () => undefined);
  if (read.type === "failure") return read;
  const { documents, refused, problems } = read.value;
  const found: readonly Problem[] = [
    ...problems,
    ...refused.flatMap((one) => one.problems),
    ...documents.flatMap((one) => one.problems),
  ];
  return documents.length === 0 ? { type: "failure", problems: found } : success(documents, found);
}

/** The aligner knows the Arabic side by its place. */
function isArabic(language: string): boolean {
  return /^ar(?:-|$)/iu.test(language);
}
