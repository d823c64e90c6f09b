import { describe, expect, it } from "vitest";
import { joinParts, type Code, type Content } from "../../src/core/content.ts";
import { compareContents, contentDifferences } from "../../src/language/contentComparison.ts";

function code(id: string): Code {
  return { type: "code", id, kind: "standalone", label: id, data: `<${id}/>` };
}

function rebuilt(before: Content, after: Content, without: "delete" | "insert"): Content {
  return joinParts(
    contentDifferences(before, after).flatMap(({ type, content }) => (type === without ? [] : [...content])),
  );
}

describe("comparison of contents", () => {
  const before: Content = ["قال ", code("1"), "نعم\uFFFC", code("2"), "."];

  it("finds none between equal contents that are not the same value", () => {
    expect(compareContents(before, [...before.slice(0, 1), code("1"), ...before.slice(2)])).toEqual([]);
  });

  it("tells one code from another, and from its own character in a text", () => {
    const after: Content = ["قال ", code("1"), "نعم\uFFFC", code("3"), "."];
    expect(compareContents(before, after)).toEqual([
      { beforeStart: 9, beforeEnd: 10, afterStart: 9, afterEnd: 10 },
    ]);
    expect(contentDifferences(before, after).slice(1, 3)).toEqual([
      { type: "delete", content: [code("2")] },
      { type: "insert", content: [code("3")] },
    ]);
    expect(compareContents([code("1")], ["\uFFFC"])).toHaveLength(1);
  });

  it("rebuilds both", () => {
    const after: Content = [code("2"), "قالت ", code("1"), "لا."];
    expect(rebuilt(before, after, "insert")).toEqual(before);
    expect(rebuilt(before, after, "delete")).toEqual(after);
  });
});
