import { Command, InvalidArgumentError, Option } from "commander";
import packageFacts from "../../package.json";
import { type AlignOptions, alignFiles } from "./align.ts";
import { checkFile, type CheckOptions } from "./check.ts";
import { compareFiles } from "./compare.ts";
import { ROLES } from "../core/actor.ts";
import { mergeReview, type MergeReviewOptions } from "./mergeReview.ts";
import { REVIEW_STATES } from "../core/review.ts";
import type { ExportFormat } from "../interchange/bilingual/exporter.ts";
import { EXPORTERS } from "../interchange/bilingual/exporters.ts";
import { EXPORT_COLUMNS, EXPORT_LAYOUTS, EXPORT_UNITS } from "../interchange/bilingual/exportOptions.ts";
import { exportFile } from "./export.ts";
import { type ExportChoice, oneOf, readColumns, readInclude, readStates } from "./exportChoice.ts";
import { type ConvertOptions, conversionNames, convertFile } from "./convert.ts";
import { describeFile } from "./info.ts";
import { lookUpLines, type LookupOptions, storeMemory } from "./memory.ts";
import type { SourceOptions } from "./input.ts";
import type { ExitCode } from "./outcome.ts";
import { type RulesOptions, writeRules } from "./rules.ts";
import { segmentFile } from "./segment.ts";
import { analyseFile, type StatisticsOptions } from "./statistics.ts";
import { findTermsInFile, type TermsOptions } from "./terms.ts";
import type { Terminal } from "./terminal.ts";
import { validateFile, type ValidateOptions } from "./validate.ts";

