/** Which ranges of the page each of some highlights is to mark. */
export interface RangeMarks {
  readonly add: (highlight: Highlight, range: AbstractRange) => void;
  /**
   * Lets the highlights mark these ranges and no others. One that marks them already is left alone: touching it, even to empty an
   * empty one, has the page painted anew, and a key pressed within that frame (some 17 ms) waits for the next.
   */
  readonly show: () => void;
}

/** Marks to be collected for some highlights. */
export function rangeMarks(highlights: Iterable<Highlight>): RangeMarks {
  const wanted = new Map([...highlights].map((highlight): [Highlight, AbstractRange[]] => [highlight, []]));
  return {
    add: (highlight, range) => wanted.get(highlight)?.push(range),
    show: () => {
      for (const [highlight, ranges] of wanted) {
        if (highlight.size === ranges.length && isSame([...highlight], ranges)) continue;
        highlight.clear();
        for (const range of ranges) highlight.add(range);
      }
    },
  };
}

function isSame(present: readonly AbstractRange[], wanted: readonly AbstractRange[]): boolean {
  return present.every((range, index) => {
    const other = wanted[index];
    return (
      range === other ||
      (range.startContainer === other?.startContainer &&
        range.startOffset === other.startOffset &&
        range.endContainer === other.endContainer &&
        range.endOffset === other.endOffset)
    );
  });
}
