import type { Attributes } from "./unit.ts";

/** Which half of a span a label is for; `whole` for codes that are one. */
export type CodeHalf = "start" | "end" | "whole";

/**
 * What people read on a code: what the file shows for it (`disp`), its equivalent text, the tag or placeholder it stands for in
 * the original, its kind, or its id. `data` are the texts of the unit's `originalData` by id.
 */
export function codeLabel(attributes: Attributes, half: CodeHalf, data: ReadonlyMap<string, string>): string {
  const suffix = half === "start" ? "Start" : half === "end" ? "End" : "";
  const shown = attributes[`disp${suffix}`] ?? attributes[`equiv${suffix}`];
  if (shown !== undefined && shown.trim() !== "") return shown.trim();
  const held = data.get(attributes[`dataRef${suffix}`] ?? "")?.trim() ?? "";
  if (held !== "") return /^<\/?\s*([^\s/>]+)/u.exec(held)?.[1] ?? held;
  // The end of a span is shown like its start if the file has nothing else for it.
  if (half === "end") return "";
  const subType = /:(.+)$/u.exec(attributes["subType"] ?? "")?.[1];
  return subType ?? attributes["type"] ?? attributes["id"] ?? "";
}
