import { codesOf, type Content, contentLength, flatText } from "../../core/content.ts";
import { findById } from "../../core/idTable.ts";
import type { Project } from "../../core/project.ts";
import { type Result, success } from "../../core/result.ts";
import type { Segment } from "../../core/segment.ts";
import { eachSegment } from "../../core/segmentPages.ts";
import type { FreshFormat, FreshOptions } from "../freshFormat.ts";
import { escapeXmlAttribute, escapeXmlText } from "../xml.ts";
import { TMX } from "./tmxReader.ts";
import { neighbourProperties } from "./tmxContext.ts";
import { STATE_PROPERTY, STATE_TEXTS_PROPERTY, stateTexts } from "./tmxState.ts";
import { writeTmxDate } from "./tmxText.ts";

/** TMX 1.4b of the translated segments of a project, codes with it. */
export const freshTmxFormat: FreshFormat = {
  id: TMX,
  extensions: ["tmx"],
  mediaType: "application/x-tmx+xml",
  create: createTmx,
};

function createTmx(project: Project, { document }: FreshOptions): Result<Uint8Array> {
  const names = new Map(project.documents.map(({ id, name }) => [id, name]));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  <header creationtool="Muqabala" creationtoolversion="1" segtype="sentence" o-tmf="Muqabala" adminlang="en" srclang="${attribute(project.sourceLanguage)}" datatype="unknown"/>`,
    "  <body>",
  ];
  const segments = [...eachSegment(project.segments)];
  const documentOf = (segment: Segment | undefined): string | undefined =>
    segment === undefined ? undefined : findById(project.blocks, segment.block)?.document;
  for (const [at, segment] of segments.entries()) {
    const own = documentOf(segment);
    if (document !== undefined && own !== document.id) continue;
    if (contentLength(segment.target) === 0) continue;
    const [before, after] = [segments[at - 1], segments[at + 1]].map((other) =>
      other !== undefined && documentOf(other) === own ? flatText(other.source) : undefined,
    );
    const context = Array.from(
      neighbourProperties(before, after),
      ([type, value]) => `<prop type="${type}">${text(value)}</prop>`,
    ).join("");
    lines.push(...unitOf(segment, { document: names.get(own ?? "") ?? "", context }, project));
  }
  lines.push("  </body>", "</tmx>", "");
  return success(new TextEncoder().encode(lines.join("\n")));
}

function unitOf(
  segment: Segment,
  { document, context }: { readonly document: string; readonly context: string },
  project: Project,
): readonly string[] {
  const numbers = new Map<string, number>();
  for (const { id } of [...codesOf(segment.source), ...codesOf(segment.target)]) {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  }
  const last = segment.history.at(-1);
  const who =
    last === undefined
      ? ""
      : ` changedate="${writeTmxDate(last.at)}" changeid="${attribute(last.author.name)}"`;
  const variant = (language: string, facts: string, content: Content, before = ""): string =>
    `      <tuv xml:lang="${attribute(language)}"${facts}>${before}<seg>${markupOf(content, numbers)}</seg></tuv>`;
  return [
    `    <tu tuid="${attribute(segment.id)}">`,
    `      <prop type="document">${text(document)}</prop>`,
    `      <prop type="${STATE_PROPERTY}">${segment.review.state}</prop>`,
    `      <prop type="${STATE_TEXTS_PROPERTY}">${stateTexts(segment.source, segment.target)}</prop>`,
    variant(project.sourceLanguage, "", segment.source, context),
    variant(project.targetLanguage, who, segment.target),
    "    </tu>",
  ];
}

/** Codes in pairs are `bpt` and `ept`, halves of pairs `it`, others `ph`; `x` tells which belong together in both languages. */
function markupOf(content: Content, numbers: ReadonlyMap<string, number>): string {
  const codes = codesOf(content);
  const paired = new Set<string>();
  const open = new Set<string>();
  for (const { id, kind } of codes) {
    if (kind === "open") open.add(id);
    else if (kind === "close" && open.delete(id)) paired.add(id);
  }
  return content
    .map((part) => {
      if (typeof part === "string") return text(part);
      const number = numbers.get(part.id) ?? 0;
      const data = text(part.data);
      if (part.kind === "standalone") return `<ph x="${number}">${data}</ph>`;
      const isOpen = part.kind === "open";
      if (!paired.has(part.id)) return `<it pos="${isOpen ? "begin" : "end"}" x="${number}">${data}</it>`;
      return isOpen ? `<bpt i="${number}" x="${number}">${data}</bpt>` : `<ept i="${number}">${data}</ept>`;
    })
    .join("");
}

/** Text without the characters that no XML can hold. */
function text(value: string): string {
  return escapeXmlText(value.replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ""));
}

function attribute(value: string): string {
  return escapeXmlAttribute(value.replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ""));
}
