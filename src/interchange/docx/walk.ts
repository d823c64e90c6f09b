import type { BlockKind, BlockNote } from "../../core/block.ts";
import type { Content } from "../../core/content.ts";
import { sameContent } from "../../core/content.ts";
import type { InlineBlock } from "../inlineRuns.ts";
import { writeInline } from "../inlineRuns.ts";
import { attributeTexts } from "../alternativeText.ts";
import { isEmptyTag, prefixOf } from "../childEdits.ts";
import type { Turn } from "../officeNames.ts";
import type { TextEdit } from "../textEdits.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsBelow, elementsIn } from "../xmlOffsets.ts";
import type { PartSite } from "../zippedFormat.ts";
import type { XmlPart } from "../zippedParts.ts";
import { readParagraph } from "./paragraph.ts";
import type { RunStyle } from "./runStyle.ts";
import { runWriter } from "./runWriter.ts";
import type { StyleRules, StyleSheet } from "./styleSheet.ts";

/** A place of text with the paragraphs it is the text of; none for an alternative text. */
export interface DocxSite extends PartSite {
  readonly paragraphs: readonly PlacedElement[];
}

/** What a part is walked with. */
export interface DocxReading {
  readonly sheet: StyleSheet;
  /** The texts of the document's comments by their ids. */
  readonly comments: ReadonlyMap<string, BlockNote>;
  /** Where the part's blocks are, in words; absent for the body. */
  readonly context?: string;
}

/** The places of text of a part, in the order in which they are read; a text box after the paragraph it hangs on. */
export function walkPart(part: XmlPart, reading: DocxReading): readonly DocxSite[] {
  return sitesIn(part.root, part, reading);
}

function sitesIn(element: PlacedElement, part: XmlPart, reading: DocxReading): readonly DocxSite[] {
  return elementsIn(element).flatMap((child): readonly DocxSite[] => {
    switch (child.tag) {
      case "w:p":
        return [paragraphSite(child, part, reading), ...sitesIn(child, part, reading)];
      case "w:del":
      case "w:moveFrom":
        return [];
      case "mc:AlternateContent":
        return alternatives(child, part, reading);
      case "wp:docPr":
        return attributeTexts(child, ["descr", "title"], part).map((site) => ({ ...site, paragraphs: [] }));
      default:
        return sitesIn(child, part, reading);
    }
  });
}

/** Beyond this many paragraphs in a drawing nobody has drawn it. */
const MOST_COPIES = 2000;

/** Text boxes are kept twice, for new and for old programs: a text that is the same in both is one. */
function alternatives(element: PlacedElement, part: XmlPart, reading: DocxReading): readonly DocxSite[] {
  const [chosen = [], ...others] = elementsIn(element).map((branch) => sitesIn(branch, part, reading));
  const spare = others.flat();
  if (spare.length > MOST_COPIES) return [...chosen, ...spare];
  const sites = chosen.map((site) => {
    const index = spare.findIndex(
      (other) =>
        other.paragraphs.length === site.paragraphs.length &&
        sameContent(other.piece.content, site.piece.content),
    );
    const [twin] = index < 0 ? [] : spare.splice(index, 1);
    return twin === undefined ? site : twinned(site, twin);
  });
  return [...sites, ...spare];
}

function twinned(site: DocxSite, twin: DocxSite): DocxSite {
  return {
    ...site,
    paragraphs: [...site.paragraphs, ...twin.paragraphs],
    edits: (target, turn) => [...site.edits(target, turn), ...twin.edits(target, turn)],
  };
}

function paragraphSite(paragraph: PlacedElement, part: XmlPart, reading: DocxReading): DocxSite {
  const properties = childNamed(paragraph, "w:pPr");
  const rules = reading.sheet.paragraphStyle(childNamed(properties, "w:pStyle")?.attributes.get("w:val"));
  const block = readParagraph(paragraph, { part, sheet: reading.sheet, rules });
  const notes = [...elementsBelow(paragraph)]
    .filter(({ tag }) => tag === "w:commentReference")
    .flatMap(({ attributes }) => reading.comments.get(attributes.get("w:id") ?? "") ?? []);
  const { context } = reading;
  return {
    part,
    paragraphs: [paragraph],
    piece: {
      ...kindOf(paragraph, rules),
      content: block.content,
      ...(notes.length === 0 ? {} : { notes }),
      ...(context === undefined ? {} : { context }),
      division: "sentences",
    },
    edits: (target, turn) => paragraphEdits(paragraph, block, target, turn),
  };
}

/** A text takes the place of everything behind the paragraph's properties. */
function paragraphEdits(
  paragraph: PlacedElement,
  block: InlineBlock<RunStyle>,
  target: Content,
  turn: Turn,
): readonly TextEdit[] {
  if (isEmptyTag(paragraph)) return [];
  const start = childNamed(paragraph, "w:pPr")?.end ?? paragraph.contentStart;
  const by = writeInline(target, block, runWriter(prefixOf(paragraph), turn));
  return [{ start, end: paragraph.contentEnd, by }];
}

/** What a paragraph is, by the properties its style and it itself give it. */
function kindOf(
  paragraph: PlacedElement,
  rules: StyleRules,
): { readonly kind: BlockKind; readonly level?: number } {
  const properties = childNamed(paragraph, "w:pPr");
  const property = (tag: string): PlacedElement | undefined =>
    childNamed(properties, tag) ?? rules.paragraph.get(tag);
  const outline = Number(property("w:outlineLvl")?.attributes.get("w:val") ?? 9);
  const named = /^(?:title$|heading (\d))/iu.exec(rules.name);
  if (outline < 9 || named !== null) {
    return { kind: "heading", level: outline < 9 ? outline + 1 : Number(named?.[1] ?? 1) };
  }
  if (isInCell(paragraph)) return { kind: "cell" };
  const numbering = childNamed(property("w:numPr"), "w:numId")?.attributes.get("w:val") ?? "0";
  if (numbering !== "0") return { kind: "list" };
  return { kind: /quote/iu.test(rules.name) ? "quote" : "paragraph" };
}

function isInCell(paragraph: PlacedElement): boolean {
  for (let around = paragraph.parent; around !== undefined; around = around.parent) {
    if (around.tag === "w:tc") return true;
    if (around.tag === "w:txbxContent") return false;
  }
  return false;
}
