import { decodeMojibake } from "../../language/mojibake.ts";
import { type SegmentCheck, inTarget, NOTHING } from "./check.ts";

const control = /(?![\t\n\r\u0085])\p{Cc}/u;
const suspicious = /\uFFFD|(?![\t\n\r])\p{Cc}|[ÂÃØÙ]|â[€™\u0080-\u009F]|&[#\w]+;/u;
// Two Latin-1 letters where UTF-8 was read as Windows-1252.
const broken =
  /\uFFFD+|(?:(?![\t\n\r\u0085])\p{Cc})+|â(?:€.|[\u0080-\u009F]{2})|(?:[ØÙ][\u0080-\u00BF†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸƒ„…§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿]){1,}|Ã[\u0080-\u00BFƒ‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00A0-\u00BF]/gu;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31});/giu;

/** The target holds no broken characters, controls, text read in a wrong encoding, or entities the source does not have. */
export const encoding: SegmentCheck = {
  id: "encoding",
  scope: "segment",
  severity: "error",
  mqm: "Linguistic conventions/Character encoding",
  its: "characters",
  find: ({ source, target }) => {
    const { text } = target;
    if (!suspicious.test(text)) return NOTHING;
    const wrong = [...text.matchAll(broken)].map((found) => {
      const range = [found.index, found.index + found[0].length] as const;
      const decoded = decodeMojibake(found[0]);
      return inTarget(
        control.test(found[0]) || found[0].includes("\uFFFD") ? "encoding.character" : "encoding.mojibake",
        range,
        {
          facts: { text: found[0] },
          ...(decoded === undefined ? {} : { fixes: [{ start: range[0], end: range[1], text: decoded }] }),
        },
      );
    });
    const entities = [...text.matchAll(entity)]
      .filter(([written]) => !source.text.includes(written))
      .map((found) =>
        inTarget("encoding.entity", [found.index, found.index + found[0].length], {
          facts: { text: found[0] },
        }),
      );
    return [...wrong, ...entities];
  },
};
