import type { Result } from "../../core/result.ts";
import { failure } from "../../core/result.ts";
import { DOCUMENT_LIMITS, readZip } from "../zip.ts";
import { readReviewedDocx } from "./docxReview.ts";
import type { ReviewedDocument } from "./reviewedDocument.ts";
import { readReviewedXlsx } from "./xlsxReview.ts";

/**
 * Reads a bilingual DOCX or XLSX that was exported here, edited with any program, and came back.
 * Problems: those of archives and XML, and `review_not_ours` where it is no document of ours or has lost all its marks.
 */
export function readReviewed(bytes: Uint8Array): Result<ReviewedDocument> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return failure("review_not_ours");
  const archive = readZip(bytes, DOCUMENT_LIMITS);
  if (archive.type === "failure") return archive;
  const names = new Set(archive.value.entries.map(({ name }) => name));
  if (names.has("word/document.xml")) return readReviewedDocx(archive.value);
  if (names.has("xl/workbook.xml")) return readReviewedXlsx(archive.value);
  return failure("review_not_ours");
}
