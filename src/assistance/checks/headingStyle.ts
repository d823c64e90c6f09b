import { type SegmentCheck, inTarget, NOTHING } from "./check.ts";

const finalStop = /(?<!\.)\.(?=["'”’)\]]*\s*$)/u;
const abbreviationEnd = /\b(?:Inc|Ltd|Co|Corp|Jr|Sr|etc|U\.S|U\.K|U\.N|a\.m|p\.m|\p{Lu})\.["'”’)\]]*\s*$/u;
const smallWords: ReadonlySet<string> = new Set(
  "a an the and or but nor for so yet of in on at to by as from with into over than via per vs up off is".split(
    " ",
  ),
);
/** Words of at least this length tell title case from names. */
const LEAST_WORDS = 3;

/** A heading has no final stop, is not in capitals, and is in sentence case where the project wants that. */
export const headingStyle: SegmentCheck = {
  id: "heading_style",
  scope: "segment",
  severity: "info",
  mqm: "Style/Organizational style",
  its: "style",
  find: ({ unit, target: { bare } }, { settings, names }) => {
    if (unit.kind !== "heading") return NOTHING;
    const end = bare.length;
    const stop = finalStop.exec(bare);
    if (stop !== null && !abbreviationEnd.test(bare)) {
      const range = [stop.index, stop.index + 1] as const;
      return [
        inTarget("heading_style.stop", range, { fixes: [{ start: range[0], end: range[1], text: "" }] }),
      ];
    }
    const words = bare.match(/\p{L}[\p{L}\p{N}'’]*/gu) ?? [];
    const cased = words.filter((word) => word.length > 1);
    if (cased.length >= 2 && cased.every((word) => word === word.toUpperCase())) {
      return [inTarget("heading_style.capitals", [0, end])];
    }
    const telling = words
      .slice(1)
      .filter((word) => word.length > 2 && !smallWords.has(word.toLowerCase()) && !names.names.has(word));
    const capitals = telling.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
    const titled = telling.length >= LEAST_WORDS && capitals.length === telling.length;
    return settings.headings === "sentence" && titled ? [inTarget("heading_style.title", [0, end])] : NOTHING;
  },
};
