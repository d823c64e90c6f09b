import type { DateOrder } from "../../core/checkWishes.ts";
import { flatText } from "../../core/content.ts";
import { type PlacedDate, readArabicDates } from "../../language/arabicDates.ts";
import { readArabicQuantities } from "../../language/arabicQuantities.ts";
import { type LatinRun, latinRuns } from "../../language/latinNames.ts";
import { readEnglishDates } from "../../language/englishDates.ts";
import { readEnglishQuantities } from "../../language/englishQuantities.ts";
import { type FoldedToken, foldedTokens, type WordLook } from "../../language/foldedTokens.ts";
import { equalityKey } from "../../language/normalise.ts";
import type { Quantity } from "../../language/quantity.ts";
import { EVERY_TOPIC, wordTopic } from "../../language/wordTopics.ts";
import type { TargetChecker, TermFault } from "../glossary/targetCheck.ts";
import { maskMarkup } from "./markup.ts";
import type { Unit } from "./unit.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One side of a segment, read as far as any check has asked. */
export interface Side {
  /** The flat text, each inline code as U+FFFC. */
  readonly text: string;
  /** The flat text with every character of tags and placeholders as U+FFFC: offsets stay. */
  readonly bare: string;
  /** K1 of the bare text. */
  readonly folded: () => string;
  /** K1 of the text without markup. */
  readonly key: () => string;
  readonly tokens: () => readonly FoldedToken[];
  /** Whether any of its words may be part of something, a bit of `wordTopic`. */
  readonly mentions: (topic: number) => boolean;
  /** Names in Latin letters, empty where there are no two such letters together. */
  readonly latinNames: () => readonly LatinRun[];
  readonly dates: () => readonly PlacedDate[];
  readonly quantities: () => readonly Quantity[];
}

/** A segment with both its sides. */
export interface Pair {
  readonly unit: Unit;
  readonly source: Side;
  readonly target: Side;
  /** What the target does against a glossary. */
  readonly termFaults: (checker: TargetChecker) => readonly TermFault[];
}

/** Opens a segment to the checks; what they read of it is read once. */
export function openPair(
  unit: Unit,
  { dateOrder, vocabulary }: { readonly dateOrder: DateOrder; readonly vocabulary: Vocabulary },
): Pair {
  const source = openSide(flatText(unit.source), {
    look: vocabulary.arabic,
    readDates: readArabicDates,
    readQuantities: readArabicQuantities,
  });
  const target = openSide(flatText(unit.target), {
    look: vocabulary.english,
    readDates: (tokens) => readEnglishDates(tokens, dateOrder),
    readQuantities: readEnglishQuantities,
  });
  let faults: readonly TermFault[] | undefined;
  const termFaults = (checker: TargetChecker): readonly TermFault[] => {
    faults ??= checker.check(source.bare, target.bare, source.folded());
    return faults;
  };
  return { unit, source, target, termFaults };
}

const latin = /[A-Za-z]{2}/u;
const NO_RUNS: readonly LatinRun[] = [];
const NO_DATES: readonly PlacedDate[] = [];
const NO_QUANTITIES: readonly Quantity[] = [];

/** How a language is read. */
interface Readers {
  readonly readDates: (tokens: readonly FoldedToken[]) => readonly PlacedDate[];
  readonly readQuantities: (
    tokens: readonly FoldedToken[],
    taken: (index: number) => boolean,
  ) => readonly Quantity[];
  readonly look: WordLook;
}

function openSide(text: string, { look, readDates, readQuantities }: Readers): Side {
  const bare = maskMarkup(text);
  const tokens = once(() => foldedTokens(bare, look));
  const topics = once(() => {
    let all = 0;
    for (const { topics: own, text: word, start, end } of tokens()) {
      // A word with a control inside is two to whoever looks at the text itself.
      all |= end - start === word.length ? own : EVERY_TOPIC;
    }
    return all;
  });
  const mentions = (topic: number): boolean => (topics() & topic) !== 0;
  const folded = once(() => equalityKey(bare));
  const dates = once(() => (mentions(wordTopic.date) ? readDates(tokens()) : NO_DATES));
  return {
    text,
    bare,
    folded,
    tokens,
    mentions,
    latinNames: once(() => (latin.test(bare) ? latinRuns(tokens()) : NO_RUNS)),
    dates,
    key: once(() => (bare.includes("\uFFFC") ? equalityKey(bare.replaceAll("\uFFFC", "")) : folded())),
    quantities: once(() => {
      if (!mentions(wordTopic.number)) return NO_QUANTITIES;
      const [all, taken] = [tokens(), dates()];
      return readQuantities(all, (index) => {
        if (((all[index]?.topics ?? 0) & wordTopic.number) === 0) return true;
        return taken.some(({ first, next }) => index >= first && index < next);
      });
    }),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
