import type { Code, Content } from "../../core/content.ts";
import { codesOf, joinParts } from "../../core/content.ts";
import type { Problem } from "../../core/result.ts";

/** Marks that services leave alone: the number of a code in double brackets. */
const MARK = /\[\[\s*(\d+)\s*\]\]/gu;

/** A content as plain text, its codes as marks in the order of the source. */
export function withMarks(content: Content): string {
  let number = 0;
  return content.map((part) => (typeof part === "string" ? part : `[[${(number += 1)}]]`)).join("");
}

/** A translation with its marks exchanged for the codes of the source; a warning names how many did not come back. */
export function withoutMarks(
  text: string,
  source: Content,
): { readonly content: Content; readonly problems: readonly Problem[] } {
  const codes = [...codesOf(source)];
  const used = new Set<number>();
  const parts: (string | Code)[] = [];
  let from = 0;
  for (const found of text.matchAll(MARK)) {
    const number = Number(found[1]);
    const code = codes[number - 1];
    parts.push(text.slice(from, found.index));
    if (code !== undefined && !used.has(number)) parts.push(code);
    used.add(number);
    from = found.index + found[0].length;
  }
  parts.push(text.slice(from));
  const missing = codes.filter((_, at) => !used.has(at + 1)).length;
  const problems: readonly Problem[] =
    missing === 0 ? [] : [{ code: "machine_codes", severity: "warning", facts: { count: missing } }];
  return { content: joinParts(parts), problems };
}
