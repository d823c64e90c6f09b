import type { Glossary } from "../assistance/glossary/glossary.ts";
import type { Result } from "../core/result.ts";

/** What a reader of glossaries must be told beside the bytes. */
export interface GlossaryReadOptions {
  /** The id the glossary is to have. */
  readonly id: string;
  /** The file's name as received. */
  readonly name: string;
  /** BCP 47. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/** A file format of glossaries. */
export interface GlossaryFormat {
  readonly id: string;
  /** File name endings without the dot, lower case, the usual one first. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** The glossary of a file; what could not be used is told in problems and left out. */
  readonly read: (bytes: Uint8Array, options: GlossaryReadOptions) => Result<Glossary>;
  readonly write: (glossary: Glossary) => Result<Uint8Array>;
}
