import { flatText } from "../../core/content.ts";
import type { GrammarSlip } from "../grammar/grammarian.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";
import { maskMarkup } from "./markup.ts";
import type { Unit } from "./unit.ts";

/** English grammar as an engine knows it; off until a project asks for it. The engine must have read the text before. */
export const grammar: SegmentCheck = {
  id: "grammar",
  scope: "segment",
  severity: "off",
  mqm: "Linguistic conventions/Grammar",
  its: "grammar",
  find: ({ target }, { grammarian }) => {
    if (grammarian === undefined) return NOTHING;
    const slips = grammarian.slipsIn(target.bare);
    return slips.length === 0 ? NOTHING : slips.map((slip) => foundOf(slip, target.text));
  },
};

/** The text of a segment that an engine reads for this check. */
export function grammarText({ target }: Unit): string {
  return maskMarkup(flatText(target));
}

function foundOf({ start, end, isAgreement, edits }: GrammarSlip, text: string): Found {
  const written = text.slice(start, end).trim();
  const [first] = edits;
  const right = first?.text.trim() ?? "";
  const range = [start, end] as const;
  if (right === "") return inTarget("grammar.superfluous", range, { facts: { text: written }, fixes: edits });
  const facts = { text: written, right };
  if (first?.start === end) return inTarget("grammar.missing", range, { facts, fixes: edits });
  return inTarget(isAgreement ? "grammar.agreement" : "grammar.instead", range, { facts, fixes: edits });
}
