import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";

/** No rendering that the glossary forbids stands in the target. */
export const forbiddenTerm: SegmentCheck = {
  id: "forbidden_term",
  scope: "segment",
  severity: "error",
  mqm: "Terminology/Wrong term",
  its: "terminology",
  find: (pair, { terms }) => {
    if (terms === undefined || pair.target.bare.trim() === "") return NOTHING;
    const found: Found[] = [];
    for (const fault of pair.termFaults(terms)) {
      if (fault.type !== "forbidden") continue;
      const { start, end } = fault.place;
      const rendering = fault.entry.status === "deprecated" ? "" : fault.entry.target;
      const facts = { text: pair.target.text.slice(start, end), rendering };
      found.push(
        inTarget("forbidden_term.used", [start, end], {
          facts,
          ...(rendering === "" ? {} : { fixes: [{ start, end, text: rendering }] }),
        }),
      );
    }
    return found;
  },
};
