import type { Result } from "../core/result.ts";
import { failure } from "../core/result.ts";
import type { StorageCode } from "./storage.ts";

/** What was being done when the browser refused. */
export type StorageMoment = "opening" | "working";

/** A browser's error as a failure with a code; errors of our own go on being thrown. */
export function failureOf(
  error: unknown,
  moment: StorageMoment,
): Extract<Result<never>, { type: "failure" }> {
  const { name, message } = describe(error);
  return failure(codeOf(name, moment), { name, message });
}

function codeOf(name: string, moment: StorageMoment): StorageCode {
  if (name === "QuotaExceededError") return "storage_full";
  if (name === "VersionError") return "newer_version";
  if (moment === "opening") return "storage_unavailable";
  if (name === "InvalidStateError" || name === "AbortError") return "storage_closed";
  return "storage_failed";
}

/** The names of errors that browsers raise out of their storage; all else is a mistake of ours. */
const STORAGE_ERRORS: ReadonlySet<string> = new Set([
  "AbortError",
  "ConstraintError",
  "DataCloneError",
  "DataError",
  "InvalidStateError",
  "NotFoundError",
  "NotReadableError",
  "QuotaExceededError",
  "SecurityError",
  "TimeoutError",
  "TransactionInactiveError",
  "UnknownError",
  "VersionError",
]);

function describe(error: unknown): { readonly name: string; readonly message: string } {
  if (error instanceof Error || isNamed(error)) {
    if (STORAGE_ERRORS.has(error.name)) return { name: error.name, message: error.message };
  }
  throw error;
}

function isNamed(error: unknown): error is { readonly name: string; readonly message: string } {
  return (
    typeof error === "object" &&
    error !== null &&
    "name" in error &&
    typeof error.name === "string" &&
    "message" in error &&
    typeof error.message === "string"
  );
}
