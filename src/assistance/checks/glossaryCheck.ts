import { type Found, type SegmentCheck, inSource, NOTHING } from "./check.ts";

/** Every term of the source has one of its renderings in the target. */
export const glossary: SegmentCheck = {
  id: "glossary",
  scope: "segment",
  severity: "warning",
  mqm: "Terminology/Wrong term",
  its: "terminology",
  find: (pair, { terms }) => {
    if (terms === undefined || pair.target.bare.trim() === "") return NOTHING;
    const found: Found[] = [];
    for (const fault of pair.termFaults(terms)) {
      if (fault.type !== "missing") continue;
      const { start, end, entry, tier } = fault.match;
      const facts = { term: pair.source.text.slice(start, end), rendering: entry.target };
      found.push(
        inSource("glossary.missing", [start, end], tier === 3 ? { facts, severity: "info" } : { facts }),
      );
    }
    return found;
  },
};
