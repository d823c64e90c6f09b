import type { Code, Content } from "../core/content.ts";
import { joinParts } from "../core/content.ts";
import type { TextRange } from "../language/sentences.ts";
import type { Extras, Look } from "./inlineLook.ts";
import { differences, labelOf, weightOf } from "./inlineLook.ts";

/** Markup that is written back: made by the reader, or a range of the part it stands in (UTF-16 offsets). */
export type Raw = string | TextRange;

/** A stretch of text of one formatting; `style` is the format's own record of it. */
export interface InlineText<Style> {
  readonly type: "text";
  readonly text: string;
  readonly look: Look;
  readonly style: Style;
  /** The whole run with its markup. */
  readonly whole: readonly Raw[];
}

/** Something in the line that is no text: a tab, an image, a field. At an edge of its block `loose` ones need no code. */
export interface InlineObject {
  readonly type: "object";
  readonly label: string;
  readonly loose: boolean;
  readonly markup: readonly Raw[];
}

/** A wrapper of text, such as a link. */
export interface InlineSpan<Style> {
  readonly type: "span";
  readonly label: string;
  readonly open: readonly Raw[];
  readonly close: readonly Raw[];
  readonly parts: readonly Inline<Style>[];
}

/** Something invisible that may move to the beginning or the end of its block, such as a bookmark. */
export interface InlineAnchor {
  readonly type: "anchor";
  readonly side: "start" | "end";
  readonly markup: readonly Raw[];
}

/** One part of a block of text as a document format has it. */
export type Inline<Style> = InlineText<Style> | InlineObject | InlineSpan<Style> | InlineAnchor;

/** What an inline code stands for. */
export type InlineCode<Style> =
  | { readonly type: "format"; readonly style: Style }
  | { readonly type: "object"; readonly markup: readonly Raw[] }
  | {
      readonly type: "span";
      readonly open: readonly Raw[];
      readonly close: readonly Raw[];
      readonly style: Style | undefined;
    };

/** A block of text as content, with all that is needed to write another content in its place. */
export interface InlineBlock<Style> {
  readonly content: Content;
  readonly codes: ReadonlyMap<string, InlineCode<Style>>;
  /** What stands before and behind the content and needs no code. */
  readonly before: readonly Raw[];
  readonly after: readonly Raw[];
  /** The formatting of text outside of codes; undefined if there is no text. */
  readonly style: Style | undefined;
}

/** Takes the named parts of a look out of a style. */
export type Plainer<Style> = (style: Style, without: readonly string[]) => Style;

/** Content and codes of a block: formatting common to all of it is no code, and what stands at its edges is kept outside. */
export function inlineBlock<Style>(
  parts: readonly Inline<Style>[],
  plainer: Plainer<Style>,
): InlineBlock<Style> {
  const { rest, before, after } = unwrap(parts);
  const codes = new Map<string, InlineCode<Style>>();
  const content: (string | Code)[] = [];
  const style = emit(rest, { codes, content, plainer });
  return { content: joinParts(content), codes, before, after, style };
}

interface Unwrapped<Style> {
  readonly rest: readonly Inline<Style>[];
  readonly before: readonly Raw[];
  readonly after: readonly Raw[];
}

function unwrap<Style>(parts: readonly Inline<Style>[]): Unwrapped<Style> {
  const before: Raw[] = [];
  const after: Raw[] = [];
  let rest = withoutAnchors(parts, before, after);
  for (;;) {
    const first = rest.findIndex((part) => !isLoose(part));
    if (first < 0) {
      // Nothing but loose things: they keep their order.
      before.push(...rest.flatMap((part) => (part.type === "object" ? part.markup : [])));
      return { rest: [], before, after };
    }
    const last = rest.findLastIndex((part) => !isLoose(part));
    before.push(...markupOf(rest.slice(0, first)));
    after.unshift(...markupOf(rest.slice(last + 1)));
    rest = rest.slice(first, last + 1);
    const [only] = rest;
    if (rest.length !== 1 || only?.type !== "span") return { rest, before, after };
    before.push(...only.open);
    after.unshift(...only.close);
    rest = only.parts;
  }
}

function isLoose<Style>(part: Inline<Style>): boolean {
  return part.type === "object" && part.loose;
}

function markupOf<Style>(parts: readonly Inline<Style>[]): readonly Raw[] {
  return parts.flatMap((part) => (part.type === "object" ? part.markup : []));
}

