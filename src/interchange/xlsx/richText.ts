import type { Content } from "../../core/content.ts";
import { isEmptyTag, prefixOf } from "../childEdits.ts";
import type { Look } from "../inlineLook.ts";
import type { Inline, InlineBlock } from "../inlineRuns.ts";
import { inlineBlock, writeInline } from "../inlineRuns.ts";
import type { TextEdit } from "../textEdits.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsIn, ownText } from "../xmlOffsets.ts";
import { xmlWords } from "../xmlText.ts";
import type { XmlPart } from "../zippedParts.ts";

/** The formatting of a run: what is in its `x:rPr`, by name. */
type CellStyle = readonly (readonly [tag: string, markup: string])[];

/** Flags of a look by the element that says them; any other element is a value. */
const FLAGS: ReadonlyMap<string, string> = new Map([
  ["x:b", "bold"],
  ["x:i", "italic"],
  ["x:u", "underline"],
  ["x:strike", "strike"],
]);

const VALUES: ReadonlyMap<string, string> = new Map([
  ["x:color", "color"],
  ["x:sz", "size"],
  ["x:rFont", "font"],
]);

/** The text of a cell or of a comment (`x:si`, `x:is`, `x:text`) with its codes; readings for pronunciation are no text. */
export function readRichText(element: PlacedElement, part: XmlPart): InlineBlock<CellStyle> {
  const parts = elementsIn(element).flatMap((child): readonly Inline<CellStyle>[] => {
    const { tag, start, end } = child;
    const whole = [{ start, end }];
    if (tag === "x:t") return [{ type: "text", text: ownText(child), look: PLAIN, style: [], whole }];
    if (tag !== "x:r") return [];
    const properties = childNamed(child, "x:rPr");
    const text = childNamed(child, "x:t");
    const style = (properties === undefined ? [] : elementsIn(properties)).map(
      (one) => [one.tag, part.text.slice(one.start, one.end)] as const,
    );
    const words = text === undefined ? "" : ownText(text);
    return [{ type: "text", text: words, look: lookOf(properties, words), style, whole }];
  });
  return inlineBlock(parts, (style, without) => {
    const names = without.map((name) => name.replace("Complex", ""));
    return style.filter(([tag]) => !names.includes(FLAGS.get(tag) ?? VALUES.get(tag) ?? ""));
  });
}

const PLAIN: Look = { flags: new Map(), values: new Map() };

function lookOf(properties: PlacedElement | undefined, text: string): Look {
  // The font of marks between words is nobody's business, and letters of two scripts have two fonts anyway.
  const font = /[\p{scx=Arab}\p{scx=Hebr}]/u.test(text) ? "fontComplex" : "font";
  const flags = new Map<string, string>();
  const values = new Map<string, string>();
  for (const { tag, attributes } of properties === undefined ? [] : elementsIn(properties)) {
    const value = attributes.get("val") ?? "";
    const flag = FLAGS.get(tag);
    const name = VALUES.get(tag);
    if (flag !== undefined && !["0", "false", "none"].includes(value)) flags.set(flag, value);
    if (tag === "x:vertAlign" && value !== "baseline") flags.set(value, "");
    if (name === "font") {
      if (/\p{L}/u.test(text)) values.set(font, value);
    } else if (name !== undefined) values.set(name, [...attributes].join(" "));
  }
  return { flags, values };
}

/** Edits that put a translation into the place of a text: a plain one as it was, one with formatting as runs. */
export function richTextEdits(
  element: PlacedElement,
  block: InlineBlock<CellStyle>,
  target: Content,
): readonly TextEdit[] {
  if (isEmptyTag(element)) return [];
  const prefix = prefixOf(element);
  const words = (text: string): string => `<${prefix}t xml:space="preserve">${xmlWords(text)}</${prefix}t>`;
  const plain = childNamed(element, "x:r") === undefined;
  const by = writeInline(target, block, (text, style = []) => {
    if (plain) return xmlWords(text);
    const properties = style.map(([, markup]) => markup).join("");
    const said = properties === "" ? "" : `<${prefix}rPr>${properties}</${prefix}rPr>`;
    return `<${prefix}r>${said}${words(text)}</${prefix}r>`;
  });
  const { contentStart: start, contentEnd: end } = element;
  if (!plain) return [{ start, end, by }];
  return [{ start, end, by: [`<${prefix}t xml:space="preserve">`, ...by, `</${prefix}t>`] }];
}