/** All verbs with their options; what one of them ends with is handed to `end`. */
export function createProgram(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const { say } = terminal.messages;
  const program = new Command("muqabala")
    .description(say("describe"))
    .version(packageFacts.version, "-V, --version", say("optionVersion"))
    .addOption(new Option("--interface-language <language>", say("optionInterface")).choices(["en", "ar"]))
    .helpOption("-h, --help", say("optionHelp"))
    .helpCommand("help [command]", say("optionHelp"))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text),
      writeErr: (text) => {
        if (!text.startsWith("error:")) process.stderr.write(text);
      },
      outputError: () => undefined,
    })
    .configureHelp({ styleTitle: (title) => helpTitle(title, say) });

  verb(program, "segment <file>", "segment", terminal)
    .addOption(fileLanguageOption(terminal))
    .addOption(fileTargetLanguageOption(terminal))
    .option("--srx <file>", say("optionSrx"))
    .option("--json", say("optionJson"), false)
    .action(async (file: string, options: SourceOptions & { json: boolean }) => {
      end(await segmentFile(file, options, terminal));
    });
  verb(program, "compare <before> <after>", "compare", terminal)
    .option("--json", say("optionJson"), false)
    .action(async (before: string, after: string, options: { json: boolean }) => {
      end(await compareFiles(before, after, options, terminal));
    });
  verb(program, "info <file>", "info", terminal)
    .addOption(fileLanguageOption(terminal))
    .addOption(fileTargetLanguageOption(terminal))
    .option("--srx <file>", say("optionSrx"))
    .option("--json", say("optionJson"), false)
    .action(async (file: string, options: SourceOptions & { json: boolean }) => {
      end(await describeFile(file, options, terminal));
    });
  addExport(program, terminal, end);
  verb(program, "convert <input>", "convert", terminal)
    .requiredOption("-o, --output <file>", say("optionOutput"))
    .option("--to <format>", `${say("optionTo")} (${conversionNames().join(", ")})`)
    .addOption(new Option("--source-language <code>", say("optionFileLanguage")))
    // As the other verbs call it.
    .addOption(fileLanguageOption(terminal).hideHelp())
    .addOption(fileTargetLanguageOption(terminal))
    .addOption(
      new Option("--untranslated <what>", say("optionUntranslated")).argParser(
        oneOf(["source", "empty"] as const),
      ),
    )
    .option("--srx <file>", say("optionSrx"))
    .option("--findings", say("optionFindings"), false)
    .action(async (input: string, options: ConvertOptions & { sourceLanguage?: string }) => {
      const { sourceLanguage, ...rest } = options;
      const language = sourceLanguage === undefined ? {} : { language: sourceLanguage };
      end(await convertFile(input, { ...rest, ...language }, terminal));
    });
  verb(program, "check <input>", "check", terminal)
    .option("--glossary <file>", say("optionGlossary"))
    .addOption(fileLanguageOption(terminal))
    .addOption(fileTargetLanguageOption(terminal))
    .option("--srx <file>", say("optionSrx"))
    .option("--spelling", say("optionSpelling"), false)
    .option("--grammar", say("optionGrammar"), false)
    .option("--json", say("optionJson"), false)
    .action(async (input: string, options: CheckOptions) => {
      end(await checkFile(input, options, terminal));
    });
  verb(program, "validate <file>", "validate", terminal)
    .option("--json", say("optionJson"), false)
    .action(async (file: string, options: ValidateOptions) => {
      end(await validateFile(file, options, terminal));
    });
  verb(program, "rules [project]", "rules", terminal)
    .option("-o, --output <file>", say("optionOutput"), "-")
    .action(async (project: string | undefined, options: RulesOptions) => {
      end(await writeRules(project, options, terminal));
    });
  verb(program, "terms <file>", "terms", terminal)
    .requiredOption("--glossary <file>", say("optionGlossary"))
    .addOption(languageOption(terminal))
    .addOption(targetLanguageOption(terminal))
    .option("--json", say("optionJson"), false)
    .action(async (file: string, options: TermsOptions) => {
      end(await findTermsInFile(file, options, terminal));
    });
  addMemory(program, terminal, end);
  verb(program, "align <source> <target>", "align", terminal)
    .addOption(languageOption(terminal))
    .addOption(targetLanguageOption(terminal))
    .option("-o, --output <file>", say("optionAlignOutput"))
    .option("--sentences", say("optionSentences"), false)
    .option("--presegmented", say("optionPresegmented"), false)
    .option("--json", say("optionJson"), false)
    .action(async (source: string, target: string, options: AlignOptions) => {
      end(await alignFiles(source, target, options, terminal));
    });
  verb(program, "statistics <input>", "statistics", terminal)
    .option("--memory <files...>", say("optionMemory"))
    .addOption(fileLanguageOption(terminal))
    .addOption(fileTargetLanguageOption(terminal))
    .option("--srx <file>", say("optionSrx"))
    .option("--json", say("optionJson"), false)
    .action(async (input: string, options: StatisticsOptions) => {
      end(await analyseFile(input, options, terminal));
    });
  verb(program, "merge-review <project> <reviewed>", "mergeReview", terminal)
    .option("--apply", say("optionApply"), false)
    .option("--json", say("optionJson"), false)
    .addOption(choiceOf("--role <role>", say("optionRole"), ROLES).default("reviser"))
    .addOption(new Option("--name <name>", say("optionName")).default("Reviewer"))
    .option("-o, --output <file>", say("optionOutput"))
    .action(async (project: string, reviewed: string, options: MergeReviewOptions) => {
      end(await mergeReview(project, reviewed, options, terminal));
    });
  return program;
}

function choiceOf(flags: string, text: string, words: readonly string[]): Option {
  return new Option(flags, `${text} (${words.join(", ")})`).choices(words);
}

function addMemory(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const { say } = terminal.messages;
  const memory = verb(program, "memory", "memory", terminal);
  verb(memory, "lookup", "lookup", terminal)
    .requiredOption("--memory <files...>", say("optionMemory"))
    .addOption(languageOption(terminal))
    .addOption(targetLanguageOption(terminal))
    .addOption(
      new Option("--threshold <score>", say("optionThreshold")).argParser(wholeUpTo(101)).default(60),
    )
    .addOption(new Option("--limit <count>", say("optionLimit")).argParser(wholeUpTo(1000)).default(5))
    .option("--json", say("optionJson"), false)
    .action(async (options: LookupOptions) => {
      end(await lookUpLines(options, terminal));
    });
  verb(memory, "index", "index", terminal)
    .requiredOption("--memory <files...>", say("optionMemory"))
    .requiredOption("-o, --output <file>", say("optionOutput"))
    .addOption(languageOption(terminal))
    .addOption(targetLanguageOption(terminal))
    .action(async (options: LookupOptions & { output: string }) => {
      end(await storeMemory(options, terminal));
    });
}

