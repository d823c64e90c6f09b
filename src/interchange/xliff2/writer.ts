import type { SourceDocument } from "../../core/document.ts";
import type { Project } from "../../core/project.ts";
import { type Problem, type Result, success } from "../../core/result.ts";
import type { WriteOptions } from "../format.ts";
import { segmentsByBlock } from "../translations.ts";
import { setAttributes } from "../xliff/openTag.ts";
import { inFile } from "../xliff/problemPlace.ts";
import { decodeXml, encodeXml } from "../xmlBytes.ts";
import { applyPatches, type TextPatch } from "../xmlPatch.ts";
import { layoutOf } from "./layout.ts";
import type { OpeningTag } from "./unit.ts";
import { changesOf } from "./unitWriter.ts";
import { walkXliff2 } from "./walker.ts";

/**
 * The document with the targets, states and divisions that were changed since it was read; everything else stays byte by byte.
 * A segment split or joined is so in the file too if the file allows it (`canResegment`).
 */
export function writeXliff2(
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
  const place = { file: document.name };
  const segments = segmentsByBlock(project, document);
  const { targetLanguage } = project;
  const patches: TextPatch[] = [];
  let number = 0;
  let left = 0;
  let withoutLanguage: OpeningTag | undefined;
  const problem = walkXliff2(text, (unit) => {
    const layout = layoutOf(unit);
    if (layout.segments.length === 0) return;
    number += 1;
    const own = segments.get(number);
    if (own === undefined) return;
    const changes = changesOf({ text, unit, layout, own, targetLanguage, issues: options.issues });
    patches.push(...changes.patches);
    left += changes.left;
    if (changes.addsTarget && unit.root.attributes["trgLang"] === undefined) withoutLanguage = unit.root;
  });
  if (problem !== undefined) return { type: "failure", problems: [inFile(problem, document.name)] };
  if (patches.length === 0) return success(bytes);
  if (withoutLanguage !== undefined) {
    const { start, openEnd } = withoutLanguage;
    const by = setAttributes(text.slice(start, openEnd), { trgLang: targetLanguage });
    patches.push({ start, end: openEnd, by });
  }
  const encoded = encodeXml(applyPatches(text, patches), form);
  if (encoded.type === "failure") {
    return { ...encoded, problems: encoded.problems.map((each) => inFile(each, document.name)) };
  }
  const warning: Problem = { code: "codes_left_out", severity: "warning", place, facts: { codes: left } };
  return success(encoded.value, left === 0 ? [] : [warning]);
}
