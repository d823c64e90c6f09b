import { type SegmentCheck, inSource, inTarget, NOTHING } from "./check.ts";
import { addressesOf } from "./addressMask.ts";

/** Web and mail addresses are the same on both sides. */
export const urlEmail: SegmentCheck = {
  id: "url_email",
  scope: "segment",
  severity: "error",
  mqm: "Accuracy/Mistranslation",
  its: "non-conformance",
  find: ({ source, target }) => {
    const before = addressesOf(source.bare, "full");
    const after = addressesOf(target.bare, "full");
    if ((before.length === 0 && after.length === 0) || target.bare.trim() === "") return NOTHING;
    const written = new Set(after.map(({ text }) => text));
    const wanted = new Set(before.map(({ text }) => text));
    const missing = before.filter(({ text }) => !written.has(text));
    const added = after.filter(({ text }) => !wanted.has(text));
    const [only] = missing;
    return [
      ...missing.map(({ text, start, end }) =>
        inSource("url_email.missing", [start, end], { facts: { address: text } }),
      ),
      ...added.map(({ text, start, end }) => {
        const fixes =
          missing.length === 1 && added.length === 1 && only !== undefined
            ? [{ start, end, text: only.text }]
            : [];
        return inTarget("url_email.added", [start, end], { facts: { address: text }, fixes });
      }),
    ];
  },
};
