import { equalityKey } from "../../language/normalise.ts";
import { type Found, type SegmentCheck, inSource, inTarget, NOTHING } from "./check.ts";
import type { Side } from "./pair.ts";

const partners: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
const anyBracket = /[()[\]{}]/u;
const allBrackets = /[()[\]{}]/gu;
const listMarker = /^\s*(?:\p{L}|\d{1,3}|[ivx]{1,5})\)/u;
const laterMarkers = /(?<=[\s(])(?:\p{L}|\d{1,2}|[ivx]{1,4})\)(?=\s)/gu;
const emoticons = /(?<=^|\s)[:;=8]-?[()[\]](?=\s|$)/gu;
const bracketed = /[([{][^()[\]{}]*[\p{L}\p{N}][^()[\]{}]*[)\]}]/u;
const substitute = /[([{,—–;:]|\s-\s/u;

/** Brackets of the target match, and bracketed text of the source has left a bracket, a dash or a comma. */
export const brackets: SegmentCheck = {
  id: "brackets",
  scope: "segment",
  severity: "warning",
  mqm: "Linguistic conventions/Punctuation",
  its: "typographical",
  find: ({ source, target }) => {
    const text = masked(target.bare);
    const unmatched = anyBracket.test(text) ? findUnmatched(text) : NOTHING;
    if (unmatched.length > 0) {
      // A source that leaves the same brackets open goes on in another segment.
      const sourceOpen = findUnmatched(masked(source.bare))
        .map(({ facts }) => facts?.["bracket"])
        .join("");
      return unmatched.map(({ facts }) => facts?.["bracket"]).join("") === sourceOpen ? NOTHING : unmatched;
    }
    const dropped = bracketed.exec(masked(source.bare));
    // Figure (4): the number alone.
    const number =
      dropped === null ? undefined : /^[([{]\s*(\p{Nd}+(?:-\p{Nd}+)?)\s*[)\]}]$/u.exec(dropped[0])?.[1];
    if (number !== undefined && has(text, equalityKey(number))) return NOTHING;
    return dropped !== null &&
      target.bare.trim() !== "" &&
      !substitute.test(text) &&
      !isSecondName(dropped.index, source)
      ? [
          inSource("brackets.dropped", [dropped.index, dropped.index + dropped[0].length], {
            facts: { text: dropped[0] },
          }),
        ]
      : NOTHING;
  },
};

/** Whether a text has a number, or a pair of numbers as it is written elsewhere: Table 3-1, Table 3.1. */
function has(text: string, number: string): boolean {
  return text.includes(number) || text.includes(number.replace("-", "."));
}

/** `تشرين الأول (أكتوبر)`: the month in the names of another country. */
function isSecondName(index: number, source: Side): boolean {
  return source
    .dates()
    .some(({ date: { form, start, end } }) => form === "words" && index > start && index < end);
}

function masked(text: string): string {
  if (!anyBracket.test(text)) return text;
  const blank = (found: string): string => " ".repeat(found.length);
  let plain = text.replace(listMarker, blank).replaceAll(emoticons, blank);
  // a) … b) … inside a sentence, unless a bracket opened before it.
  plain = plain.replaceAll(laterMarkers, (found, at: number) =>
    plain.slice(0, at).lastIndexOf("(") > plain.slice(0, at).lastIndexOf(")") ? found : blank(found),
  );
  return plain;
}

function findUnmatched(text: string): readonly Found[] {
  const open: { readonly bracket: string; readonly index: number }[] = [];
  const wrong: { readonly bracket: string; readonly index: number }[] = [];
  for (const { 0: bracket, index } of text.matchAll(allBrackets)) {
    const partner = partners[bracket];
    if (partner === undefined) open.push({ bracket, index });
    else if (open.at(-1)?.bracket === partner) open.pop();
    else wrong.push({ bracket, index });
  }
  return [...wrong, ...open]
    .toSorted((one, other) => one.index - other.index)
    .map(({ bracket, index }) => inTarget("brackets.unmatched", [index, index + 1], { facts: { bracket } }));
}