/** Reads a whole number from 1 on. */
function wholeUpTo(most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/u.test(text) || number < 1 || number > most)
      throw new InvalidArgumentError(`one of 1-${most}.`);
    return number;
  };
}

function addExport(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const { say } = terminal.messages;
  const choice = (flags: string, text: string, words: readonly string[]): Option =>
    new Option(flags, `${text} (${words.join(", ")})`);
  const formats = EXPORTERS.map(({ id }) => id);
  verb(program, "export <input>", "export", terminal)
    .requiredOption("-o, --output <file>", say("optionOutput"))
    .addOption(
      choice("--format <format>", say("optionFormat"), formats).argParser(
        oneOf(formats, { md: "markdown", txt: "text", htm: "html" }),
      ),
    )
    .addOption(
      choice("--layout <layout>", say("optionLayout"), EXPORT_LAYOUTS).argParser(oneOf(EXPORT_LAYOUTS)),
    )
    .addOption(choice("--unit <unit>", say("optionUnit"), EXPORT_UNITS).argParser(oneOf(EXPORT_UNITS)))
    .addOption(choice("--columns <list>", say("optionColumns"), EXPORT_COLUMNS).argParser(readColumns))
    .addOption(choice("--states <list>", say("optionStates"), REVIEW_STATES).argParser(readStates))
    .addOption(new Option("--include <list>", say("optionInclude")).argParser(readInclude))
    .addOption(choice("--direction <side>", say("optionDirection"), DIRECTIONS).argParser(oneOf(DIRECTIONS)))
    .addOption(choice("--comments-as <place>", say("optionCommentsAs"), PLACES).argParser(oneOf(PLACES)))
    .addOption(
      choice("--document-language <language>", say("optionDocumentLanguage"), LANGUAGES).argParser(
        oneOf(LANGUAGES),
      ),
    )
    .addOption(fileLanguageOption(terminal))
    .addOption(fileTargetLanguageOption(terminal))
    .option("--srx <file>", say("optionSrx"))
    .action(
      async (
        input: string,
        options: SourceOptions & ExportChoice & { output: string; format?: ExportFormat },
      ) => {
        end(await exportFile(input, options, terminal));
      },
    );
}

const DIRECTIONS = ["rtl", "ltr"] as const;
const PLACES = ["column", "margin"] as const;
const LANGUAGES = ["en", "ar"] as const;

function verb(
  program: Command,
  usage: string,
  name:
    | "segment"
    | "validate"
    | "rules"
    | "check"
    | "compare"
    | "info"
    | "export"
    | "convert"
    | "terms"
    | "memory"
    | "lookup"
    | "index"
    | "align"
    | "statistics"
    | "mergeReview",
  terminal: Terminal,
): Command {
  return program
    .command(usage)
    .description(terminal.messages.say(`verb.${name}`))
    .helpOption("-h, --help", terminal.messages.say("optionHelp"))
    .allowExcessArguments(false);
}

/** Without a default: a file may name its languages. */
function fileLanguageOption(terminal: Terminal): Option {
  return new Option("--language <code>", terminal.messages.say("optionFileLanguage"));
}

function fileTargetLanguageOption(terminal: Terminal): Option {
  return new Option("--target-language <code>", terminal.messages.say("optionFileTargetLanguage"));
}

function languageOption(terminal: Terminal): Option {
  return new Option("--language <code>", terminal.messages.say("optionLanguage")).default("ar");
}

function targetLanguageOption(terminal: Terminal): Option {
  return new Option("--target-language <code>", terminal.messages.say("optionTargetLanguage")).default(
    "en-US",
  );
}

function helpTitle(title: string, say: Terminal["messages"]["say"]): string {
  switch (title) {
    case "Usage:":
      return say("helpUsage");
    case "Arguments:":
      return say("helpArguments");
    case "Options:":
      return say("helpOptions");
    case "Commands:":
      return say("helpCommands");
    default:
      return title;
  }
}
