import { describe, expect, test } from "vitest";
import { furtherReaders } from "./furtherReaders.ts";
import { diceOf, mutate } from "./mutations.ts";

/** Mutated files of each kind; the bench has 10,000. */
const CASES = 200;

const readers = await furtherReaders();

describe.each(readers.map((reader) => [reader.id, reader] as const))("reader of %s", (_, reader) => {
  test("reads its own files", () => {
    expect(reader.files.map((bytes) => reader.read(bytes).type)).toEqual(reader.files.map(() => "success"));
  });

  test(`survives ${CASES} mutations of its files, and says why where it reads nothing`, () => {
    const complaints: string[] = [];
    for (let seed = 1; seed <= CASES; seed += 1) {
      const dice = diceOf(seed);
      const pick = (): Uint8Array => reader.files[Math.floor(dice() * reader.files.length)]!;
      try {
        const result = reader.read(mutate(pick(), pick(), dice));
        if (result.type === "failure" && result.problems.length === 0) complaints.push(`${seed}: not a word`);
      } catch (error) {
        complaints.push(
          `${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      }
    }
    expect(complaints).toEqual([]);
  }, 60_000);
});
