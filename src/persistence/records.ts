import type { Block } from "../core/block.ts";
import type { Change } from "../core/change.ts";
import type { Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import type { Segment } from "../core/segment.ts";
import { createActorTable, readActors } from "./actorTable.ts";
import { readChange, writeChange } from "./changeRecord.ts";
import type { JsonRecord } from "./fieldReader.ts";
import { Damage, isRecord, listIn, parseJson } from "./fieldReader.ts";
import { readBlock, writeBlock } from "./blockRecord.ts";
import type { ProjectFrame } from "./projectRecord.ts";
import { readFrame, writeFrame } from "./projectRecord.ts";
import { readSegment, writeSegment } from "./segmentRecord.ts";
import type { RecordKind, Upgrade } from "./upgrades.ts";
import { currentVersion, upgradeRecord, UPGRADES } from "./upgrades.ts";

/**
 * Turns what is kept into JSON texts and back, the same for the browser's storage and for back-ups.
 *
 * Text rather than structured objects because reading it back is several times faster. Readers fail with `record_damaged`
 * (facts `record`, `fault`: the field) or `newer_version`, never by throwing.
 */
export interface RecordCodec {
  readonly version: number;
  writeSegments(page: readonly Segment[]): string;
  readSegments(text: string): Result<readonly Segment[]>;
  writeBlocks(page: readonly Block[]): string;
  readBlocks(text: string): Result<readonly Block[]>;
  writeFrame(frame: ProjectFrame): string;
  readFrame(text: string): Result<ProjectFrame>;
  writeChanges(changes: readonly Change[]): string;
  readChanges(text: string): Result<readonly Change[]>;
}

/** The codec of the present version; other lists of upgrades are for tests. */
export function createRecordCodec(upgrades: readonly Upgrade[] = UPGRADES): RecordCodec {
  const version = currentVersion(upgrades);

  function read<Value>(kind: RecordKind, text: string, decode: (record: JsonRecord) => Value): Result<Value> {
    const parsed = parseJson(text);
    if (!isRecord(parsed)) return failure("record_damaged", { record: kind, fault: "json" });
    const upgraded = upgradeRecord(kind, parsed, upgrades);
    if (upgraded.type === "failure") return upgraded;
    try {
      return success(decode(upgraded.value));
    } catch (error) {
      if (error instanceof Damage) return failure("record_damaged", { record: kind, fault: error.field });
      throw error;
    }
  }

  return {
    version,
    writeSegments(page) {
      const table = createActorTable();
      const segments = page.map((segment) => writeSegment(segment, table));
      return JSON.stringify({ version, actors: table.actors, segments });
    },
    readSegments: (text) =>
      read("segments", text, (record) => {
        const actors = readActors(record["actors"]);
        return listIn(record["segments"], "segments").map((segment) => readSegment(segment, actors));
      }),
    writeBlocks: (page) => JSON.stringify({ version, blocks: page.map(writeBlock) }),
    readBlocks: (text) => read("blocks", text, (record) => listIn(record["blocks"], "blocks").map(readBlock)),
    writeFrame: (frame) => JSON.stringify({ version, ...writeFrame(frame) }),
    readFrame: (text) => read("project", text, readFrame),
    writeChanges(changes) {
      const table = createActorTable();
      const written = changes.map((change) => writeChange(change, table));
      return JSON.stringify({ version, actors: table.actors, changes: written });
    },
    readChanges: (text) =>
      read("change", text, (record) => {
        const actors = readActors(record["actors"]);
        return listIn(record["changes"], "changes").map((change) => readChange(change, actors));
      }),
  };
}
