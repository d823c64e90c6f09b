import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkConformance } from "../../src/interchange/conformance/conformance.ts";
import { diceOf, mutate } from "./mutations.ts";

const folder = path.resolve("tests/interchange/conformance");
const FILES = ["xliff2.xlf", "xliff12.xlf", "memory.tmx", "rules.srx", "terms2.tbx", "terms3.tbx"];

/** Mutated files of each standard. */
const CASES = 200;

/** The elements of a text in another order, doubled or left out: what the bytes of a file rarely become by chance. */
function shuffled(text: string, dice: () => number): string {
  const tags = text.split(/(?<=>)(?=<)/u);
  const at = (): number => Math.floor(dice() * tags.length);
  for (let times = 0; times < 5; times += 1) {
    const [from, to] = [at(), at()];
    const moved = tags.slice(from, from + 3);
    tags.splice(to, dice() < 0.5 ? 0 : 2, ...moved);
  }
  return tags.join("");
}

/** A name of an attribute in the place of another. */
function renamed(text: string, dice: () => number): string {
  const names = [...text.matchAll(/\s([\w:]+)="/gu)].map((found) => found[1] ?? "");
  const any = (): string => names[Math.floor(dice() * names.length)] ?? "id";
  return text.replaceAll(/\s([\w:]+)="([^"]*)"/gu, (found, name: string, value: string) => {
    if (dice() > 0.05) return found;
    return dice() < 0.5 ? ` ${name}="${any()}"` : ` ${any()}${Math.floor(dice() * 9)}="${value}"`;
  });
}

describe.each(FILES)("%s", (name) => {
  const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
  const text = new TextDecoder().decode(bytes);

  test(`whatever becomes of it, each finding has a place in it (${CASES} mutations)`, () => {
    for (let seed = 1; seed <= CASES; seed += 1) {
      const dice = diceOf(seed);
      const way = Math.floor(dice() * 3);
      const given =
        way === 0
          ? mutate(bytes, bytes, dice)
          : new TextEncoder().encode(way === 1 ? shuffled(text, dice) : renamed(text, dice));
      const checked = checkConformance(given);
      if (checked.type === "failure") {
        expect(checked.problems.length).toBeGreaterThan(0);
        continue;
      }
      const lines = new TextDecoder().decode(given).split(/\r\n?|\n/u).length;
      for (const { line, column, constraint } of checked.value.violations) {
        expect(constraint).toMatch(/^[a-z_\d]+$/u);
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThan(0);
      }
    }
  }, 60_000);
});
