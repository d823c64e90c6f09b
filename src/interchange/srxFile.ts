import { RULE_LIMITS } from "../core/projectRules.ts";
import { failure, type Result, success } from "../core/result.ts";
import type { SegmentationRules } from "../core/segmentationRules.ts";
import { decodeText } from "./encoding.ts";
import { readSrx } from "./srx.ts";

/** A character of XML takes four bytes at most. */
const LARGEST = 4 * RULE_LIMITS.length;

/**
 * The segmentation rules of an SRX file.
 * Problems: `file_unreadable`, `file_too_large` {bytes, limit}, those of `decodeText` and of `readSrx`.
 */
export async function readSrxFile(file: Blob): Promise<Result<SegmentationRules>> {
  if (file.size > LARGEST) return failure("file_too_large", { bytes: file.size, limit: LARGEST });
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return failure("file_unreadable");
  const text = decodeText(new Uint8Array(bytes));
  if (text.type === "failure") return text;
  const read = readSrx(text.value.text);
  return read.type === "failure" ? read : success(read.value, [...text.problems, ...read.problems]);
}
