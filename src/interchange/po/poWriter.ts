import type { Content } from "../../core/content.ts";
import { contentLength, joinParts, sameContent } from "../../core/content.ts";
import type { SourceDocument } from "../../core/document.ts";
import type { Project } from "../../core/project.ts";
import type { Result } from "../../core/result.ts";
import { success } from "../../core/result.ts";
import type { Segment } from "../../core/segment.ts";
import type { WriteOptions } from "../format.ts";
import type { TextEdit } from "../textEdits.ts";
import { applyEdits } from "../textEdits.ts";
import { encodeChangedText, readTextFile } from "../textFile.ts";
import { segmentsByBlock } from "../translations.ts";
import type { PluralForms } from "./pluralForms.ts";
import { formsOfDocument } from "./pluralForms.ts";
import type { PoEntry } from "./poFile.ts";
import { poHeader, readPo } from "./poFile.ts";
import type { PoLines } from "./poString.ts";
import { writePoString } from "./poString.ts";
import type { PoUnit } from "./poUnits.ts";
import { poUnits } from "./poUnits.ts";

/** What gettext's programs write: 79 columns. */
const WIDTH = 79;

/** The file of a document with the translations put into it; entries that have not changed keep every byte. */
export function writePo(
  project: Project,
  document: SourceDocument,
  options: WriteOptions,
): Result<Uint8Array> {
  const { skeleton } = document;
  if (skeleton.type !== "file") throw new Error(`${document.name} was not kept as it was received`);
  if (options.side === "source") return success(skeleton.bytes);
  const decoded = readTextFile(skeleton.bytes, document.name);
  if (decoded.type === "failure") return decoded;
  const { text } = decoded.value;
  const reading = readPo(text);
  if (reading.type === "broken") return { type: "failure", problems: [reading.problem] };
  const header = poHeader(reading.entries);
  const plurals = formsOfDocument(header, project.targetLanguage);
  const lines = linesOf(text);
  const segments = segmentsByBlock(project, document);
  const edits: TextEdit[] = [];
  for (const [index, unit] of poUnits(reading.entries, plurals).entries()) {
    edits.push(...unitEdits(unit, segments.get(index + 1) ?? [], lines));
  }
  if (edits.length === 0) return success(skeleton.bytes);
  edits.push(...headerEdits(reading.entries, { language: project.targetLanguage, plurals, lines }));
  return encodeChangedText(applyEdits(text, edits), decoded.value, document, (changed) =>
    changed.replace(/(Content-Type:[^"\n]*charset=)[\w-]+/iu, "$1UTF-8"),
  );
}

function unitEdits(unit: PoUnit, segments: readonly Segment[], lines: PoLines): readonly TextEdit[] {
  const { entry } = unit;
  const byForm = segmentsByForm(unit, segments);
  const edits: TextEdit[] = [];
  const last = Math.max(...[...entry.translations.values()].map(({ end }) => end));
  const added: string[] = [];
  for (const { form, target } of unit.forms) {
    const own = byForm.get(form);
    if (own === undefined) continue;
    const now = targetOf(own);
    const known = entry.translations.get(form);
    if (known !== undefined && sameContent(now, target)) continue;
    const keyword = entry.plural === undefined ? "msgstr" : `msgstr[${form}]`;
    const written = writePoString(keyword, dataOf(now), lines);
    if (known === undefined) {
      added.push(`${lines.lineEnd}${written}`);
    } else {
      edits.push({ start: known.start, end: known.end, by: [written] });
    }
  }
  const changed = edits.length > 0 || added.some((line) => !line.endsWith('""'));
  if (changed && added.length > 0) edits.push({ start: last, end: last, by: added });
  const wasFuzzy = entry.flags.includes("fuzzy");
  const isDraft = segments.some(
    ({ review, target }) =>
      contentLength(target) > 0 && (review.state === "draft" || review.state === "changes_requested"),
  );
  if (wasFuzzy && !isDraft && segments.some(({ target }) => contentLength(target) > 0)) {
    edits.push(...flagEdits(entry, lines.lineEnd, "confirmed"));
  } else if (!wasFuzzy && isDraft && changed) {
    edits.push(...flagEdits(entry, lines.lineEnd, "fuzzy"));
  }
  return changed || edits.length > 0 ? edits : [];
}

/** The segments of each form: a segment that was cut leaves its second part behind it. */
function segmentsByForm(unit: PoUnit, segments: readonly Segment[]): ReadonlyMap<number, readonly Segment[]> {
  const [first] = segments;
  const found = new Map<number, Segment[]>();
  let current: Segment[] | undefined;
  for (const segment of segments) {
    const place = unit.forms.findIndex((_, index) => segment.id === `${first?.block}.s${index + 1}`);
    const form = unit.forms[place]?.form;
    if (form !== undefined) found.set(form, (current = []));
    current?.push(segment);
  }
  return found;
}

function targetOf(segments: readonly Segment[]): Content {
  const parts: Content[number][] = [];
  for (const { target, targetBefore } of segments) {
    if (contentLength(target) === 0) continue;
    if (parts.length > 0) parts.push(targetBefore ?? " ");
    for (const part of target) parts.push(part);
  }
  return joinParts(parts);
}

function dataOf(content: Content): string {
  return content.map((part) => (typeof part === "string" ? part : part.data)).join("");
}

function flagEdits(entry: PoEntry, lineEnd: string, to: "fuzzy" | "confirmed"): readonly TextEdit[] {
  const lines = entry.comments.filter(({ sign }) => sign === ",");
  if (to === "confirmed") {
    return lines.flatMap(({ start, end, text }) => {
      const flags = text.split(",").map((flag) => flag.trim());
      if (!flags.includes("fuzzy")) return [];
      const left = flags.filter((flag) => flag !== "fuzzy" && flag !== "");
      return left.length === 0
        ? [{ start, end: end + lineEnd.length, by: [] }]
        : [{ start, end, by: [`#, ${left.join(", ")}`] }];
    });
  }
  const [line] = lines;
  if (line !== undefined)
    return [{ start: line.start, end: line.end, by: [`#, fuzzy, ${line.text.trim()}`] }];
  const previous = entry.comments.find(({ sign }) => sign === "|");
  const at = previous?.start ?? entry.start;
  return [{ start: at, end: at, by: [`#, fuzzy${lineEnd}`] }];
}

/** What a template leaves open: language, plural forms and encoding. */
function headerEdits(
  entries: readonly PoEntry[],
  given: { readonly language: string; readonly plurals: PluralForms; readonly lines: PoLines },
): readonly TextEdit[] {
  const entry = entries.find(({ id, context }) => id.text === "" && context === undefined);
  const string = entry?.translations.get(0);
  if (entry === undefined || string === undefined) return [];
  const hasPlurals = entries.some(({ plural }) => plural !== undefined);
  let text = string.text;
  const complete = (name: string, isOpen: (value: string) => boolean, value: string): void => {
    const line = new RegExp(`^${name}:[ \\t]*(.*)$`, "imu").exec(text);
    if (line !== null && !isOpen(line[1] ?? "")) return;
    if (line !== null) text = text.replace(line[0], () => `${name}: ${value}`);
    else text += `${text === "" || text.endsWith("\n") ? "" : "\n"}${name}: ${value}\n`;
  };
  complete("Language", (value) => value.trim() === "", given.language.replaceAll("-", "_"));
  if (hasPlurals) complete("Plural-Forms", (value) => /INTEGER|^\s*$/u.test(value), given.plurals.written);
  text = text.replace(/(charset=)CHARSET/u, "$1UTF-8");
  if (text === string.text) return [];
  return [{ start: string.start, end: string.end, by: [writePoString("msgstr", text, given.lines)] }];
}

/** How a file breaks its lines: as gettext does, unless it has lines that gettext would have broken. */
function linesOf(text: string): PoLines {
  const lineEnd = /\r\n|\n|\r/u.exec(text)?.[0] ?? "\n";
  const isWide =
    /^(?:msgid |msgstr |msgid_plural |msgstr\[\d+\] )?"(?=[^\r\n]* [^\s"\\])[^\r\n]{84,}"\s*$/mu.test(text);
  return { lineEnd, width: isWide ? Infinity : WIDTH };
}
