import type { ExportFormat } from "../interchange/bilingual/exporter.ts";
import { EXPORTERS, exportProject } from "../interchange/bilingual/exporters.ts";
import { findHindrances } from "../interchange/bilingual/hindrances.ts";
import { type ExportChoice, exportOptions, formatOfName } from "./exportChoice.ts";
import { readFonts } from "./fonts.ts";
import { readProject, type SourceOptions } from "./input.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import { isSameFile, writeWhole } from "./output.ts";
import type { Terminal } from "./terminal.ts";

/** Makes a bilingual document of a project file or a source text; says first what stands in the way. */
export async function exportFile(
  file: string,
  options: SourceOptions & ExportChoice & { readonly output: string; readonly format?: ExportFormat },
  terminal: Terminal,
): Promise<ExitCode> {
  const { messages } = terminal;
  const { output } = options;
  const format = options.format ?? formatOfName(output);
  if (format === undefined) {
    const choices = EXPORTERS.map(({ id }) => id).join(", ");
    terminal.tell(messages.say("usageUnknownFormat", { file: output, choices }));
    return EXIT.usage;
  }
  if (await isSameFile(file, output)) {
    terminal.tell(messages.say("outputIsInput", { file: output }));
    return EXIT.refused;
  }
  const read = await readProject(file, options);
  terminal.report(read.problems);
  if (read.type === "failure") return EXIT.refused;
  const chosen = exportOptions(options, messages.language);
  for (const { code, count, segments } of findHindrances(read.value, chosen)) {
    const sentence = messages.hindrance(code, count);
    terminal.tell(messages.say("hindrancePlaced", { sentence, segments: segments.join(", ") }));
  }
  const context = { at: Date.now(), fonts: format === "html" ? await readFonts() : [] };
  const made = await exportProject(read.value, format, chosen, context);
  terminal.report(made.problems);
  if (made.type === "failure") return EXIT.refused;
  if (output === "-") {
    terminal.print(made.value);
    return EXIT.done;
  }
  const written = await writeWhole(output, made.value);
  terminal.report(written.problems);
  if (written.type === "failure") return EXIT.refused;
  terminal.tell(messages.say("written", { file: output }));
  return EXIT.done;
}
