import { hasOpenComment } from "../../core/comment.ts";
import { hasVisibleText } from "../../core/content.ts";
import type { Finding } from "../../core/finding.ts";
import { openErrors } from "../../core/openFindings.ts";
import type { Project } from "../../core/project.ts";
import { hasPendingSuggestion } from "../../core/review.ts";
import type { Segment, SegmentId } from "../../core/segment.ts";
import { makeEdition } from "./edition.ts";
import type { ExportOptions } from "./exportOptions.ts";

/** What can stand in the way of a finished document, gravest first; the words are in `locales/…/export.json` under `hindrance.`. */
export type HindranceCode =
  | "empty_target"
  | "unconfirmed"
  | "changes_requested"
  | "open_errors"
  | "must_fix"
  | "open_query"
  | "pending_suggestion"
  | "stale"
  | "solo_approval"
  | "not_signed_off";

/** One thing that stands in the way: how many of the exported segments it concerns, and the first of them. */
export interface Hindrance {
  readonly code: HindranceCode;
  readonly count: number;
  readonly segments: readonly SegmentId[];
}

/** Findings of the checks by segment, as far as they are known. */
type KnownFindings = ReadonlyMap<SegmentId, readonly Finding[]>;

const TESTS: readonly {
  readonly code: HindranceCode;
  readonly concerns: (segment: Segment, findings: KnownFindings) => boolean;
}[] = [
  {
    code: "empty_target",
    concerns: ({ source, target }) => !hasVisibleText(target) && hasVisibleText(source),
  },
  { code: "unconfirmed", concerns: ({ review }) => review.state === "draft" },
  { code: "changes_requested", concerns: ({ review }) => review.state === "changes_requested" },
  {
    code: "open_errors",
    concerns: (segment, findings) =>
      hasVisibleText(segment.target) && openErrors(segment, findings.get(segment.id) ?? []).length > 0,
  },
  { code: "must_fix", concerns: ({ comments }) => hasOpenComment(comments, "must_fix") },
  { code: "open_query", concerns: ({ comments }) => hasOpenComment(comments, "query") },
  { code: "pending_suggestion", concerns: ({ review }) => hasPendingSuggestion(review) },
  { code: "stale", concerns: ({ review }) => review.stale },
  { code: "solo_approval", concerns: ({ review }) => review.approvals.some((approval) => approval.solo) },
  {
    code: "not_signed_off",
    concerns: ({ review }) => ["translated", "revised", "reviewed", "proofread"].includes(review.state),
  },
];

/** How many segments a hindrance names at most: enough to go to, not a list to read. */
const NAMED = 5;

const NO_FINDINGS: KnownFindings = new Map();

/** What stands in the way of a finished document, said before the file is made; empty if nothing does. */
export function findHindrances(
  project: Project,
  options: ExportOptions,
  findings: KnownFindings = NO_FINDINGS,
): readonly Hindrance[] {
  const found = new Map<HindranceCode, { count: number; segments: SegmentId[] }>();
  for (const { rows } of makeEdition(project, options).parts) {
    for (const { segment } of rows.flatMap((row) => row.segments)) {
      for (const { code, concerns } of TESTS) {
        if (!concerns(segment, findings)) continue;
        const known = found.get(code) ?? { count: 0, segments: [] };
        known.count++;
        if (known.segments.length < NAMED) known.segments.push(segment.id);
        found.set(code, known);
      }
    }
  }
  return TESTS.flatMap(({ code }) => {
    const known = found.get(code);
    return known === undefined ? [] : [{ code, ...known }];
  });
}
