import type { Result } from "../../core/result.ts";
import type { Edition } from "./edition.ts";

/** The forms a bilingual document can take. */
export type ExportFormat = "html" | "docx" | "xlsx" | "csv" | "markdown" | "text";

/** A face to be embedded, as WOFF2 bytes; whoever exports has them at hand. */
export interface ExportFont {
  readonly script: "arabic" | "latin";
  readonly bytes: Uint8Array;
  /** What a variable face covers, such as `400 700`. */
  readonly weights: string;
}

/** What an exporter needs beside the document: the moment (ms since 1970, UTC), the time zone dates are told in, faces to embed. */
export interface ExportContext {
  readonly at: number;
  /** IANA name; UTC if absent. */
  readonly timeZone?: string;
  readonly fonts?: readonly ExportFont[];
}

/** One form of a bilingual document. */
export interface Exporter {
  readonly id: ExportFormat;
  /** The file name's ending without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (edition: Edition, context: ExportContext) => Promise<Result<Uint8Array>>;
}
