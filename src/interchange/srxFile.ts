import { RULE_LIMITS } from "../core/projectRules.ts";
import { failure, type Result } from "../core/result.ts";
import type { SegmentationRules } from "../core/segmentationRules.ts";
import { readSrx } from "./srx.ts";
import { decodeXml } from "./xmlBytes.ts";

/** A character of XML takes four bytes at most. */
const LARGEST = 4 * RULE_LIMITS.length;

/**
 * The segmentation rules of an SRX file.
 * Problems: `file_unreadable`, `file_too_large` {bytes, limit}, those of `decodeXml` and of `readSrx`.
 */
export async function readSrxFile(file: Blob): Promise<Result<SegmentationRules>> {
  if (file.size > LARGEST) return failure("file_too_large", { bytes: file.size, limit: LARGEST });
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return failure("file_unreadable");
  return readSrxBytes(new Uint8Array(bytes));
}

/** The same of bytes in memory. Problems: those of `decodeXml` and of `readSrx`. */
export function readSrxBytes(bytes: Uint8Array): Result<SegmentationRules> {
  const decoded = decodeXml(bytes);
  if (decoded.type === "failure") return decoded;
  const read = readSrx(decoded.value.text);
  return { ...read, problems: [...decoded.problems, ...read.problems] };
}
