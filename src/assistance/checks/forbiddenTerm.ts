import { type SegmentCheck, inTarget, NOTHING } from "./check.ts";

/** No rendering that the glossary forbids stands in the target. */
export const forbiddenTerm: SegmentCheck = {
  id: "forbidden_term",
  scope: "segment",
  severity: "error",
  mqm: "Terminology/Wrong term",
  its: "terminology",
  find: (pair, { terms }) => {
    if (terms === undefined || pair.target.bare.trim() === "") return NOTHING;
    return pair.termFaults(terms).flatMap((fault) => {
      if (fault.type !== "forbidden") return [];
      const { start, end } = fault.place;
      const rendering = fault.entry.status === "deprecated" ? "" : fault.entry.target;
      const facts = { text: pair.target.text.slice(start, end), rendering };
      return [
        inTarget("forbidden_term.used", [start, end], {
          facts,
          ...(rendering === "" ? {} : { fixes: [{ start, end, text: rendering }] }),
        }),
      ];
    });
  },
};
