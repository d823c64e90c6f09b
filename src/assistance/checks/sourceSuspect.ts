import { easternMonthName } from "../../language/arabicMonths.ts";
import type { FoldedToken } from "../../language/foldedTokens.ts";
import { isReduplicated } from "../../language/arabicReduplication.ts";
import { type Found, type SegmentCheck, inSource } from "./check.ts";
import type { CheckContext } from "./context.ts";
import { mistakenName } from "./knownNames.ts";
import type { Side } from "./pair.ts";

// Forms that a text should hold as plain letters; the honorifics U+FDF0–FDFD are signs of their own.
const presentationForms = /[\uFB50-\uFDEF\uFE70-\uFEFC]+(?:\s+[\uFB50-\uFDEF\uFE70-\uFEFC]+)*/gu;
const anyPresentationForm = /[\uFB50-\uFDEF\uFE70-\uFEFC]/u;
const persianLetters = /[\u0621-\u064A]*[\u06A9\u06CC][\u0621-\u064A\u06A9\u06CC]*/gu;
const anyPersian = /[\u06A9\u06CC]/u;
// گ پ چ ژ and Urdu letters: the text is really Persian or Urdu.
const trulyPersian = /[\u067E\u0686\u0698\u06AF\u0679\u0688\u0691\u06BA\u06D2]/u;
const replacement = /\uFFFD+/gu;
/** «used as more than just a testing ground» where the sentence means «as little more than». */
const doubtfulPolarity = /ك\s?أكثر من مجرد/u;

/** Defects of the source, to be asked about; the translation is not at fault. */
export const sourceSuspect: SegmentCheck = {
  id: "source_suspect",
  scope: "segment",
  severity: "info",
  mqm: "Accuracy",
  its: "other",
  find: ({ source }, context) => [
    ...suspectNames(source, context),
    ...disagreeingMonths(source),
    ...doubledWords(source),
    ...suspectLetters(source.bare),
  ],
};

function suspectNames(source: Side, { names }: CheckContext): readonly Found[] {
  return source.latinNames().flatMap(({ words }) =>
    words.flatMap(({ text, start, end }) => {
      const name = mistakenName(text, names);
      return name === undefined
        ? []
        : [inSource("source_suspect.name", [start, end], { facts: { word: text, name } })];
    }),
  );
}

function disagreeingMonths(source: Side): readonly Found[] {
  return source.dates().flatMap(({ date }) =>
    date.conflict === undefined || date.month === undefined
      ? []
      : [
          inSource("source_suspect.months", [date.start, date.end], {
            facts: { one: easternMonthName(date.month), other: easternMonthName(date.conflict) },
          }),
        ],
  );
}

function doubledWords(source: Side): readonly Found[] {
  const found: Found[] = [];
  let before: FoldedToken | undefined;
  for (const token of source.tokens()) {
    if (before !== undefined && isDoubled(before, token)) {
      const facts = { word: token.text };
      found.push(inSource("source_suspect.doubled", [before.start, token.end], { facts }));
    }
    before = token;
  }
  return found;
}

function isDoubled(before: FoldedToken, token: FoldedToken): boolean {
  if (token.type !== "word" || before.type !== "word" || before.text !== token.text || !token.spaced)
    return false;
  return token.key.length > 1 && /^\p{Script=Arabic}/u.test(token.text) && !isReduplicated(token.key);
}

function suspectLetters(text: string): readonly Found[] {
  const found: Found[] = [];
  const all = (pattern: RegExp, message: string): void => {
    for (const { 0: written, index } of text.matchAll(pattern))
      found.push(inSource(message, [index, index + written.length], { facts: { text: written } }));
  };
  if (anyPresentationForm.test(text)) all(presentationForms, "source_suspect.forms");
  if (anyPersian.test(text) && !trulyPersian.test(text)) all(persianLetters, "source_suspect.persian");
  if (text.includes("\uFFFD")) all(replacement, "source_suspect.broken");
  const polarity = doubtfulPolarity.exec(text);
  if (polarity !== null) {
    const range = [polarity.index, polarity.index + polarity[0].length] as const;
    found.push(inSource("source_suspect.polarity", range, { facts: { text: polarity[0] } }));
  }
  return found;
}
