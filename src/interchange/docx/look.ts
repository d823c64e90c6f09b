import type { Look } from "../inlineLook.ts";
import type { RunStyle } from "./runStyle.ts";
import { isOn } from "./runStyle.ts";
import type { StyleRules, StyleSheet } from "./styleSheet.ts";

type Attributes = ReadonlyMap<string, string>;

/** Finds what a run's own properties, its styles and the defaults say of one property, in this order. */
interface Cascade {
  readonly direct: ReadonlyMap<string, Attributes>;
  readonly character: StyleRules;
  readonly paragraph: StyleRules;
  readonly defaults: ReadonlyMap<string, Attributes>;
}

/** Properties that only switch, with the name of the flag they stand for. */
const SWITCHES: readonly (readonly [tag: string, flag: string])[] = [
  ["w:strike", "strike"],
  ["w:dstrike", "strike"],
  ["w:caps", "caps"],
  ["w:smallCaps", "caps"],
  ["w:outline", "effect"],
  ["w:shadow", "effect"],
  ["w:emboss", "effect"],
  ["w:imprint", "effect"],
];

/** How a run looks to a reader: by its complex-script properties where those show, styles and defaults counted in. */
export function lookOf(style: RunStyle, text: string, paragraphStyle: StyleRules, sheet: StyleSheet): Look {
  const direct = new Map(style.properties.map(({ tag, attributes }) => [tag, attributes] as const));
  const cascade: Cascade = {
    direct,
    character: sheet.characterStyle(direct.get("w:rStyle")?.get("w:val")),
    paragraph: paragraphStyle,
    defaults: sheet.defaults,
  };
  const { complex } = style;
  const flags = new Map<string, string>();
  // A program that writes only the Latin twin means the same text to be bold.
  const twin = (latin: string, script: string): boolean =>
    complex && saysAny(cascade, script) ? switchedOn(cascade, script) : switchedOn(cascade, latin);
  if (twin("w:b", "w:bCs")) flags.set("bold", "");
  if (twin("w:i", "w:iCs")) flags.set("italic", "");
  for (const [tag, flag] of SWITCHES) if (switchedOn(cascade, tag)) flags.set(flag, tag);
  const underline = valueOf(cascade, "w:u", "w:val") ?? "none";
  if (underline !== "none") flags.set("underline", underline);
  const raised = valueOf(cascade, "w:vertAlign", "w:val") ?? "baseline";
  if (raised === "superscript" || raised === "subscript") flags.set(raised, "");
  const mark = [
    valueOf(cascade, "w:highlight", "w:val") ?? "none",
    valueOf(cascade, "w:shd", "w:fill") ?? "auto",
    valueOf(cascade, "w:bdr", "w:val") ?? "none",
  ].join(" ");
  if (mark.toLowerCase() !== "none auto none") flags.set("mark", mark);
  if ((valueOf(cascade, "w:position", "w:val") ?? "0") !== "0") flags.set("effect", "w:position");
  if ((valueOf(cascade, "w:em", "w:val") ?? "none") !== "none") flags.set("effect", "w:em");
  const values = new Map([["color", colorOf(cascade)]]);
  // Sizes and fonts are compared among letters of one kind, since documents set both kinds differently on purpose.
  if (/[\p{L}\p{N}]/u.test(text)) {
    const kind = complex ? "Complex" : "";
    const font = complex ? (["w:cs", "w:cstheme"] as const) : (["w:ascii", "w:asciiTheme"] as const);
    values.set(`size${kind}`, valueOf(cascade, complex ? "w:szCs" : "w:sz", "w:val") ?? "");
    values.set(`font${kind}`, fontOf(cascade, font, sheet));
  }
  return { flags, values };
}

/** Whether a run is hidden from readers. */
export function isHidden(style: RunStyle, paragraphStyle: StyleRules, sheet: StyleSheet): boolean {
  const direct = new Map(style.properties.map(({ tag, attributes }) => [tag, attributes] as const));
  const character = sheet.characterStyle(direct.get("w:rStyle")?.get("w:val"));
  return switchedOn({ direct, character, paragraph: paragraphStyle, defaults: sheet.defaults }, "w:vanish");
}

function saysAny({ direct, character, paragraph, defaults }: Cascade, tag: string): boolean {
  return [direct, character.run, paragraph.run, defaults].some((rules) => rules.has(tag));
}

/** Styles of paragraph and character switch one another off (ECMA-376-1, 17.7.3); a direct property decides alone. */
function switchedOn({ direct, character, paragraph, defaults }: Cascade, tag: string): boolean {
  const on = (attributes: Attributes | undefined): boolean =>
    attributes !== undefined && isOn({ attributes });
  const own = direct.get(tag);
  if (own !== undefined) return on(own);
  return on(paragraph.run.get(tag) ?? defaults.get(tag)) !== on(character.run.get(tag));
}

function valueOf(
  { direct, character, paragraph, defaults }: Cascade,
  tag: string,
  name: string,
): string | undefined {
  for (const rules of [direct, character.run, paragraph.run, defaults]) {
    const value = rules.get(tag)?.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function colorOf(cascade: Cascade): string {
  const color = valueOf(cascade, "w:color", "w:val")?.toLowerCase() ?? "auto";
  return color === "000000" ? "auto" : color;
}

/** The nearest font that is named, by itself or as one of the theme's. */
function fontOf(
  { direct, character, paragraph, defaults }: Cascade,
  [name, theme]: readonly [string, string],
  sheet: StyleSheet,
): string {
  for (const rules of [direct, character.run, paragraph.run, defaults]) {
    const fonts = rules.get("w:rFonts");
    const themed = fonts?.get(theme);
    if (themed !== undefined) return sheet.themeFonts.get(themed) ?? themed;
    const named = fonts?.get(name);
    if (named !== undefined) return named;
  }
  return "";
}
