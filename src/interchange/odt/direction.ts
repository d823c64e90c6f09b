import { attributeEdit, filled, isEmptyTag, prefixOf } from "../childEdits.ts";
import type { Turn } from "../officeNames.ts";
import { officeLanguage } from "../officeNames.ts";
import type { TextEdit } from "../textEdits.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsBelow, elementsIn, tagWithAttribute } from "../xmlOffsets.ts";
import type { XmlPart } from "../zippedParts.ts";
import { DECLARED } from "./names.ts";
import type { PartStyles } from "./styles.ts";
import { TWINS } from "./styles.ts";

/** What the translated paragraphs of a part are turned with. */
export interface PartTurn {
  readonly part: XmlPart;
  readonly styles: PartStyles;
  readonly turn: Turn;
  /** Whether paragraphs from right to left that are aligned to the left mean the side where they begin. */
  readonly leftIsStart: boolean;
}

/** Edits that give translated paragraphs styles of their own: those they had, in the direction and language of the translation. */
export function turnParagraphs(paragraphs: readonly PlacedElement[], given: PartTurn): readonly TextEdit[] {
  const { part } = given;
  const made = new Map<string, string>();
  const edits: TextEdit[] = [];
  for (const paragraph of paragraphs) {
    const name = paragraph.attributes.get("text:style-name") ?? "Standard";
    const own = freeName(`${name}_${given.turn.to}`, given.styles);
    if (!made.has(own)) made.set(own, turnedStyle(name, own, given));
    edits.push(attributeEdit(paragraph, { [`${prefixOf(paragraph)}style-name`]: own }, part.text));
  }
  const list = childNamed(part.root, "office:automatic-styles");
  const styles = [...made.values()].join("");
  if (styles === "") return [];
  if (list !== undefined && isEmptyTag(list)) edits.push(filled(list, [styles], part.text));
  else if (list !== undefined) edits.push({ start: list.contentEnd, end: list.contentEnd, by: [styles] });
  else {
    const next = elementsIn(part.root).find(({ tag }) =>
      ["office:body", "office:master-styles"].includes(tag),
    );
    if (next === undefined) return [];
    const tag = `${prefixOf(next)}automatic-styles`;
    edits.push({ start: next.start, end: next.start, by: [`<${tag}>${styles}</${tag}>`] });
  }
  return edits;
}

/** A name that no style of the part has yet. */
function freeName(name: string, styles: PartStyles): string {
  return styles.automatic("paragraph", name) === undefined ? name : freeName(`${name}_`, styles);
}

/** Which side a paragraph in a style is aligned to; `start` if nothing says it. */
export function alignmentOf(paragraph: PlacedElement, styles: PartStyles): string {
  const name = paragraph.attributes.get("text:style-name");
  return styles.properties("paragraph", name, "paragraph").get("fo:text-align") ?? "start";
}

function turnedStyle(name: string, own: string, { part, styles, turn, leftIsStart }: PartTurn): string {
  const side = styles.properties("paragraph", name, "paragraph").get("fo:text-align");
  const paragraph = {
    "fo:text-align": turnedSide(side, turn, leftIsStart),
    "style:writing-mode": turn.to === "rtl" ? "rl-tb" : "lr-tb",
  };
  const automatic = styles.automatic("paragraph", name);
  const base = automatic === undefined ? undefined : part.text.slice(automatic.start, automatic.contentStart);
  const quoted = name.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  let tag =
    base?.replace(/\s*\/?>$/u, ">") ??
    `<style:style style:family="paragraph" style:parent-style-name="${quoted}">`;
  const prefix = /^<([^\s>]*?)style[\s>]/u.exec(tag)?.[1] ?? "style:";
  const ownName = own.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  tag = tagWithAttribute(tag, `${prefix}name`, ownName);
  for (const [declared, namespace] of Object.entries(DECLARED)) {
    tag = tagWithAttribute(tag, declared, namespace);
  }
  const children = automatic === undefined ? [] : elementsIn(automatic);
  const said = (kind: "paragraph" | "text"): PlacedElement | undefined =>
    children.find((child) => child.tag === `style:${kind}-properties`);
  const others = children.filter((child) => child !== said("paragraph") && child !== said("text"));
  return [
    tag,
    properties("paragraph", said("paragraph"), paragraph, part),
    properties("text", said("text"), textLanguage(said("text"), turn), part),
    ...others.map(({ start, end }) => part.text.slice(start, end)),
    `</${prefix}style>`,
  ].join("");
}

