import type { AddedDocument } from "../core/addedDocument.ts";
import type { ProjectRules } from "../core/projectRules.ts";
import type { ProjectLanguages } from "../interchange/documentFiles.ts";
import type { SourceFile } from "./sourceFiles.ts";

/** What files are imported for: a project of their own, or one that is there. */
export type ImportGoal =
  | { readonly type: "project"; readonly onCreated: (project: string) => void }
  | {
      readonly type: "documents";
      readonly languages: ProjectLanguages;
      /** The number the first of them gets. */
      readonly number: number;
      /** Those the project has, if not the product's. */
      readonly rules: ProjectRules | undefined;
      /** The rules are those the documents were read with, null for the product's. */
      readonly onAdded: (documents: readonly AddedDocument[], rules: ProjectRules | null) => void;
    };

/** What the import of files works with. */
export interface ImportingProps {
  readonly files: readonly SourceFile[];
  readonly goal: ImportGoal;
  readonly onClose: () => void;
}
