import type { Project } from "../../src/core/project.ts";
import type { Change } from "../../src/core/change.ts";
import type { SourceDocument } from "../../src/core/document.ts";
import { eachSegment } from "../../src/core/segmentPages.ts";

/** Everything of a project but how its segments are laid out in pages: for comparing. */
export function contentsOf(project: Project): unknown {
  const { segments, blocks, ...frame } = project;
  return { ...frame, blocks: blocks.all, segments: [...eachSegment(segments)] };
}

/** A project as its records tell of it: the files of its documents are kept beside them. */
export function withoutFiles(project: Project): Project {
  return { ...project, documents: project.documents.map(bare) };
}

/** Changes as the log tells of them: the files that they brought are kept beside it. */
export function loggedForm(changes: readonly Change[]): readonly Change[] {
  const framed = <Added extends { readonly document: SourceDocument }>(added: Added): Added => ({
    ...added,
    document: bare(added.document),
  });
  return changes.map((change) => ({
    ...change,
    actions: change.actions.map((action) => {
      if (action.type === "documentsAdded") return { ...action, documents: action.documents.map(framed) };
      if (action.type !== "restored" || action.documents === undefined) return action;
      return { ...action, documents: { ...action.documents, added: action.documents.added.map(framed) } };
    }),
  }));
}

function bare(document: SourceDocument): SourceDocument {
  return document.skeleton.type === "text"
    ? document
    : { ...document, skeleton: { type: "file", bytes: new Uint8Array(0) } };
}
