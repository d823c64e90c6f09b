import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";
import { hasArabic } from "./arabicPresence.ts";

const controls = /[\u202A-\u202E\u200F\u061C\u200B\uFEFF\u2060\u00AD\u2066-\u2069]/gu;
const anyControl = /[\u202A-\u202E\u200F\u061C\u200B\uFEFF\u2060\u00AD\u2066-\u2069]/u;
const marks = /[\u200F\u061C]/u;
const hebrew = /\p{Script=Hebrew}/u;

/** No invisible controls copied along: embeddings, marks without right-to-left letters, unbalanced isolates, zero width. */
export const bidiControls: SegmentCheck = {
  id: "bidi_controls",
  scope: "segment",
  severity: "error",
  mqm: "Design and markup/Character",
  its: "characters",
  find: ({ target: { text } }) => {
    if (!anyControl.test(text)) return NOTHING;
    const rightToLeft = hasArabic(text) || hebrew.test(text);
    const found: Found[] = [];
    const open: number[] = [];
    const unbalanced = new Set<number>();
    for (const { 0: control, index } of text.matchAll(controls)) {
      const code = control.charCodeAt(0);
      if (code >= 0x2066 && code <= 0x2068) open.push(index);
      else if (code === 0x2069) {
        if (open.pop() === undefined) unbalanced.add(index);
      } else if (!marks.test(control) || !rightToLeft) found.push(controlFound(control, index));
    }
    for (const index of [...unbalanced, ...open]) found.push(controlFound(text.charAt(index), index));
    return found.toSorted((one, other) => one.start - other.start);
  },
};

function controlFound(control: string, start: number): Found {
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return inTarget("bidi_controls.control", [start, start + 1], {
    facts: { code: `U+${code}` },
    fixes: [{ start, end: start + 1, text: "" }],
  });
}
