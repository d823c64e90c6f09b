import { countProject, type TextCount } from "../assessment/statistics.ts";
import { REVIEW_STATES } from "../core/review.ts";
import { readProject, type SourceOptions } from "./input.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

/** What a project or a source text holds: segments, words and characters, in all and by state. */
export async function describeFile(
  file: string,
  options: SourceOptions & { readonly json: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const read = await readProject(file, options);
  terminal.report(read.problems);
  if (read.type === "failure") return EXIT.refused;
  const project = read.value;
  const counts = countProject(project);
  if (options.json) {
    const states = REVIEW_STATES.map((state) => {
      const { segments, source } = counts.byState[state];
      return [state, { segments, ...source }];
    });
    const facts = {
      name: project.name,
      sourceLanguage: project.sourceLanguage,
      targetLanguage: project.targetLanguage,
      documents: project.documents.map((document) => document.name),
      blocks: counts.blocks,
      segments: counts.segments,
      words: counts.source.words,
      characters: counts.source.characters,
      source: counts.source,
      target: counts.target,
      states: Object.fromEntries(states),
    };
    terminal.print(`${JSON.stringify(facts)}\n`);
    return EXIT.done;
  }
  const { messages } = terminal;
  const amount = ({ words, characters, charactersWithoutSpaces }: TextCount): string =>
    messages.say("amount", { words, characters, bare: charactersWithoutSpaces });
  const lines: (readonly [string, string])[] = [
    [messages.say("project"), project.name],
    [messages.say("languages"), `${project.sourceLanguage} → ${project.targetLanguage}`],
    [messages.say("blocks"), String(counts.blocks)],
    [messages.say("segments"), String(counts.segments)],
    [messages.say("source"), amount(counts.source)],
    [messages.say("target"), amount(counts.target)],
  ];
  for (const state of REVIEW_STATES) {
    const { segments, source } = counts.byState[state];
    if (segments === 0) continue;
    const held = messages.say("inSegments", { count: segments });
    lines.push([messages.state(state), `${held} · ${amount(source)}`]);
  }
  const width = Math.max(...lines.map(([label]) => label.length));
  for (const [label, value] of lines) terminal.print(`${label.padEnd(width)}  ${value}\n`);
  return EXIT.done;
}
