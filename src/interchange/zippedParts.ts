import type { Problem, Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import type { EncodedForm } from "./encoding.ts";
import { LARGEST_FILE } from "./format.ts";
import { decodeText, encodeText } from "./encoding.ts";
import type { PlacedElement } from "./xmlOffsets.ts";
import { readPlacedXml } from "./xmlOffsets.ts";
import type { ZipArchive } from "./zip.ts";
import { DOCUMENT_LIMITS, readZip, unpackEntry } from "./zip.ts";

/** An XML part of a zipped document. */
export interface XmlPart extends EncodedForm {
  readonly name: string;
  readonly text: string;
  readonly root: PlacedElement;
}

/** A zipped document whose parts are unpacked when they are asked for. */
export interface ZippedParts {
  readonly archive: ZipArchive;
  /** What was wrong with parts that were asked for and could not be read. */
  readonly problems: readonly Problem[];
  /** A part by its name; undefined if there is none or it cannot be read. */
  readonly part: (name: string) => XmlPart | undefined;
  /** The same of a part that the document cannot be without: that it is missing is a problem too. */
  readonly required: (name: string) => XmlPart | undefined;
  /** Warnings `document_part_lost` of parts that others refer to and that are not there. */
  readonly notices: readonly Problem[];
  /** Tells that something refers to a part, if it is not there. */
  readonly referTo: (name: string) => void;
}

/** Real documents nest some 60 deep with tables in tables; the walkers recurse. */
const XML_LIMITS = { length: LARGEST_FILE, depth: 256 } as const;

/** Opens a zipped document. Problems: those of `readZip`. */
export function openParts(bytes: Uint8Array, prefixes: ReadonlyMap<string, string>): Result<ZippedParts> {
  const archive = readZip(bytes, DOCUMENT_LIMITS);
  if (archive.type === "failure") return archive;
  const entries = new Map(archive.value.entries.map((entry) => [entry.name, entry]));
  const problems: Problem[] = [];
  const read = new Map<string, XmlPart | undefined>();
  const part = (name: string): XmlPart | undefined => {
    const entry = entries.get(name);
    if (entry === undefined || read.has(name)) return read.get(name);
    const found = readPart(name, unpackEntry(entry), prefixes);
    if (found.type === "failure") {
      problems.push(...found.problems.map((one) => ({ ...one, place: { ...one.place, entry: name } })));
    }
    const value = found.type === "success" ? found.value : undefined;
    read.set(name, value);
    return value;
  };
  const needed = new Set<string>();
  const required = (name: string): XmlPart | undefined => {
    if (!entries.has(name) && !needed.has(name)) {
      needed.add(name);
      problems.push(...failure("document_part_missing", {}, { entry: name }).problems);
    }
    return part(name);
  };
  const lost = new Set<string>();
  const notices: Problem[] = [];
  const referTo = (name: string): void => {
    if (entries.has(name) || lost.has(name)) return;
    lost.add(name);
    notices.push({ code: "document_part_lost", severity: "warning", facts: {}, place: { entry: name } });
  };
  return success({ archive: archive.value, problems, part, required, notices, referTo });
}

/** A changed part in the encoding it had. Problems: `character_not_encodable`. */
export function encodePart(part: XmlPart, text: string): Result<Uint8Array> {
  return encodeText(text, part);
}

function readPart(
  name: string,
  bytes: Result<Uint8Array>,
  prefixes: ReadonlyMap<string, string>,
): Result<XmlPart> {
  if (bytes.type === "failure") return bytes;
  if (bytes.value.length > XML_LIMITS.length) {
    return failure("xml_too_large", { length: bytes.value.length, limit: XML_LIMITS.length });
  }
  const decoded = decodeText(bytes.value);
  if (decoded.type === "failure") return decoded;
  // XML that declares no other encoding is Unicode; what only looks like Windows-1256 is damaged.
  if (decoded.value.encoding === "windows-1256") return failure("encoding_damaged", { encoding: "utf-8" });
  const root = readPlacedXml(decoded.value.text, XML_LIMITS, prefixes);
  return root.type === "failure" ? root : success({ ...decoded.value, name, root: root.value });
}
