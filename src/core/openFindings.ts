import { type Finding, waiverOf } from "./finding.ts";
import { contentHash, type Segment } from "./segment.ts";
import { findSegment, type SegmentPages } from "./segmentPages.ts";

/** The findings of a segment that no waiver lets stand in its present text. */
export function openFindings(segment: Segment, findings: readonly Finding[]): readonly Finding[] {
  const { waivers } = segment;
  if (waivers === undefined || findings.length === 0) return findings;
  const hash = contentHash(segment.source, segment.target);
  return findings.filter((finding) => waiverOf(finding, hash, waivers) === undefined);
}

/** Of findings in many segments those that no waiver lets stand; segments that are not there have waived nothing. */
export function openFindingsIn(segments: SegmentPages, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => {
    const segment = findSegment(segments, finding.segment);
    return segment?.waivers === undefined || openFindings(segment, [finding]).length > 0;
  });
}

/** The open findings of a segment of severity error: what the review table counts. */
export function openErrors(segment: Segment, findings: readonly Finding[]): readonly Finding[] {
  return openFindings(
    segment,
    findings.filter(({ severity }) => severity === "error"),
  );
}
