import { createIndexedDbStorage } from "../../src/persistence/indexedDb.ts";
import { STORAGE_CONTRACT } from "./storageContract.ts";

/** Runs the storage contract where this is loaded: the name of each case with what went wrong, or null. */
export async function runStorageContract(): Promise<readonly (readonly [string, string | null])[]> {
  const results: (readonly [string, string | null])[] = [];
  for (const [number, { name, run }] of STORAGE_CONTRACT.entries()) {
    try {
      await run({ storage: () => createIndexedDbStorage({ name: `contract-${number}` }), same });
      results.push([name, null]);
    } catch (error) {
      results.push([name, String(error)]);
    }
  }
  return results;
}

function same(actual: unknown, expected: unknown): void {
  const [one, other] = [canonical(actual), canonical(expected)];
  if (one !== other) throw new Error(`got ${one.slice(0, 300)}, not ${other.slice(0, 300)}`);
}

/** JSON with sorted keys; undefined and absent are one. */
function canonical(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
  return text ?? "undefined";
}
