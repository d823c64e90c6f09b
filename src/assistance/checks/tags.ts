import { codesOf, type Code } from "../../core/content.ts";
import { type Found, type SegmentCheck, inSource, inTarget, NOTHING } from "./check.ts";
import { type Markup, markupOf } from "./markup.ts";

const voidElements: ReadonlySet<string> = new Set(
  "br hr img input wbr col area base link meta source track embed".split(" "),
);
/** Arabic that is quoted on purpose: the translator puts it in an element that the source has not. */
const languageMark = /^<(bdi|span)\b[^>]*\blang=["']?ar/u;
const tagName = /^<(\/?)([A-Za-z][\w:-]*)[^>]*?(\/?)>$/u;

/** Tags, placeholders and inline codes are the same on both sides, in any order, and paired tags nest. */
export const tags: SegmentCheck = {
  id: "tags",
  scope: "segment",
  severity: "error",
  mqm: "Design and markup/Markup tag",
  its: "markup",
  find: ({ unit, source, target }) => {
    const before = markupOf(source.text);
    const after = markupOf(target.text);
    const sourceCodes = codesOf(unit.source);
    const targetCodes = codesOf(unit.target);
    if (before.length + after.length + sourceCodes.length + targetCodes.length === 0) return NOTHING;
    if (target.text.trim() === "") return NOTHING;
    const missing = without(before, after);
    const added = without(after, before).filter(
      ({ text }) => !languageMark.test(text) && !isItsEnd(text, after),
    );
    return [
      ...missing.map(({ text, start }) =>
        inSource("tags.missing", [start, start + text.length], { facts: { tag: text } }),
      ),
      ...added.map(({ text, start }) => {
        const [wanted] = missing;
        const end = start + text.length;
        const fixes =
          missing.length === 1 && added.length === 1 && wanted !== undefined
            ? [{ start, end, text: wanted.text }]
            : [];
        return inTarget("tags.added", [start, end], { facts: { tag: text }, fixes });
      }),
      ...codeFindings(sourceCodes, targetCodes, target.text.length),
      ...(missing.length === 0 && added.length === 0 ? nesting(after) : []),
    ];
  },
};

/** The end of an element that only says its language. */
function isItsEnd(text: string, all: readonly Markup[]): boolean {
  const name = /^<\/(bdi|span)>$/u.exec(text)?.[1];
  return name !== undefined && all.some((one) => languageMark.exec(one.text)?.[1] === name);
}

/** The markup of one text that has no counterpart in another. */
function without(all: readonly Markup[], others: readonly Markup[]): readonly Markup[] {
  const left = others.map(({ text }) => text);
  return all.filter(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function codeFindings(before: readonly Code[], after: readonly Code[], end: number): readonly Found[] {
  const name = ({ kind, id }: Code): string => `${kind} ${id}`;
  const differing = (all: readonly Code[], others: readonly Code[]): readonly Code[] => {
    const left = others.map(name);
    return all.filter((code) => {
      const at = left.indexOf(name(code));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  const missing = differing(before, after).map(({ label }) =>
    inTarget("tags.codeMissing", [0, end], { facts: { tag: label } }),
  );
  const added = differing(after, before).map(({ label }) =>
    inTarget("tags.codeAdded", [0, end], { facts: { tag: label } }),
  );
  return [...missing, ...added];
}

function opensLater(all: readonly Markup[], name: string, after: number): boolean {
  return all.some(
    ({ text, start }) => start > after && tagName.exec(text)?.[1] === "" && tagName.exec(text)?.[2] === name,
  );
}

function nesting(all: readonly Markup[]): readonly Found[] {
  const open: string[] = [];
  const wrong: Found[] = [];
  for (const { text, start } of all) {
    const [, slash, name, selfClosing] = tagName.exec(text) ?? [];
    if (name === undefined || selfClosing === "/" || voidElements.has(name.toLowerCase())) continue;
    if (slash === "") open.push(name);
    else if (open.at(-1) === name) open.pop();
    // A tag whose partner is in another segment has none here; one that opens only later is out of turn.
    else if (open.includes(name) || opensLater(all, name, start)) {
      wrong.push(inTarget("tags.nesting", [start, start + text.length], { facts: { tag: text } }));
      if (open.includes(name)) open.splice(open.lastIndexOf(name), 1);
    }
  }
  return wrong;
}
