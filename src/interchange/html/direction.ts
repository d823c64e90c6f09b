import { directionOf } from "../../language/directionRuns.ts";
import type { TextEdit } from "../textEdits.ts";
import { BLOCKS, translates, VOID } from "./elements.ts";
import { createOpenElements } from "./openElements.ts";
import { attributeEdit } from "./slots.ts";
import type { HtmlAttribute, HtmlToken } from "./tokens.ts";

type OpenTag = Extract<HtmlToken, { type: "open" }>;

const attributeOf = (tag: OpenTag, name: string): HtmlAttribute | undefined =>
  tag.attributes.find((attribute) => attribute.name === name);

/** The language an HTML file says it is in. */
export function htmlLanguage(tokens: readonly HtmlToken[]): string | undefined {
  for (const token of tokens) {
    if (token.type !== "open" || (token.name !== "html" && token.name !== "body")) continue;
    const language = attributeOf(token, "lang")?.value || attributeOf(token, "xml:lang")?.value;
    if (language !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/u.test(language)) return language;
  }
  return undefined;
}

/**
 * What makes a file one in the language of the translation: `lang` and `dir` of the root, and wherever else they named the
 * language or the direction of the source; alignments to the side on which the source's lines begin. A part of a page has no
 * root, and nobody knows the page it goes into: translated to a language from right to left its outermost blocks say so; from
 * left to right is what a page is where nothing is said, and nothing is added.
 */
export function directionEdits(
  text: string,
  tokens: readonly HtmlToken[],
  languages: { readonly source: string; readonly target: string },
): readonly TextEdit[] {
  const tags = tokens.filter((token) => token.type === "open");
  const root = tags.find(({ name }) => name === "html") ?? tags.find(({ name }) => name === "body");
  const turn = turnOf(languages);
  const edits: TextEdit[] = [];
  for (const tag of tags) {
    if (tag.name === "bdo") continue;
    for (const attribute of tag.attributes) {
      const value = attribute.value.trim().toLowerCase();
      const { name } = attribute;
      if (name === "lang" || name === "xml:lang") {
        if (tag === root || primary(value) === primary(languages.source)) {
          edits.push(attributeEdit(attribute, languages.target));
        }
      } else if (name === "dir") {
        if (tag === root || value === turn.from) edits.push(attributeEdit(attribute, turn.to));
      } else if (name === "align" && turn.from !== turn.to && value === turn.fromSide) {
        edits.push(attributeEdit(attribute, turn.toSide));
      } else if (name === "style") {
        const turned = turnedStyle(attribute.value, turn);
        if (turned !== attribute.value) edits.push(attributeEdit(attribute, turned));
      }
    }
    if (tag === root) edits.push(...missingAttributes(tag, languages.target, turn.to));
  }
  if (root === undefined && turn.from === "ltr" && turn.to === "rtl") {
    for (const tag of outermostBlocks(tokens, languages.source)) {
      edits.push(...missingAttributes(tag, languages.target, turn.to));
    }
  }
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.type !== "other" || before?.type !== "open" || before.name !== "style") continue;
    const rules = text.slice(token.start, token.end);
    const turned = turnedStyle(rules, turn);
    if (turned !== rules) edits.push({ start: token.start, end: token.end, by: [turned] });
  }
  return edits;
}

/** Blocks that show nothing by themselves, or have no direction of their own. */
const WITHOUT_DIRECTION: ReadonlySet<string> = new Set(
  "base basefont bgsound col colgroup frame frameset head hr link meta noscript script style template title".split(
    " ",
  ),
);

/** The blocks of a part of a page that stand in no other one and are in the language of the source. */
function outermostBlocks(tokens: readonly HtmlToken[], source: string): readonly OpenTag[] {
  const elements = createOpenElements();
  const found: OpenTag[] = [];
  for (const token of tokens) {
    if (token.type === "close" && BLOCKS.has(token.name)) elements.close(token.name);
    if (token.type !== "open" || token.closed || !BLOCKS.has(token.name) || VOID.has(token.name)) continue;
    const translated = translates(token);
    elements.open(token.name, translated);
    const language = attributeOf(token, "lang")?.value;
    const isForeign = language !== undefined && primary(language) !== primary(source);
    if (elements.names().length > 1 || isForeign || translated === false) continue;
    if (!WITHOUT_DIRECTION.has(token.name)) found.push(token);
  }
  return found;
}

interface Turn {
  readonly from: "rtl" | "ltr";
  readonly to: "rtl" | "ltr";
  readonly fromSide: "right" | "left";
  readonly toSide: "right" | "left";
}

function turnOf({ source, target }: { readonly source: string; readonly target: string }): Turn {
  const [from, to] = [directionOf(source), directionOf(target)];
  const side = (direction: "rtl" | "ltr"): "right" | "left" => (direction === "rtl" ? "right" : "left");
  return { from, to, fromSide: side(from), toSide: side(to) };
}

function turnedStyle(style: string, turn: Turn): string {
  if (turn.from === turn.to) return style;
  return style
    .replaceAll(/(?<![-\w])(direction\s*:\s*)(rtl|ltr)\b/giu, (found, start: string, value: string) =>
      value.toLowerCase() === turn.from ? start + turn.to : found,
    )
    .replaceAll(/(?<![-\w])(text-align\s*:\s*)(right|left)\b/giu, (found, start: string, value: string) =>
      value.toLowerCase() === turn.fromSide ? start + turn.toSide : found,
    );
}

function missingAttributes(tag: OpenTag, language: string, direction: string): readonly TextEdit[] {
  const at = tag.start + 1 + tag.name.length;
  const missing = [
    attributeOf(tag, "lang") === undefined ? ` lang="${language}"` : "",
    attributeOf(tag, "dir") === undefined ? ` dir="${direction}"` : "",
  ].join("");
  return missing === "" ? [] : [{ start: at, end: at, by: [missing] }];
}

const primary = (language: string): string => language.toLowerCase().split(/[-_]/u)[0] ?? "";
