import { type Finding, waiverOf } from "./finding.ts";
import { contentHash, type Segment } from "./segment.ts";

/** The findings of a segment that no waiver lets stand in its present text. */
export function openFindings(segment: Segment, findings: readonly Finding[]): readonly Finding[] {
  const { waivers } = segment;
  if (waivers === undefined || findings.length === 0) return findings;
  const hash = contentHash(segment.source, segment.target);
  return findings.filter((finding) => waiverOf(finding, hash, waivers) === undefined);
}

/** Those of severity error: what the review table counts. */
export function openErrors(segment: Segment, findings: readonly Finding[]): readonly Finding[] {
  return openFindings(
    segment,
    findings.filter(({ severity }) => severity === "error"),
  );
}
