import { createIndexedDbResources, createIndexedDbStorage } from "../../src/persistence/indexedDb.ts";
import { RESOURCE_CONTRACT } from "./resourceContract.ts";
import { STORAGE_CONTRACT } from "./storageContract.ts";

/** Runs the storage contracts where this is loaded: the name of each case with what went wrong, or null. */
export async function runStorageContract(): Promise<readonly (readonly [string, string | null])[]> {
  const results: (readonly [string, string | null])[] = [];
  for (const [number, { name, run }] of STORAGE_CONTRACT.entries()) {
    const storage = () => createIndexedDbStorage({ name: `contract-${number}` });
    results.push([name, await fault(() => run({ storage, same }))]);
  }
  for (const [number, { name, run }] of RESOURCE_CONTRACT.entries()) {
    const storage = () => createIndexedDbResources({ name: `resources-${number}` });
    results.push([name, await fault(() => run({ storage, same }))]);
  }
  return results;
}

async function fault(run: () => Promise<void>): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error);
  }
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
