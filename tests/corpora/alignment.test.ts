import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { alignSentences } from "../../src/assistance/alignment/align.ts";
import { disturbPairs, strictF1 } from "../assistance/alignment/disturbedPairs.ts";

const corpora = process.env["MUQABALA_CORPORA"] ?? path.resolve("../shared/data/public");
const file = path.join(corpora, "parallel/tico19-test-ara-eng.tsv");

test.skipIf(!existsSync(file))(
  "1,000 sentences of medical news, some dropped, merged and split",
  () => {
    const pairs = readFileSync(file, "utf8")
      .split("\n")
      .slice(0, 1000)
      .map((line) => {
        const [source = "", target = ""] = line.split("\t");
        return { source, target };
      });
    const { source, target, links } = disturbPairs(pairs, 11);
    expect(strictF1(alignSentences(source, target), links)).toBeGreaterThanOrEqual(0.93);
  },
  60_000,
);
