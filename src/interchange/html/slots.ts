import { decodeHTML } from "entities/decode";
import { contentOf, plainText } from "../../core/content.ts";
import type { Slot } from "../inPlace.ts";
import type { RunItem } from "../markupRun.ts";
import { slotOfRun } from "../markupRun.ts";
import { BLOCKS, kindWithin, PREFORMATTED, SKIPPED, textAttributes, translates, VOID } from "./elements.ts";
import { createOpenElements } from "./openElements.ts";
import type { HtmlAttribute, HtmlToken } from "./tokens.ts";

type OpenTag = Extract<HtmlToken, { type: "open" }>;

/** How much of a protected text its code shows. */
const LABEL_LENGTH = 24;

/** Elements whose text has no place of its own on the page: their name is its context. */
const NAMED: ReadonlySet<string> = new Set([
  "title",
  "option",
  "button",
  "textarea",
  "figcaption",
  "caption",
  "legend",
]);

/** The places of an HTML file where something to translate stands, in the order of the file. */
export function htmlSlots(text: string, tokens: readonly HtmlToken[]): readonly Slot[] {
  const slots: Slot[] = [];
  const elements = createOpenElements();
  const closes = closingTokens(tokens);
  let run: RunItem[] = [];
  let attributes: Slot[] = [];
  const endRun = (): void => {
    if (run.length === 0 && attributes.length === 0) return;
    const names = elements.names();
    const preformatted = names.some((name) => PREFORMATTED.has(name));
    const innermost = names.at(-1) ?? "";
    const { kind, level } = kindWithin(names);
    const slot = slotOfRun(run, text, {
      kind: preformatted && kind === "paragraph" ? "code" : kind,
      ...(level === undefined ? {} : { level }),
      ...(NAMED.has(innermost) ? { context: innermost } : {}),
      decode: (written) => {
        const decoded = decodeHTML(written);
        return preformatted ? decoded : decoded.replaceAll(/[\t\n\f\r ]+/gu, " ");
      },
      encode: escapeHtml,
    });
    if (slot !== undefined) slots.push(slot);
    for (const attribute of attributes) slots.push(attribute);
    run = [];
    attributes = [];
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const { start, end } = token;
    const translated = elements.translated();
    if (token.type === "text") {
      if (translated) run.push({ type: "text", start, end });
      continue;
    }
    if (token.type === "other") {
      if (translated) run.push({ type: "standalone", start, end, label: "!--" });
      continue;
    }
    const isBlock = BLOCKS.has(token.name);
    if (token.type === "close") {
      if (isBlock) {
        endRun();
        elements.close(token.name);
      } else if (translated) {
        // Browsers make a line break of </br>, and nothing of other closes without an open.
        run.push({ type: "close", name: token.name, start, end });
      }
      continue;
    }
    const says = translates(token);
    const last = closes.get(index);
    const isSkipped = SKIPPED.has(token.name) || (token.name === "code" && isPreformatted(elements.names()));
    const isProtected = !isBlock && says === false;
    if (isBlock) endRun();
    if ((isSkipped || isProtected) && last !== undefined) {
      // A frame that is not read is called by its title all the same.
      if (translated && says !== false) attributes.push(...attributeSlots(token));
      const until = tokens[last]?.end ?? end;
      if (translated && !isBlock) {
        const label = isSkipped ? token.name : labelOf(text.slice(end, tokens[last]?.start ?? end));
        run.push({ type: "standalone", start, end: until, label });
      }
      index = last;
      continue;
    }
    if ((says ?? translated) && !isSkipped) attributes.push(...attributeSlots(token));
    if (isBlock) {
      if (VOID.has(token.name)) endRun();
      else if (!token.closed) elements.open(token.name, says);
    } else if (translated) {
      const alone = VOID.has(token.name) || token.closed;
      run.push(
        alone
          ? { type: "standalone", start, end, label: token.name }
          : { type: "open", name: token.name, start, end },
      );
    }
  }
  endRun();
  return slots;
}

function isPreformatted(names: readonly string[]): boolean {
  return names.includes("pre");
}

/** The close of each element that is closed at all, by places in the list of tokens. */
function closingTokens(tokens: readonly HtmlToken[]): ReadonlyMap<number, number> {
  const open = new Map<string, number[]>();
  const closes = new Map<number, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type === "open" && !token.closed && !VOID.has(token.name)) {
      const own = open.get(token.name);
      if (own === undefined) open.set(token.name, [index]);
      else own.push(index);
    } else if (token.type === "close") {
      const opening = open.get(token.name)?.pop();
      if (opening !== undefined) closes.set(opening, index);
    }
  }
  return closes;
}

function labelOf(markup: string): string {
  const words = markup
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
  return words.length > LABEL_LENGTH ? `${words.slice(0, LABEL_LENGTH)}…` : words || "…";
}

function attributeSlots(tag: OpenTag): readonly Slot[] {
  return textAttributes(tag).map(({ attribute, context }) => ({
    piece: { kind: "paragraph", content: contentOf(attribute.value), context, division: "sentences" },
    edits: (target) => [attributeEdit(attribute, plainText(target))],
  }));
}

/** The edit that gives an attribute a new value, in the marks it has. */
export function attributeEdit(
  attribute: HtmlAttribute,
  value: string,
): { readonly start: number; readonly end: number; readonly by: readonly string[] } {
  const escaped = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\u00A0", "&nbsp;");
  const { quote, valueStart, valueEnd, start, name } = attribute;
  if (quote === "" && valueStart === valueEnd) {
    const end = start + name.length;
    return { start: end, end: Math.max(end, attribute.end), by: [`="${escaped.replaceAll('"', "&quot;")}"`] };
  }
  const mark = quote === "" ? '"' : "";
  const inner = quote === "'" ? escaped.replaceAll("'", "&#39;") : escaped.replaceAll('"', "&quot;");
  return { start: valueStart, end: valueEnd, by: [`${mark}${inner}${mark}`] };
}

/** Text as the content of an element. */
function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\u00A0", "&nbsp;");
}
