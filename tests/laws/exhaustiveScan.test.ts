import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { similarity } from "../../src/assistance/memory/similarity.ts";
import { disturbed, sampleSources } from "../assistance/memory/corpus.ts";
import { createExhaustiveScan, type ScanHit } from "../bench/exhaustiveScan.ts";
import { seededRandom } from "../bench/harness.ts";

const stem = fc.constantFrom(
  ..."رسالة شركة أداة مستوى مسؤول مسئول علي على إعلام أعلام مائة مئة فنان تلفزيون تلڤزيون مدرسه لغة".split(
    " ",
  ),
);
const word = fc
  .tuple(
    fc.constantFrom("", "", "و", "ب", "ال", "وال", "لل", "ف"),
    stem,
    fc.constantFrom("", "", "ها", "ان", "ين", "ات", "ا", "ي", "ٌ"),
  )
  .map((parts) => parts.join(""));
const part = fc.oneof(
  { weight: 6, arbitrary: word },
  fc.constantFrom("12", "١٢", "3.5", "،", ",", "؟", "?", "«", '"', "Sora", "sora", "a@b.org", "\uFFFC"),
);
const text = fc.array(part, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(" "));

describe("the scan that look-ups are held to", () => {
  it("finds what comparing with each entry in full finds", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), text, (sources, query) => {
        expect(createExhaustiveScan(sources).best(query, 1)?.score ?? 0).toBe(
          plainBest(sources, query)?.score ?? 0,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("does so for sentences too, and names an entry of just that score", () => {
    const sources = sampleSources(60, 7);
    const scan = createExhaustiveScan(sources);
    const random = seededRandom(8);
    for (let query = 0; query < 25; query += 1) {
      const asked = disturbed(sources[Math.floor(random() * sources.length)] ?? "", sources, random);
      const [found, best] = [scan.best(asked, 1), plainBest(sources, asked)];
      expect({ asked, score: found?.score }).toEqual({ asked, score: best?.score });
      expect(similarity(asked, sources[found?.at ?? 0] ?? "")).toBe(found?.score);
    }
  });

  it("finds nothing below the least score asked for", () => {
    const scan = createExhaustiveScan(["أكدت الشركة أن المشاركة طوعية"]);
    expect(scan.best("أكدت الشركة ذلك", 60)).toBeUndefined();
    expect(scan.best("أكدت الشركة أن المشاركة مجانية", 60)).toEqual({ at: 0, score: 80 });
  });
});

function plainBest(sources: readonly string[], query: string): ScanHit | undefined {
  const scores = sources.map((source) => similarity(query, source));
  const score = Math.max(...scores);
  return score < 1 ? undefined : { at: scores.lastIndexOf(score), score };
}
