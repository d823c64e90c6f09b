import type { Skeleton, SourceDocument, TextEncoding } from "../core/document.ts";
import type { JsonRecord } from "./fieldReader.ts";
import { Damage, flagIn, numberIn, recordIn, textIn, wordIn } from "./fieldReader.ts";

const ENCODINGS: readonly TextEncoding[] = ["utf-8", "utf-16le", "utf-16be", "windows-1256"];

/** A document as JSON; of the file it was read from only the length, in bytes: the bytes are kept beside the records. */
export function writeDocument(document: SourceDocument): JsonRecord {
  const { skeleton } = document;
  if (skeleton.type === "text") return { ...document };
  return { ...document, skeleton: { type: "file", length: skeleton.bytes.length } };
}

/** A kept document read back, its file still without bytes; throws `Damage`. */
export function readDocument(value: unknown): SourceDocument {
  const record = recordIn(value, "document");
  return {
    id: textIn(record["id"], "document.id"),
    name: textIn(record["name"], "document.name"),
    format: textIn(record["format"], "document.format"),
    skeleton: readSkeleton(recordIn(record["skeleton"], "document.skeleton")),
  };
}

function readSkeleton(skeleton: JsonRecord): Skeleton {
  if (skeleton["type"] === "file") {
    numberIn(skeleton["length"], "document.skeleton");
    return { type: "file", bytes: new Uint8Array(0) };
  }
  if (skeleton["type"] !== "text") throw new Damage("document.skeleton");
  return {
    type: "text",
    encoding: wordIn(skeleton["encoding"], ENCODINGS, "document.skeleton"),
    byteOrderMark: flagIn(skeleton["byteOrderMark"], "document.skeleton"),
    text: textIn(skeleton["text"], "document.skeleton"),
  };
}
