import { describe, expect, test } from "vitest";
import { nextDocumentNumber } from "../../src/core/addedDocument.ts";
import { applyChange } from "../../src/core/changeEffect.ts";
import { invertChange } from "../../src/core/inversion.ts";
import type { Project } from "../../src/core/project.ts";
import { eachSegment } from "../../src/core/segmentPages.ts";
import { changeOf, exampleDocument, exampleProject, person } from "./exampleProject.ts";

const hala = person("hala", "translator");
const adding = (...numbers: readonly number[]) =>
  changeOf(hala, numbers[0] ?? 0, {
    type: "documentsAdded",
    documents: numbers.map((number) => exampleDocument(number, ["واحد", "اثنان"])),
  });

function applied(project: Project, change: ReturnType<typeof adding>): Project {
  const effect = applyChange(project, change);
  if (effect.type === "refused") throw new Error(effect.code);
  return effect.project;
}

function outline({ documents, blocks, segments }: Project) {
  return {
    documents: documents.map((document) => document.id),
    blocks: blocks.all.map((block) => block.id),
    segments: [...eachSegment(segments)].map((segment) => segment.id),
  };
}

describe("adding documents", () => {
  const before = exampleProject([["one"], ["two", "three"]]);

  test("puts them behind those that are there, which stay the same objects", () => {
    const after = applied(before, adding(2, 3));
    expect(outline(after)).toEqual({
      documents: ["d2", "d3"],
      blocks: ["b1", "b2", "d2.b1", "d2.b2", "d3.b1", "d3.b2"],
      segments: ["s1", "s2", "s3", "d2.b1.s1", "d2.b2.s1", "d3.b1.s1", "d3.b2.s1"],
    });
    expect(after.segments.pages[0]).toBe(before.segments.pages[0]);
    expect(nextDocumentNumber(after)).toBe(4);
  });

  test("is undone and done again, with everything in its place", () => {
    const middle = applied(before, adding(1));
    const after = applied(middle, adding(2));
    const undone = applied(after, changeOf(hala, 8, invertChange(middle, after, adding(2))));
    expect(outline(undone)).toEqual(outline(middle));
    const again = applied(undone, changeOf(hala, 9, invertChange(after, undone, adding(2))));
    expect(outline(again)).toEqual(outline(after));
    expect(again.documents).toEqual(after.documents);
  });

  test("put back, a long document comes in pages again", () => {
    const sources = Array.from({ length: 3_000 }, (_, index) => `جملة ${index}`);
    const change = changeOf(hala, 1, { type: "documentsAdded", documents: [exampleDocument(1, sources)] });
    const after = applied(before, change);
    const undone = applied(after, changeOf(hala, 8, invertChange(before, after, change)));
    const again = applied(undone, changeOf(hala, 9, invertChange(after, undone, change)));
    expect(outline(again)).toEqual(outline(after));
    expect(Math.max(...again.segments.pages.map((page) => page.length))).toBeLessThan(1_100);
  });

  test("is refused where an id is taken or twice the same, and to those who only look", () => {
    const after = applied(before, adding(1));
    expect(applyChange(after, adding(1))).toMatchObject({ code: "changed_meanwhile" });
    expect(applyChange(before, adding(1, 1))).toMatchObject({ code: "changed_meanwhile" });
    const viewer = { ...adding(1), actor: person("v", "viewer") };
    expect(applyChange(before, viewer)).toMatchObject({ code: "not_for_role" });
  });

  test("of nothing changes nothing", () => {
    expect(applied(before, adding())).toBe(before);
  });
});
