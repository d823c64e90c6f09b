/** A quotation mark: its family, and whether it opens, closes, or could do either. */
export interface QuoteMark {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly family: "straight" | "double" | "single" | "guillemet";
  readonly role: "open" | "close" | "either";
}

const anyMark = /["“”„‟«»‹›‘’']/u;
const mark = /["“”„‟«»‹›‘’‚]|''|(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu;
const letter = /[\p{L}\p{N}]/u;

/** Whether a text has any mark that could be a quotation mark. */
export function mayQuote(text: string): boolean {
  return anyMark.test(text);
}

/** The quotation marks of an English text; apostrophes, inches and feet are none. */
export function quoteMarks(text: string): readonly QuoteMark[] {
  if (!anyMark.test(text)) return [];
  const found: QuoteMark[] = [];
  let singles = 0;
  for (const { 0: written, index } of text.matchAll(mark)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + written.length);
    const place = { text: written, start: index, end: index + written.length };
    if (written === "“" || written === "„" || written === "‟")
      found.push({ ...place, family: "double", role: "open" });
    else if (written === "”") found.push({ ...place, family: "double", role: "close" });
    else if (written === "«" || written === "‹") found.push({ ...place, family: "guillemet", role: "open" });
    else if (written === "»" || written === "›") found.push({ ...place, family: "guillemet", role: "close" });
    else if (written === '"' || written === "''") {
      // 5'10", a 27" screen: a measure, unless a quotation is open.
      const open = found.filter(({ family }) => family === "straight").length % 2 === 1;
      if (/\d/u.test(before) && !open) continue;
      found.push({ ...place, family: "straight", role: straightRole(before, after) });
    } else if (
      written === "‘" ||
      written === "‚" ||
      (written === "'" && !letter.test(before) && letter.test(after))
    ) {
      // ’90s and ’tis begin with an apostrophe.
      if (written === "'" && /^\d\ds?\b/u.test(text.slice(index + 1))) continue;
      singles += 1;
      found.push({ ...place, family: "single", role: "open" });
    } else if (singles > 0 && !letter.test(after)) {
      singles -= 1;
      found.push({ ...place, family: "single", role: "close" });
    }
  }
  return found;
}

function straightRole(before: string, after: string): QuoteMark["role"] {
  const openable = before === "" || /[\s([{—–\uFFFC-]/u.test(before);
  const closable = after === "" || /[\s)\]}.,;:!?—–\uFFFC-]/u.test(after);
  if (openable === closable) return "either";
  return openable ? "open" : "close";
}

const otherDoubles = '"“”„‟';
const sourceSingles = "‘’‹›";
const straightSingles = /(?<![\p{L}\p{N}])'[^'\n]{1,80}'(?![\p{L}\p{N}])/gu;

/** How many quotations the Arabic segments of a paragraph hold together, and whether they are left open. */
export function countSourceQuotations(sources: readonly string[]): {
  readonly quotations: number;
  readonly open: boolean;
} {
  const text = sources.join(" ");
  if (!anyMark.test(text)) return { quotations: 0, open: false };
  // Inches and feet; a gershayim between letters.
  const plain = text.includes('"')
    ? text.replaceAll(/(?<=\d)"(?=\s|$)/gu, (inch, at: number) => (isOpenBefore(text, at) ? inch : " "))
    : text;
  let [opening, closing, others, singles] = [0, 0, 0, 0];
  for (const sign of plain) {
    if (sign === "«") opening += 1;
    else if (sign === "»") closing += 1;
    else if (otherDoubles.includes(sign)) others += 1;
    else if (sourceSingles.includes(sign)) singles += 1;
  }
  const quotations = Math.min(opening, closing) + Math.floor(others / 2);
  if (opening + closing + others > 0) return { quotations, open: opening !== closing || others % 2 === 1 };
  const straight = text.includes("'") ? (text.match(straightSingles)?.length ?? 0) : 0;
  return { quotations: Math.floor(singles / 2) + straight, open: false };
}

function isOpenBefore(text: string, at: number): boolean {
  return (text.slice(0, at).match(/"/gu)?.length ?? 0) % 2 === 1;
}
