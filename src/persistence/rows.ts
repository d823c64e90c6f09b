import type { ReviewState } from "../core/review.ts";
import type { Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import { Damage, listIn, numberIn, recordIn, textIn } from "./fieldReader.ts";
import type { OwnerId, ProjectSummary } from "./storage.ts";

/** What every write looks at: small, so that reading and writing it with each change costs little. */
export interface ProjectRow {
  readonly id: string;
  readonly summary: ProjectSummary;
  readonly owner: OwnerId | null;
  /** The number of changes in the log. */
  readonly end: number;
  /** The id of the last of them. */
  readonly lastChange: string | null;
  /** The number the next page gets; numbers are never used twice, so that a snapshot points at what it means. */
  readonly nextPage: number;
}

/** Where a project's snapshot is: the texts of its pages are records of their own, written once and never changed. */
export interface SnapshotRow {
  readonly id: string;
  /** How many changes of the log it contains. */
  readonly sequence: number;
  readonly frame: string;
  /** Numbers of pages, in order. */
  readonly blocks: readonly number[];
  readonly segments: readonly number[];
}

/** A project row as it came from the storage, or `record_damaged`. */
export function readProjectRow(value: unknown): Result<ProjectRow> {
  return reading("project", () => {
    const row = recordIn(value, "row");
    const { owner, lastChange } = row;
    return {
      id: textIn(row["id"], "id"),
      summary: readSummary(row["summary"]),
      owner: owner === null ? null : textIn(owner, "owner"),
      end: numberIn(row["end"], "end"),
      lastChange: lastChange === null ? null : textIn(lastChange, "lastChange"),
      nextPage: numberIn(row["nextPage"], "nextPage"),
    };
  });
}

/** A snapshot row as it came from the storage, or `record_damaged`. */
export function readSnapshotRow(value: unknown): Result<SnapshotRow> {
  return reading("snapshot", () => {
    const row = recordIn(value, "row");
    return {
      id: textIn(row["id"], "id"),
      sequence: numberIn(row["sequence"], "sequence"),
      frame: textIn(row["frame"], "frame"),
      blocks: listIn(row["blocks"], "blocks").map((number) => numberIn(number, "blocks")),
      segments: listIn(row["segments"], "segments").map((number) => numberIn(number, "segments")),
    };
  });
}

function readSummary(value: unknown): ProjectSummary {
  const record = recordIn(value, "summary");
  const states = recordIn(record["states"], "summary.states");
  const count = (state: ReviewState): number => numberIn(states[state], "summary.states");
  return {
    id: textIn(record["id"], "summary.id"),
    name: textIn(record["name"], "summary.name"),
    sourceLanguage: textIn(record["sourceLanguage"], "summary.sourceLanguage"),
    targetLanguage: textIn(record["targetLanguage"], "summary.targetLanguage"),
    createdAt: numberIn(record["createdAt"], "summary.createdAt"),
    updatedAt: numberIn(record["updatedAt"], "summary.updatedAt"),
    removedAt: record["removedAt"] === null ? null : numberIn(record["removedAt"], "summary.removedAt"),
    documents: listIn(record["documents"], "summary.documents").map((name) =>
      textIn(name, "summary.documents"),
    ),
    segmentCount: numberIn(record["segmentCount"], "summary.segmentCount"),
    states: {
      new: count("new"),
      draft: count("draft"),
      changes_requested: count("changes_requested"),
      translated: count("translated"),
      revised: count("revised"),
      reviewed: count("reviewed"),
      proofread: count("proofread"),
      signed_off: count("signed_off"),
    },
  };
}

function reading<Row>(record: string, read: () => Row): Result<Row> {
  try {
    return success(read());
  } catch (error) {
    if (error instanceof Damage) return failure("record_damaged", { record, fault: error.field });
    throw error;
  }
}
