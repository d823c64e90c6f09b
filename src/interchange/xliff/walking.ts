import type { Problem } from "../../core/result.ts";
import type { ScanHandler, ScanOptions } from "../xmlEvents.ts";
import { scanXml } from "../xmlScan.ts";
import type { Losses } from "./losses.ts";

/** How a document is walked through: `isClean` as `decodeXml` tells. */
export interface WalkOptions extends Pick<ScanOptions, "progress" | "isClean"> {
  /** Told what of the file is left out. */
  readonly losses?: Losses;
}

// A file is at most 50 MB; groups and spans nest by tens, not by hundreds.
const LIMITS = { length: 64 * 1024 * 1024, depth: 256 };

/**
 * Walks through a document with a walker that says in the end whether it was XLIFF of its version. Gives back what stopped
 * it: the problems of XML, or `xliff_version_unknown` for another kind of document.
 */
export function walkXliff(
  text: string,
  walker: ScanHandler & { readonly isXliff: boolean },
  options: WalkOptions,
): Problem | undefined {
  const problem = scanXml(text, walker, { limits: LIMITS, ...options });
  if (problem !== undefined) return problem;
  return walker.isXliff ? undefined : { code: "xliff_version_unknown", severity: "error", facts: {} };
}
