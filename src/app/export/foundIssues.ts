import type { i18n } from "i18next";
import { openFindings } from "../../core/openFindings.ts";
import type { Project } from "../../core/project.ts";
import { findSegment } from "../../core/segmentPages.ts";
import type { QualityIssue } from "../../interchange/qualityIssue.ts";
import type { Findings } from "../../store/findings.ts";
import { findingSentence } from "../findingWords.ts";

/** What the checks find in a project and nobody has waived, in the words of the interface; all of it is checked before. */
export async function foundIssues(
  project: Project,
  findings: Findings | null,
  words: i18n,
): Promise<readonly QualityIssue[]> {
  if (findings === null) return [];
  await findings.checkAll();
  return [...findings.store.getState().bySegment].flatMap(([id, found]) => {
    const segment = findSegment(project.segments, id);
    if (segment === undefined) return [];
    return openFindings(segment, found).map((finding) => ({
      segment: id,
      check: finding.check,
      severity: finding.severity,
      sentence: findingSentence(words, finding),
    }));
  });
}
