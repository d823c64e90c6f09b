import type { BlockKind } from "../core/block.ts";
import type { Code, CodeKind, Content } from "../core/content.ts";
import { hasVisibleText, joinParts } from "../core/content.ts";
import type { TextRange } from "../language/sentences.ts";
import type { Slot } from "./inPlace.ts";
import type { TextEdit } from "./textEdits.ts";

/** A piece of text or of markup, in a text that is one block. */
export type RunItem = TextRange &
  (
    | {
        readonly type: "text";
        /** What it says, where that is not what is written. */
        readonly text?: string;
      }
    | {
        readonly type: "open" | "close";
        /** An open and a close of one name belong together. */
        readonly name: string;
        /** What is written in its place, if that is not what stood there. */
        readonly written?: string;
      }
    | { readonly type: "standalone"; readonly label: string }
  );

/** What is known of the place a run stands in, and how its text is read and written. */
export interface RunPlace {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly context?: string;
  /** What a piece of text as it is written says. */
  readonly decode: (written: string) => string;
  /** Makes a translation one that can be written, where not every place of a code can. */
  readonly prepare?: (target: Content) => Content;
  /** Puts a translation there, where that is more than one edit; `written` says how its parts are written. */
  readonly edits?: (
    target: Content,
    range: TextRange,
    written: (content: Content) => readonly (string | TextRange)[],
  ) => readonly TextEdit[];
  /** How a text is written; `first` if nothing stands before it. */
  readonly encode: (text: string, first: boolean) => string;
}

/** A run as a slot: markup around the whole of it stays outside. None if nothing in it can be seen. */
export function slotOfRun(items: readonly RunItem[], text: string, place: RunPlace): Slot | undefined {
  const inner = withoutEdges(items, partners(items), text);
  const [first, last] = [inner[0], inner.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { content, codes } = contentOfRun(inner, text, place);
  if (!hasVisibleText(content)) return undefined;
  const { kind, level, context } = place;
  const piece = {
    kind,
    content,
    division: "sentences",
    ...(level === undefined ? {} : { level }),
    ...(context === undefined ? {} : { context }),
  } as const;
  // Markup of the source is taken over from where it stands, so that its attributes may change.
  const by = (target: Content): readonly (string | TextRange)[] =>
    (place.prepare?.(target) ?? target).map((part, index) =>
      typeof part === "string"
        ? place.encode(part, index === 0)
        : (codes.get(`${part.kind} ${part.id}`) ?? part.data),
    );
  const range = { start: first.start, end: last.end };
  return { piece, edits: (target) => place.edits?.(target, range, by) ?? [{ ...range, by: by(target) }] };
}

/** Which close belongs to which open, by their places in the run, both ways. */
function partners(items: readonly RunItem[]): ReadonlyMap<RunItem, RunItem> {
  const found = new Map<RunItem, RunItem>();
  const open: { readonly item: RunItem; readonly name: string }[] = [];
  // How many of each name are open, so that a close without one costs nothing.
  const counts = new Map<string, number>();
  const count = (name: string, by: number): void => void counts.set(name, (counts.get(name) ?? 0) + by);
  for (const item of items) {
    if (item.type === "open") {
      open.push({ item, name: item.name });
      count(item.name, 1);
    }
    if (item.type !== "close" || (counts.get(item.name) ?? 0) === 0) continue;
    for (let own = open.pop(); own !== undefined; own = open.pop()) {
      count(own.name, -1);
      if (own.name !== item.name) continue;
      found.set(item, own.item).set(own.item, item);
      break;
    }
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
    item.type === "text" && /^[\t\n\f\r ]*$/u.test(item.text ?? text.slice(item.start, item.end));
  const isAlone = (item: RunItem): boolean => item.type === "standalone" || !pairs.has(item);
  const isRewritten = (item: RunItem): boolean => item.type === "close" && item.written !== undefined;
  for (;;) {
    const [first, last] = [items[start], items[end - 1]];
    if (first === undefined || last === undefined || start >= end) return [];
    if (isBlank(first) || (first.type !== "text" && isAlone(first))) start += 1;
    else if (isBlank(last) || (last.type !== "text" && isAlone(last))) end -= 1;
    else if (first.type === "open" && pairs.get(first) === last && !isRewritten(last)) {
      start += 1;
      end -= 1;
    } else if (first.type === "open" && pairs.get(first) === items[start + 1]) {
      start += 2;
    } else if (last.type === "close" && pairs.get(last) === items[end - 2]) {
      end -= 2;
    } else break;
  }
  return items.slice(start, end).map((item, index, inner) => {
    if (item.type !== "text" || item.text !== undefined) return item;
    const own = text.slice(item.start, item.end);
    const before = index === 0 ? (/^[\t\n\f\r ]*/u.exec(own)?.[0].length ?? 0) : 0;
    const after = index === inner.length - 1 ? spacesAfter(own) : 0;
    return { ...item, start: item.start + before, end: item.end - after };
  });
}

function contentOfRun(
  items: readonly RunItem[],
  text: string,
  place: RunPlace,
): { readonly content: Content; readonly codes: ReadonlyMap<string, string | TextRange> } {
  const pairs = partners(items);
  const ids = new Map<RunItem, string>();
  const codes = new Map<string, string | TextRange>();
  const parts: (string | Code)[] = [];
  for (const item of items) {
    const { start, end } = item;
    const data = text.slice(start, end);
    if (item.type === "text") {
      parts.push(item.text ?? place.decode(data));
      continue;
    }
    const partner = pairs.get(item);
    const kind: CodeKind = partner === undefined || item.type === "standalone" ? "standalone" : item.type;
    const known = partner === undefined ? undefined : ids.get(partner);
    const id = known ?? String(ids.size + 1);
    if (known === undefined) ids.set(item, id);
    const label = item.type === "standalone" ? item.label : item.name;
    const written = item.type === "standalone" ? undefined : item.written;
    codes.set(`${kind} ${id}`, written ?? { start, end });
    parts.push({ type: "code", id, kind, label, data });
  }
  return { content: joinParts(parts), codes };
}

/** How much white space a text ends with; a pattern would look for it at every place of a long text. */
function spacesAfter(text: string): number {
  let end = text.length;
  while (end > 0 && "\t\n\f\r ".includes(text.charAt(end - 1))) end -= 1;
  return text.length - end;
}