/** LibreOffice takes `start` for the left whatever the direction, so that right-to-left paragraphs name the side itself. */
function turnedSide(side: string | undefined, turn: Turn, leftIsStart: boolean): string | undefined {
  if (side === "justify" || side === "center" || turn.from === turn.to) return side;
  const [start, end] = turn.to === "rtl" ? ["right", "left"] : ["start", "end"];
  const begins = turn.from === "rtl" ? ["start", "right"] : ["start", "left"];
  if (side === undefined) return turn.to === "rtl" ? start : undefined;
  return begins.includes(side) || leftIsStart ? start : end;
}

/** The language of the text, and of what was said of one kind of letters alone also for the other. */
function textLanguage(
  element: PlacedElement | undefined,
  turn: Turn,
): Readonly<Record<string, string | undefined>> {
  const [language = "", country = "none"] = officeLanguage(turn.target).split("-");
  const names =
    turn.to === "rtl" ? ["style:language-complex", "style:country-complex"] : ["fo:language", "fo:country"];
  return {
    [names[0] ?? ""]: language,
    [names[1] ?? ""]: country,
    ...(element === undefined ? {} : missingTwins(element, turn)),
  };
}

function missingTwins(element: PlacedElement, turn: Turn): Readonly<Record<string, string>> {
  return Object.fromEntries(
    TWINS.flatMap(([latin, complex]) => {
      const [from, to] = turn.from === "rtl" ? [complex, latin] : [latin, complex];
      const value = element.attributes.get(from);
      return value === undefined || element.attributes.has(to) || turn.from === turn.to ? [] : [[to, value]];
    }),
  );
}

function properties(
  kind: "paragraph" | "text",
  element: PlacedElement | undefined,
  values: Readonly<Record<string, string | undefined>>,
  part: XmlPart,
): string {
  let tag =
    element === undefined
      ? `<style:${kind}-properties/>`
      : part.text.slice(element.start, element.contentStart);
  for (const [name, value] of Object.entries(values)) tag = tagWithAttribute(tag, name, value);
  return element === undefined ? tag : tag + part.text.slice(element.contentStart, element.end);
}

/** Edits that turn pages and tables, and say of Latin letters what was said of Arabic ones, in a document translated as a whole. */
export function turnWhole(part: XmlPart, turn: Turn): readonly TextEdit[] {
  if (turn.from === turn.to) return [];
  const mode = turn.to === "rtl" ? "rl-tb" : "lr-tb";
  const edits: TextEdit[] = [];
  for (const element of elementsBelow(part.root)) {
    const own = element.attributes.get("style:writing-mode");
    const runs =
      own === "rl-tb" || own === "rl" ? "rtl" : own === undefined || own === "page" ? undefined : "ltr";
    if (element.tag === "style:text-properties") {
      const twins = missingTwins(element, turn);
      if (Object.keys(twins).length > 0) edits.push(attributeEdit(element, twins, part.text));
    } else if (
      element.tag === "style:page-layout-properties"
        ? runs !== turn.to && (runs !== undefined || turn.to === "rtl")
        : element.tag === "style:table-properties" && runs === turn.from
    ) {
      edits.push(attributeEdit(element, { "style:writing-mode": mode }, part.text));
    }
  }
  return edits;
}
