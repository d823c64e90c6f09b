import { failure, type Result } from "../core/result.ts";
import { docxFormat } from "./docx/docxFormat.ts";
import { type Format, LARGEST_FILE, type ReadDocument, type ReadOptions } from "./format.ts";
import { htmlFormat } from "./html/htmlFormat.ts";
import { poFormat } from "./po/poFormat.ts";
import { odtFormat } from "./odt/odtFormat.ts";
import { pptxFormat } from "./pptx/pptxFormat.ts";
import { markdownFormat } from "./markdown/markdownFormat.ts";
import { srtFormat, vttFormat } from "./subtitles/subtitleFormats.ts";
import { jsonFormat } from "./json/jsonFormat.ts";
import { tableFormat } from "./table/tableFormat.ts";
import { bilingualTableFormat } from "./table/bilingualTable.ts";
import { plainTextFormat } from "./plainText.ts";
import { readTextFile } from "./textFile.ts";
import { tmxFormat } from "./tmx/tmxFormat.ts";
import { xliff12Format } from "./xliff12/xliff12.ts";
import { xliff2Format } from "./xliff2/xliff2.ts";
import { xlsxFormat } from "./xlsx/xlsxFormat.ts";

/** All formats a document can be read from; a new one is a file and a line here. */
export const FORMATS: readonly Format[] = [
  plainTextFormat,
  xliff12Format,
  xliff2Format,
  htmlFormat,
  docxFormat,
  pptxFormat,
  xlsxFormat,
  odtFormat,
  poFormat,
  markdownFormat,
  tmxFormat,
  srtFormat,
  vttFormat,
  jsonFormat,
  tableFormat,
  bilingualTableFormat,
];

/** The format with an id, as stored with a document. */
export function formatWithId(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}

/** The format that is surest of a file; none if no format knows it. */
export function recogniseFormat(bytes: Uint8Array, name: string): Format | undefined {
  let surest: Format | undefined;
  let most = 0;
  for (const format of FORMATS) {
    const sureness = format.recognise(bytes, name);
    if (sureness <= most) continue;
    most = sureness;
    surest = format;
  }
  return surest;
}

/**
 * Reads a file by whichever format knows it.
 * Problems: `file_empty`, `file_too_large` {bytes, limit}, `file_unknown`, `xml_unknown` {root}, those of a text whose letters
 * cannot be read, and those of the format.
 */
export function readFile(bytes: Uint8Array, options: ReadOptions): Result<ReadDocument> {
  const place = { file: options.name };
  if (bytes.length === 0) return failure("file_empty", {}, place);
  if (bytes.length > LARGEST_FILE) {
    return failure("file_too_large", { bytes: bytes.length, limit: LARGEST_FILE }, place);
  }
  const format = recogniseFormat(bytes, options.name);
  return format === undefined ? whyUnknown(bytes, options.name) : format.read(bytes, options);
}

/** Why no format knows a file: a text may be damaged, and XML of a kind that is not read. */
function whyUnknown(bytes: Uint8Array, file: string): ReturnType<typeof failure> {
  const decoded = readTextFile(bytes, file);
  if (decoded.type === "failure") {
    const isText = decoded.problems.every(({ code }) => code !== "file_binary");
    return isText ? decoded : failure("file_unknown", {}, { file });
  }
  const root = XML_ROOT.exec(decoded.value.text.slice(0, XML_START))?.[1];
  return root === undefined
    ? failure("file_unknown", {}, { file })
    : failure("xml_unknown", { root }, { file });
}

const XML_ROOT =
  /^\uFEFF?\s*<\?xml\s[^>]*>(?:\s|<!--(?:(?!-->)[^])*-->|<\?[^>]*>|<![A-Z][^>]*>)*<([^\s/>!?][^\s/>]{0,80})/u;

/** How much of a file its root is looked for in, in UTF-16 units. */
const XML_START = 16 * 1024;
