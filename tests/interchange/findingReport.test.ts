import { describe, expect, test } from "vitest";
import {
  findingsCsv,
  findingsHtml,
  type FindingReport,
  type ReportedFinding,
} from "../../src/interchange/findingReport.ts";

const finding: ReportedFinding = {
  number: 3,
  segment: "s3",
  check: "numbers",
  checkName: "Numbers",
  severity: "error",
  sentence: 'The number "52" is not in the source.',
  side: "target",
  start: 4,
  end: 6,
  source: "حضر 25 <ضيفًا>.",
  target: "The 52 guests & more.",
};

function report(findings: readonly ReportedFinding[]): FindingReport {
  const column = {
    number: "Segment",
    severity: "Severity",
    check: "Check",
    finding: "Finding",
    side: "Side",
  };
  return {
    project: { name: "Guests", sourceLanguage: "ar", targetLanguage: "en-US" },
    findings,
    words: {
      language: "en",
      title: "Findings",
      summary: "1 finding",
      severities: { error: "error", warning: "warning", info: "info" },
      columns: { ...column, source: "Source", target: "Translation", waiver: "Let stand" },
      sides: { source: "Source", target: "Translation" },
    },
  };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

describe("a report of findings", () => {
  test("as a page marks the place, in a text of its own direction, and needs nothing else", () => {
    const page = textOf(findingsHtml(report([finding])));
    expect(page).toContain('<html lang="en" dir="ltr">');
    expect(page).toContain(
      '<td lang="en-US" dir="ltr">The <mark class="error">52</mark> guests &amp; more.</td>',
    );
    expect(page).toContain('<td lang="ar" dir="rtl">حضر 25 &lt;ضيفًا&gt;.</td>');
    expect(page).not.toMatch(/<script|https?:|src=|url\(/u);
  });

  test("says what was let stand, by whom and why", () => {
    const waived = { ...finding, waiver: { reason: "It is meant so.", by: "Amal" } };
    expect(textOf(findingsHtml(report([waived])))).toContain("It is meant so. (Amal)");
    expect(textOf(findingsCsv(report([waived])))).toContain("It is meant so. (Amal)");
  });

  test("as a table quotes what needs quoting, and no cell is a formula", () => {
    const csv = textOf(findingsCsv(report([{ ...finding, target: '=HYPERLINK("x")' }])));
    expect(
      csv.startsWith(
        "\uFEFFSegment,Severity,check,Check,Finding,Side,start,end,Source,Translation,Let stand\r\n",
      ),
    ).toBe(true);
    const [, line = ""] = csv.split("\r\n");
    expect(line).toBe(
      '3,error,numbers,Numbers,"The number ""52"" is not in the source.",Translation,4,6,حضر 25 <ضيفًا>.,"\'=HYPERLINK(""x"")",',
    );
  });
});
