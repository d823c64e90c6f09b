import type { Content } from "../core/content.ts";
import type { Problem, Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import { balanceCodes } from "./codeBalance.ts";
import type { BlockPiece } from "./documentAssembly.ts";
import { assembleDocument } from "./documentAssembly.ts";
import type { Format, ReadDocument, ReadOptions } from "./format.ts";
import type { Turn } from "./officeNames.ts";
import { turnOf } from "./officeNames.ts";
import type { TextEdit } from "./textEdits.ts";
import { applyEdits } from "./textEdits.ts";
import { inFile } from "./textFile.ts";
import { createTranslations } from "./translations.ts";
import { writeZip } from "./zip.ts";
import type { XmlPart, ZippedParts } from "./zippedParts.ts";
import { encodePart, openParts } from "./zippedParts.ts";

/** A place of a part in which something to translate stands. */
export interface PartSite {
  readonly piece: BlockPiece;
  readonly part: XmlPart;
  /** What puts a translation there; its codes nest. */
  readonly edits: (target: Content, turn: Turn) => readonly TextEdit[];
  /** Other places where the same text is kept, written with this one. */
  readonly copies?: readonly PartSite[];
}

/** Changes of one part. */
export interface PartEdits {
  readonly part: XmlPart;
  readonly edits: readonly TextEdit[];
}

/** What a walk through a zipped document finds, in the order in which it is read. */
export interface PartsWalk {
  readonly sites: readonly PartSite[];
  readonly problems?: readonly Problem[];
  /**
   * What else changes in a translated document, such as directions; `done` are the sites that have a translation, `targets` what
   * they get.
   */
  readonly finish: (
    done: ReadonlySet<PartSite>,
    turn: Turn,
    targets: ReadonlyMap<PartSite, Content>,
  ) => readonly PartEdits[];
}

/** A zipped XML format, told by what is particular to it. */
export interface ZippedFormat {
  readonly id: string;
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly prefixes: ReadonlyMap<string, string>;
  /** Names of entries that every document of this format has. */
  readonly begins: readonly string[];
  /** The name of the part a document of this format begins with; undefined for any other zip. */
  readonly main: (parts: ZippedParts) => string | undefined;
  readonly walk: (parts: ZippedParts, main: string, language: string) => PartsWalk;
}

/** A format that writes a translation into the parts its source stood in, and leaves all other parts and markup alone. */
export function zippedFormat(given: ZippedFormat): Format {
  const { id, extensions, mediaType } = given;
  return {
    id,
    extensions,
    mediaType,
    holds: "translation",
    recognise: (bytes, name) => {
      if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 0;
      const parts = openParts(bytes, given.prefixes);
      if (parts.type === "success" && given.main(parts.value) !== undefined) return 1;
      // A damaged one is known by its name, so that it is told what is wrong with it.
      return extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`)) ? 0.1 : 0;
    },
    read: (bytes, options) => {
      const read = readZipped(given, bytes, options);
      return { ...read, problems: read.problems.map((problem) => inFile(problem, options.name)) };
    },
    write: (project, document, options) => {
      const { skeleton } = document;
      if (skeleton.type !== "file") throw new Error(`${document.name} was not kept as it was received`);
      if (options.side === "source") return success(skeleton.bytes);
      const turn = turnOf(project.sourceLanguage, project.targetLanguage);
      const walked = walkZipped(given, skeleton.bytes, turn.source);
      if (walked.type === "failure") return walked;
      const { parts, walk } = walked.value;
      const pieces = walk.sites.map(({ piece }) => piece.content);
      const translations = createTranslations(project, document, options, pieces);
      const targets = new Map<PartSite, Content>();
      for (const site of walk.sites) {
        const target = translations.next(site.piece.content);
        if (target !== undefined) targets.set(site, balanceCodes(target, site.piece.content));
      }
      if (targets.size === 0) return success(skeleton.bytes);
      const changed = new Map<string, Uint8Array>();
      for (const [part, edits] of collectEdits(walk, targets, turn)) {
        const encoded = encodePart(part, applyEdits(part.text, edits));
        if (encoded.type === "failure") return encoded;
        changed.set(part.name, encoded.value);
      }
      return success(writeZip(parts.archive, changed));
    },
  };
}

function readZipped(given: ZippedFormat, bytes: Uint8Array, options: ReadOptions): Result<ReadDocument> {
  const walked = walkZipped(given, bytes, options.language);
  if (walked.type === "failure") return walked;
  const { sites, problems: told = [] } = walked.value.walk;
  const problems = [...walked.value.parts.notices, ...told];
  const pieces = sites.map(({ piece }) => piece);
  const read = assembleDocument(pieces, { format: given.id, bytes, options });
  if (read.segments.length > 0) return success(read, problems);
  return { type: "failure", problems: [...failure("file_without_text").problems, ...problems] };
}

/** Problems: those of `openParts`, `document_part_missing`, and those of parts that cannot be read: then nothing is. */
function walkZipped(
  given: ZippedFormat,
  bytes: Uint8Array,
  language: string,
): Result<{ readonly parts: ZippedParts; readonly walk: PartsWalk }> {
  const parts = openParts(bytes, given.prefixes);
  if (parts.type === "failure") return parts;
  const main = given.main(parts.value);
  const root = main === undefined ? undefined : parts.value.part(main);
  if (main === undefined || root === undefined) {
    const { problems } = parts.value;
    if (problems.length > 0) return { type: "failure", problems };
    const names = new Set(parts.value.archive.entries.map(({ name }) => name));
    const entry = given.begins.find((name) => !names.has(name)) ?? main;
    return failure("document_part_missing", {}, entry === undefined ? undefined : { entry });
  }
  const walk = given.walk(parts.value, main, language);
  const { problems } = parts.value;
  return problems.length > 0 ? { type: "failure", problems } : success({ parts: parts.value, walk });
}

/** The edits of each part; those of a text box stand within the text it hangs on. */
function collectEdits(
  walk: PartsWalk,
  targets: ReadonlyMap<PartSite, Content>,
  turn: Turn,
): ReadonlyMap<XmlPart, readonly TextEdit[]> {
  const edits = new Map<XmlPart, TextEdit[]>();
  const add = (part: XmlPart, some: readonly TextEdit[]): void => {
    const own = edits.get(part);
    if (own !== undefined) own.push(...some);
    else if (some.length > 0) edits.set(part, [...some]);
  };
  for (const { part, edits: some } of walk.finish(new Set(targets.keys()), turn, targets)) add(part, some);
  for (const [site, target] of targets) {
    for (const place of [site, ...(site.copies ?? [])]) add(place.part, place.edits(target, turn));
  }
  return edits;
}
