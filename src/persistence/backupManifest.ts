import type { Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import { Damage, isRecord, numberIn, parseJson, recordIn, textIn } from "./fieldReader.ts";

/** What the first field of a manifest says in every version. */
export const BACKUP_FORMAT = "muqabala-project";

/** The entry `manifest.json` of a back-up: what it is, of which version, and what belongs to it. */
export interface BackupManifest {
  readonly format: typeof BACKUP_FORMAT;
  /** The version of the records, see `upgrades`. */
  readonly version: number;
  /** Milliseconds since 1970 (UTC). */
  readonly madeAt: number;
  readonly segments: number;
  readonly changes: number;
  /** The SHA-256 (hex) of every other entry, by name. */
  readonly entries: Readonly<Record<string, string>>;
}

/** Reads a manifest: `backup_foreign` if there is none of ours, `newer_version` if it is ahead of `known`. */
export function readManifest(bytes: Uint8Array | undefined, known: number): Result<BackupManifest> {
  const place = { entry: "manifest.json" };
  const manifest = bytes === undefined ? undefined : parseJson(new TextDecoder("utf-8").decode(bytes));
  if (!isRecord(manifest) || manifest["format"] !== BACKUP_FORMAT)
    return failure("backup_foreign", {}, place);
  try {
    const version = numberIn(manifest["version"], "version");
    if (version > known)
      return failure("newer_version", { record: "manifest", found: version, known }, place);
    const entries = Object.entries(recordIn(manifest["entries"], "entries"));
    return success({
      format: BACKUP_FORMAT,
      version,
      madeAt: numberIn(manifest["madeAt"], "madeAt"),
      segments: numberIn(manifest["segments"], "segments"),
      changes: numberIn(manifest["changes"], "changes"),
      entries: Object.fromEntries(entries.map(([name, hash]) => [name, textIn(hash, "entries")])),
    });
  } catch (error) {
    if (error instanceof Damage)
      return failure("record_damaged", { record: "manifest", fault: error.field }, place);
    throw error;
  }
}
