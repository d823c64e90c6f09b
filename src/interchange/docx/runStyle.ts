import type { PlacedElement } from "../xmlOffsets.ts";
import { elementsIn } from "../xmlOffsets.ts";

/** One property of a run, such as `w:b`, with its markup as it is in the part. */
export interface RunProperty {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly markup: string;
}

/** The direct formatting of a run. */
export interface RunStyle {
  readonly properties: readonly RunProperty[];
  /** Whether the complex-script properties (`w:bCs`, `w:szCs`, …) are those that show. */
  readonly complex: boolean;
}

/** Properties that say nothing of how a run looks and are set anew for the translation. */
const DROPPED: ReadonlySet<string> = new Set([
  "w:rtl",
  "w:cs",
  "w:lang",
  "w:noProof",
  "w:rPrChange",
  "w:ins",
  "w:del",
  "w:moveFrom",
  "w:moveTo",
]);

/** The order in which the schema wants the properties of a run. */
const ORDER: readonly string[] =
  "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
    .split(" ")
    .map((name) => `w:${name}`);

/** Properties for Latin text and their twins for complex scripts. */
const TWINS: readonly (readonly [latin: string, complex: string])[] = [
  ["w:b", "w:bCs"],
  ["w:i", "w:iCs"],
  ["w:sz", "w:szCs"],
];

/** The properties of a run (`w:rPr`) in the text of its part. */
export function runStyleOf(properties: PlacedElement | undefined, text: string): RunStyle {
  const own = (properties === undefined ? [] : elementsIn(properties)).map(
    ({ tag, attributes, start, end }): RunProperty => ({ tag, attributes, markup: text.slice(start, end) }),
  );
  return { properties: own, complex: isOn(propertyIn(own, "w:rtl")) || isOn(propertyIn(own, "w:cs")) };
}

/** A property by its name. */
function propertyIn(properties: readonly RunProperty[], tag: string): RunProperty | undefined {
  return properties.find((property) => property.tag === tag);
}

/** Whether a property that is on or off is there and on. */
export function isOn(property: { readonly attributes: ReadonlyMap<string, string> } | undefined): boolean {
  return (
    property !== undefined && !["0", "false", "off", "none"].includes(property.attributes.get("w:val") ?? "")
  );
}

/** A style without some of what a reader sees; see `look.ts` for the names. */
export function plainerStyle(style: RunStyle, without: readonly string[]): RunStyle {
  const tags = new Set(without.flatMap((name) => ["w:rStyle", ...(PROPERTIES_OF.get(name) ?? [])]));
  return { ...style, properties: style.properties.filter(({ tag }) => !tags.has(tag)) };
}

const PROPERTIES_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ["bold", ["w:b", "w:bCs"]],
  ["italic", ["w:i", "w:iCs"]],
  ["underline", ["w:u"]],
  ["strike", ["w:strike", "w:dstrike"]],
  ["superscript", ["w:vertAlign"]],
  ["subscript", ["w:vertAlign"]],
  ["caps", ["w:caps", "w:smallCaps"]],
  ["mark", ["w:highlight", "w:shd", "w:bdr"]],
  ["effect", ["w:outline", "w:shadow", "w:emboss", "w:imprint", "w:em", "w:position"]],
  ["color", ["w:color"]],
  ["size", ["w:sz", "w:szCs"]],
  ["sizeComplex", ["w:sz", "w:szCs"]],
  ["font", ["w:rFonts"]],
  ["fontComplex", ["w:rFonts"]],
]);

/** What a run is written for: its direction, the language (a tag office programs know), and the part's prefix for `w`. */
export interface RunDress {
  readonly direction: "rtl" | "ltr";
  readonly language: string;
  readonly prefix: string;
}

/**
 * The properties of a run for another language (`w:rPr`, empty if there are none): where the script changes, what showed
 * on the old letters shows on the new ones.
 */
export function dressedProperties(style: RunStyle | undefined, dress: RunDress): string {
  return propertiesMarkup(dressed(style?.properties ?? [], style?.complex ?? false, dress), dress.prefix);
}

function dressed(
  properties: readonly RunProperty[],
  complex: boolean,
  dress: RunDress,
): readonly RunProperty[] {
  const { direction, language, prefix } = dress;
  const own = new Map(properties.filter(({ tag }) => !DROPPED.has(tag)).map((one) => [one.tag, one]));
  const turned = complex !== (direction === "rtl");
  if (turned) {
    for (const [latin, script] of TWINS) {
      const seen = complex ? (own.get(script) ?? own.get(latin)) : own.get(latin);
      if (seen === undefined) {
        own.delete(latin);
        own.delete(script);
      } else {
        own.set(latin, renamed(seen, latin, prefix));
        own.set(script, renamed(seen, script, prefix));
      }
    }
  }
  const fonts = own.get("w:rFonts");
  if (fonts !== undefined) own.set("w:rFonts", fontsFor(fonts, turned && direction === "rtl", prefix));
  const value = direction === "rtl" ? "bidi" : "val";
  if (direction === "rtl") own.set("w:rtl", made("w:rtl", `<${prefix}rtl/>`));
  own.set("w:lang", made("w:lang", `<${prefix}lang ${prefix}${value}="${language}"/>`));
  return [...own.values()];
}

/** Properties as markup, in the order of the schema. */
function propertiesMarkup(properties: readonly RunProperty[], prefix: string): string {
  const rank = ({ tag }: RunProperty): number => {
    const place = ORDER.indexOf(tag);
    return place < 0 ? ORDER.length : place;
  };
  const inOrder = properties.toSorted((one, other) => rank(one) - rank(other));
  return `<${prefix}rPr>${inOrder.map(({ markup }) => markup).join("")}</${prefix}rPr>`;
}

function renamed(property: RunProperty, tag: string, prefix: string): RunProperty {
  const value = property.attributes.get("w:val");
  const name = prefix + tag.slice(2);
  return made(tag, value === undefined ? `<${name}/>` : `<${name} ${prefix}val="${value}"/>`);
}

/** Fonts without the hint that asks for one of them; complex scripts get the Latin font where they have none of their own. */
function fontsFor(fonts: RunProperty, forComplex: boolean, prefix: string): RunProperty {
  const hint = new RegExp(String.raw`\s+${prefix}hint\s*=\s*(?:"[^"]*"|'[^']*')`, "u");
  const markup = fonts.markup.replace(hint, "");
  const latin = fonts.attributes.get("w:ascii");
  const lacking = !fonts.attributes.has("w:cs") && !fonts.attributes.has("w:cstheme");
  if (!forComplex || !lacking || latin === undefined || /["<&]/u.test(latin)) return { ...fonts, markup };
  return { ...fonts, markup: markup.replace(/\s*\/?>/u, ` ${prefix}cs="${latin}"/>`) };
}

function made(tag: string, markup: string): RunProperty {
  return { tag, attributes: new Map(), markup };
}
