import { ANY_CONTEXT, contextKey } from "../../assistance/memory/entry.ts";
import { escapeXmlText } from "../xml.ts";

type Properties = ReadonlyMap<string, string>;

/** Context keys of the sources before and after a unit. */
export interface UnitContext {
  readonly previous: number;
  readonly next: number;
}

/** What the neighbouring sources are called: by memoQ and MyMemory, Phrase, OmegaT, XTM. */
const PREVIOUS = ["x-context-pre", "context_prev", "prev", "x-previous-source-text"];
const NEXT = ["x-context-post", "context_next", "next", "x-next-source-text"];
/** Trados keeps the source before a unit and its translation, not what comes after. */
const TRADOS = "x-ContextContent";
/** Our own, for neighbours of which only the key is known: two numbers of eight digits, base 16. */
const KEYS = "x-context-keys";

const CODE = "\uFFFC";
const INLINE = /<(bpt|ept|ph|it|ut)\b(?:[^>]*\/>|[^]*?<\/\1\s*>)/gu;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** The context of a unit by the properties of its source variant and its own; without any, no neighbours. */
export function readContext(own: Properties, unit: Properties): UnitContext {
  if (own.size + unit.size === 0) return { previous: 0, next: 0 };
  const find = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = own.get(name) ?? unit.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const keys = find([KEYS])?.split(" ");
  const [previous, next] = [find(PREVIOUS), find(NEXT)];
  const trados = find([TRADOS]);
  if (previous === undefined && next === undefined && keys === undefined && trados !== undefined) {
    const [before = ""] = trados.split(/ \|(?!\|) /u);
    return { previous: contextKey(before.replaceAll("||", "|")), next: ANY_CONTEXT };
  }
  return {
    previous: previous === undefined ? keyIn(keys?.[0]) : contextKey(textIn(previous)),
    next: next === undefined ? keyIn(keys?.[1]) : contextKey(textIn(next)),
  };
}

function keyIn(digits: string | undefined): number {
  return /^[\da-f]{8}$/u.test(digits ?? "") ? Number.parseInt(digits ?? "0", 16) : 0;
}

/** The text of a neighbour, which memoQ writes as a `seg` inside the property. */
function textIn(value: string): string {
  const inside = /^<seg\b[^>]*>([^]*)<\/seg\s*>$/u.exec(value)?.[1];
  if (inside === undefined) return value;
  return inside
    .replaceAll(INLINE, CODE)
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,4}));/giu,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name] ?? whole;
        const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      },
    );
}

/** The properties of a source variant that tell its context; `texts` are sources by their keys. */
export function writeContext(
  { previous, next }: UnitContext,
  texts: ReadonlyMap<number, string>,
): Properties {
  const found = neighbourProperties(texts.get(previous), texts.get(next));
  const isKnown = (key: number): boolean => key === 0 || texts.has(key);
  if (isKnown(previous) && isKnown(next)) return found;
  const keys = [previous, next].map((key) => key.toString(16).padStart(8, "0")).join(" ");
  return new Map([...found, [KEYS, keys]]);
}

/** The properties of a source variant that tell the sources before and after it, flat texts, where there are such. */
export function neighbourProperties(previous: string | undefined, next: string | undefined): Properties {
  const segment = (text: string): string => `<seg>${text.split(CODE).map(escapeXmlText).join("<ph/>")}</seg>`;
  return new Map([
    ...(previous === undefined ? [] : [["x-context-pre", segment(previous)] as const]),
    ...(next === undefined ? [] : [["x-context-post", segment(next)] as const]),
  ]);
}
