import { type Content, EMPTY_CONTENT, sameContent } from "../../core/content.ts";
import type { SourceDocument } from "../../core/document.ts";
import type { Project } from "../../core/project.ts";
import { type Problem, type Result, success } from "../../core/result.ts";
import type { ReviewState } from "../../core/review.ts";
import type { WriteOptions } from "../format.ts";
import { segmentsByBlock } from "../translations.ts";
import { takeEdges } from "../xliff/edges.ts";
import { assignSegments, importedState, wantedTarget } from "../xliff/fileSegment.ts";
import { knownCodes, writeMarkup } from "../xliff/inlineMarkup.ts";
import { openedTag, tagName } from "../xliff/openTag.ts";
import { escapeXmlAttribute } from "../xml.ts";
import { decodeXml, encodeXml } from "../xmlBytes.ts";
import { applyPatches, type TextPatch } from "../xmlPatch.ts";
import { languageTag } from "../languageTag.ts";
import { pairOf } from "./tmxLanguages.ts";
import { STATE_PROPERTY, STATE_TEXTS_PROPERTY, stateTexts } from "./tmxState.ts";
import { type PairedUnit, pairTmx } from "./tmxReader.ts";

/**
 * The file with the texts that were changed since it was read in the variants of the target language; a variant that was not
 * there is put behind the source. Everything else stays byte by byte.
 */
export function writeTmxDocument(
  project: Project,
  document: SourceDocument,
  options: WriteOptions,
): Result<Uint8Array> {
  if (document.skeleton.type !== "file") throw new Error(`${document.name} was not kept as a file`);
  const { bytes } = document.skeleton;
  if (options.side === "source") return success(bytes);
  const decoded = decodeXml(bytes);
  if (decoded.type === "failure") return decoded;
  const { text, ...form } = decoded.value;
  const pair = pairOf(text, { source: project.sourceLanguage, target: project.targetLanguage });
  const own = segmentsByBlock(project, document);
  const patches: TextPatch[] = [];
  let left = 0;
  let number = 0;
  const problem = pairTmx(text, pair, (unit) => {
    number += 1;
    const segments = own.get(number) ?? [];
    const [first] = segments;
    if (first === undefined) return;
    const [group = []] = assignSegments([unit.segment], segments, () => `${first.block}.s1`);
    const { target, state } = wantedTarget(group);
    patches.push(...statePatches(unit, target, state));
    if (sameContent(target, unit.segment.target)) return;
    const known = knownCodes([unit.target?.segment?.content ?? EMPTY_CONTENT, unit.segment.source]);
    const written = writeMarkup(target, known, unit.segment.source);
    left += written.left;
    patches.push(patchOf(text, unit, written.markup, pair.target));
  });
  if (problem !== undefined) return { type: "failure", problems: [problem] };
  if (patches.length === 0) return success(bytes);
  const encoded = encodeXml(applyPatches(text, patches), form);
  const place = { file: document.name };
  if (encoded.type === "failure") {
    return {
      ...encoded,
      problems: encoded.problems.map((one) => ({ ...one, place: { ...one.place, ...place } })),
    };
  }
  const lost: Problem = { code: "codes_left_out", severity: "warning", place, facts: { codes: left } };
  return success(encoded.value, left === 0 ? [] : [lost]);
}

/** A unit that tells its state tells the new one, and of which texts. */
function statePatches(
  { unit, segment }: PairedUnit,
  target: Content,
  state: ReviewState,
): readonly TextPatch[] {
  const [said, texts] = [unit.places.get(STATE_PROPERTY), unit.places.get(STATE_TEXTS_PROPERTY)];
  const isSame = importedState(segment) === state && sameContent(segment.target, target);
  if (isSame || said === undefined || texts === undefined) return [];
  return [
    { ...said, by: state },
    { ...texts, by: stateTexts(segment.source, target) },
  ];
}

function patchOf(text: string, unit: PairedUnit, markup: string, language: string): TextPatch {
  const { source, target } = unit;
  const existing = target?.segment;
  if (existing !== undefined) {
    const old = takeEdges(existing.content);
    const edges = old.content.length > 0 ? old : takeEdges(source.segment?.content ?? EMPTY_CONTENT);
    const inner = markup === "" ? "" : edges.lead + markup + edges.trail;
    if (existing.end > existing.openEnd)
      return { start: existing.openEnd, end: existing.innerEnd, by: inner };
    const tag = text.slice(existing.start, existing.end);
    return { start: existing.start, end: existing.end, by: `${openedTag(tag)}${inner}</${tagName(tag)}>` };
  }
  const edges = takeEdges(source.segment?.content ?? EMPTY_CONTENT);
  const isOld = source.attributes["xml:lang"] === undefined && source.attributes["lang"] !== undefined;
  const attribute = `${isOld ? "lang" : "xml:lang"}="${escapeXmlAttribute(languageTag(language))}"`;
  const by = `${indentBefore(text, source.start)}<tuv ${attribute}><seg>${edges.lead}${markup}${edges.trail}</seg></tuv>`;
  return { start: source.end, end: source.end, by };
}

/** The white space between the tag before an element and the element. */
function indentBefore(text: string, start: number): string {
  let from = start;
  while (from > 0 && /\s/u.test(text.charAt(from - 1))) from -= 1;
  return text.charAt(from - 1) === ">" ? text.slice(from, start) : "";
}
