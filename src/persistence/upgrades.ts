import type { Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import type { JsonRecord } from "./fieldReader.ts";

/** What a record holds: a page of segments, a page of blocks, everything else of a project, or one change of the log. */
export type RecordKind = "segments" | "blocks" | "project" | "change";

/** One step from a version of the records to the next; kinds that did not change have no entry. */
export type Upgrade = { readonly [Kind in RecordKind]?: (record: JsonRecord) => JsonRecord };

/**
 * All upgrades there are, oldest first: the first leads from version 1 to 2, the second from 2 to 3.
 *
 * Adding one is all a new version takes. Records are never rewritten in place: an old one is brought up to date each time it is read,
 * in the browser's storage and in back-ups alike, and written in the new version when its page is written again.
 */
export const UPGRADES: readonly Upgrade[] = [
  // To 2: files kept beside the records, what files say of blocks, imported states. Nothing of version 1 reads differently.
  {},
  // To 3: segmentation rules of a project's own and changes of them, what it looks things up in, its own false friends, dates and
  // numbers. Nothing of version 2 reads differently.
  {},
];

/** The version records are written in, given the upgrades there are. */
export function currentVersion(upgrades: readonly Upgrade[]): number {
  return upgrades.length + 1;
}

/** A record brought up to the current version by every step that is still ahead of it; `newer_version` if it is ahead of us. */
export function upgradeRecord(
  kind: RecordKind,
  record: JsonRecord,
  upgrades: readonly Upgrade[],
): Result<JsonRecord> {
  const { version } = record;
  const known = currentVersion(upgrades);
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return failure("record_damaged", { record: kind, fault: "version" });
  }
  if (version > known) return failure("newer_version", { record: kind, found: version, known });
  let upgraded = record;
  for (const upgrade of upgrades.slice(version - 1)) upgraded = upgrade[kind]?.(upgraded) ?? upgraded;
  return success(upgraded);
}
