import type { Actor } from "../../core/actor.ts";
import type { Block, BlockMatch, BlockNote } from "../../core/block.ts";
import { contentLength } from "../../core/content.ts";
import { importTarget } from "../../core/importing.ts";
import type { Result } from "../../core/result.ts";
import { failure, success } from "../../core/result.ts";
import type { Segment } from "../../core/segment.ts";
import { newSegment } from "../../core/segment.ts";
import { blockIds, segmentId } from "../documentAssembly.ts";
import type { Format, ReadDocument, ReadOptions } from "../format.ts";
import { protectedContent } from "../placeholders.ts";
import { inFile, readTextFile, startOfText } from "../textFile.ts";
import { formsOfDocument } from "./pluralForms.ts";
import type { PoEntry } from "./poFile.ts";
import { poProblems } from "./poFaults.ts";
import { languageTag, poHeader, readPo } from "./poFile.ts";
import { unescapePo } from "./poString.ts";
import type { PoUnit } from "./poUnits.ts";
import { formNote, poUnits } from "./poUnits.ts";
import { writePo } from "./poWriter.ts";

const EXTENSIONS = ["po", "pot"] as const;

/** Comments and empty lines before the first message, each written so that it can end in one place only. */
const BEGINNING = /^(?:[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\r(?!\n)|\n))*[^\S\r\n]*(?:msgid|msgctxt)\s+"/u;

/** Messages of programs for gettext, with their translations; plurals are a block with a segment for each form. */
export const poFormat: Format = {
  id: "po",
  extensions: EXTENSIONS,
  mediaType: "text/x-gettext-translation",
  holds: "both",
  recognise: (bytes, name) => {
    const start = startOfText(bytes);
    if (BEGINNING.test(start)) return 0.95;
    return start !== "" && EXTENSIONS.some((extension) => name.toLowerCase().endsWith(`.${extension}`))
      ? 0.6
      : 0;
  },
  read: readPoFile,
  write: writePo,
};

function readPoFile(bytes: Uint8Array, options: ReadOptions): Result<ReadDocument> {
  const decoded = readTextFile(bytes, options.name);
  if (decoded.type === "failure") return decoded;
  const reading = readPo(decoded.value.text);
  if (reading.type === "broken")
    return { type: "failure", problems: [inFile(reading.problem, options.name)] };
  const header = poHeader(reading.entries);
  const language = languageTag(header.get("language") ?? "");
  const plurals = formsOfDocument(header, options.targetLanguage ?? "en");
  const units = poUnits(reading.entries, plurals);
  const faults = poProblems(decoded.value, reading.entries, header, plurals);
  const problems = [...decoded.problems, ...faults.map((one) => inFile(one, options.name))];
  if (units.length === 0) {
    const { problems: why } = failure("file_without_text", {}, { file: options.name });
    return { type: "failure", problems: [...why, ...problems] };
  }
  const name = /^[^<]*/u.exec(header.get("last-translator") ?? "")?.[0].trim() || "PO";
  const by: Actor = { id: `po:${name}`, name, role: "translator" };
  const documentId = `d${options.number}`;
  const idOf = blockIds(options.number, units.length);
  const blocks: Block[] = [];
  const segments: Segment[] = [];
  const note = formNote(plurals);
  for (const [index, unit] of units.entries()) {
    const id = idOf(index);
    const own = segmentsOf(unit, id, { by, at: options.at ?? 0 });
    segments.push(...own);
    blocks.push({ id, document: documentId, number: index + 1, ...blockFacts(unit, note) });
  }
  const skeleton = { type: "file", bytes } as const;
  const document = { id: documentId, name: options.name, format: "po", skeleton };
  const source = languageTag(header.get("x-source-language") ?? "");
  const languages = {
    ...(source === undefined ? {} : { source }),
    ...(language === undefined ? {} : { target: language }),
  };
  return success({ document, blocks, segments, languages }, problems);
}

function segmentsOf(
  { entry, forms }: PoUnit,
  block: string,
  { by, at }: { readonly by: Actor; readonly at: number },
): readonly Segment[] {
  const state = entry.flags.includes("fuzzy") ? "draft" : "translated";
  return forms.map(({ source, target }, place) => {
    const before = place === 0 ? "" : "\n";
    const segment = newSegment({ id: segmentId(block, place), block, before, source });
    return contentLength(target) === 0 ? segment : importTarget(segment, { target, state, by, at });
  });
}

function blockFacts(
  unit: PoUnit,
  plurals: string,
): Pick<Block, "kind" | "after" | "context" | "notes" | "matches"> {
  const { entry } = unit;
  const references = entry.comments.filter(({ sign }) => sign === ":").map(({ text }) => text.trim());
  const context = entry.context?.text ?? references[0];
  const notes: BlockNote[] = [];
  const said = (sign: "" | "."): string =>
    entry.comments
      .filter((comment) => comment.sign === sign)
      .map(({ text }) => text.trim())
      .filter((text) => text !== "")
      .join("\n");
  if (said(".") !== "") notes.push({ text: said(".") });
  if (said("") !== "") notes.push({ text: said("") });
  if (references.length > (entry.context === undefined ? 1 : 0)) notes.push({ text: references.join("\n") });
  if (entry.plural !== undefined) notes.push({ text: plurals });
  const match = previousMatch(unit);
  return {
    kind: "paragraph",
    after: "",
    ...(context === undefined ? {} : { context }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(match === undefined ? {} : { matches: [match] }),
  };
}

/** What a fuzzy translation was a translation of, before the message changed. */
function previousMatch({ entry, forms, directives }: PoUnit): BlockMatch | undefined {
  const previous = previousId(entry);
  const target = forms[0]?.target;
  if (previous === undefined || target === undefined || contentLength(target) === 0) return undefined;
  return { source: protectedContent(previous, { directives, like: target }), target, origin: "msgmerge" };
}

function previousId(entry: PoEntry): string | undefined {
  const lines = entry.comments.filter(({ sign }) => sign === "|").map(({ text }) => text.trim());
  const start = lines.findIndex((line) => /^msgid\s/u.test(line));
  if (start < 0) return undefined;
  const more = lines.slice(start + 1);
  const end = more.findIndex((line) => !line.startsWith('"'));
  return [lines[start] ?? "", ...(end < 0 ? more : more.slice(0, end))]
    .map((line) => unescapePo(/"(.*)"/u.exec(line)?.[1] ?? ""))
    .join("");
}
