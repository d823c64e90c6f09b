import { type Finding, waiverOf, type Severity } from "../../core/finding.ts";
import type { Project } from "../../core/project.ts";
import { contentHash, type Segment } from "../../core/segment.ts";
import { eachSegment } from "../../core/segmentPages.ts";
import type { Waiver } from "../../core/waiver.ts";
import type { FindingsState } from "../../store/findings.ts";

/** A finding with its segment. */
export interface ListedFinding {
  readonly finding: Finding;
  readonly segment: Segment;
  /** Of the segment in the project, from 1. */
  readonly number: number;
  readonly waiver: Waiver | undefined;
}

/** All findings of a project in the order of its segments, waived ones with them. */
export function listFindings(
  project: Project,
  bySegment: FindingsState["bySegment"],
): readonly ListedFinding[] {
  const list: ListedFinding[] = [];
  let number = 0;
  for (const segment of eachSegment(project.segments)) {
    number++;
    const found = bySegment.get(segment.id);
    if (found === undefined) continue;
    const waivers = segment.waivers ?? [];
    const hash = waivers.length === 0 ? "" : contentHash(segment.source, segment.target);
    for (const finding of found) {
      list.push({ finding, segment, number, waiver: waiverOf(finding, hash, waivers) });
    }
  }
  return list;
}

/** How many open findings there are, of each severity and of each check with its gravest first. */
export interface FindingCounts {
  readonly severities: Readonly<Record<Severity, number>>;
  readonly checks: ReadonlyMap<string, number>;
  readonly waived: number;
}

/** Counts what stands open. */
export function countFindings(list: readonly ListedFinding[]): FindingCounts {
  const severities = { error: 0, warning: 0, info: 0 };
  const checks = new Map<string, number>();
  let waived = 0;
  for (const { finding, waiver } of list) {
    if (waiver !== undefined) {
      waived++;
      continue;
    }
    severities[finding.severity]++;
    checks.set(finding.check, (checks.get(finding.check) ?? 0) + 1);
  }
  return { severities, checks, waived };
}

/** What is shown of all findings. */
export interface FindingChoice {
  readonly check: string | null;
  readonly severity: Severity | "all" | "waived";
}
