import type { BlockKind } from "../../core/block.ts";
import type { Content } from "../../core/content.ts";
import { sameContent } from "../../core/content.ts";
import { attributeTexts } from "../alternativeText.ts";
import { attributeEdit, isEmptyTag, prefixOf } from "../childEdits.ts";
import type { Inline, InlineBlock } from "../inlineRuns.ts";
import { inlineBlock, writeInline } from "../inlineRuns.ts";
import type { Turn } from "../officeNames.ts";
import { officeLanguage } from "../officeNames.ts";
import type { TextEdit } from "../textEdits.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsIn, ownText } from "../xmlOffsets.ts";
import { xmlWords } from "../xmlText.ts";
import type { PartSite } from "../zippedFormat.ts";
import type { XmlPart } from "../zippedParts.ts";
import type { DrawingStyle } from "./textRun.ts";
import { drawingLook, drawingStyle, dressedDrawing, plainerDrawing } from "./textRun.ts";

/** The places of text in a part of a drawing: its paragraphs (`a:p`), wherever they are, and alternative texts. */
export function walkDrawing(part: XmlPart, context: string): readonly PartSite[] {
  return sitesIn(part.root, { part, context, kind: "paragraph", styled: false });
}

interface Around {
  readonly part: XmlPart;
  readonly context: string;
  readonly kind: BlockKind;
  /** Whether the paragraph's side is said by a list style of a layout or master. */
  readonly styled: boolean;
}

function sitesIn(element: PlacedElement, around: Around): readonly PartSite[] {
  return elementsIn(element).flatMap((child): readonly PartSite[] => {
    const { tag } = child;
    if (tag === "a:p") return [paragraphSite(child, around)];
    // Both branches say the same: the newer is read, the older one follows it where its texts are equal.
    if (tag === "mc:AlternateContent") return alternatives(child, around);
    if (tag.endsWith(":cNvPr") || tag === "cNvPr" || tag === "wp:docPr") {
      return [...attributeTexts(child, ["descr", "title"], around.part), ...sitesIn(child, around)];
    }
    if (tag === "a:tc") return sitesIn(child, { ...around, kind: "cell" });
    if (tag === "p:sp") return sitesIn(child, { ...around, ...shapeKind(child) });
    return sitesIn(child, around);
  });
}

function alternatives(element: PlacedElement, around: Around): readonly PartSite[] {
  const [chosen = [], ...others] = elementsIn(element).map((branch) => sitesIn(branch, around));
  return pairSites(chosen, others.flat());
}

/** Beyond this many paragraphs in a drawing nobody has drawn it. */
const MOST_COPIES = 2000;

/** Sites in which those with the same text elsewhere are written with them; what has no counterpart follows. */
export function pairSites(sites: readonly PartSite[], copies: readonly PartSite[]): readonly PartSite[] {
  if (copies.length > MOST_COPIES) return [...sites, ...copies];
  const spare = [...copies];
  const paired = sites.map((site) => {
    const index = spare.findIndex((copy) => sameContent(copy.piece.content, site.piece.content));
    const [copy] = index < 0 ? [] : spare.splice(index, 1);
    return copy === undefined ? site : { ...site, copies: [...(site.copies ?? []), copy] };
  });
  return [...paired, ...spare];
}

/** Titles of slides are headings. */
function shapeKind(shape: PlacedElement): Pick<Around, "kind" | "styled"> {
  const properties = childNamed(childNamed(shape, "p:nvSpPr"), "p:nvPr");
  const holder = childNamed(properties, "p:ph");
  const type = holder?.attributes.get("type") ?? "";
  const kind = type === "title" || type === "ctrTitle" ? "heading" : "paragraph";
  return { kind, styled: holder !== undefined };
}

function paragraphSite(paragraph: PlacedElement, { part, context, kind, styled }: Around): PartSite {
  const block = inlineBlock(
    elementsIn(paragraph).flatMap((child) => partsOf(child, part)),
    plainerDrawing,
  );
  return {
    part,
    piece: {
      kind,
      ...(kind === "heading" ? { level: 1 } : {}),
      content: block.content,
      context,
      division: "sentences",
    },
    edits: (target, turn) => paragraphEdits({ paragraph, part, block, styled }, target, turn),
  };
}

function partsOf(element: PlacedElement, part: XmlPart): readonly Inline<DrawingStyle | undefined>[] {
  const { tag, start, end } = element;
  switch (tag) {
    case "a:pPr":
    case "a:endParaRPr":
      return [];
    case "a:r": {
      const text = elementsIn(element)
        .filter((child) => child.tag === "a:t")
        .map(ownText)
        .join("");
      const properties = childNamed(element, "a:rPr");
      const look = drawingLook(properties, text, part.text);
      return [
        { type: "text", text, look, style: drawingStyle(properties, part.text), whole: [{ start, end }] },
      ];
    }
    case "a:br":
      return [{ type: "object", label: "br", loose: true, markup: [{ start, end }] }];
    case "a:fld": {
      const label = element.attributes.get("type") ?? "field";
      return [{ type: "object", label, loose: false, markup: [{ start, end }] }];
    }
    default:
      return [{ type: "object", label: "math", loose: false, markup: [{ start, end }] }];
  }
}

interface PlacedBlock {
  readonly paragraph: PlacedElement;
  readonly part: XmlPart;
  readonly block: InlineBlock<DrawingStyle | undefined>;
  readonly styled: boolean;
}

function paragraphEdits(
  { paragraph, part, block, styled }: PlacedBlock,
  target: Content,
  turn: Turn,
): readonly TextEdit[] {
  if (isEmptyTag(paragraph)) return [];
  const properties = childNamed(paragraph, "a:pPr");
  const prefix = prefixOf(paragraph);
  const start = properties?.end ?? paragraph.contentStart;
  const end = childNamed(paragraph, "a:endParaRPr")?.start ?? paragraph.contentEnd;
  const language = officeLanguage(turn.target);
  const runs = writeInline(target, block, (text, style) => drawingText(text, style, language, prefix));
  if (turn.from === turn.to) return [{ start, end, by: runs }];
  const rtl = turn.to === "rtl" ? "1" : "0";
  // A paragraph that says nothing of its side stands where its list style puts it, and without one to the left.
  const unsaid = turn.to === "rtl" && !styled ? "r" : undefined;
  if (properties === undefined) {
    const side = unsaid === undefined ? "" : ` algn="${unsaid}"`;
    return [{ start, end, by: [`<${prefix}pPr${side} rtl="${rtl}"/>`, ...runs] }];
  }
  const values = { algn: mirrored(properties.attributes.get("algn")) ?? unsaid, rtl };
  return [attributeEdit(properties, values, part.text), { start, end, by: runs }];
}

/** Left and right are sides of the page in drawings, so they change places with the direction. */
export function mirrored(alignment: string | undefined): string | undefined {
  if (alignment === "l") return "r";
  return alignment === "r" ? "l" : alignment;
}

/** A text as runs; a line end is an element of its own. */
function drawingText(
  text: string,
  style: DrawingStyle | undefined,
  language: string,
  prefix: string,
): string {
  const properties = dressedDrawing(style, language, prefix);
  return text
    .split(/(\r\n|[\n\r\v\u2028])/u)
    .map((piece) => {
      if (piece === "") return "";
      if (/^[\n\r\v\u2028]/u.test(piece)) return `<${prefix}br>${properties}</${prefix}br>`;
      return `<${prefix}r>${properties}<${prefix}t>${xmlWords(piece)}</${prefix}t></${prefix}r>`;
    })
    .join("");
}
