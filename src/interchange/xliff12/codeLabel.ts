import type { Attributes } from "./unit.ts";

/** Short names for the kinds of codes the specification lists (XLIFF 1.2, `ctype`). */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["bold", "b"],
  ["italic", "i"],
  ["underlined", "u"],
  ["link", "a"],
  ["image", "img"],
  ["lb", "br"],
  ["pb", "page"],
]);

/**
 * What people read on a code: its equivalent text, the tag or placeholder it holds, its kind, or its id.
 * `held` is the text inside the code, references resolved.
 */
export function codeLabel(attributes: Attributes, held: string): string {
  const equivalent = attributes["equiv-text"];
  if (equivalent !== undefined && equivalent.trim() !== "") return equivalent.trim();
  const label = heldLabel(held.trim());
  if (label !== "") return label;
  const kind = attributes["ctype"];
  if (kind !== undefined && kind !== "") return KINDS.get(kind) ?? kind.replace(/^x-/u, "");
  return attributes["id"] ?? attributes["mid"] ?? attributes["mtype"] ?? "";
}

/** The label of a native tag or placeholder: `b` of `<b>`, `{0}` of `{0}`; memoQ's tags say themselves what to show. */
function heldLabel(held: string): string {
  if (held === "" || held === "{}") return "";
  const shown = /\bdisplaytext="([^"]*)"/u.exec(held)?.[1];
  if (shown !== undefined && shown !== "") return shown;
  return /^<\/?\s*([^\s/>]+)/u.exec(held)?.[1] ?? held;
}
