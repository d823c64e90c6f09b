import { hasVisibleText } from "../../core/content.ts";
import { attributeEdit } from "../childEdits.ts";
import { officeProperties } from "../documentProperties.ts";
import { mirrored, pairSites, walkDrawing } from "../drawing/drawingWalk.ts";
import type { Format } from "../format.ts";
import type { Turn } from "../officeNames.ts";
import { OFFICE_BEGINS, OFFICE_PREFIXES } from "../officeNames.ts";
import { mainPart, relatedParts, relationsOf, relationsPart } from "../relations.ts";
import type { TextEdit } from "../textEdits.ts";
import { childNamed, elementsBelow, elementsIn } from "../xmlOffsets.ts";
import type { PartEdits, PartSite, PartsWalk } from "../zippedFormat.ts";
import { zippedFormat } from "../zippedFormat.ts";
import type { XmlPart, ZippedParts } from "../zippedParts.ts";

const MAIN =
  /^application\/(?:vnd\.openxmlformats-officedocument\.presentationml\.(?:presentation|template|slideshow)|vnd\.ms-powerpoint\.(?:presentation|template|slideshow)\.macroEnabled)\.main\+xml$/u;

/** Presentations (PresentationML, ECMA-376): slides in their order, each with its charts, diagrams and notes. */
export const pptxFormat: Format = zippedFormat({
  id: "pptx",
  extensions: ["pptx", "pptm", "potx", "ppsx"],
  mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  prefixes: OFFICE_PREFIXES,
  begins: OFFICE_BEGINS,
  main: (parts) => mainPart(parts, MAIN),
  walk: (parts, main) => {
    const slides = slideNames(parts, main);
    const sites = slides.flatMap((slide) => slideSites(parts, slide));
    return {
      sites: [...sites, ...officeProperties(parts)],
      finish: (done, turn) => finish(parts, main, sites, done, turn),
    } satisfies PartsWalk;
  },
});

function slideNames(parts: ZippedParts, main: string): readonly string[] {
  const targets = new Map(relationsOf(parts, main).map(({ id, target }) => [id, target]));
  const list = childNamed(parts.part(main)?.root, "p:sldIdLst");
  return (list === undefined ? [] : elementsIn(list)).flatMap(({ tag, attributes }) => {
    const slide = targets.get(attributes.get("r:id") ?? "");
    if (slide === undefined && tag === "p:sldId") parts.required(relationsPart(main));
    return slide ?? [];
  });
}

function slideSites(parts: ZippedParts, slide: string): readonly PartSite[] {
  const walked = (types: readonly string[]): readonly PartSite[] =>
    relatedParts(parts, slide, types).flatMap((name) => partSites(parts, name));
  return [
    ...sitesOf(parts.required(slide)),
    ...walked(["chart"]),
    // What a diagram says is kept a second time as it was last drawn.
    ...pairSites(walked(["diagramData"]), walked(["diagramDrawing"])),
    ...walked(["notesSlide", "comments"]),
  ];
}

function partSites(parts: ZippedParts, name: string): readonly PartSite[] {
  return sitesOf(parts.part(name));
}

function sitesOf(part: XmlPart | undefined): readonly PartSite[] {
  return part === undefined ? [] : walkDrawing(part, part.name.replace(/^.*\/|\.xml$/gu, ""));
}

function finish(
  parts: ZippedParts,
  main: string,
  sites: readonly PartSite[],
  done: ReadonlySet<PartSite>,
  turn: Turn,
): readonly PartEdits[] {
  if (turn.from === turn.to) return [];
  const edits: PartEdits[] = [];
  for (const part of new Set(sites.map((site) => site.part))) {
    const own = sites.filter((site) => site.part === part && hasVisibleText(site.piece.content));
    const translated = own.filter((site) => done.has(site)).length;
    if (translated * 2 > own.length) edits.push({ part, edits: turnTables(part, turn) });
  }
  const visible = sites.filter((site) => hasVisibleText(site.piece.content)).length;
  if (sites.filter((site) => done.has(site)).length * 2 <= visible) return edits;
  const masters = relatedParts(parts, main, ["slideMaster", "notesMaster"]);
  const layouts = masters.flatMap((master) => relatedParts(parts, master, ["slideLayout"]));
  for (const name of new Set([main, ...masters, ...layouts])) {
    const part = parts.part(name);
    if (part !== undefined) edits.push({ part, edits: turnStyles(part, turn) });
  }
  return edits;
}

/** List styles of masters and layouts that run as the source did. */
function turnStyles(part: XmlPart, turn: Turn): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const element of elementsBelow(part.root)) {
    if (!/^a:(?:lvl\dpPr|defPPr|pPr)$/u.test(element.tag)) continue;
    const own = element.attributes.get("rtl");
    const runs = own === "1" || own === "true" ? "rtl" : "ltr";
    if (runs !== turn.from || (own === undefined && !element.attributes.has("algn"))) continue;
    const algn = mirrored(element.attributes.get("algn"));
    edits.push(attributeEdit(element, { algn, rtl: turn.to === "rtl" ? "1" : "0" }, part.text));
  }
  return edits;
}

function turnTables(part: XmlPart, turn: Turn): readonly TextEdit[] {
  return [...elementsBelow(part.root)]
    .filter(({ tag }) => tag === "a:tblPr")
    .map((element) => attributeEdit(element, { rtl: turn.to === "rtl" ? "1" : undefined }, part.text));
}
