import { expect, test } from "vitest";
import { createRowReader } from "../../../src/app/editor/rowReader.ts";
import type { Segment } from "../../../src/core/segment.ts";
import { findSegment } from "../../../src/core/segmentPages.ts";
import { addComment } from "../../../src/store/commenting.ts";
import { writeTarget } from "../../../src/store/writing.ts";
import { workbenchOf } from "./workbenchOf.ts";

function row() {
  const workbench = workbenchOf([{ source: "نص" }]);
  const present = (): Segment => findSegment(workbench.store.getState().project.segments, "s1")!;
  const write = (text: string): void => {
    writeTarget(workbench, "s1", [text]);
  };
  write("a");
  return { workbench, present, write };
}

test("an open row stays as it is while its target is written", () => {
  const { present, write } = row();
  const read = createRowReader();
  const first = read(present(), "open");
  write("ab");
  expect(read(present(), "open")).toBe(first);
});

test("a row at rest has the newest target, also one that was open a moment ago", () => {
  const { present, write } = row();
  const read = createRowReader();
  read(present(), "open");
  write("abc");
  expect(read(present(), "at_rest")).toBe(present());
});

test("an open row is drawn again for what it shows beside the target", () => {
  const { workbench, present, write } = row();
  const read = createRowReader();
  read(present(), "open");
  addComment(workbench, "s1", { side: "target", range: { start: 0, end: 1 }, kind: "query", text: "?" });
  expect(read(present(), "open")).toBe(present());
  write("");
  expect(read(present(), "open")?.review.state).toBe("new");
  expect(read(undefined, "open")).toBeUndefined();
});
