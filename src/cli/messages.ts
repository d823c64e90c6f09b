import arabicChecks from "../../locales/ar/checks.json";
import arabicWords from "../../locales/ar/cli.json";
import arabicConstraints from "../../locales/ar/constraints.json";
import arabicProblems from "../../locales/ar/problems.json";
import arabicExport from "../../locales/ar/export.json";
import arabicMerging from "../../locales/ar/merging.json";
import arabicRefusals from "../../locales/ar/refusals.json";
import arabicStates from "../../locales/ar/states.json";
import englishChecks from "../../locales/en/checks.json";
import englishWords from "../../locales/en/cli.json";
import englishConstraints from "../../locales/en/constraints.json";
import englishProblems from "../../locales/en/problems.json";
import englishExport from "../../locales/en/export.json";
import englishMerging from "../../locales/en/merging.json";
import englishRefusals from "../../locales/en/refusals.json";
import englishStates from "../../locales/en/states.json";
import type { Finding, Severity } from "../core/finding.ts";
import type { Problem } from "../core/result.ts";
import type { ReviewState } from "../core/review.ts";
import type { HindranceCode } from "../interchange/bilingual/hindrances.ts";
import type { MergeAspect, MergeRefusal } from "../interchange/reviewed/mergeDifference.ts";
import { type Facts, type Words, wordSentence } from "../interchange/wording.ts";

/** The languages the command line speaks. */
export type MessageLanguage = "en" | "ar";

/** What the command line says, in one language. */
export interface Messages {
  readonly language: MessageLanguage;
  readonly say: (key: keyof typeof englishWords | PluralKey, facts?: Facts) => string;
  readonly problem: (problem: Problem) => string;
  /** Why something that came back is not taken, and what it is about. */
  readonly mergeRefusal: (reason: MergeRefusal) => string;
  readonly mergeAspect: (aspect: MergeAspect) => string;
  readonly state: (state: ReviewState) => string;
  readonly finding: (finding: Finding) => string;
  readonly checkName: (check: string) => string;
  readonly severity: (severity: Severity) => string;
  /** The sentence of a constraint that a file breaks. */
  readonly constraint: (constraint: string, facts: Facts) => string;
  readonly hindrance: (code: HindranceCode, count: number) => string;
}

/** Keys that count: their sentences end in a plural form. */
type PluralKey = "inSegments";

interface Dictionary {
  readonly cli: Words;
  readonly checks: Words;
  readonly constraints: Words;
  readonly problems: Words;
  readonly merging: Words;
  readonly refusals: Words;
  readonly states: Words;
  readonly document: Words;
}

const DICTIONARIES: Readonly<Record<MessageLanguage, Dictionary>> = {
  en: {
    cli: englishWords,
    checks: englishChecks,
    constraints: englishConstraints,
    problems: englishProblems,
    merging: englishMerging,
    refusals: englishRefusals,
    states: englishStates,
    document: englishExport,
  },
  ar: {
    cli: arabicWords,
    checks: arabicChecks,
    constraints: arabicConstraints,
    problems: arabicProblems,
    merging: arabicMerging,
    refusals: arabicRefusals,
    states: arabicStates,
    document: arabicExport,
  },
};

/** The messages of one language. */
export function messagesIn(language: MessageLanguage): Messages {
  const { cli, checks, constraints, merging, refusals, problems, states, document } = DICTIONARIES[language];
  const say: Messages["say"] = (key, facts) => wordSentence(cli, language, key, facts);
  return {
    language,
    say,
    finding: ({ message, facts }) => wordSentence(checks, language, message, facts),
    checkName: (check) => wordSentence(checks, language, `name.${check}`),
    severity: (severity) => wordSentence(checks, language, `severity.${severity}`),
    mergeRefusal: (reason) => merging[`reason.${reason}`] ?? refusals[reason] ?? reason,
    mergeAspect: (aspect) => merging[`aspect.${aspect}`] ?? aspect,
    state: (state) => states[state] ?? state,
    constraint: (constraint, facts) => wordSentence(constraints, language, constraint, facts),
    hindrance: (code, count) => wordSentence(document, language, `hindrance.${code}`, { count }),
    problem: ({ code, facts, place }) => {
      const known = code in problems;
      const sentence = wordSentence(problems, language, known ? code : "unknown", { code, ...facts });
      const where = [place?.file, place?.entry, place?.line, place?.column].filter(
        (one) => one !== undefined,
      );
      return where.length === 0 ? sentence : say("placed", { place: where.join(":"), sentence });
    },
  };
}

/** Arabic where the user asks for it by option or by the environment, else English. */
export function chooseLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): MessageLanguage {
  const locale = [asked, environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find(
    (one) => one !== undefined && one !== "",
  );
  return /^ar\b|^ar_/u.test(locale ?? "") ? "ar" : "en";
}
