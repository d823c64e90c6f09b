import type { SourceDocument } from "../core/document.ts";
import type { Project } from "../core/project.ts";
import type { Result } from "../core/result.ts";
import type { QualityIssues } from "./qualityIssue.ts";

/** What a fresh file holds: the whole project, or one of its documents. */
export interface FreshOptions {
  readonly document?: SourceDocument;
  /** What the checks say, for formats that have a place for it. */
  readonly issues?: QualityIssues | undefined;
}

/** A bilingual file format that is made of any project, whatever its documents were read from. */
export interface FreshFormat {
  readonly id: string;
  /** File name endings without the dot, lower case, the usual one first. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly create: (project: Project, options: FreshOptions) => Result<Uint8Array>;
}
