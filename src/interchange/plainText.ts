import type { Block } from "../core/block.ts";
import { contentLength, contentOf, plainText } from "../core/content.ts";
import type { SourceDocument } from "../core/document.ts";
import { findById } from "../core/idTable.ts";
import type { Project } from "../core/project.ts";
import { failure, type Problem, type Result, success } from "../core/result.ts";
import { newSegment, type Segment } from "../core/segment.ts";
import { eachSegment } from "../core/segmentPages.ts";
import { segmentDocument } from "../language/documentSegments.ts";
import { segmentId } from "./documentAssembly.ts";
import { decodeText, type EncodedForm, encodeText } from "./encoding.ts";
import type { Format, ReadDocument, ReadOptions, WriteOptions } from "./format.ts";

/** A text with what is needed to give its bytes back. */
export interface DecodedText extends EncodedForm {
  readonly text: string;
}

const EXTENSIONS = ["txt", "text"] as const;

/** Plain text, and the marks of Markdown that stand at the start of a line. Everything else in the file is kept as it is. */
export const plainTextFormat: Format = {
  id: "text",
  extensions: EXTENSIONS,
  mediaType: "text/plain",
  holds: "translation",
  recognise: (bytes, name) => {
    const named = EXTENSIONS.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
    // Any text can be read, so that every more particular format is surer of its own files.
    if (named) return 0.5;
    const decoded = decodeText(bytes);
    // XML that no format knows is no text to translate: its tags would be.
    return decoded.type === "success" && !/^\s*<\?xml\s/u.test(decoded.value.text) ? 0.2 : 0;
  },
  read: (bytes, options) => {
    const decoded = decodeText(bytes);
    if (decoded.type === "failure") {
      return { ...decoded, problems: decoded.problems.map((problem) => named(problem, options.name)) };
    }
    const read = readText(decoded.value, options);
    return {
      ...read,
      problems: [...decoded.problems.map((problem) => named(problem, options.name)), ...read.problems],
    };
  },
  write: (project, document, options) => writeText(project, document, options),
};

/**
 * Blocks and segments of a text that needs no decoding any more, such as one that was pasted.
 * Problems: `file_empty`, `file_without_text` when there is not a single letter or digit to translate.
 */
export function readText(decoded: DecodedText, options: ReadOptions): Result<ReadDocument> {
  const { text } = decoded;
  const place = { file: options.name };
  if (text === "") return failure("file_empty", {}, place);
  if (!/[\p{L}\p{N}]/u.test(text)) return failure("file_without_text", {}, place);
  const found = segmentDocument(text, {
    language: options.language,
    ...(options.rules === undefined ? {} : { rules: options.rules }),
  }).filter((block) => block.segments.length > 0);
  const prefix = options.number === 1 ? "" : `d${options.number}.`;
  const documentId = `d${options.number}`;
  const digits = Math.max(2, String(found.length).length);
  const blocks: Block[] = [];
  const segments: Segment[] = [];
  let written = 0;
  for (const [index, range] of found.entries()) {
    const id = `${prefix}p${String(index + 1).padStart(digits, "0")}`;
    // What precedes the first block belongs to its first segment; what lies between two blocks to the earlier one.
    if (index > 0) written = Math.max(written, range.start);
    for (const [place, { start, end }] of range.segments.entries()) {
      const before = text.slice(written, start);
      const source = contentOf(text.slice(start, end));
      segments.push(newSegment({ id: segmentId(id, place), block: id, before, source }));
      written = end;
    }
    const next = found[index + 1]?.start ?? text.length;
    blocks.push({
      id,
      document: documentId,
      number: index + 1,
      kind: range.kind,
      ...(range.level === undefined ? {} : { level: range.level }),
      after: text.slice(written, next),
    });
  }
  const document: SourceDocument = {
    id: documentId,
    name: options.name,
    format: "text",
    skeleton: {
      type: "text",
      encoding: decoded.encoding,
      byteOrderMark: decoded.byteOrderMark,
      text: segments.length === 0 ? text : "",
    },
  };
  const problems = found.flatMap(({ problem }) =>
    problem === undefined ? [] : [named(problem, options.name)],
  );
  return success({ document, blocks, segments }, problems);
}

/** The text of a document, source or translation, with everything that stood around the segments. */
export function textOf(project: Project, document: SourceDocument, options: WriteOptions): string {
  const pieces: string[] = [];
  let block: Block | undefined;
  let previous: Written = "nothing";
  for (const segment of eachSegment(project.segments)) {
    const own = findById(project.blocks, segment.block);
    if (own === undefined || own.document !== document.id) continue;
    if (own !== block) {
      if (block !== undefined) pieces.push(block.after);
      pieces.push(segment.before);
      block = own;
      previous = "nothing";
    } else {
      pieces.push(gapBefore(segment, previous, options));
    }
    const written = writtenSide(segment, options);
    if (written !== "nothing") {
      pieces.push(plainText(written === "source" ? segment.source : segment.target));
      previous = written;
    }
  }
  if (block !== undefined) pieces.push(block.after);
  if (block !== undefined) return pieces.join("");
  return document.skeleton.type === "text" ? document.skeleton.text : "";
}

type Written = "source" | "target" | "nothing";

function writtenSide(segment: Segment, options: WriteOptions): Written {
  if (options.side === "source") return "source";
  if (contentLength(segment.target) > 0) return "target";
  return options.untranslated === "source" ? "source" : "nothing";
}

/** Between two sources stands what stood there; between a translation and its neighbour what its writer put there. */
function gapBefore(segment: Segment, previous: Written, options: WriteOptions): string {
  const written = writtenSide(segment, options);
  if (written === "nothing" || previous === "nothing") return "";
  return written === "source" && previous === "source" ? segment.before : (segment.targetBefore ?? " ");
}

function writeText(project: Project, document: SourceDocument, options: WriteOptions): Result<Uint8Array> {
  if (document.skeleton.type !== "text") throw new Error(`${document.name} was not read as text`);
  const { encoding, byteOrderMark } = document.skeleton;
  const text = textOf(project, document, options);
  const encoded = encodeText(text, { encoding, byteOrderMark });
  if (encoded.type === "success" || options.side === "source") return encoded;
  // A translation may need letters that the encoding of the source does not have.
  const wide = encodeText(text, { encoding: "utf-8", byteOrderMark: true });
  if (wide.type === "failure") return wide;
  const warning = {
    code: "encoding_changed",
    severity: "warning",
    facts: { from: encoding, to: "utf-8" },
    place: { file: document.name },
  } as const;
  return success(wide.value, [...wide.problems, warning]);
}

function named(problem: Problem, file: string): Problem {
  return { ...problem, place: { ...problem.place, file } };
}
