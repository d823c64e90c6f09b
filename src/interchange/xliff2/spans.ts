/** Attributes of a `pc` that its halves have under other names, or not at all. */
const START_NAMES: ReadonlyMap<string, string> = new Map([
  ["dataRefStart", "dataRef"],
  ["dispStart", "disp"],
  ["equivStart", "equiv"],
  ["subFlowsStart", "subFlows"],
]);

const END_NAMES: ReadonlyMap<string, string> = new Map([
  ["dataRefEnd", "dataRef"],
  ["dispEnd", "disp"],
  ["equivEnd", "equiv"],
  ["subFlowsEnd", "subFlows"],
]);

/** What an `ec` repeats of its start. */
const SHARED: ReadonlySet<string> = new Set([
  "canCopy",
  "canDelete",
  "canOverlap",
  "canReorder",
  "type",
  "subType",
]);

/** Whether the markup of a code is one tag of a span, so that it has to nest. */
export function isSpanTag(markup: string): boolean {
  return markup.startsWith("</") || (!markup.endsWith("/>") && markup.indexOf("<", 1) < 0);
}

/** The opening tag of a `pc` or `mrk` as the `sc` or `sm` that says the same and need not nest. */
export function spanStart(tag: string): string {
  const { prefix, name, attributes } = partsOf(tag);
  if (name === "mrk") return `<${prefix}sm${written(attributes)}/>`;
  const own = attributes
    .filter(([key]) => !END_NAMES.has(key))
    .map(([key, value]): Attribute => [START_NAMES.get(key) ?? key, value]);
  return `<${prefix}sc${written(overlapping(own))}/>`;
}

/** The closing tag of a `pc` or `mrk`, by its opening tag, as the `ec` or `em` that says the same. */
export function spanEnd(tag: string): string {
  const { prefix, name, attributes } = partsOf(tag);
  const reference = attributes
    .filter(([key]) => key === "id")
    .map(([, value]): Attribute => ["startRef", value]);
  if (name === "mrk") return `<${prefix}em${written(reference)}/>`;
  const own = attributes
    .filter(([key]) => END_NAMES.has(key) || SHARED.has(key))
    .map(([key, value]): Attribute => [END_NAMES.get(key) ?? key, value]);
  return `<${prefix}ec${written([...reference, ...overlapping(own)])}/>`;
}

/** The opening tag of the `pc` or `mrk` that two empty halves (`sc` and `ec`, `sm` and `em`) make when nothing crosses them. */
export function wholeSpan(start: string, end: string): string {
  const { prefix, name, attributes } = partsOf(start);
  if (name === "sm") return `<${prefix}mrk${written(attributes)}>`;
  const renamed = (all: readonly Attribute[], names: ReadonlyMap<string, string>): readonly Attribute[] => {
    const back = new Map(Array.from(names, ([ofWhole, ofHalf]) => [ofHalf, ofWhole]));
    return all.map(([key, value]): Attribute => [back.get(key) ?? key, value]);
  };
  const overlap = attributes.find(([key]) => key === "canOverlap")?.[1].slice(1, -1) ?? "yes";
  const own = renamed(
    attributes.filter(([key]) => key !== "canOverlap"),
    START_NAMES,
  );
  const ofEnd = new Set(END_NAMES.values());
  const ends = renamed(
    partsOf(end).attributes.filter(([key]) => ofEnd.has(key)),
    END_NAMES,
  );
  return `<${prefix}pc${written([...own, ...(overlap === "yes" ? [CAN_OVERLAP] : []), ...ends])}>`;
}

/** The closing tag of {@link wholeSpan}. */
export function wholeSpanEnd(start: string): string {
  const { prefix, name } = partsOf(start);
  return `</${prefix}${name === "sm" ? "mrk" : "pc"}>`;
}

/** A name, and the value in its quotation marks as written. */
type Attribute = readonly [name: string, value: string];

const CAN_OVERLAP: Attribute = ["canOverlap", '"yes"'];

/** Spans may not overlap unless they say so, halves may unless they say not. */
function overlapping(attributes: readonly Attribute[]): readonly Attribute[] {
  return attributes.some(([name]) => name === "canOverlap")
    ? attributes
    : [...attributes, ["canOverlap", '"no"']];
}

function partsOf(tag: string): {
  readonly prefix: string;
  readonly name: string;
  readonly attributes: readonly Attribute[];
} {
  const [, prefix = "", name = ""] = /^<([^\s/>]*:)?([^\s/>:]+)/u.exec(tag) ?? [];
  const attributes = Array.from(
    tag.matchAll(/\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/gu),
    ([, key = "", value = ""]): Attribute => [key, value],
  );
  return { prefix, name, attributes };
}

function written(attributes: readonly Attribute[]): string {
  return attributes.map(([name, value]) => ` ${name}=${value}`).join("");
}
