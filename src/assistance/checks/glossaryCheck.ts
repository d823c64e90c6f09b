import { type SegmentCheck, inSource, NOTHING } from "./check.ts";

/** Every term of the source has one of its renderings in the target. */
export const glossary: SegmentCheck = {
  id: "glossary",
  scope: "segment",
  severity: "warning",
  mqm: "Terminology/Wrong term",
  its: "terminology",
  find: (pair, { terms }) => {
    if (terms === undefined || pair.target.bare.trim() === "") return NOTHING;
    return pair.termFaults(terms).flatMap((fault) => {
      if (fault.type !== "missing") return [];
      const { start, end, entry, tier } = fault.match;
      const facts = { term: pair.source.text.slice(start, end), rendering: entry.target };
      return [
        inSource("glossary.missing", [start, end], { facts, ...(tier === 3 ? { severity: "info" } : {}) }),
      ];
    });
  },
};
