import type { BlockKind, BlockNote } from "../../core/block.ts";
import { contentOf, hasVisibleText, plainText } from "../../core/content.ts";
import { propertySites } from "../documentProperties.ts";
import type { Format } from "../format.ts";
import { isEmptyTag, prefixOf } from "../childEdits.ts";
import { writeInline } from "../inlineRuns.ts";
import type { Turn } from "../officeNames.ts";
import type { TextEdit } from "../textEdits.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsBelow, elementsIn, ownText, wholeText } from "../xmlOffsets.ts";
import { xmlWords } from "../xmlText.ts";
import { unpackEntry } from "../zip.ts";
import type { PartEdits, PartSite, PartsWalk } from "../zippedFormat.ts";
import { zippedFormat } from "../zippedFormat.ts";
import type { XmlPart, ZippedParts } from "../zippedParts.ts";
import { alignmentOf, turnParagraphs, turnWhole } from "./direction.ts";
import { ODF_PREFIXES } from "./names.ts";
import { readParagraph, spanWriter } from "./paragraph.ts";
import type { PartStyles } from "./styles.ts";
import { stylesFor } from "./styles.ts";

/** Text documents of OpenDocument 1.0 to 1.4, as LibreOffice writes them. */
export const odtFormat: Format = zippedFormat({
  id: "odt",
  extensions: ["odt", "ott"],
  mediaType: "application/vnd.oasis.opendocument.text",
  prefixes: ODF_PREFIXES,
  begins: ["mimetype", "content.xml"],
  main: (parts) => (isTextDocument(parts) ? "content.xml" : undefined),
  walk: walkDocument,
});

function isTextDocument(parts: ZippedParts): boolean {
  const entry = parts.archive.entries.find(({ name }) => name === "mimetype");
  const type = entry === undefined || entry.size > 200 ? undefined : unpackEntry(entry);
  if (type?.type !== "success") return false;
  return /^application\/vnd\.oasis\.opendocument\.text(?:-template)?\s*$/u.test(
    new TextDecoder().decode(type.value),
  );
}

/** A place of text; the paragraph it is the text of, none for an alternative text. */
interface OdtSite extends PartSite {
  readonly paragraph?: PlacedElement;
}

function walkDocument(parts: ZippedParts, main: string): PartsWalk {
  const body = parts.part(main);
  const common = parts.part("styles.xml");
  if (body === undefined) return { sites: [], finish: () => [] };
  for (const name of listedParts(parts)) parts.referTo(name);
  const walked = [body, ...(common === undefined ? [] : [common])].map((part) => {
    const styles = stylesFor(part, common);
    const root = childNamed(part.root, part === body ? "office:body" : "office:master-styles");
    const around: Around = { part, styles, kind: "paragraph", ...(part === body ? {} : { context: "page" }) };
    return { part, styles, sites: root === undefined ? [] : sitesIn(root, around) };
  });
  const changes = [...elementsBelow(body.root)].filter(({ tag }) => tag === "text:changed-region").length;
  return {
    sites: [...walked.flatMap(({ sites }) => sites), ...documentProperties(parts)],
    ...(changes === 0
      ? {}
      : { problems: [{ code: "tracked_changes_accepted", severity: "warning", facts: { changes } }] }),
    finish: (done, turn) => finishDocument(walked, done, turn),
  };
}

/** The parts with text that the list of the package names. */
function listedParts(parts: ZippedParts): readonly string[] {
  const entry = parts.archive.entries.find(({ name }) => name === "META-INF/manifest.xml");
  const list = entry === undefined ? undefined : unpackEntry(entry);
  if (list?.type !== "success") return [];
  const text = new TextDecoder().decode(list.value);
  return ["styles.xml", "meta.xml"].filter((name) => text.includes(`full-path="${name}"`));
}

/** What the document says of itself in `meta.xml`. */
function documentProperties(parts: ZippedParts): readonly PartSite[] {
  const part = parts.part("meta.xml");
  const meta = childNamed(part?.root, "office:meta");
  return part === undefined || meta === undefined ? [] : propertySites(meta, part);
}

interface WalkedPart {
  readonly part: XmlPart;
  readonly styles: PartStyles;
  readonly sites: readonly OdtSite[];
}

