import type { Look } from "../inlineLook.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsIn } from "../xmlOffsets.ts";
import type { XmlPart } from "../zippedParts.ts";

type Attributes = ReadonlyMap<string, string>;

/** The styles that a part can name: its own automatic ones, and those the document has in common. */
export interface PartStyles {
  /** An automatic style of the part. */
  readonly automatic: (family: string, name: string) => PlacedElement | undefined;
  /** What a style and those it inherits from say of text, or of paragraphs. */
  readonly properties: (family: string, name: string | undefined, kind: "text" | "paragraph") => Attributes;
}

/** How long a chain of styles may be. */
const LONGEST_CHAIN = 32;

/** The styles for `part`; `common` is the part (`styles.xml`) whose `office:styles` all parts share. */
export function stylesFor(part: XmlPart, common: XmlPart | undefined): PartStyles {
  const automatic = stylesIn(childNamed(part.root, "office:automatic-styles"));
  const shared = stylesIn(childNamed(common?.root, "office:styles"));
  const known = new Map<string, Attributes>();
  const properties = (
    family: string,
    name: string | undefined,
    kind: "text" | "paragraph",
    depth = 0,
  ): Attributes => {
    const key = `${family} ${name ?? ""}`;
    const style = automatic.get(key) ?? shared.get(key);
    if (name === undefined || style === undefined || depth > LONGEST_CHAIN) return new Map();
    const found = known.get(`${kind} ${key}`);
    if (found !== undefined) return found;
    const parent = properties(family, style.attributes.get("style:parent-style-name"), kind, depth + 1);
    const own = childNamed(style, `style:${kind}-properties`)?.attributes ?? new Map<string, string>();
    const all = new Map([...parent, ...own]);
    known.set(`${kind} ${key}`, all);
    return all;
  };
  return {
    automatic: (family, name) => automatic.get(`${family} ${name}`),
    properties: (family, name, kind) => properties(family, name, kind),
  };
}

function stylesIn(element: PlacedElement | undefined): ReadonlyMap<string, PlacedElement> {
  return new Map(
    (element === undefined ? [] : elementsIn(element))
      .filter(({ tag }) => tag === "style:style")
      .map((style) => [
        `${style.attributes.get("style:family") ?? ""} ${style.attributes.get("style:name") ?? ""}`,
        style,
      ]),
  );
}

/** Properties for Latin text and their twins for complex scripts. */
export const TWINS: readonly (readonly [latin: string, complex: string])[] = [
  ["fo:font-weight", "style:font-weight-complex"],
  ["fo:font-style", "style:font-style-complex"],
  ["fo:font-size", "style:font-size-complex"],
];

/** How text with some properties looks to a reader; the letters decide whether those for complex scripts show. */
export function lookOf(properties: Attributes, text: string): Look {
  const complex = /[\p{scx=Arab}\p{scx=Hebr}]/u.test(text);
  const said = (latin: string, script: string): string =>
    (complex ? (properties.get(script) ?? properties.get(latin)) : properties.get(latin)) ?? "";
  const flags = new Map<string, string>();
  const weight = said("fo:font-weight", "style:font-weight-complex");
  if (weight === "bold" || Number(weight) >= 600) flags.set("bold", "");
  if (/italic|oblique/u.test(said("fo:font-style", "style:font-style-complex"))) flags.set("italic", "");
  const line = properties.get("style:text-underline-style") ?? "none";
  if (line !== "none") flags.set("underline", line);
  const through = properties.get("style:text-line-through-style") ?? "none";
  if (through !== "none") flags.set("strike", "");
  const position = properties.get("style:text-position") ?? "0%";
  if (/^super|^[1-9]/u.test(position)) flags.set("superscript", "");
  if (/^sub|^-/u.test(position)) flags.set("subscript", "");
  const caps = `${properties.get("fo:text-transform") ?? "none"} ${properties.get("fo:font-variant") ?? "normal"}`;
  if (caps !== "none normal") flags.set("caps", caps);
  const mark = properties.get("fo:background-color") ?? "transparent";
  if (mark !== "transparent") flags.set("mark", mark);
  const values = new Map([["color", properties.get("fo:color") ?? ""]]);
  if (/\p{L}/u.test(text)) {
    const kind = complex ? "Complex" : "";
    const font = complex
      ? (properties.get("style:font-name-complex") ?? properties.get("fo:font-family-complex"))
      : (properties.get("style:font-name") ?? properties.get("fo:font-family"));
    values.set(`font${kind}`, font ?? "");
    values.set(`size${kind}`, properties.get(complex ? "style:font-size-complex" : "fo:font-size") ?? "");
  }
  return { flags, values };
}
