import type { Actor } from "../core/actor.ts";
import type { AddedDocument } from "../core/addedDocument.ts";
import type { Restored } from "../core/change.ts";
import type { ActorTable } from "./actorTable.ts";
import { readBlock, writeBlock } from "./blockRecord.ts";
import { readDocument, writeDocument } from "./documentRecord.ts";
import type { JsonRecord } from "./fieldReader.ts";
import { listIn, recordIn, textIn } from "./fieldReader.ts";
import { readSegment, writeSegment } from "./segmentRecord.ts";
import { readRules } from "./rulesRecord.ts";
import { readSettings } from "./settingsRecord.ts";

/** A document that a project gets, as JSON; its file is kept beside the records. */
export function writeAdded(added: AddedDocument, table: ActorTable): JsonRecord {
  return {
    ...writeFramed(added),
    segments: added.segments.map((segment) => writeSegment(segment, table)),
  };
}

/** An added document read back, its file still without bytes; throws `Damage`. */
export function readAdded(value: unknown, actors: readonly Actor[]): AddedDocument {
  const record = recordIn(value, "action.documents");
  const segments = listIn(record["segments"], "action.documents");
  return { ...readFramed(record), segments: segments.map((segment) => readSegment(segment, actors)) };
}

/** What undo and redo put back, as JSON. */
export function writeRestored(action: Restored, table: ActorTable): JsonRecord {
  const { documents, runs } = action;
  return {
    ...action,
    ...(documents === undefined
      ? {}
      : { documents: { removed: documents.removed, added: documents.added.map(writeFramed) } }),
    runs: runs.map(({ from, to }) => ({ from, to: to.map((segment) => writeSegment(segment, table)) })),
  };
}

/** What undo and redo put back, read; throws `Damage`. */
export function readRestored(record: JsonRecord, actors: readonly Actor[]): Restored {
  const { settings, rules, name, documents } = record;
  return {
    type: "restored",
    of: textIn(record["of"], "action.of"),
    runs: listIn(record["runs"], "action.runs").map((value) => {
      const run = recordIn(value, "action.runs");
      return {
        from: listIn(run["from"], "action.runs").map((id) => textIn(id, "action.runs")),
        to: listIn(run["to"], "action.runs").map((segment) => readSegment(segment, actors)),
      };
    }),
    ...(settings === undefined ? {} : { settings: readSettings(settings) }),
    ...(rules === undefined ? {} : { rules: rules === null ? null : readRules(rules) }),
    ...(name === undefined ? {} : { name: textIn(name, "action.name") }),
    ...(documents === undefined ? {} : { documents: readRestoredDocuments(documents) }),
  };
}

function readRestoredDocuments(value: unknown): NonNullable<Restored["documents"]> {
  const { removed, added } = recordIn(value, "action.documents");
  return {
    removed: listIn(removed, "action.documents").map((id) => textIn(id, "action.documents")),
    added: listIn(added, "action.documents").map((one) => readFramed(recordIn(one, "action.documents"))),
  };
}

type Framed = Pick<AddedDocument, "document" | "blocks">;

function writeFramed({ document, blocks }: Framed): JsonRecord {
  return { document: writeDocument(document), blocks: blocks.map(writeBlock) };
}

function readFramed({ document, blocks }: JsonRecord): Framed {
  return { document: readDocument(document), blocks: listIn(blocks, "action.documents").map(readBlock) };
}
