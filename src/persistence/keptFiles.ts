import type { Change } from "../core/change.ts";
import type { SourceDocument } from "../core/document.ts";
import { documentNumber } from "../core/document.ts";
import type { Problem } from "../core/result.ts";

/** The file a document was read from, kept as bytes beside the JSON records, under the number of the document. */
export interface KeptFile {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** The files of documents; those whose bytes are not here are left out. */
export function filesOf(documents: readonly SourceDocument[]): readonly KeptFile[] {
  return documents.flatMap(({ id, skeleton }) =>
    skeleton.type === "file" && skeleton.bytes.length > 0
      ? [{ number: fileNumber(id), bytes: skeleton.bytes }]
      : [],
  );
}

/** The files that come into a project with a change. */
export function filesIn(change: Change): readonly KeptFile[] {
  return change.actions.flatMap((action) => {
    if (action.type === "documentsAdded") return filesOf(action.documents.map((added) => added.document));
    if (action.type !== "restored" || action.documents === undefined) return [];
    return filesOf(action.documents.added.map((added) => added.document));
  });
}

/** Documents as their records tell of them, with their files; `record_missing` for each file that is not among these. */
export function withFiles(
  documents: readonly SourceDocument[],
  files: ReadonlyMap<number, Uint8Array>,
): { readonly documents: readonly SourceDocument[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let changed = false;
  const whole = documents.map((document) => {
    if (document.skeleton.type !== "file" || document.skeleton.bytes.length > 0) return document;
    const number = fileNumber(document.id);
    const bytes = files.get(number);
    if (bytes === undefined || bytes.length === 0) {
      const record = `file ${number}`;
      problems.push({
        code: "record_missing",
        severity: "error",
        place: { entry: record },
        facts: { record },
      });
      return document;
    }
    changed = true;
    return { ...document, skeleton: { type: "file" as const, bytes } };
  });
  return { documents: changed ? whole : documents, problems };
}

function fileNumber(id: SourceDocument["id"]): number {
  const number = documentNumber(id);
  if (number === undefined) throw new Error(`document ${id} has no number to keep its file under`);
  return number;
}
