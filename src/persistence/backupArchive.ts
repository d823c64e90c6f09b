import { unzipSync } from "fflate";
import type { Problem, Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";

/** How much a back-up may ask for; sizes in bytes. */
export interface ArchiveLimits {
  readonly size: number;
  readonly unpacked: number;
  readonly entries: number;
  /** Unpacked against packed size of one entry; the files of documents are exempt. */
  readonly ratio: number;
}

/**
 * Room for ten times the largest project in the benchmarks: 100,000 segments take 48 MB unpacked in 600 entries, packed about 8 to 1.
 * The most repetitive real pages pack about 100 to 1; a bomb packs 1,000 to 1.
 */
export const BACKUP_LIMITS: ArchiveLimits = {
  size: 256 * 1024 * 1024,
  unpacked: 512 * 1024 * 1024,
  entries: 20_000,
  ratio: 400,
};

/** Entries we know; everything else stays packed. */
const KNOWN_ENTRY =
  /^(?:manifest\.json|project\.json|(?:blocks|segments|log)\/\d{1,9}\.json|files\/\d{1,9})$/u;

/** Names that lead out of a folder, wherever they would be unpacked. */
const UNSAFE_ENTRY = /^[/\\]|^[A-Za-z]:|\\|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/u;

/** Whether bytes look like a back-up: a ZIP with the entries that every back-up has. Nothing is unpacked. */
export function isBackup(bytes: Uint8Array): boolean {
  const isZip = [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
  const names = isZip ? new Set(listEntries(bytes)?.map((entry) => entry.name)) : undefined;
  return names !== undefined && names.has("manifest.json") && names.has("project.json");
}

/** The known entries of a ZIP by name. Nothing is unpacked before all that the archive says of itself is within the limits. */
export function readArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits,
): Result<ReadonlyMap<string, Uint8Array>> {
  if (bytes.length > limits.size) return tooLarge("size", bytes.length, limits.size);
  const problems: Problem[] = [];
  const listed = listEntries(bytes);
  if (listed === undefined) return failure("backup_unreadable");
  if (listed.length > limits.entries) return tooLarge("entries", listed.length, limits.entries);
  const names = new Set<string>();
  let unpacked = 0;
  for (const { name, size, originalSize } of listed) {
    const place = { entry: name };
    if (UNSAFE_ENTRY.test(name) || names.has(name)) return failure("unsafe_entry", {}, place);
    names.add(name);
    if (!KNOWN_ENTRY.test(name)) {
      problems.push({ code: "unknown_entry", severity: "warning", place, facts: {} });
      continue;
    }
    unpacked += originalSize;
    if (unpacked > limits.unpacked) return tooLarge("unpacked", unpacked, limits.unpacked);
    // A file of the user's own may be as monotonous as it likes: the sum above bounds it.
    if (!name.startsWith("files/") && originalSize > limits.ratio * Math.max(size, 1)) {
      return tooLarge("ratio", Math.round(originalSize / Math.max(size, 1)), limits.ratio, name);
    }
  }
  try {
    const entries = unzipSync(bytes, { filter: ({ name }) => KNOWN_ENTRY.test(name) });
    return success(new Map(Object.entries(entries)), problems);
  } catch {
    return failure("backup_unreadable");
  }
}

interface ListedEntry {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
}

/** What the archive's directory says, or undefined if there is none. */
function listEntries(bytes: Uint8Array): readonly ListedEntry[] | undefined {
  const listed: ListedEntry[] = [];
  try {
    unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        listed.push({ name, size, originalSize });
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return listed;
}

function tooLarge(what: keyof ArchiveLimits, found: number, limit: number, entry?: string): Result<never> {
  const facts = { what, found, limit };
  return failure("backup_too_large", facts, entry === undefined ? undefined : { entry });
}
