import { checkSettingsOf, createContext } from "../assistance/checks/context.ts";
import { checkDocument } from "../assistance/checks/documentCheck.ts";
import { blocksOf } from "../assistance/checks/projectBlocks.ts";
import { openFindingsIn } from "../core/openFindings.ts";
import type { Project } from "../core/project.ts";
import { issuesBySegment, type QualityIssues } from "../interchange/qualityIssue.ts";
import type { Messages } from "./messages.ts";

/** What the checks say of a project and nobody has waived, in the language of the messages. */
export function qualityIssuesOf(project: Project, messages: Messages): QualityIssues {
  const { findings } = checkDocument(blocksOf(project), createContext(checkSettingsOf(project), []));
  return issuesBySegment(
    openFindingsIn(project.segments, findings).map((finding) => ({
      segment: finding.segment,
      check: finding.check,
      severity: finding.severity,
      sentence: messages.finding(finding),
    })),
  );
}
