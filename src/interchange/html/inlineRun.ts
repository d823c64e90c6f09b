import { decodeHTML } from "entities/decode";
import type { BlockKind } from "../../core/block.ts";
import type { Code, CodeKind, Content } from "../../core/content.ts";
import { hasVisibleText, joinParts } from "../../core/content.ts";
import type { TextRange } from "../../language/sentences.ts";
import type { Slot } from "../inPlace.ts";

/** Text and markup that stand together between two tags of blocks. */
export type RunItem = TextRange &
  (
    | { readonly type: "text" }
    | { readonly type: "open" | "close"; readonly name: string }
    | { readonly type: "standalone"; readonly label: string }
  );

/** What is known of the place a run stands in. */
export interface RunPlace {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly context?: string;
  /** Whether white space is kept as it is. */
  readonly preformatted: boolean;
}

/** A run as a slot: markup around the whole of it stays outside. None if nothing in it can be seen. */
export function slotOfRun(items: readonly RunItem[], text: string, place: RunPlace): Slot | undefined {
  const inner = withoutEdges(items, partners(items), text);
  const [first, last] = [inner[0], inner.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { content, ranges } = contentOfRun(inner, text, place.preformatted);
  if (!hasVisibleText(content)) return undefined;
  const { kind, level, context } = place;
  const piece = {
    kind,
    content,
    division: "sentences",
    ...(level === undefined ? {} : { level }),
    ...(context === undefined ? {} : { context }),
  } as const;
  return {
    piece,
    edits: (target) => [{ start: first.start, end: last.end, by: written(target, ranges) }],
  };
}

/** Which close belongs to which open, by their places in the run, both ways. */
function partners(items: readonly RunItem[]): ReadonlyMap<RunItem, RunItem> {
  const found = new Map<RunItem, RunItem>();
  const open: RunItem[] = [];
  for (const item of items) {
    if (item.type === "open") open.push(item);
    if (item.type !== "close") continue;
    const own = open.findLastIndex((one) => one.type === "open" && one.name === item.name);
    const opening = open[own];
    if (opening === undefined) continue;
    found.set(item, opening).set(opening, item);
    open.length = own;
  }
  return found;
}

/** The run without white space and lone markup at its ends, and without elements that enclose all of it. */
function withoutEdges(
  items: readonly RunItem[],
  pairs: ReadonlyMap<RunItem, RunItem>,
  text: string,
): readonly RunItem[] {
  let start = 0;
  let end = items.length;
  const isBlank = (item: RunItem): boolean =>
    item.type === "text" && /^[\t\n\f\r ]*$/u.test(text.slice(item.start, item.end));
  const isAlone = (item: RunItem): boolean => item.type === "standalone" || !pairs.has(item);
  for (;;) {
    const [first, last] = [items[start], items[end - 1]];
    if (first === undefined || last === undefined || start >= end) return [];
    if (isBlank(first) || (first.type !== "text" && isAlone(first))) start += 1;
    else if (isBlank(last) || (last.type !== "text" && isAlone(last))) end -= 1;
    else if (first.type === "open" && pairs.get(first) === last) {
      start += 1;
      end -= 1;
    } else if (first.type === "open" && pairs.get(first) === items[start + 1]) {
      start += 2;
    } else if (last.type === "close" && pairs.get(last) === items[end - 2]) {
      end -= 2;
    } else break;
  }
  return items.slice(start, end).map((item, index, inner) => {
    if (item.type !== "text") return item;
    const own = text.slice(item.start, item.end);
    const before = index === 0 ? (/^[\t\n\f\r ]*/u.exec(own)?.[0].length ?? 0) : 0;
    const after = index === inner.length - 1 ? own.length - own.replace(/[\t\n\f\r ]+$/u, "").length : 0;
    return { ...item, start: item.start + before, end: item.end - after };
  });
}

function contentOfRun(
  items: readonly RunItem[],
  text: string,
  preformatted: boolean,
): { readonly content: Content; readonly ranges: ReadonlyMap<string, TextRange> } {
  const pairs = partners(items);
  const ids = new Map<RunItem, string>();
  const ranges = new Map<string, TextRange>();
  const parts: (string | Code)[] = [];
  for (const item of items) {
    const { start, end } = item;
    const data = text.slice(start, end);
    if (item.type === "text") {
      const decoded = decodeHTML(data);
      parts.push(preformatted ? decoded : decoded.replaceAll(/[\t\n\f\r ]+/gu, " "));
      continue;
    }
    const partner = pairs.get(item);
    const kind: CodeKind = partner === undefined || item.type === "standalone" ? "standalone" : item.type;
    const known = partner === undefined ? undefined : ids.get(partner);
    const id = known ?? String(ids.size + 1);
    if (known === undefined) ids.set(item, id);
    const label = item.type === "standalone" ? item.label : item.name;
    ranges.set(`${kind} ${id}`, { start, end });
    parts.push({ type: "code", id, kind, label, data });
  }
  return { content: joinParts(parts), ranges };
}

/** A translation as HTML; markup of the source is taken over from where it stands, so that its attributes may change. */
function written(target: Content, ranges: ReadonlyMap<string, TextRange>): readonly (string | TextRange)[] {
  return target.map((part) =>
    typeof part === "string" ? escapeHtml(part) : (ranges.get(`${part.kind} ${part.id}`) ?? part.data),
  );
}

/** Text as the content of an element. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\u00A0", "&nbsp;");
}