/** The parts without what is invisible: that goes to where the block begins, or to where it ends. */
function withoutAnchors<Style>(
  parts: readonly Inline<Style>[],
  before: Raw[],
  after: Raw[],
): readonly Inline<Style>[] {
  const firstText = parts.findIndex(hasText);
  return parts.flatMap((part, index): readonly Inline<Style>[] => {
    if (part.type === "span") return [{ ...part, parts: withoutAnchors(part.parts, before, after) }];
    if (part.type !== "anchor") return [part];
    const early = part.side === "start" || index < firstText;
    (early ? before : after).push(...part.markup);
    return [];
  });
}

function hasText<Style>(part: Inline<Style>): boolean {
  if (part.type === "span") return part.parts.some(hasText);
  return part.type === "text" && part.text !== "";
}

interface Emission<Style> {
  readonly codes: Map<string, InlineCode<Style>>;
  readonly content: (string | Code)[];
  readonly plainer: Plainer<Style>;
}

/** Writes parts down as content; gives the style of what stands outside of formatting codes. */
function emit<Style>(parts: readonly Inline<Style>[], emission: Emission<Style>): Style | undefined {
  const { codes, content, plainer } = emission;
  const texts = parts.filter((part) => part.type === "text");
  const found = differences(texts);
  const extras = new Map<Inline<Style>, Extras>(texts.map((text, index) => [text, found[index] ?? []]));
  let open: { readonly id: string; readonly key: string; readonly label: string } | undefined;
  const close = (): void => {
    if (open !== undefined)
      content.push({ type: "code", id: open.id, kind: "close", label: open.label, data: "" });
    open = undefined;
  };
  for (const part of parts) {
    if (part.type === "text") {
      const extra = extras.get(part) ?? [];
      const key = extra.map(([name, value]) => `${name}=${value}`).join(" ");
      if (open !== undefined && open.key !== key) close();
      if (open === undefined && key !== "") {
        const label = labelOf(extra);
        open = { id: String(codes.size + 1), key, label };
        codes.set(open.id, { type: "format", style: part.style });
        content.push({ type: "code", id: open.id, kind: "open", label, data: key });
      }
      content.push(part.text);
      continue;
    }
    if (part.type === "anchor") continue;
    const id = String(codes.size + 1);
    const { label } = part;
    if (part.type === "object") {
      // A tab or a line break within bold text does not end it.
      codes.set(id, { type: "object", markup: part.markup });
      content.push({ type: "code", id, kind: "standalone", label, data: label });
      continue;
    }
    close();
    codes.set(id, { type: "span", open: part.open, close: part.close, style: undefined });
    content.push({ type: "code", id, kind: "open", label, data: label });
    const style = emit(part.parts, emission);
    codes.set(id, { type: "span", open: part.open, close: part.close, style });
    content.push({ type: "code", id, kind: "close", label, data: "" });
  }
  close();
  const plain = texts.filter((text) => (extras.get(text) ?? []).length === 0);
  const [longest] = (plain.length > 0 ? plain : texts).toSorted(
    (one, other) => weightOf(other) - weightOf(one),
  );
  if (longest === undefined) return undefined;
  const names = (extras.get(longest) ?? []).map(([name]) => name);
  return names.length === 0 ? longest.style : plainer(longest.style, names);
}

/** How a format writes a stretch of text without codes; `style` is undefined in a block that had no text. */
export type TextWriter<Style> = (text: string, style: Style | undefined) => string;

/** The markup of a block with another content; codes that are not the block's own are left out, and so are repeated ones. */
export function writeInline<Style>(
  target: Content,
  block: InlineBlock<Style>,
  write: TextWriter<Style>,
): readonly Raw[] {
  const markup: Raw[] = [...block.before];
  const styles: { readonly id: string; readonly style: Style | undefined; readonly close: readonly Raw[] }[] =
    [];
  const written = new Set<string>();
  for (const part of target) {
    if (typeof part === "string") {
      markup.push(write(part, (styles.at(-1) ?? block).style));
      continue;
    }
    const code = block.codes.get(part.id);
    if (part.kind === "close") {
      if (styles.at(-1)?.id !== part.id) continue;
      markup.push(...(styles.pop()?.close ?? []));
    } else if (code !== undefined && part.kind === (code.type === "object" ? "standalone" : "open")) {
      const again = written.has(part.id);
      written.add(part.id);
      if (code.type === "object") {
        if (!again) markup.push(...code.markup);
      } else if (code.type === "format" || again) {
        styles.push({ id: part.id, style: code.style, close: [] });
      } else {
        markup.push(...code.open);
        styles.push({ id: part.id, style: code.style ?? block.style, close: code.close });
      }
    }
  }
  while (styles.length > 0) markup.push(...(styles.pop()?.close ?? []));
  return [...markup, ...block.after];
}
