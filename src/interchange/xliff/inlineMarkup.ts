import type { Code, Content } from "../../core/content.ts";
import { codesOf } from "../../core/content.ts";
import { balanceCodes } from "../codeBalance.ts";
import { escapeXmlText } from "../xml.ts";

/** The codes a target may hold, by kind and id: those of its file, so that nothing foreign gets into the markup. */
export type KnownCodes = ReadonlyMap<string, string>;

/** The codes of a unit's contents, source last: where both have one the markup of the first stays. */
export function knownCodes(contents: readonly Content[]): KnownCodes {
  const known = new Map<string, string>();
  for (const content of contents) {
    for (const code of codesOf(content)) {
      const name = nameOf(code);
      if (!known.has(name)) known.set(name, code.data);
    }
  }
  return known;
}

/**
 * A content as markup. Codes the file does not know are left out and counted; element pairs that do not nest are brought into
 * order by the codes of the source.
 */
export function writeMarkup(
  content: Content,
  known: KnownCodes,
  source: Content,
  control: (character: string) => string = () => "",
): { readonly markup: string; readonly left: number } {
  const [only] = content;
  if (content.length === 1 && typeof only === "string") return { markup: writeText(only, control), left: 0 };
  const kept = content.filter((part) => typeof part === "string" || known.has(nameOf(part)));
  const balanced = nests(kept, known) ? kept : balanceCodes(kept, source);
  const markup = balanced
    .map((part) =>
      typeof part === "string" ? writeText(part, control) : (known.get(nameOf(part)) ?? part.data),
    )
    .join("");
  return { markup, left: content.length - kept.length };
}

function nameOf(code: Code): string {
  return `${code.kind} ${code.id}`;
}

/** Whether the tags of elements, which unlike empty ones must nest, do so, and no pair ends before it begins. */
function nests(content: Content, known: KnownCodes): boolean {
  const open: string[] = [];
  const closed = new Set<string>();
  for (const code of codesOf(content)) {
    if (code.kind === "standalone") continue;
    if (code.kind === "close") closed.add(code.id);
    else if (closed.has(code.id)) return false;
    const data = known.get(nameOf(code)) ?? code.data;
    if (code.kind === "open" && isOpeningTag(data)) {
      if (open.includes(code.id)) return false;
      open.push(code.id);
    } else if (code.kind === "close" && data.startsWith("</") && open.pop() !== code.id) return false;
  }
  return open.length === 0;
}

/** Whether a code is one tag that opens an element, not a whole element. */
function isOpeningTag(data: string): boolean {
  return !data.endsWith("/>") && data.indexOf("<", 1) < 0;
}

// What XML 1.0 cannot hold: controls, lone halves of surrogate pairs, two non-characters.
const FORBIDDEN = /(?![\t\n\u007F-\u009F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

function writeText(text: string, control: (character: string) => string): string {
  const escaped = /[&<>\r]/u.test(text) ? escapeXmlText(text) : text;
  return escaped.search(FORBIDDEN) < 0 ? escaped : escaped.replaceAll(FORBIDDEN, control);
}
