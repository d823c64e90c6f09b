import type { Block, BlockKind } from "../core/block.ts";
import type { SourceDocument, TextEncoding } from "../core/document.ts";
import type { Project } from "../core/project.ts";
import type { JsonRecord } from "./fieldReader.ts";
import { readSettings } from "./changeRecord.ts";
import { Damage, flagIn, listIn, numberIn, recordIn, textIn, wordIn } from "./fieldReader.ts";

const BLOCK_KINDS: readonly BlockKind[] = ["heading", "paragraph", "list", "quote", "cell", "code"];
const ENCODINGS: readonly TextEncoding[] = ["utf-8", "utf-16le", "utf-16be", "windows-1256"];

/** A project without its blocks and segments, which are kept in pages. */
export type ProjectFrame = Omit<Project, "blocks" | "segments">;

/** A project's frame as JSON. */
export function writeFrame(project: ProjectFrame): JsonRecord {
  const { id, name, sourceLanguage, targetLanguage, createdAt, settings, documents } = project;
  return { id, name, sourceLanguage, targetLanguage, createdAt, settings, documents };
}

/** A kept frame read back; throws `Damage`. */
export function readFrame(value: unknown): ProjectFrame {
  const record = recordIn(value, "project");
  return {
    id: textIn(record["id"], "project.id"),
    name: textIn(record["name"], "project.name"),
    sourceLanguage: textIn(record["sourceLanguage"], "project.sourceLanguage"),
    targetLanguage: textIn(record["targetLanguage"], "project.targetLanguage"),
    createdAt: numberIn(record["createdAt"], "project.createdAt"),
    settings: readSettings(record["settings"]),
    documents: listIn(record["documents"], "project.documents").map(readDocument),
  };
}

/** A block as JSON. */
export function writeBlock(block: Block): JsonRecord {
  const { after, level, ...rest } = block;
  return { ...rest, ...(level === undefined ? {} : { level }), ...(after === "" ? {} : { after }) };
}

/** A kept block read back; throws `Damage`. */
export function readBlock(value: unknown): Block {
  const record = recordIn(value, "block");
  return {
    id: textIn(record["id"], "block.id"),
    document: textIn(record["document"], "block.document"),
    number: numberIn(record["number"], "block.number"),
    kind: wordIn(record["kind"], BLOCK_KINDS, "block.kind"),
    ...(record["level"] === undefined ? {} : { level: numberIn(record["level"], "block.level") }),
    after: record["after"] === undefined ? "" : textIn(record["after"], "block.after"),
  };
}

function readDocument(value: unknown): SourceDocument {
  const record = recordIn(value, "document");
  const skeleton = recordIn(record["skeleton"], "document.skeleton");
  if (skeleton["type"] !== "text") throw new Damage("document.skeleton");
  return {
    id: textIn(record["id"], "document.id"),
    name: textIn(record["name"], "document.name"),
    format: textIn(record["format"], "document.format"),
    skeleton: {
      type: "text",
      encoding: wordIn(skeleton["encoding"], ENCODINGS, "document.skeleton"),
      byteOrderMark: flagIn(skeleton["byteOrderMark"], "document.skeleton"),
      text: textIn(skeleton["text"], "document.skeleton"),
    },
  };
}
