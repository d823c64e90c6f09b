import { type Code, type Content, contentLength } from "../../core/content.ts";
import type { SourceDocument } from "../../core/document.ts";
import type { Project } from "../../core/project.ts";
import { failure, type Result, success } from "../../core/result.ts";
import type { Segment } from "../../core/segment.ts";
import { directionOf } from "../../language/directionRuns.ts";
import type { FreshFormat, FreshOptions } from "../freshFormat.ts";
import { attributeText, blocksOf, elementText, type FreshBlock } from "../xliff/freshBlocks.ts";
import { type FreshCode, FreshCodeIds, type FreshContent, freshContents } from "../xliff/freshCodes.ts";
import { escapeXmlText } from "../xml.ts";
import { wantedNotes } from "../xliff/unitThreads.ts";
import type { QualityIssues } from "../qualityIssue.ts";
import { ITS } from "./itsRecords.ts";
import { issuesId, issuesMarkup } from "./qualityRecords.ts";
import { OWN_NAMESPACE } from "./ownAttributes.ts";
import { WRITTEN_STATES } from "./states.ts";
import { lockAttributes, noteMarkup } from "./unitWords.ts";

/** XLIFF 2.1 made of any project. */
export const freshXliff2: FreshFormat = {
  id: "xliff2",
  extensions: ["xlf", "xliff"],
  mediaType: "application/xliff+xml",
  create: createXliff2,
};

/**
 * A project, or one document of it, as XLIFF 2.1: a `file` for each document, a `unit` for each block, codes with their original
 * data, states with a `subState` of ours, comments as notes. Problem: `file_without_text` if there is no segment.
 */
