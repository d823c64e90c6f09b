import { checkSettingsOf, createContext } from "../assistance/checks/context.ts";
import { checkDocument } from "../assistance/checks/documentCheck.ts";
import { blocksOf } from "../assistance/checks/projectBlocks.ts";
import { openFindings } from "../core/openFindings.ts";
import type { Project } from "../core/project.ts";
import { findSegment } from "../core/segmentPages.ts";
import { issuesBySegment, type QualityIssues } from "../interchange/qualityIssue.ts";
import type { Messages } from "./messages.ts";

/** What the checks say of a project and nobody has waived, in the language of the messages. */
export function qualityIssuesOf(project: Project, messages: Messages): QualityIssues {
  const { findings } = checkDocument(blocksOf(project), createContext(checkSettingsOf(project), []));
  const open = findings.filter((finding) => {
    const segment = findSegment(project.segments, finding.segment);
    return segment === undefined || openFindings(segment, [finding]).length > 0;
  });
  return issuesBySegment(
    open.map((finding) => ({
      segment: finding.segment,
      check: finding.check,
      severity: finding.severity,
      sentence: messages.finding(finding),
    })),
  );
}
