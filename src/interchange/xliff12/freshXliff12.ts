import { contentLength } from "../../core/content.ts";
import type { SourceDocument } from "../../core/document.ts";
import type { Project } from "../../core/project.ts";
import { failure, type Result, success } from "../../core/result.ts";
import type { ReviewState } from "../../core/review.ts";
import type { Segment } from "../../core/segment.ts";
import type { FreshFormat, FreshOptions } from "../freshFormat.ts";
import { attributeText, blocksOf, elementText, type FreshBlock } from "../xliff/freshBlocks.ts";
import { type FreshCode, FreshCodeIds, type FreshContent, freshContents } from "../xliff/freshCodes.ts";
import { instructionOf } from "../xliff/ownInstruction.ts";
import { FIRST_SEGMENT } from "../xliff/ownNote.ts";
import { wantedNotes } from "../xliff/unitThreads.ts";
import { REJECTIONS, STANDARD_WORDS, stateQualifier } from "./states.ts";
import { noteMarkup } from "./unitWords.ts";

/** XLIFF 1.2 made of any project, for tools that know no later version. */
export const freshXliff12: FreshFormat = {
  id: "xliff12",
  extensions: ["xlf", "xliff"],
  mediaType: "application/xliff+xml",
  create: createXliff12,
};

/** Which phase of the work a state belongs to: it tells apart what XLIFF 1.2 has one word for. */
const PHASES: Readonly<Record<ReviewState, string>> = {
  new: "translation",
  draft: "translation",
  changes_requested: "translation",
  translated: "translation",
  revised: "revision",
  reviewed: "review",
  proofread: "proofreading",
  signed_off: "release",
};

/**
 * A project, or one document of it, as XLIFF 1.2: a `file` for each document, a `group` for each block, a `trans-unit` for each
 * segment, since a state stands on a target. Problem: `file_without_text` if there is no segment.
 */
function createXliff12(project: Project, options: FreshOptions = {}): Result<Uint8Array> {
  const documents = options.document === undefined ? project.documents : [options.document];
  const files = documents.flatMap((document) => fileOf(project, document));
  if (files.length === 0) return failure("file_without_text");
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">',
    ...files,
    "</xliff>",
    "",
  ];
  return success(new TextEncoder().encode(lines.join("\n")));
}

function fileOf(project: Project, document: SourceDocument): readonly string[] {
  const blocks = blocksOf(project, document);
  if (blocks.length === 0) return [];
  const phases = [...new Set(Object.values(PHASES))].map(
    (name) => `<phase phase-name="${name}" process-name="${name}"/>`,
  );
  const languages = `source-language="${attributeText(project.sourceLanguage)}" target-language="${attributeText(project.targetLanguage)}"`;
  return [
    `  <file original="${attributeText(document.name)}" ${languages} datatype="plaintext" xml:space="preserve">`,
    `    <header><phase-group>${phases.join("")}</phase-group></header>`,
    "    <body>",
    ...blocks.flatMap(groupOf),
    "    </body>",
    "  </file>",
  ];
}

function groupOf(given: FreshBlock): readonly string[] {
  const { block, segments } = given;
  const ids = new FreshCodeIds();
  const sources = freshContents(
    segments.map(({ source }) => source),
    ids,
  );
  const targets = freshContents(
    segments.map(({ target }) => target),
    ids,
  );
  const name = block.context === undefined ? "" : ` resname="${attributeText(block.context)}"`;
  return [
    `      <group id="${attributeText(block.id)}"${name}>`,
    ...segments.flatMap((segment, index) =>
      unitOf(given, segment, sources[index] ?? [], targets[index] ?? []),
    ),
    "      </group>",
  ];
}

function unitOf(
  { block, segments }: FreshBlock,
  segment: Segment,
  source: FreshContent,
  target: FreshContent,
): readonly string[] {
  const { state, request } = segment.review;
  const approved = state === "signed_off" ? "yes" : "no";
  const limit =
    block.limit === undefined || segments.length > 1 ? "" : ` maxwidth="${block.limit}" size-unit="char"`;
  const locked = segment.locked && state !== "signed_off" ? ' translate="no"' : "";
  const qualifier = qualifierOf(segment, request?.code);
  const marks = `state="${STANDARD_WORDS[state]}"${qualifier} phase-name="${PHASES[state]}"`;
  const notes = segment === segments[0] ? (block.notes ?? []) : [];
  return [
    `        <trans-unit id="${attributeText(segment.id)}" approved="${approved}"${locked}${limit}>`,
    `          <source>${source.map(markup).join("")}</source>`,
    ...(contentLength(segment.target) === 0
      ? []
      : [`          <target ${marks}>${target.map(markup).join("")}</target>`]),
    ...notes.map(({ text, from }) => {
      const who = from === undefined ? "" : ` from="${attributeText(from)}"`;
      return `          <note${who}>${elementText(text)}</note>`;
    }),
    ...wantedNotes([segment], FIRST_SEGMENT).map((note) => `          ${noteMarkup(note)}`),
    ...(locked === "" ? [] : [`          ${instructionOf({ locked: FIRST_SEGMENT })}`]),
    "        </trans-unit>",
  ];
}

/** Where a draft comes from, or why changes are asked for, as a state qualifier. */
function qualifierOf({ review, origin }: Segment, reason: string | undefined): string {
  if (review.state === "changes_requested")
    return ` state-qualifier="${REJECTIONS[reason ?? "other"] ?? ""}"`;
  const own = stateQualifier(review.state, undefined);
  if (own !== undefined) return ` state-qualifier="${own}"`;
  if (review.state !== "draft") return "";
  switch (origin.type) {
    case "human":
      return "";
    case "machine":
      return ' state-qualifier="leveraged-mt"';
    case "propagated":
      return ' state-qualifier="leveraged-inherited"';
    case "memory":
      return ` state-qualifier="${origin.score >= 100 ? "exact-match" : "fuzzy-match"}"`;
  }
}

/** Text and codes: pairs as `bpt` and `ept`, halves whose other is not in the segment as `it`, others as `ph`. */
function markup(part: string | FreshCode): string {
  if (typeof part === "string") return elementText(part);
  const { code, id, stands, other } = part;
  const data = elementText(code.data);
  const label = code.label === "" ? "" : ` equiv-text="${attributeText(code.label)}"`;
  if (stands === "whole") return `<ph id="${id}"${label}>${data}</ph>`;
  if (stands === "isolated" || other === undefined || part.apart) {
    return `<it id="${id}" pos="${code.kind === "open" ? "open" : "close"}"${label}>${data}</it>`;
  }
  return code.kind === "open" ? `<bpt id="${id}"${label}>${data}</bpt>` : `<ept id="${id}">${data}</ept>`;
}
