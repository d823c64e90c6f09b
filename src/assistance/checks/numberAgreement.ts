import { isSingularNoun, isVerbOfThings, pluralOf, singularOf } from "../../language/englishNouns.ts";
import { ENGLISH_SMALL, ENGLISH_TENS } from "../../language/englishNumberWords.ts";
import type { FoldedToken } from "../../language/foldedTokens.ts";
import { wordTopic } from "../../language/wordTopics.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";
import { LOOSE_SINGULARS, PLURAL_QUANTIFIERS, STRICT_SINGULARS } from "./countingWords.ts";

/** What can follow a noun that stands alone; before anything else it may belong to the next noun. */
const followers: ReadonlySet<string> = new Set(
  "and or but of in on at to for with by from who whom that which whose were are have had was is will would can could may might must should as since than when while where because during after before between among through under over about against around within without took said including".split(
    " ",
  ),
);
const numeral = /^\d[\d,.]*$/u;
const year = /^(?:1[5-9]|20)\d\d$/u;

/** A number above one goes with a plural, one thing with a singular. */
export const numberAgreement: SegmentCheck = {
  id: "number_agreement",
  scope: "segment",
  severity: "warning",
  mqm: "Linguistic conventions/Grammar",
  its: "grammar",
  find: ({ target }) => {
    if (!target.mentions(wordTopic.count)) return NOTHING;
    const tokens = target.tokens();
    const found: Found[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      const noun = tokens[index + 1];
      if (token === undefined || (token.topics & wordTopic.count) === 0) continue;
      if (noun?.type !== "word" || !noun.spaced) continue;
      found.push(
        ...(isPlural(tokens, index)
          ? singularAfter(token, noun, tokens[index + 2], target.text)
          : pluralAfter(tokens, index, noun)),
      );
    }
    return found;
  },
};

function isPlural(tokens: readonly FoldedToken[], index: number): boolean {
  const { key = "", type } = tokens[index] ?? {};
  const before = tokens[index - 1]?.key ?? "";
  // "one of many artist" is plural too, "another many" is not said; "a few", "a hundred" are.
  if (PLURAL_QUANTIFIERS.has(key)) {
    if (key === "those" || key === "these" || key === "both") return true;
    return !(key === "many" && tokens[index + 1]?.key === "a");
  }
  if (type === "number") {
    const isCount = numeral.test(key) && !year.test(key) && Number(key.replaceAll(",", "")) > 1;
    return (
      isCount &&
      !isNamed(tokens, index) &&
      before !== "-" &&
      before !== "+" &&
      !(/^[–—]$/u.test(before) && year.test(tokens[index - 2]?.key ?? "")) &&
      before !== "." &&
      !/^(?:no|number|chapter|page|article|section|day|room|type|phase|level|table|figure|at|under|over|aged)$/u.test(
        before,
      )
    );
  }
  const value = ENGLISH_SMALL.get(key) ?? ENGLISH_TENS.get(key) ?? 0;
  return endsLarger(tokens, index) || (value > 1 && before !== "-" && before !== "of");
}

/** A number behind a name belongs to it: a Boeing 747 plane. */
function isNamed(tokens: readonly FoldedToken[], index: number): boolean {
  const name = tokens[index - 1];
  const isFirst = index < 2 || /^[.!?:“"«]$/u.test(tokens[index - 2]?.key ?? "");
  return name?.type === "word" && !isFirst && /^\p{Lu}\p{Ll}/u.test(name.text);
}

/** Whether a unit ends a larger number: `twenty-one`, `a hundred and one`. */
function endsLarger(tokens: readonly FoldedToken[], index: number): boolean {
  if (!ENGLISH_SMALL.has(tokens[index]?.key ?? "")) return false;
  const before = tokens[index - 1]?.key ?? "";
  const further = tokens[index - 2]?.key ?? "";
  return before === "-"
    ? ENGLISH_TENS.has(further)
    : before === "and" && /^(?:hundred|thousand)$/u.test(further);
}

function singularAfter(
  count: FoldedToken,
  noun: FoldedToken,
  after: FoldedToken | undefined,
  text: string,
): readonly Found[] {
  if (!isSingularNoun(noun.key) || /^\p{Lu}/u.test(noun.text)) return [];
  const standsAlone =
    after === undefined ||
    (after.type === "punctuation" &&
      after.key !== "-" &&
      after.key !== "/" &&
      after.key !== "'" &&
      after.key !== "’") ||
    followers.has(after.key);
  if (!standsAlone || noun.key === "percent" || noun.key === "second") return [];
  const plural = pluralOf(noun.key);
  return [
    inTarget("number_agreement.singular", [count.start, noun.end], {
      facts: { text: text.slice(count.start, noun.end), right: plural },
      fixes: [{ start: noun.start, end: noun.end, text: plural }],
    }),
  ];
}

function pluralAfter(tokens: readonly FoldedToken[], index: number, noun: FoldedToken): readonly Found[] {
  const determiner = tokens[index];
  if (determiner?.type !== "word") return [];
  if (determiner.key === "one" && /^(?:no|any|every|some)$/u.test(tokens[index - 1]?.key ?? "")) return [];
  const strict = STRICT_SINGULARS.has(determiner.key);
  if (!strict && !LOOSE_SINGULARS.has(determiner.key)) return [];
  // Influenza A viruses.
  if (determiner.text === "A" && index > 0 && !/[.!?:“"]/u.test(tokens[index - 1]?.key ?? "")) return [];
  const singular = singularOf(noun.key);
  if (singular === undefined || /^\p{Lu}/u.test(noun.text)) return [];
  const after = tokens[index + 2];
  if (after?.key === "ago") return [];
  // "a games console", "every few years": the plural belongs to what follows.
  if (after !== undefined && (after.key === "-" || after.key === "’" || after.key === "'")) return [];
  if (!strict && (isVerbOfThings(singular) || determiner.key === "that")) return [];
  if (strict && after?.type === "word" && !followers.has(after.key)) return [];
  return [
    inTarget("number_agreement.plural", [determiner.start, noun.end], {
      facts: { text: `${determiner.text} ${noun.text}`, right: singular },
      fixes: [{ start: noun.start, end: noun.end, text: singular }],
    }),
  ];
}
