import type { i18n } from "i18next";
import type { Content } from "../../core/content.ts";
import type { Project } from "../../core/project.ts";
import type { FindingReport } from "../../interchange/findingReport.ts";
import type { ListedFinding } from "./checkList.ts";
import { checkName, findingSentence } from "../findingWords.ts";

/** A report of findings in the words of the interface, the sentences without the marks that isolate names in them. */
export function reportOf(
  project: Project,
  list: readonly ListedFinding[],
  words: i18n,
  language: string,
): FindingReport {
  const t = words.getFixedT(null, ["checking", "checks"]);
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date());
  return {
    project,
    findings: list.map(({ finding, segment, number, waiver }) => ({
      number,
      segment: segment.id,
      check: finding.check,
      checkName: checkName(words, finding.check),
      severity: finding.severity,
      sentence: findingSentence(words, finding),
      side: finding.side,
      start: finding.start,
      end: finding.end,
      source: shown(segment.source),
      target: shown(segment.target),
      ...(waiver === undefined ? {} : { waiver: { reason: waiver.reason, by: waiver.by.name } }),
    })),
    words: {
      language,
      title: t("report.title"),
      summary: t("report.summary", { count: list.length, date }),
      severities: {
        error: t("checks:severity.error"),
        warning: t("checks:severity.warning"),
        info: t("checks:severity.info"),
      },
      columns: {
        number: t("column.number"),
        severity: t("column.severity"),
        check: t("column.check"),
        finding: t("column.finding"),
        side: t("column.side"),
        source: t("column.source"),
        target: t("column.target"),
        waiver: t("waivedTitle"),
      },
      sides: { source: t("column.source"), target: t("column.target") },
    },
  };
}

/** The flat text, codes as a sign, so that offsets hold. */
function shown(content: Content): string {
  return content.map((part) => (typeof part === "string" ? part : "\u25CA")).join("");
}
