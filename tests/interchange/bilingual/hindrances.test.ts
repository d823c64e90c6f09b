import { describe, expect, test } from "vitest";
import { eachSegment, findSegment } from "../../../src/core/segmentPages.ts";
import { flatText } from "../../../src/core/content.ts";
import { differencesOf, lastWriter } from "../../../src/interchange/bilingual/difference.ts";
import { defaultExportOptions } from "../../../src/interchange/bilingual/exportOptions.ts";
import { findHindrances } from "../../../src/interchange/bilingual/hindrances.ts";
import { finishedProject, untouchedProject } from "./finishedProject.ts";
import { smallProject } from "./smallProject.ts";

describe("what stands in the way", () => {
  test("is said with a count and the first segments", () => {
    expect(findHindrances(untouchedProject(), defaultExportOptions())).toEqual([
      { code: "empty_target", count: 43, segments: ["p01.s1", "p02.s1", "p03.s1", "p04.s1", "p05.s1"] },
    ]);
    expect(findHindrances(smallProject(), defaultExportOptions())).toEqual([
      { code: "empty_target", count: 1, segments: ["p03.s1"] },
      { code: "unconfirmed", count: 3, segments: ["p01.s1", "p02.s2", "p04.s1"] },
      { code: "open_query", count: 1, segments: ["p02.s1"] },
      { code: "not_signed_off", count: 1, segments: ["p02.s1"] },
    ]);
  });

  test("concerns only what is exported", () => {
    const options = { ...defaultExportOptions(), states: ["signed_off"] as const };
    expect(findHindrances(finishedProject(), options)).toEqual([]);
  });

  test("gravest first, each kind once", () => {
    const codes = findHindrances(finishedProject(), defaultExportOptions()).map(({ code }) => code);
    expect(codes.slice(0, 3)).toEqual(["empty_target", "unconfirmed", "changes_requested"]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe("differences", () => {
  test("rebuild the translator's version and the current one", () => {
    for (const segment of eachSegment(finishedProject().segments)) {
      const pieces = differencesOf(segment);
      const side = (type: "delete" | "insert"): string =>
        pieces
          .filter((piece) => piece.type === "equal" || piece.type === type)
          .map(({ content }) => flatText(content))
          .join("");
      expect(side("insert")).toBe(flatText(segment.target));
      expect(side("delete")).toBe(flatText(segment.review.base ?? segment.target));
    }
  });

  test("have an author: who wrote last, not who decided last", () => {
    const segment = findSegment(finishedProject().segments, "p01.s1")!;
    expect(segment.history.at(-1)?.author.role).toBe("manager");
    expect(lastWriter(segment)?.author.role).toBe("reviser");
    expect(lastWriter(findSegment(untouchedProject().segments, "p01.s1")!)).toBeNull();
  });
});
