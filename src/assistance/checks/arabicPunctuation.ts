import { type SegmentCheck, inTarget, NOTHING } from "./check.ts";

const twins: Readonly<Record<string, string>> = {
  "،": ",",
  "؛": ";",
  "؟": "?",
  "٪": "%",
  "٫": ".",
  "٬": ",",
  "۔": ".",
  "٭": "*",
};
const signs = /[،؛؟٪٫٬۔٭]|[٠-٩۰-۹]+|\u0640+/gu;
const anySign = /[،؛؟٪٫٬۔٭٠-٩۰-۹\u0640]/u;

/** No Arabic punctuation, digits or tatweel in the target. */
export const arabicPunctuation: SegmentCheck = {
  id: "arabic_punctuation",
  scope: "segment",
  severity: "error",
  mqm: "Linguistic conventions/Punctuation",
  its: "typographical",
  find: ({ target: { text } }) =>
    anySign.test(text)
      ? [...text.matchAll(signs)].map((found) => {
          const [start, end] = [found.index, found.index + found[0].length];
          const fix = { start, end, text: europeanTwin(found[0], start, text) };
          return inTarget("arabic_punctuation.sign", [start, end], {
            facts: { sign: found[0] },
            fixes: [fix],
          });
        })
      : NOTHING,
};

function europeanTwin(sign: string, start: number, text: string): string {
  const twin = twins[sign];
  if (twin !== undefined) return twin;
  if (sign.startsWith("\u0640")) return /\p{L}$/u.test(text.slice(0, start)) ? "" : "—";
  return sign.replaceAll(/[٠-٩۰-۹]/gu, (digit) => String(((digit.charCodeAt(0) - 0x0660) % 0x10) % 10));
}
