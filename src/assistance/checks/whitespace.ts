import type { Fix } from "../../core/finding.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";
import { maskAddresses } from "./addressMask.ts";

interface Rule {
  readonly pattern: RegExp;
  readonly message: string;
  /** What stands in place of the match: nothing, or a space put in at its end or start. */
  readonly mend: "drop" | "single" | "insert";
}

const rules: readonly Rule[] = [
  { pattern: /\t+/gu, message: "whitespace.tab", mend: "single" },
  { pattern: /^[ \u00A0\u202F]+|[ \u00A0\u202F]+$/gu, message: "whitespace.edge", mend: "drop" },
  { pattern: /(?<=\S)[ \u00A0]{2,}(?=\S)/gu, message: "whitespace.double", mend: "single" },
  {
    pattern: /(?<=[^\s.…])[ \u00A0]+(?=[,;]|[:?!%](?![\p{L}\p{N}()=-]))/gu,
    message: "whitespace.beforeMark",
    mend: "drop",
  },
  {
    pattern: /(?<=[^\s.…])[ \u00A0]+(?=\.(?![.\p{L}\p{N}]))/gu,
    message: "whitespace.beforeMark",
    mend: "drop",
  },
  {
    pattern: /(?<=\p{L}[,;])(?<!&\w{2,8};)(?=[\p{L}\p{N}“(]|"[\p{L}\p{N}])|(?<=[\p{N})”"][,;])(?=\p{L})/gu,
    message: "whitespace.afterMark",
    mend: "insert",
  },
  {
    pattern: /(?<=\p{Ll}{2}[.?!])(?=\p{Lu}\p{Ll}|\p{Lu}\s)/gu,
    message: "whitespace.afterStop",
    mend: "insert",
  },
  {
    pattern: /(?<=[([{“‘«])[ \u00A0]+(?=\S)|(?<=\S)[ \u00A0]+(?=[)\]}”»])/gu,
    message: "whitespace.inside",
    mend: "drop",
  },
];
const anyTrouble = /^\s|\s$|\s[\s,.;:?!%)\]}”»]|[([{“‘«]\s|[,;][\p{L}\p{N}“"(]|[.?!]\p{Lu}|\t/u;
const doubleSpace = / {2}/u;

/** Spaces are single, at no edge, before no mark, and behind each mark that wants one. */
export const whitespace: SegmentCheck = {
  id: "whitespace",
  scope: "segment",
  severity: "warning",
  mqm: "Linguistic conventions/Punctuation",
  its: "whitespace",
  find: ({ source, target }) => {
    if (!anyTrouble.test(target.bare) || target.bare.trim() === "") return NOTHING;
    const text = maskAddresses(target.bare);
    const kept = doubleSpace.test(source.text.trim());
    const found: Found[] = [];
    for (const { pattern, message, mend } of rules) {
      if (message === "whitespace.double" && kept) continue;
      for (const { 0: written, index } of text.matchAll(pattern)) {
        const end = index + written.length;
        if (found.some((one) => one.start < end && index < one.end)) continue;
        const fix: Fix = { start: index, end, text: mend === "drop" ? "" : " " };
        // An empty place is shown on the mark before it.
        const start = mend === "insert" ? index - 1 : index;
        found.push(inTarget(message, [start, end], { fixes: [fix] }));
      }
    }
    return found;
  },
};
