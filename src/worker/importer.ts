import { countText } from "../assessment/statistics.ts";
import type { AddedDocument } from "../core/addedDocument.ts";
import { plainText } from "../core/content.ts";
import type { Problem, Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import type { ReviewState } from "../core/review.ts";
import type {
  DocumentRead,
  IncomingFile,
  ProjectLanguages,
  WishedLanguages,
} from "../interchange/documentFiles.ts";
import { readDocument, unpackFiles } from "../interchange/documentFiles.ts";
import { formatWithId } from "../interchange/formats.ts";
import { readSrxFile } from "../interchange/srxFile.ts";
import type { CompiledRules } from "../language/compiledRules.ts";
import { compileRules } from "../language/compiledRules.ts";
import type { SegmentationRules } from "../core/segmentationRules.ts";

/** A file to be imported; its bytes are read only when its turn comes. */
export interface ImportFile {
  readonly name: string;
  readonly content: Blob;
}

/** Segmentation rules for an import: an SRX file, or rules that are read already. */
export type ImportRules =
  | { readonly type: "srx"; readonly content: Blob }
  | { readonly type: "read"; readonly rules: SegmentationRules };

/** What is to be read, and how. */
export interface ImportOrder {
  readonly files: readonly ImportFile[];
  readonly wished: WishedLanguages;
  /** The number of the first document in its project, from 1. */
  readonly number: number;
  /** Segmentation rules other than the product's. */
  readonly rules?: ImportRules;
  /** Milliseconds since 1970 (UTC). */
  readonly at: number;
}

/** How far an import is. */
export interface ImportProgress {
  readonly name: string;
  /** Files done, of all. */
  readonly done: number;
  readonly total: number;
  /** How far the present one is, from 0 to 1. */
  readonly share: number;
}

/** What was understood of a document. */
export interface DocumentReport {
  /** The id of its format. */
  readonly format: string;
  readonly encoding?: string;
  /** Whether its sentences were cut by rules, rather than by the file itself. */
  readonly isDivided: boolean;
  readonly blocks: number;
  readonly segments: number;
  readonly words: number;
  /** Segments that came translated, by state. */
  readonly states: Readonly<Partial<Record<ReviewState, number>>>;
  readonly locked: number;
  readonly notes: number;
  readonly matches: number;
}

/** A document with what is told of it. */
export interface ImportedDocument {
  readonly added: AddedDocument;
  readonly report: DocumentReport;
  readonly problems: readonly Problem[];
}

/** Everything that files came to: documents in the order of their names, and what could not be read. */
export interface Imported {
  /** Those the first document was read in, and all the others with it. */
  readonly languages: ProjectLanguages;
  readonly documents: readonly ImportedDocument[];
  readonly refused: readonly { readonly name: string; readonly problems: readonly Problem[] }[];
  /** The rules they were read with, if not the product's. */
  readonly rules?: SegmentationRules;
  /** Of the rules. */
  readonly problems: readonly Problem[];
}

/** Reads files: the part of an import that may run long. */
export interface Importer {
  read(order: ImportOrder, progress: (progress: ImportProgress) => void): Promise<Result<Imported>>;
}

/** Reads files in the thread it is called in. Fails if there is nothing to read, or the rules cannot be. */
export const importer: Importer = {
  read: async (order, progress) => {
    const rules = await readRules(order);
    if (rules.type === "failure") return rules;
    const incoming: IncomingFile[] = [];
    const refused: Imported["refused"][number][] = [];
    for (const { name, content } of order.files) {
      try {
        incoming.push({ name, bytes: new Uint8Array(await content.arrayBuffer()) });
      } catch {
        refused.push({ name, problems: failure("file_unreadable", {}, { file: name }).problems });
      }
    }
    const { files, problems: unpacking } = unpackFiles(incoming);
    for (const problem of unpacking) {
      refused.push({ name: problem.place?.file ?? "", problems: [problem] });
    }
    const rulesFor = compiler(rules.value);
    const documents: ImportedDocument[] = [];
    let languages: ProjectLanguages | undefined;
    for (const [index, file] of files.entries()) {
      const tell = (share: number): void => {
        progress({ name: file.name, done: index, total: files.length, share });
      };
      tell(0);
      const read = readDocument(file, {
        number: order.number + documents.length,
        wished: languages ?? order.wished,
        rulesFor,
        at: order.at,
        progress: tell,
      });
      if (read.type === "failure") {
        refused.push({ name: file.name, problems: read.problems });
        continue;
      }
      languages ??= read.value.languages;
      documents.push(reported(read.value, [...read.problems, ...otherLanguage(read.value, languages)]));
    }
    if (documents.length === 0 && refused.length === 0) return failure("nothing_to_import");
    const compiled =
      rules.value === undefined || languages === undefined
        ? []
        : compileRules(rules.value, { language: languages.source, patterns: "foreign" }).problems;
    return success({
      languages: languages ?? { source: order.wished.source ?? "ar", target: order.wished.target ?? "en-US" },
      documents,
      refused,
      ...(rules.value === undefined ? {} : { rules: rules.value }),
      problems: [...rules.problems, ...compiled],
    });
  },
};

async function readRules({ rules }: ImportOrder): Promise<Result<SegmentationRules | undefined>> {
  if (rules === undefined) return success(undefined);
  return rules.type === "srx" ? readSrxFile(rules.content) : success(rules.rules);
}

function compiler(rules: SegmentationRules | undefined): (language: string) => CompiledRules | undefined {
  const known = new Map<string, CompiledRules>();
  return (language) => {
    if (rules === undefined) return undefined;
    const compiled = known.get(language) ?? compileRules(rules, { language, patterns: "foreign" }).compiled;
    known.set(language, compiled);
    return compiled;
  };
}

/** A document of another language than the project's is most often one too many. */
function otherLanguage({ read }: DocumentRead, { source }: ProjectLanguages): readonly Problem[] {
  const own = read.languages?.source;
  if (own === undefined || primary(own) === primary(source)) return [];
  const place = { file: read.document.name };
  return [{ code: "file_other_language", severity: "warning", facts: { language: own }, place }];
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u, 1)[0] ?? "";
}

function reported({ read }: DocumentRead, problems: readonly Problem[]): ImportedDocument {
  const { document, blocks, segments } = read;
  const states: Partial<Record<ReviewState, number>> = {};
  let words = 0;
  let locked = 0;
  for (const segment of segments) {
    words += countText(plainText(segment.source)).words;
    const { state } = segment.review;
    // What is signed off is locked as well; it is counted as that.
    if (segment.locked && state !== "signed_off") locked += 1;
    if (state !== "new") states[state] = (states[state] ?? 0) + 1;
  }
  const count = (what: "notes" | "matches"): number =>
    blocks.reduce((sum, block) => sum + (block[what]?.length ?? 0), 0);
  return {
    added: { document, blocks, segments },
    problems,
    report: {
      format: document.format,
      ...(document.skeleton.type === "text" ? { encoding: document.skeleton.encoding } : {}),
      isDivided: formatWithId(document.format)?.holds === "translation",
      blocks: blocks.length,
      segments: segments.length,
      words,
      states,
      locked,
      notes: segments.reduce((sum, segment) => sum + segment.comments.length, count("notes")),
      matches: count("matches"),
    },
  };
}
