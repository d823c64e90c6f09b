import {
  type BandCount,
  createMatchAnalyser,
  MATCH_BANDS,
  type MatchAnalysis,
} from "../assistance/memory/matchAnalysis.ts";
import type { Memory } from "../assistance/memory/memory.ts";
import { countText } from "../assessment/statistics.ts";
import { flatText, plainText } from "../core/content.ts";
import type { Project } from "../core/project.ts";
import { eachSegment } from "../core/segmentPages.ts";
import { readProject, type SourceOptions } from "./input.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import { readMemory } from "./readMemory.ts";
import type { Terminal } from "./terminal.ts";

/** What is counted against what. */
export interface StatisticsOptions extends SourceOptions {
  readonly memory?: readonly string[];
  readonly json: boolean;
}

/** Words by match band, repetitions and internal fuzzy matches: a table, or one JSON object. */
export async function analyseFile(
  file: string,
  options: StatisticsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const read = await readProject(file, options);
  terminal.report(read.problems);
  if (read.type === "failure") return EXIT.refused;
  const { sourceLanguage: language, targetLanguage } = read.value;
  const memories: Memory[] = [];
  for (const name of options.memory ?? []) {
    const memory = await readMemory(name, { language, targetLanguage });
    terminal.report(memory.problems);
    if (memory.type === "failure") return EXIT.refused;
    memories.push(memory.value);
  }
  const analysis = analyseProject(read.value, memories);
  terminal.print(options.json ? `${JSON.stringify(analysis)}\n` : tableOf(analysis, terminal));
  return EXIT.done;
}

function analyseProject(project: Project, memories: readonly Memory[]): MatchAnalysis {
  const analyser = createMatchAnalyser(memories);
  const segments = [...eachSegment(project.segments)];
  const texts = segments.map((segment) => flatText(segment.source));
  for (const [place, segment] of segments.entries()) {
    const { words, charactersWithoutSpaces } = countText(plainText(segment.source));
    const [previous, next] = [texts[place - 1], texts[place + 1]];
    analyser.count(
      { text: texts[place] ?? "", words, characters: charactersWithoutSpaces, locked: segment.locked },
      { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) },
    );
  }
  return analyser.result();
}

function tableOf({ bands, internal, locked, total }: MatchAnalysis, { messages }: Terminal): string {
  const { say } = messages;
  const row = (label: string, count: BandCount, inside?: BandCount): readonly string[] => [
    label,
    String(count.segments),
    String(count.words),
    String(count.characters),
    total.words === 0 ? "" : `${((100 * count.words) / total.words).toFixed(1)} %`,
    inside === undefined || inside.segments === 0 ? "" : say("internalFuzzy", { words: inside.words }),
  ];
  const head = [say("band"), say("segments"), say("wordsHead"), say("charactersHead"), say("share"), ""];
  const rows = [
    head,
    ...MATCH_BANDS.map((band) => row(say(`band.${band}`), bands[band], internal[band])),
    ...(locked.segments === 0 ? [] : [row(say("band.locked"), locked)]),
    row(say("band.total"), total),
  ];
  const widths = head.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) =>
        column === 0 || column === 5 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}
