import type { AlignmentLink } from "../assistance/alignment/align.ts";
import { alignSentences } from "../assistance/alignment/align.ts";
import type { AddedDocument } from "../core/addedDocument.ts";
import { type Content, plainText } from "../core/content.ts";
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
  /** Links that are known already, from an earlier time; found anew if they are not of these texts. */
  readonly known?: readonly AlignmentLink[];
}

/** Two texts with the links between their sentences. */
export interface AlignedTexts {
  readonly documents: readonly AddedDocument[];
  /** The sentences of both, by the indexes of the links. */
  readonly source: readonly Content[];
  readonly translation: readonly Content[];
  readonly links: readonly AlignmentLink[];
}

/** Aligns texts: work that may run long. */
export interface Aligner {
  align(order: AlignmentOrder): Promise<Result<AlignedTexts>>;
}

/** Aligns texts in the thread it is called in. Fails if one of them cannot be read. */
export const aligner: Aligner = {
  align: async ({ source, translation, languages, at, known }) => {
    const other = { source: languages.target, target: languages.source };
    const first = await readText(source, languages, at);
    if (first.type === "failure") return first;
    const second = await readText(translation, other, at);
    if (second.type === "failure") return second;
    const documents = first.value.map(({ added }) => added);
    const segments = documents.flatMap((document) => document.segments);
    const texts = {
      source: segments.map((segment) => segment.source),
      translation: second.value.flatMap(({ added }) => added.segments.map((segment) => segment.source)),
    };
    const links =
      known !== undefined && isWhole(known, texts.source.length, texts.translation.length)
        ? known
        : found(texts.source.map(plainText), texts.translation.map(plainText), languages);
    return success({ documents, ...texts, links }, [...first.problems, ...second.problems]);
  },
};

function found(
  source: readonly string[],
  translation: readonly string[],
  languages: AlignmentOrder["languages"],
): readonly AlignmentLink[] {
  if (!isArabic(languages.target)) return alignSentences(source, translation);
  return alignSentences(translation, source).map((link) => ({
    ...link,
    source: link.target,
    target: link.source,
  }));
}

/** Whether links have each sentence of both texts once, in their order. */
function isWhole(links: readonly AlignmentLink[], source: number, translation: number): boolean {
  const isRun = (indexes: readonly number[], count: number): boolean =>
    indexes.length === count && indexes.every((index, at) => index === at);
  return (
    isRun(
      links.flatMap((link) => link.source),
      source,
    ) &&
    isRun(
      links.flatMap((link) => link.target),
      translation,
    )
  );
}

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
