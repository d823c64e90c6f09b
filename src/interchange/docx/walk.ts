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
import { isTakenOut, noteKey } from "./changes.ts";
import { bodyStart, isVanishing, joinedParagraphs, joinEdit } from "./joinedParagraphs.ts";
import { readParagraphs } from "./paragraph.ts";
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
  /** Notes and comments that go with the text that refers to them, by `noteKey`. */
  readonly gone: ReadonlySet<string>;
  /** Where the part's blocks are, in words; absent for the body. */
  readonly context?: string;
}

/** The places of text of a part, in the order in which they are read; a text box after the paragraph it hangs on. */
export function walkPart(part: XmlPart, reading: DocxReading): readonly DocxSite[] {
  return sitesIn(part.root, part, reading);
}

function sitesIn(element: PlacedElement, part: XmlPart, reading: DocxReading): readonly DocxSite[] {
  const joined = joinedParagraphs(element);
  return elementsIn(element).flatMap((child): readonly DocxSite[] => {
    switch (child.tag) {
      case "w:p": {
        // A paragraph that another one goes on in is read there.
        const paragraphs = joined.get(child);
        if (paragraphs === undefined) return [];
        const inside = paragraphs.flatMap((paragraph) => sitesIn(paragraph, part, reading));
        return isVanishing(paragraphs) ? [] : [paragraphSite(paragraphs, part, reading), ...inside];
      }
      case "w:footnote":
      case "w:endnote":
      case "w:comment":
        return reading.gone.has(noteKey(child.tag, child.attributes.get("w:id")))
          ? []
          : sitesIn(child, part, reading);
      case "w:tbl":
      case "w:tr":
      case "w:tc":
        return isTakenOut(child) ? [] : sitesIn(child, part, reading);
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

function paragraphSite(paragraphs: readonly PlacedElement[], part: XmlPart, reading: DocxReading): DocxSite {
  const last = paragraphs.at(-1);
  const properties = childNamed(last, "w:pPr");
  const rules = reading.sheet.paragraphStyle(childNamed(properties, "w:pStyle")?.attributes.get("w:val"));
  const block = readParagraphs(paragraphs, { part, sheet: reading.sheet, rules });
  const notes = paragraphs
    .flatMap((paragraph) => [...elementsBelow(paragraph)])
    .filter(({ tag }) => tag === "w:commentReference")
    .flatMap(({ attributes }) => reading.comments.get(attributes.get("w:id") ?? "") ?? []);
  const { context } = reading;
  return {
    part,
    paragraphs,
    piece: {
      ...(last === undefined ? { kind: "paragraph" } : kindOf(last, rules)),
      content: block.content,
      ...(notes.length === 0 ? {} : { notes }),
      ...(context === undefined ? {} : { context }),
      division: "sentences",
    },
    edits: (target, turn) => paragraphEdits(paragraphs, { block, target, turn, part }),
  };
}

/** A text takes the place of everything behind the paragraph's properties; several paragraphs that are one become one. */
function paragraphEdits(
  paragraphs: readonly PlacedElement[],
  given: {
    readonly block: InlineBlock<RunStyle>;
    readonly target: Content;
    readonly turn: Turn;
    readonly part: XmlPart;
  },
): readonly TextEdit[] {
  const { block, target, turn, part } = given;
  const [first] = paragraphs;
  if (first === undefined) return [];
  const by = writeInline(target, block, runWriter(prefixOf(first), turn));
  if (paragraphs.length > 1) return joinEdit(paragraphs, by, part);
  return isEmptyTag(first) ? [] : [{ start: bodyStart(first), end: first.contentEnd, by }];
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