function finishDocument(
  walked: readonly WalkedPart[],
  done: ReadonlySet<PartSite>,
  turn: Turn,
): readonly PartEdits[] {
  const all = walked.flatMap(({ sites }) => sites);
  const visible = all.filter(({ piece }) => hasVisibleText(piece.content)).length;
  const whole = all.filter((site) => done.has(site)).length * 2 > visible;
  return walked.map(({ part, styles, sites }) => {
    const paragraphs = sites.flatMap((site) =>
      site.paragraph === undefined ? [] : [{ site, own: site.paragraph }],
    );
    const sides = paragraphs
      .filter(({ site }) => hasVisibleText(site.piece.content))
      .map(({ own }) => alignmentOf(own, styles))
      .filter((side) => side !== "center" && side !== "justify");
    const ends = sides.filter((side) => side === "end" || side === "left").length;
    const leftIsStart = turn.from === "rtl" && sides.length > 0 && ends * 2 >= sides.length;
    const translated = paragraphs
      .filter(({ site }) => done.has(site) || (whole && !hasVisibleText(site.piece.content)))
      .map(({ own }) => own);
    return {
      part,
      edits: [
        ...turnParagraphs(translated, { part, styles, turn, leftIsStart }),
        ...(whole ? turnWhole(part, turn) : []),
        ...acceptChanges(part),
      ],
    };
  });
}

/** Edits that take out the record of changes and its marks: what was inserted stays, what was deleted is kept there alone. */
function acceptChanges(part: XmlPart): readonly TextEdit[] {
  return [...elementsBelow(part.root)]
    .filter(({ tag }) => /^text:(?:tracked-changes|change|change-start|change-end)$/u.test(tag))
    .map(({ start, end }) => ({ start, end, by: [] }));
}

interface Around {
  readonly part: XmlPart;
  readonly styles: PartStyles;
  readonly kind: BlockKind;
  readonly context?: string;
}

/** What is inside some elements: the kind of block, and where it is. */
const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ["text:list-item", "list"],
  ["table:table-cell", "cell"],
  ["draw:text-box", "paragraph"],
]);

const CONTEXTS: ReadonlyMap<string, string> = new Map([
  ["text:note", "note"],
  ["office:annotation", "annotation"],
  ["style:header", "header"],
  ["style:footer", "footer"],
]);

function sitesIn(element: PlacedElement, around: Around): readonly OdtSite[] {
  return elementsIn(element).flatMap((child): readonly OdtSite[] => {
    const { tag } = child;
    if (tag === "text:tracked-changes") return [];
    const kind = KINDS.get(tag);
    const context = CONTEXTS.get(tag);
    const within = {
      ...around,
      ...(kind === undefined ? {} : { kind }),
      ...(context === undefined ? {} : { context }),
    };
    if (tag === "text:p" || tag === "text:h")
      return [paragraphSite(child, within), ...sitesIn(child, within)];
    if (tag === "svg:title" || tag === "svg:desc") return alternativeText(child, around);
    return sitesIn(child, within);
  });
}

function alternativeText(element: PlacedElement, { part }: Around): readonly OdtSite[] {
  const text = ownText(element);
  if (!hasVisibleText([text])) return [];
  const context = element.tag.slice(4);
  return [
    {
      part,
      piece: { kind: "paragraph", content: contentOf(text), context, division: "sentences" },
      edits: (target) => [
        { start: element.contentStart, end: element.contentEnd, by: [xmlWords(plainText(target))] },
      ],
    },
  ];
}

function paragraphSite(paragraph: PlacedElement, { part, styles, kind, context }: Around): OdtSite {
  const block = readParagraph(paragraph, part, styles);
  const level = Number(paragraph.attributes.get("text:outline-level") ?? 1) || 1;
  const quote = /quot/iu.test(paragraph.attributes.get("text:style-name") ?? "");
  const notes = annotationsIn(paragraph);
  return {
    part,
    paragraph,
    piece: {
      ...(paragraph.tag === "text:h" ? { kind: "heading", level } : { kind: quote ? "quote" : kind }),
      content: block.content,
      ...(context === undefined ? {} : { context }),
      ...(notes.length === 0 ? {} : { notes }),
      division: "sentences",
    },
    edits: (target) => {
      if (isEmptyTag(paragraph)) return [];
      const by = writeInline(target, block, spanWriter(prefixOf(paragraph)));
      return [{ start: paragraph.contentStart, end: paragraph.contentEnd, by }];
    },
  };
}

/** What the comments hanging on a paragraph say. */
function annotationsIn(paragraph: PlacedElement): readonly BlockNote[] {
  return [...elementsBelow(paragraph)]
    .filter(({ tag }) => tag === "office:annotation")
    .map((annotation) => {
      const text = elementsIn(annotation)
        .filter(({ tag }) => tag.startsWith("text:"))
        .map(wholeText)
        .join("\n");
      const creator = childNamed(annotation, "dc:creator");
      const from = creator === undefined ? "" : wholeText(creator);
      return from === "" ? { text } : { text, from };
    });
}
