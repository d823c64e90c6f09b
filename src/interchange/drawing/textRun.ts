import type { Look } from "../inlineLook.ts";
import { tagWithAttribute } from "../xmlOffsets.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { elementsIn } from "../xmlOffsets.ts";

/** The formatting of a run of a drawing: its attributes as they are written, and its markup by the names of its elements. */
export interface DrawingStyle {
  readonly tag: string;
  readonly children: readonly (readonly [tag: string, markup: string])[];
}

/** Parts of a look by what says them: attributes of `a:rPr`, and elements in it. */
const SAID_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ["bold", ["b"]],
  ["italic", ["i"]],
  ["underline", ["u"]],
  ["strike", ["strike"]],
  ["superscript", ["baseline"]],
  ["subscript", ["baseline"]],
  ["caps", ["cap"]],
  ["size", ["sz"]],
  ["color", ["a:solidFill", "a:gradFill", "a:noFill", "a:ln"]],
  ["mark", ["a:highlight"]],
  ["font", ["a:latin"]],
  ["fontComplex", ["a:cs"]],
  ["link", ["a:hlinkClick", "a:hlinkMouseOver"]],
]);

/** The formatting that an `a:rPr` says; that of the list styles around it if there is none. */
export function drawingStyle(properties: PlacedElement | undefined, text: string): DrawingStyle | undefined {
  if (properties === undefined) return undefined;
  const { start, contentStart } = properties;
  return {
    tag: text
      .slice(start, contentStart)
      .replace(/\s*\/?>$/u, ">")
      .replace(/^<[^\s>]+/u, ""),
    children: elementsIn(properties).map((child) => [child.tag, text.slice(child.start, child.end)] as const),
  };
}

/** What a reader sees of a run's own formatting; `text` tells which of its fonts shows. */
export function drawingLook(properties: PlacedElement | undefined, text: string, part: string): Look {
  const attribute = (name: string): string => properties?.attributes.get(name) ?? "";
  const markup = (tags: readonly string[]): string =>
    (properties === undefined ? [] : elementsIn(properties))
      .filter(({ tag }) => tags.includes(tag))
      .map(({ start, end }) => part.slice(start, end))
      .join("");
  const flags = new Map<string, string>();
  const on = (value: string): boolean => value === "1" || value === "true";
  if (on(attribute("b"))) flags.set("bold", "");
  if (on(attribute("i"))) flags.set("italic", "");
  if (!["", "none"].includes(attribute("u"))) flags.set("underline", attribute("u"));
  if (!["", "noStrike"].includes(attribute("strike"))) flags.set("strike", "");
  if (!["", "none"].includes(attribute("cap"))) flags.set("caps", "");
  const raised = Number.parseInt(attribute("baseline") || "0", 10);
  if (raised !== 0) flags.set(raised > 0 ? "superscript" : "subscript", "");
  for (const name of ["mark", "link"]) {
    const said = markup(SAID_BY.get(name) ?? []);
    if (said !== "") flags.set(name, said);
  }
  const complex = /[\p{scx=Arab}\p{scx=Hebr}]/u.test(text);
  const font = complex ? "fontComplex" : "font";
  const values = new Map([
    ["color", markup(SAID_BY.get("color") ?? [])],
    ["size", attribute("sz")],
  ]);
  // Figures and marks between words have whatever font stands around them.
  if (/\p{L}/u.test(text)) values.set(font, markup(SAID_BY.get(font) ?? []));
  return { flags, values };
}

/** A style without some of what a reader sees. */
export function plainerDrawing(
  style: DrawingStyle | undefined,
  without: readonly string[],
): DrawingStyle | undefined {
  if (style === undefined) return undefined;
  const names = without.flatMap((name) => SAID_BY.get(name) ?? []);
  return {
    tag: names
      .filter((name) => !name.includes(":"))
      .reduce((tag, name) => tagWithAttribute(tag, name, undefined), style.tag),
    children: style.children.filter(([tag]) => !names.includes(tag)),
  };
}

/** The properties of a run in another language (a tag office programs know); `prefix` is the part's for `a`. */
export function dressedDrawing(style: DrawingStyle | undefined, language: string, prefix: string): string {
  let tag = style?.tag ?? ">";
  for (const name of ["altLang", "err", "dirty", "smtClean"]) tag = tagWithAttribute(tag, name, undefined);
  tag = `<${prefix}rPr${tagWithAttribute(tag, "lang", language)}`;
  const content = (style?.children ?? [])
    .filter(([name]) => name !== "a:rtl")
    .map(([, markup]) => markup)
    .join("");
  return content === "" ? `${tag.slice(0, -1)}/>` : `${tag}${content}</${prefix}rPr>`;
}