function createXliff2(project: Project, options: FreshOptions = {}): Result<Uint8Array> {
  const documents = options.document === undefined ? project.documents : [options.document];
  const { issues } = options;
  const files = documents.flatMap((document, number) => fileOf(project, document, { number, issues }));
  if (files.length === 0) return failure("file_without_text");
  const { sourceLanguage, targetLanguage } = project;
  const its = issues === undefined ? "" : ` xmlns:its="${ITS}" its:version="2.0"`;
  const languages = `srcLang="${attributeText(sourceLanguage)}" trgLang="${attributeText(targetLanguage)}"`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:muqabala="${OWN_NAMESPACE}"${its} version="2.1" ${languages}>`,
    ...files,
    "</xliff>",
    "",
  ];
  return success(new TextEncoder().encode(lines.join("\n")));
}

/** The number of a file, from 0, and the quality issues that its units get, where they are asked for. */
interface FileQuality {
  readonly number: number;
  readonly issues: QualityIssues | undefined;
}

function fileOf(project: Project, document: SourceDocument, quality: FileQuality): readonly string[] {
  const blocks = blocksOf(project, document);
  if (blocks.length === 0) return [];
  const { sourceLanguage, targetLanguage } = project;
  const directions = `srcDir="${directionOf(sourceLanguage)}" trgDir="${directionOf(targetLanguage)}"`;
  const isLimited = blocks.some(({ block }) => block.limit !== undefined);
  return [
    `  <file id="${attributeText(document.id)}" original="${attributeText(document.name)}" ${directions} xml:space="preserve">`,
    ...(isLimited ? ['    <slr:profiles generalProfile="xliff:codepoints"/>'] : []),
    ...blocks.flatMap((block) => unitOf(block, quality)),
    "  </file>",
  ];
}

function unitOf({ block, segments }: FreshBlock, quality: FileQuality): readonly string[] {
  const ids = new FreshCodeIds();
  const sources = freshContents(
    segments.map(({ source }) => source),
    ids,
  );
  const targets = freshContents(
    segments.map((segment, index) => withSpace(segment, segments[index + 1])),
    ids,
  );
  const data = new OriginalData();
  const parts = segments.flatMap((segment, index) => [
    ...ignorable(segment, segments[index - 1]),
    ...segmentElement(segment, index, { source: sources[index] ?? [], target: targets[index] ?? [] }, data),
  ]);
  const after =
    block.after === "" ? [] : [`      <ignorable><source>${markText(block.after)}</source></ignorable>`];
  const name = block.context === undefined ? "" : ` name="${attributeText(block.context)}"`;
  const limit = block.limit === undefined ? "" : ` slr:sizeRestriction="${block.limit}"`;
  const locked = segments.flatMap((segment, index) =>
    segment.locked && segment.review.state !== "signed_off" ? [`s${index + 1}`] : [],
  );
  const found = segments.flatMap(({ id }, index) =>
    (quality.issues?.get(id) ?? []).map((issue) => ({
      issue,
      segment: segments.length === 1 ? undefined : `s${index + 1}`,
    })),
  );
  const list = issuesId(quality.number, block.id);
  const its = found.length === 0 ? "" : ` its:locQualityIssuesRef="#its=${list}"`;
  return [
    `    <unit id="${attributeText(block.id)}"${name}${lockAttributes(locked, segments.length)}${limit}${its}>`,
    ...(found.length === 0 ? [] : [`      ${issuesMarkup(list, found)}`]),
    ...notesOf({ block, segments }),
    ...data.element(),
    ...parts,
    ...after,
    "    </unit>",
  ];
}

function segmentElement(
  segment: Segment,
  index: number,
  sides: { readonly source: FreshContent; readonly target: FreshContent },
  data: OriginalData,
): readonly string[] {
  const { state, subState } = WRITTEN_STATES[segment.review.state];
  const source = sides.source.map((part) => markup(part, data)).join("");
  const target = sides.target.map((part) => markup(part, data)).join("");
  return [
    `      <segment id="s${index + 1}" state="${state}" subState="${subState}">`,
    `        <source>${source}</source>`,
    ...(contentLength(segment.target) === 0 ? [] : [`        <target>${target}</target>`]),
    "      </segment>",
  ];
}

/** What stands before a segment; between two translations it has its own. */
function ignorable(segment: Segment, previous: Segment | undefined): readonly string[] {
  if (segment.before === "") return [];
  const isBetween = previous !== undefined && bothTranslated(previous, segment);
  const target = isBetween ? `<target>${markText(segment.targetBefore ?? " ")}</target>` : "";
  return [`      <ignorable><source>${markText(segment.before)}</source>${target}</ignorable>`];
}

/** The target of a segment, with the space to the next one where no ignorable part stands between them. */
function withSpace(segment: Segment, next: Segment | undefined): Content {
  if (next === undefined || next.before !== "" || !bothTranslated(segment, next)) return segment.target;
  const space = next.targetBefore ?? " ";
  return space === "" ? segment.target : [...segment.target, space];
}

function bothTranslated(one: Segment, other: Segment): boolean {
  return contentLength(one.target) > 0 && contentLength(other.target) > 0;
}

function notesOf({ block, segments }: FreshBlock): readonly string[] {
  const elements = [
    ...(block.notes ?? []).map(({ text, from }) => {
      const category = from === undefined ? "" : ` category="${attributeText(from)}"`;
      return `<note${category}>${elementText(text)}</note>`;
    }),
    ...segments
      .flatMap((segment, index) => wantedNotes([segment], `s${index + 1}`))
      .map((note) => noteMarkup(note, { isDeclared: true })),
  ];
  return elements.length === 0 ? [] : [`      <notes>${elements.join("")}</notes>`];
}

/** The markup of codes in the original, each text once. */
class OriginalData {
  private readonly ids = new Map<string, string>();

  idOf(data: string): string {
    const known = this.ids.get(data);
    if (known !== undefined) return known;
    const id = `d${this.ids.size + 1}`;
    this.ids.set(data, id);
    return id;
  }

  element(): readonly string[] {
    if (this.ids.size === 0) return [];
    return [
      "      <originalData>",
      ...Array.from(this.ids, ([text, id]) => `        <data id="${id}">${markText(text)}</data>`),
      "      </originalData>",
    ];
  }
}

function markup(part: string | FreshCode, data: OriginalData): string {
  if (typeof part === "string") return markText(part);
  const { code, other, id, stands } = part;
  const ofStart = `${reference("dataRef", code, data)}${shown("disp", code)}`;
  const isolated = stands === "isolated" ? ' isolated="yes"' : "";
  if (stands === "whole") return `<ph id="${id}"${ofStart}/>`;
  if (stands !== "nested") {
    if (code.kind === "open") return `<sc id="${id}"${isolated}${ofStart}/>`;
    return stands === "isolated"
      ? `<ec id="${id}"${isolated}${ofStart}/>`
      : `<ec startRef="${id}"${ofStart}/>`;
  }
  if (code.kind === "close" || other === undefined) return "</pc>";
  const start = `${reference("dataRefStart", code, data)}${shown("dispStart", code)}`;
  return `<pc id="${id}"${start}${reference("dataRefEnd", other, data)}${shown("dispEnd", other)}>`;
}

function reference(name: string, { data }: Code, known: OriginalData): string {
  return data === "" ? "" : ` ${name}="${known.idOf(data)}"`;
}

function shown(name: string, { label }: Code): string {
  return label === "" ? "" : ` ${name}="${attributeText(label)}"`;
}

/** Text inside a source, target or data: controls are written as XLIFF has them. */
function markText(text: string): string {
  return escapeXmlText(text).replaceAll(
    /(?![\t\n\r\u007F-\u009F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu,
    (character) => {
      const code = character.codePointAt(0) ?? 0;
      return code >= 0xd800 && code <= 0xdfff
        ? "\uFFFD"
        : `<cp hex="${code.toString(16).toUpperCase().padStart(4, "0")}"/>`;
    },
  );
}
