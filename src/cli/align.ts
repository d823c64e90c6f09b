import { type AlignmentLink, alignSentences } from "../assistance/alignment/align.ts";
import { flatText } from "../core/content.ts";
import { failure, type Result, success } from "../core/result.ts";
import { alignedTmx } from "../interchange/alignedTexts.ts";
import { encodeText } from "../interchange/encoding.ts";
import { readSource, readTextInput } from "./input.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import { isSameFile, writeWhole } from "./output.ts";
import type { Terminal } from "./terminal.ts";

/** How two texts are aligned and told. */
export interface AlignOptions {
  readonly language: string;
  readonly targetLanguage: string;
  readonly json: boolean;
  readonly sentences: boolean;
  readonly presegmented: boolean;
  readonly output?: string;
}

/**
 * Aligns a text with its translation: JSON lines `{"source":[…],"target":[…],"confidence"}` with the indexes of sentences,
 * listed before as `{"side","index","text"}` if asked; lines to read; or a TMX file.
 */
export async function alignFiles(
  sourceFile: string,
  targetFile: string,
  options: AlignOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { output } = options;
  const { say } = terminal.messages;
  for (const file of [sourceFile, targetFile]) {
    if (output !== undefined && (await isSameFile(file, output))) {
      terminal.tell(say("outputIsInput", { file: output }));
      return EXIT.refused;
    }
  }
  const source = await readSentences(sourceFile, options.language, options);
  const target = await readSentences(targetFile, options.targetLanguage, options);
  terminal.report([...source.problems, ...target.problems]);
  if (source.type === "failure" || target.type === "failure") return EXIT.refused;
  const links = alignSentences(source.value, target.value);
  const texts = { source: source.value, target: target.value };
  if (output === undefined || options.json) tellLinks(links, texts, options, terminal);
  if (output === undefined) return EXIT.done;
  const bytes = encodeText(
    alignedTmx(texts, links, { source: options.language, target: options.targetLanguage }),
    { encoding: "utf-8", byteOrderMark: false },
  );
  const written =
    bytes.type === "failure" ? failure("file_not_written") : await writeWhole(output, bytes.value);
  terminal.report(written.problems);
  if (written.type === "failure") return EXIT.refused;
  terminal.tell(say("written", { file: output }));
  return EXIT.done;
}

interface Texts {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

async function readSentences(
  file: string,
  language: string,
  { targetLanguage, presegmented }: AlignOptions,
): Promise<Result<readonly string[]>> {
  if (presegmented) {
    const text = await readTextInput(file);
    if (text.type === "failure") return text;
    const lines = text.value.replace(/^\uFEFF/u, "").split(/\r\n|[\n\r]/u);
    // The end of the last line is no line of its own; an empty line between is a sentence, so that indexes stay lines.
    return success(lines.at(-1) === "" ? lines.slice(0, -1) : lines, text.problems);
  }
  const read = await readSource(file, { language, targetLanguage });
  if (read.type === "failure") return read;
  return success(
    read.value.segments.map((segment) => flatText(segment.source)),
    read.problems,
  );
}

function tellLinks(
  links: readonly AlignmentLink[],
  texts: Texts,
  { json, sentences }: AlignOptions,
  terminal: Terminal,
): void {
  const tell = (line: object): void => terminal.print(`${JSON.stringify(line)}\n`);
  if (json && sentences) {
    for (const side of ["source", "target"] as const) {
      for (const [index, text] of texts[side].entries()) tell({ side, index, text });
    }
  }
  for (const link of links) {
    const { source, target } = link;
    const confidence = Number(link.confidence.toFixed(3));
    if (json) tell({ source, target, confidence });
    else terminal.print(`${confidence}\t${joined(texts.source, source)}\t${joined(texts.target, target)}\n`);
  }
}

function joined(sentences: readonly string[], indexes: readonly number[]): string {
  return indexes.map((index) => sentences[index] ?? "").join(" ");
}
