import { type SegmentCheck, inTarget, NOTHING } from "./check.ts";
import { maskAddresses } from "./addressMask.ts";

const doubled =
  /(?<!\.)\.\.(?!\.)|,\s?,+|;;+|::+|[?!]{2,}|\?\.|!\.|[.,;:]\s*[,;:](?!\p{L})|[.?!][”"]\.|\.{4,}|،،/gu;
const quick = /[.,;:?!،”"]\s?[.,;:?!،”"]/u;
const abbreviationBefore =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Inc|Ltd|Co|Corp|Jr|Sr|[Ee]tc|al|vs|a\.m|p\.m|e\.g|i\.e|cf|No|St|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|approx|est|Gov|Sen|Rep|Bros|Ph\.D|M\.D|\p{L})|\.\p{L})$/u;

/** No two marks where one is meant; an ellipsis and an abbreviation before a comma are right. */
export const doublePunctuation: SegmentCheck = {
  id: "double_punctuation",
  scope: "segment",
  severity: "warning",
  mqm: "Linguistic conventions/Punctuation",
  its: "typographical",
  find: ({ source, target }) => {
    if (!quick.test(target.bare)) return NOTHING;
    const text = maskAddresses(target.bare);
    const emphatic = /[؟?!]\s?[؟?!]/u.test(source.bare);
    return [...text.matchAll(doubled)].flatMap(({ 0: written, index }) => {
      if (emphatic && /^[?!]+$/u.test(written)) return [];
      if (written.startsWith(".") && /[,;:]$/u.test(written) && abbreviationBefore.test(text.slice(0, index)))
        return [];
      // A stop behind a closing bracket or an emoticon is no doubling.
      const end = index + written.length;
      const single = /[”"]/u.test(written)
        ? written.slice(0, -1)
        : written.charAt(written.startsWith(".") ? written.length - 1 : 0);
      return [
        inTarget("double_punctuation.doubled", [index, end], {
          facts: { marks: written },
          fixes: [{ start: index, end, text: /^\.{4,}$/u.test(written) ? "…" : single }],
        }),
      ];
    });
  },
};
