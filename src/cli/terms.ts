import type { Glossary } from "../assistance/glossary/glossary.ts";
import { createTermFinder } from "../assistance/glossary/termFinder.ts";
import type { Result } from "../core/result.ts";
import { readGlossary } from "../interchange/glossaryFormats.ts";
import { readInput, readTextInput } from "./input.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

/** How a glossary is to be read. */
export interface TermsOptions {
  readonly glossary: string;
  readonly language: string;
  readonly targetLanguage: string;
  readonly json: boolean;
}

/**
 * Finds the terms of a glossary in a text: JSON lines `{"line","start","end","text","entry","term","translation","tier",
 * "context","status"}`, with lines from 1 and UTF-16 offsets in the line; `context` asks to look, for the term is short. Or
 * lines to read.
 */
export async function findTermsInFile(
  file: string,
  options: TermsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const text = await readTextInput(file);
  const glossary = await readGlossaryFile(options.glossary, options);
  terminal.report([...text.problems, ...glossary.problems]);
  if (text.type === "failure" || glossary.type === "failure") return EXIT.refused;
  const finder = createTermFinder(glossary.value.entries);
  for (const [at, line] of text.value.split(/\r\n|[\n\r]/u).entries()) {
    for (const { entry, start, end, tier, checkContext } of finder.find(line)) {
      const found = {
        line: at + 1,
        start,
        end,
        text: line.slice(start, end),
        entry: entry.id,
        term: entry.source,
        translation: entry.target,
        tier,
        context: checkContext,
        status: entry.status,
      };
      const { say } = terminal.messages;
      const place = `${found.line}:${start + 1}-${end}`;
      const words = [place, found.text, entry.source, entry.target, String(tier)];
      if (checkContext) words.push(say("termContext"));
      terminal.print(`${options.json ? JSON.stringify(found) : words.join("\t")}\n`);
    }
  }
  return EXIT.done;
}

/** The glossary of a file, in whichever format it is. */
export async function readGlossaryFile(
  name: string,
  { language, targetLanguage }: Pick<TermsOptions, "language" | "targetLanguage">,
): Promise<Result<Glossary>> {
  const input = await readInput(name);
  if (input.type === "failure") return input;
  const languages = { sourceLanguage: language, targetLanguage };
  return readGlossary(input.value.bytes, { id: "glossary", name: input.value.name, ...languages });
}
