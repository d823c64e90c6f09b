/** A highlight, as far as it is needed here. */
interface Markable extends Iterable<AbstractRange>, Pick<Highlight, "size" | "clear"> {
  readonly add: (range: AbstractRange) => unknown;
}

/** Which ranges of the page each of some highlights is to mark. */
export interface RangeMarks {
  readonly add: (highlight: Markable, range: AbstractRange) => void;
  /**
   * Lets the highlights mark these ranges and no others. One that marks them already is left alone: touching it, even to empty an
   * empty one, has the page painted anew, and a key pressed in the next 50 ms may wait for the next frame of the screen.
   */
  readonly show: () => void;
}

/** Marks to be collected for some highlights. */
export function rangeMarks(highlights: Iterable<Markable>): RangeMarks {
  const wanted = new Map([...highlights].map((highlight): [Markable, AbstractRange[]] => [highlight, []]));
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
