import { expect, test } from "vitest";
import { rangeMarks } from "../../src/app/rangeMarks.ts";

/** A highlight that notes every touch. */
class Noted extends Set<AbstractRange> {
  touches = 0;
  override add(range: AbstractRange): this {
    this.touches += 1;
    return super.add(range);
  }
  override clear(): void {
    this.touches += 1;
    super.clear();
  }
}

function rangeIn(node: Node, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

test("a highlight is touched only when it is to mark something else", () => {
  const text = document.createTextNode("some words");
  const [one, other] = [new Noted(), new Noted()];
  const show = (...ranges: readonly Range[]): number => {
    [one.touches, other.touches] = [0, 0];
    const marks = rangeMarks([one, other]);
    for (const range of ranges) marks.add(one, range);
    marks.show();
    expect(other.touches).toBe(0);
    expect([...one].map(({ startOffset, endOffset }) => [startOffset, endOffset])).toEqual(
      ranges.map(({ startOffset, endOffset }) => [startOffset, endOffset]),
    );
    return one.touches;
  };
  expect(show()).toBe(0);
  expect(show(rangeIn(text, 0, 4))).toBeGreaterThan(0);
  expect(show(rangeIn(text, 0, 4))).toBe(0);
  expect(show(rangeIn(text, 0, 5))).toBeGreaterThan(0);
  expect(show(rangeIn(text, 0, 5), rangeIn(text, 6, 8))).toBeGreaterThan(0);
  expect(show(rangeIn(document.createTextNode("other words"), 0, 5), rangeIn(text, 6, 8))).toBeGreaterThan(0);
  expect(show()).toBeGreaterThan(0);
});
