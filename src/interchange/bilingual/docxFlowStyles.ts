/** What a paragraph is in a bilingual document without a table; the paragraphs of the translation have no style of their own. */
export type FlowRole = "row" | "source" | "comments" | "document";

/** The styles that say so: they stay where everything in a paragraph is typed over. */
export const FLOW_STYLES: Readonly<Record<FlowRole, { readonly id: string; readonly name: string }>> = {
  row: { id: "MuqabalaRow", name: "Muqabala Row" },
  source: { id: "MuqabalaSource", name: "Muqabala Source" },
  comments: { id: "MuqabalaComments", name: "Muqabala Comments" },
  document: { id: "MuqabalaDocument", name: "Muqabala Document" },
};

/** What stands between number, id and state in the line above a row. */
export const FLOW_SEPARATOR = " · ";

/** What a style says; word processors write its id as they like, with spaces or without. */
export function flowRole(style: string | undefined): FlowRole | undefined {
  const key = style?.replace(/[^A-Za-z]/gu, "").toLowerCase();
  return ROLES.get(key ?? "");
}

const ROLES: ReadonlyMap<string, FlowRole> = new Map(
  (["row", "source", "comments", "document"] as const).map((role) => [
    FLOW_STYLES[role].id.toLowerCase(),
    role,
  ]),
);
