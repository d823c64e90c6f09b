import { describe, expect, it } from "vitest";
import type { Content } from "../../../src/core/content.ts";
import { ContentDifference } from "../../../src/app/ContentDifference.tsx";
import { markedRange, shownRanges } from "../../../src/app/textPlace.ts";
import { renderIn } from "../ui/frame.tsx";

const code = { type: "code", id: "1", kind: "standalone", label: "1", data: "<br/>" } as const;

async function cellOf(before: Content, after: Content): Promise<Element> {
  const { container } = await renderIn(
    { language: "en" },
    <p>
      <ContentDifference language="en" before={before} after={after} />
    </p>,
  );
  const cell = container.querySelector("p");
  if (cell === null) throw new Error("nothing was drawn");
  return cell;
}

describe("places in a drawn difference", () => {
  it("finds a range of the present text, without what is deleted and what is only spoken", async () => {
    const cell = await cellOf(["the old red car"], ["the new red car"]);
    const texts = shownRanges(cell, { start: 4, end: 11 }).map(String);
    expect(texts.join("|")).toBe("new| red");
  });

  it("counts a code as one", async () => {
    const cell = await cellOf(["a ", code, " b"], ["a ", code, " b"]);
    expect(shownRanges(cell, { start: 4, end: 5 }).map(String)).toEqual(["b"]);
  });

  it("reads a selection back as the same range", async () => {
    const cell = await cellOf(["the old red car"], ["the new red car"]);
    const [first, last] = shownRanges(cell, { start: 4, end: 11 });
    const selection = window.getSelection();
    if (first === undefined || last === undefined || selection === null) throw new Error("no selection");
    selection.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
    expect(markedRange(cell, selection)).toEqual({ start: 4, end: 11 });
    selection.collapseToStart();
    expect(markedRange(cell, selection)).toBeUndefined();
  });
});
