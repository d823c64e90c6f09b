import {
  type CheckSettings,
  checkSettingsOf,
  createContext,
  DEFAULT_CHECK_SETTINGS,
} from "../assistance/checks/context.ts";
import { type CheckedBlock, checkDocument } from "../assistance/checks/documentCheck.ts";
import { blocksOf } from "../assistance/checks/projectBlocks.ts";
import { WRITTEN } from "../assistance/checks/unit.ts";
import { contentOf } from "../core/content.ts";
import type { Finding } from "../core/finding.ts";
import { openFindingsIn } from "../core/openFindings.ts";
import { type Result, success } from "../core/result.ts";
import type { SegmentPages } from "../core/segmentPages.ts";
import { decodeText } from "../interchange/encoding.ts";
import { isPairTable, type PairRow, readPairTable } from "../interchange/pairTable.ts";
import { bringGrammarian, bringSpeller, withGrammar } from "./englishExperts.ts";
import { type InputFile, projectInput, readInput, type SourceOptions } from "./input.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import { readGlossaryFile } from "./terms.ts";
import type { Terminal } from "./terminal.ts";

/** How a translation is to be checked. */
export interface CheckOptions extends SourceOptions {
  readonly glossary?: string;
  /** Whether English words are looked up in a dictionary. */
  readonly spelling?: boolean;
  /** Whether English grammar is looked at. */
  readonly grammar?: boolean;
  readonly json: boolean;
}

/** What is to be checked; the segments of a table are named by their lines. */
interface Checked {
  readonly blocks: readonly CheckedBlock[];
  readonly isTable: boolean;
  readonly language: string;
  readonly settings: CheckSettings;
  /** What somebody let stand, of a project. */
  readonly segments?: SegmentPages;
}

/**
 * Runs all checks over a project, a bilingual file or a table of two columns: JSON lines `{"check","severity","segment","side",
 * "start","end","message"}` with UTF-16 offsets in the text of the side, or lines to read. Exit code 1 if there is an error or
 * a warning.
 */
export async function checkFile(file: string, options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const input = await readInput(file);
  const read = input.type === "failure" ? input : await readChecked(input.value, file, options);
  const languages =
    read.type === "failure"
      ? { language: "ar", targetLanguage: "en-US" }
      : { language: read.value.language, targetLanguage: read.value.settings.targetLanguage };
  const glossary =
    options.glossary === undefined
      ? success({ entries: [] })
      : await readGlossaryFile(options.glossary, languages);
  terminal.report([...read.problems, ...glossary.problems]);
  if (read.type === "failure" || glossary.type === "failure") return EXIT.refused;
  const settings = options.grammar === true ? withGrammar(read.value.settings) : read.value.settings;
  const speller = options.spelling === true ? await bringSpeller(settings) : undefined;
  const parsed = options.grammar === true ? await bringGrammarian(settings, read.value.blocks) : undefined;
  terminal.report(parsed?.problems ?? []);
  const grammarian = parsed?.type === "success" ? parsed.value : undefined;
  const context = createContext(settings, glossary.value.entries, { speller, grammarian });
  const { findings: all } = checkDocument(read.value.blocks, context);
  const { segments } = read.value;
  const findings = segments === undefined ? all : openFindingsIn(segments, all);
  for (const finding of findings) {
    terminal.print(`${options.json ? asJson(finding, read.value, terminal) : asLine(finding, terminal)}\n`);
  }
  return findings.some(({ severity }) => severity !== "info") ? EXIT.refused : EXIT.done;
}

async function readChecked(input: InputFile, file: string, options: CheckOptions): Promise<Result<Checked>> {
  const decoded = decodeText(input.bytes);
  if (decoded.type === "success" && isPairTable(decoded.value.text, input.name)) {
    const blocks = readPairTable(decoded.value.text).map(blockOfRow);
    const { language = "ar", targetLanguage = "en-US" } = options;
    const settings = { ...DEFAULT_CHECK_SETTINGS, targetLanguage };
    return success({ blocks, isTable: true, language, settings }, decoded.problems);
  }
  const project = await projectInput(input, file, options);
  if (project.type === "failure") return project;
  return success(
    {
      blocks: blocksOf(project.value),
      isTable: false,
      language: project.value.sourceLanguage,
      settings: checkSettingsOf(project.value),
      segments: project.value.segments,
    },
    project.problems,
  );
}

function blockOfRow({ line, source, target }: PairRow): CheckedBlock {
  const [from, to] = [contentOf(source.normalize("NFC")), contentOf(target.normalize("NFC"))];
  return [{ id: String(line), source: from, target: to, kind: "paragraph", making: WRITTEN }];
}

function asJson(finding: Finding, { isTable }: Checked, terminal: Terminal): string {
  const { check, severity, segment, side, start, end } = finding;
  const message = terminal.messages.finding(finding);
  return JSON.stringify({
    check,
    severity,
    segment: isTable ? Number(segment) : segment,
    side,
    start,
    end,
    message,
  });
}

function asLine(finding: Finding, { messages }: Terminal): string {
  const { check, severity, segment, side, start, end } = finding;
  const place = `${segment} ${messages.say(side)} ${start}-${end}`;
  return [place, messages.severity(severity), messages.checkName(check), messages.finding(finding)].join(
    "\t",
  );
}
