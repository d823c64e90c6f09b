import type { Severity } from "../core/finding.ts";
import { directionOf } from "../language/directionRuns.ts";
import { guardFormula } from "./bilingual/formulaGuard.ts";
import { escapeMarkup } from "./bilingual/markup.ts";

/** One finding of a report, its sentences in the language of the reader. */
export interface ReportedFinding {
  /** The number of its segment, from 1. */
  readonly number: number;
  readonly segment: string;
  readonly check: string;
  readonly checkName: string;
  readonly severity: Severity;
  readonly sentence: string;
  readonly side: "source" | "target";
  /** UTF-16 in the flat text of the side. */
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly target: string;
  /** Why it may stand, and who said so; absent if it stands open. */
  readonly waiver?: { readonly reason: string; readonly by: string };
}

/** The words of a report. */
export interface ReportWords {
  /** BCP 47 of the reader. */
  readonly language: string;
  readonly title: string;
  /** When and how many, in a line. */
  readonly summary: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly columns: Readonly<
    Record<"number" | "severity" | "check" | "finding" | "side" | "source" | "target" | "waiver", string>
  >;
  readonly sides: Readonly<Record<"source" | "target", string>>;
}

/** What a report says, of which project. */
export interface FindingReport {
  readonly project: {
    readonly name: string;
    readonly sourceLanguage: string;
    readonly targetLanguage: string;
  };
  readonly findings: readonly ReportedFinding[];
  readonly words: ReportWords;
}

/** A report as comma-separated values (RFC 4180, UTF-8 with a byte order mark); no cell can become a formula. */
export function findingsCsv({ findings, words }: FindingReport): Uint8Array<ArrayBuffer> {
  const { columns, severities, sides } = words;
  const head = [
    columns.number,
    columns.severity,
    "check",
    columns.check,
    columns.finding,
    columns.side,
    "start",
    "end",
    columns.source,
    columns.target,
    columns.waiver,
  ];
  const lines = findings.map((finding) => [
    String(finding.number),
    severities[finding.severity],
    finding.check,
    finding.checkName,
    finding.sentence,
    sides[finding.side],
    String(finding.start),
    String(finding.end),
    finding.source,
    finding.target,
    waiverText(finding),
  ]);
  const text = [head, ...lines].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
  return new TextEncoder().encode(`\uFEFF${text}`);
}

function cell(text: string): string {
  const safe = guardFormula(text);
  return /[",\r\n;\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function waiverText({ waiver }: ReportedFinding): string {
  return waiver === undefined ? "" : `${waiver.reason} (${waiver.by})`;
}

/** A report as one self-contained page without script, by check, each text in its own direction. */
export function findingsHtml({ project, findings, words }: FindingReport): Uint8Array<ArrayBuffer> {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.check);
    if (group === undefined) groups.set(finding.check, [finding]);
    else group.push(finding);
  }
  const { language, columns } = words;
  const head = [
    columns.number,
    columns.severity,
    columns.finding,
    columns.source,
    columns.target,
    columns.waiver,
  ]
    .map((title) => `<th scope="col">${escapeMarkup(title)}</th>`)
    .join("");
  const parts = [...groups.values()].map((group) => {
    const rows = group.map((finding) => row(finding, project, words)).join("\n");
    const name = escapeMarkup(group[0]?.checkName ?? "");
    return `<section><h2>${name} <small>${group.length}</small></h2><table><thead><tr>${head}</tr></thead><tbody>\n${rows}\n</tbody></table></section>`;
  });
  const page = [
    "<!doctype html>",
    `<html lang="${escapeMarkup(language)}" dir="${directionOf(language)}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Muqabala">',
    `<title>${escapeMarkup(words.title)}</title>`,
    `<style>${STYLE}</style></head>`,
    `<body><main><header><p>${escapeMarkup(words.title)}</p><h1><bdi>${escapeMarkup(project.name)}</bdi></h1><p>${escapeMarkup(words.summary)}</p></header>`,
    ...parts,
    "</main></body></html>\n",
  ].join("\n");
  return new TextEncoder().encode(page);
}

function row(finding: ReportedFinding, project: FindingReport["project"], words: ReportWords): string {
  const { severity } = finding;
  const text = (side: "source" | "target"): string => {
    const language = side === "source" ? project.sourceLanguage : project.targetLanguage;
    const range = finding.side === side ? finding : undefined;
    return `<td lang="${escapeMarkup(language)}" dir="${directionOf(language)}">${marked(finding[side], severity, range)}</td>`;
  };
  return [
    `<tr${finding.waiver === undefined ? "" : ' class="waived"'}><td class="number">${finding.number}</td>`,
    `<td><span class="severity ${severity}">${escapeMarkup(words.severities[severity])}</span></td>`,
    `<td>${escapeMarkup(finding.sentence)}</td>`,
    text("source"),
    text("target"),
    `<td>${escapeMarkup(waiverText(finding))}</td></tr>`,
  ].join("");
}

function marked(
  text: string,
  severity: Severity,
  range: { readonly start: number; readonly end: number } | undefined,
): string {
  if (range === undefined || range.start >= range.end) return escapeMarkup(text);
  const [start, end] = [range.start, range.end];
  return `${escapeMarkup(text.slice(0, start))}<mark class="${severity}">${escapeMarkup(text.slice(start, end))}</mark>${escapeMarkup(text.slice(end))}`;
}

const STYLE = `
body{margin:0;background:#fbf8f1;color:#26221c;font:16px/1.5 "Source Serif 4",Georgia,serif}
:lang(ar){font-family:"Noto Naskh Arabic","Traditional Arabic",serif;line-height:1.9}
main{max-inline-size:75rem;margin-inline:auto;padding:2rem 1.5rem}
h1{font-weight:500;margin-block:0 .25rem}h2{font-weight:500;margin-block:2rem .5rem}small{color:#6c6558}
table{inline-size:100%;border-collapse:collapse}
th,td{padding:.5rem .75rem;border-block-end:1px solid #d9d2c2;text-align:start;vertical-align:top}
th{color:#6c6558;font-weight:500;font-size:.85em}
td.number{font-variant-numeric:tabular-nums}
mark{background:none;color:inherit;text-underline-offset:.22em}
mark.error{text-decoration:underline wavy #9c2a1f}mark.warning{text-decoration:underline double #7a5200}mark.info{text-decoration:underline dashed #6c6558}
.severity.error{color:#9c2a1f;font-weight:600}.severity.warning{color:#7a5200}.severity.info{color:#6c6558}
tr.waived{color:#6c6558}
@media print{body{background:none}main{padding:0}tr{break-inside:avoid}}
`;
