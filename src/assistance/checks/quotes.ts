import { type Found, type ParagraphCheck, inTarget } from "./check.ts";
import { countQuotedNames } from "./quotedNames.ts";
import { countSourceQuotations, mayQuote, type QuoteMark, quoteMarks } from "./quoteMarks.ts";

/** Quotation marks of a paragraph are balanced, as many as in the source, of one kind, and none inside its like. */
export const quotes: ParagraphCheck = {
  id: "quotes",
  scope: "paragraph",
  severity: "warning",
  mqm: "Linguistic conventions/Punctuation",
  its: "typographical",
  find: (pairs) => {
    if (!pairs.some(({ source, target }) => mayQuote(source.bare) || mayQuote(target.bare))) return [];
    if (pairs.some(({ target }) => target.bare.trim() === "")) return [];
    const marks = pairs.flatMap(({ target }, index) =>
      quoteMarks(target.bare).map((mark) => ({ index, mark })),
    );
    const sources = pairs.map(({ source }) => source.bare);
    const { quotations, open } = countSourceQuotations(sources);
    if (marks.length === 0 && quotations === 0) return [];
    return judge(marks, {
      quotations,
      open,
      last: pairs.length - 1,
      lengths: pairs.map(({ target }) => target.text.length),
      announced: quotations === 0 && sources.some((source) => source.includes(":")),
      names: () => countQuotedNames(sources.join(" "), pairs.map(({ target }) => target.bare).join(" ")),
      interruptions: () => pairs.reduce((sum, { target }) => sum + countInterruptions(target.bare), 0),
    });
  },
};

interface PlacedMark {
  readonly index: number;
  readonly mark: QuoteMark;
}

interface Expectation {
  readonly quotations: number;
  /** Whether the source itself leaves a quotation open or closes one it did not open. */
  readonly open: boolean;
  readonly last: number;
  readonly lengths: readonly number[];
  /** Whether a colon announces speech that the source does not put in marks. */
  readonly announced: boolean;
  /** How many of the source's hold only a name that the target writes with a capital. */
  readonly names: () => number;
  /** How many of the target's go on what its speaker's name has interrupted. */
  readonly interruptions: () => number;
}

function judge(
  marks: readonly PlacedMark[],
  expected: Expectation,
): readonly { readonly index: number; readonly found: Found }[] {
  const results: { index: number; found: Found }[] = [];
  const report = ({ index, mark }: PlacedMark, message: string, fix?: string): void => {
    const { start, end, text } = mark;
    results.push({
      index,
      found: inTarget(message, [start, end], {
        facts: { mark: text },
        ...(fix === undefined ? {} : { fixes: [{ start, end, text: fix }] }),
      }),
    });
  };
  const straight = marks.filter(({ mark }) => mark.family === "straight");
  const curly = marks.filter(({ mark }) => mark.family === "double");
  if (straight.length > 0 && curly.length > 0) {
    for (const placed of straight) report(placed, "quotes.mixed", placed.mark.role === "close" ? "”" : "“");
  }
  const stack: PlacedMark[] = [];
  let pairsFound = 0;
  for (const placed of marks) {
    const { mark } = placed;
    const top = stack.at(-1);
    if (mark.family === "guillemet") report(placed, "quotes.guillemet", mark.role === "close" ? "”" : "“");
    const closes =
      mark.role === "close" ||
      (mark.role === "either" && top !== undefined && top.mark.family === mark.family);
    if (!closes) {
      if (top !== undefined && top.mark.family === mark.family && mark.family === "double")
        report(placed, "quotes.nested", "‘");
      stack.push(placed);
    } else if (top !== undefined && (top.mark.family === mark.family || bothDouble(top.mark, mark))) {
      stack.pop();
      pairsFound += 1;
    } else if (mark.family !== "single") {
      // A closing mark in the first segment can end what an earlier paragraph opened, if the source does so too.
      if (!expected.open) report(placed, "quotes.unopened");
    }
  }
  const left = stack.filter(({ mark }) => mark.family !== "single");
  if (!expected.open) for (const placed of left) report(placed, "quotes.unclosed");
  if (
    results.length === 0 &&
    left.length === 0 &&
    pairsFound < expected.quotations &&
    pairsFound < expected.quotations - expected.names()
  ) {
    const end = expected.lengths[expected.last] ?? 0;
    const facts = { source: expected.quotations, target: pairsFound };
    results.push({ index: expected.last, found: inTarget("quotes.fewer", [0, end], { facts }) });
  } else if (
    results.length === 0 &&
    !expected.open &&
    pairsFound > expected.quotations &&
    marks[0] !== undefined
  ) {
    const doubles = countDouble(marks);
    const facts = { source: expected.quotations, target: doubles };
    const { index, mark } = marks[0];
    if (!expected.announced && doubles - expected.interruptions() > expected.quotations)
      results.push({ index, found: inTarget("quotes.more", [mark.start, mark.end], { facts }) });
  }
  return results;
}

// “…,” said somebody. “…”: the second half of one quotation.
const interruption = /[,.?!]["”]\s+(?![^"“”]{0,80}[.?!]\s[^"“”]*[.?!]\s)[^"“”\n]{2,80}?[,.:]\s+["“]/gu;

function countInterruptions(text: string): number {
  return [...text.matchAll(interruption)].length;
}

function bothDouble(one: QuoteMark, other: QuoteMark): boolean {
  return one.family !== "single" && other.family !== "single";
}

/** Pairs of double marks: single ones may quote a word that the source does not mark. */
function countDouble(marks: readonly PlacedMark[]): number {
  return Math.floor(marks.filter(({ mark }) => mark.family !== "single").length / 2);
}
