import {
  type DateOrder,
  type FalseFriendWish,
  NO_WISHES,
  type NumberGrouping,
} from "../../core/checkWishes.ts";
import type { Severity } from "../../core/finding.ts";
import type { Project } from "../../core/project.ts";
import { DEFAULT_RATIO, type LengthRatio } from "./lengthRatio.ts";
import { type KnownNames, knownNames } from "./knownNames.ts";
import { type CompiledFriend, compileFriends, ownFriend } from "../../language/falseFriends.ts";
import type { GlossaryEntry } from "../glossary/glossary.ts";
import { createTargetChecker, type TargetChecker } from "../glossary/targetCheck.ts";
import type { EnglishVariety, Grammarian } from "../grammar/grammarian.ts";
import type { Speller } from "../spelling/speller.ts";
import { createTermFinder } from "../glossary/termFinder.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** How a project wants to be checked. */
export interface CheckSettings {
  /** BCP 47 of the translation. */
  readonly targetLanguage: string;
  /** By the id of the check. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** Names in Latin letters that are to be written exactly so. */
  readonly names: readonly string[];
  /** Arabic that may stand in the translation. */
  readonly allowedArabic: readonly string[];
  readonly headings: "sentence" | "title" | "free";
  /** English words that are spelled right here. */
  readonly words: readonly string[];
  /** Most characters a segment may have. */
  readonly maxLength?: number;
  /** The project's own, beside those that the check knows. */
  readonly falseFriends?: readonly FalseFriendWish[];
  /** Style that the project insists on; absent where it does not. */
  readonly dateOrder?: DateOrder;
  readonly numberGrouping?: NumberGrouping;
  readonly percent?: "sign" | "word";
}

/** Everything as the checks come. */
export const DEFAULT_CHECK_SETTINGS: CheckSettings = {
  targetLanguage: "en-US",
  severities: {},
  names: [],
  allowedArabic: [],
  headings: "sentence",
  words: [],
};

/** How a project wants to be checked. */
export function checkSettingsOf(project: Pick<Project, "targetLanguage" | "settings">): CheckSettings {
  return { ...(project.settings.checks ?? NO_WISHES), targetLanguage: project.targetLanguage };
}

/** What a check knows beside its segment: the project's wishes, its glossary, and what the document taught. */
export interface CheckContext {
  readonly settings: CheckSettings;
  readonly british: boolean;
  readonly dateOrder: DateOrder;
  /** The project's own false friends. */
  readonly friends: ReadonlyMap<string, readonly CompiledFriend[]>;
  readonly allowedArabic: ReadonlySet<string>;
  readonly terms?: TargetChecker;
  /** Knows the words of the target language; without it no spelling is checked. */
  readonly speller?: Speller;
  /** Knows the grammar of the texts that it was told to read. */
  readonly grammarian?: Grammarian;
  /** Words of the project that are spelled right, in small letters. */
  readonly words: ReadonlySet<string>;
  readonly names: KnownNames;
  readonly ratio: LengthRatio;
  readonly vocabulary: Vocabulary;
}

/** Who knows English beside the checks; each is brought only where it is needed. */
interface Experts {
  readonly speller?: Speller | undefined;
  readonly grammarian?: Grammarian | undefined;
}

/** The context of a project, with the entries of its glossaries, before its document has taught anything. */
export function createContext(
  settings: CheckSettings,
  entries: readonly GlossaryEntry[] = [],
  { speller, grammarian }: Experts = {},
): CheckContext {
  const british = varietyOf(settings) === "british";
  const friends = compileFriends((settings.falseFriends ?? []).flatMap((row) => ownFriend(row) ?? []));
  const names = entries.filter(({ status }) => status === "dnt").map(({ target }) => target);
  return {
    settings,
    british,
    dateOrder: settings.dateOrder ?? (british ? "dayFirst" : "monthFirst"),
    friends,
    allowedArabic: new Set(settings.allowedArabic),
    names: knownNames([...settings.names, ...names]),
    ratio: DEFAULT_RATIO,
    vocabulary: createVocabulary(friends),
    words: new Set([...settings.words, ...wordsOf(entries)].map((word) => word.toLowerCase())),
    ...(speller === undefined ? {} : { speller }),
    ...(grammarian === undefined ? {} : { grammarian }),
    ...(entries.length === 0 ? {} : { terms: createTargetChecker(entries, createTermFinder(entries)) }),
  };
}

/** Whether the speller there is, an English one, can help a project. */
export function isSpelled({ targetLanguage, severities }: CheckSettings): boolean {
  return /^en\b/u.test(targetLanguage) && severities["spelling"] !== "off";
}

/** Whether a project asks for grammar, and is one whose grammar can be told. */
export function isParsed({
  targetLanguage,
  severities,
}: Pick<CheckSettings, "targetLanguage" | "severities">): boolean {
  return /^en\b/u.test(targetLanguage) && (severities["grammar"] ?? "off") !== "off";
}

/** The variety of English a project is written in. */
export function varietyOf({ targetLanguage }: CheckSettings): EnglishVariety {
  return /^en-(?!US\b|PH\b|CA\b)[A-Z]{2}\b/u.test(targetLanguage) ? "british" : "american";
}

/** What a glossary writes is spelled right. */
function wordsOf(entries: readonly GlossaryEntry[]): readonly string[] {
  return entries.flatMap(({ target, targetVariants }) =>
    [target, ...targetVariants].flatMap((text) => text.match(/[A-Za-z]{3,}/gu) ?? []),
  );
}
