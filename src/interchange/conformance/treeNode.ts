import { withOneMore } from "../shortList.ts";
import type { XmlAttribute, XmlNode } from "./xmlTree.ts";

const NO_CHILDREN: readonly never[] = [];

/** An element of a tree while it is read. Its place is worked out when it is asked for: that of few is. */
export class TreeNode implements XmlNode {
  private own: (XmlNode | string)[] | undefined;

  constructor(
    readonly name: string,
    readonly local: string,
    readonly namespace: string,
    readonly attributes: readonly XmlAttribute[],
    readonly parent: TreeNode | undefined,
    /** The UTF-16 offset of its tag. */
    private readonly start: number,
    private readonly places: Places,
  ) {}

  get children(): readonly (XmlNode | string)[] {
    return this.own ?? NO_CHILDREN;
  }

  get line(): number {
    return this.places.at(this.start).line;
  }

  get column(): number {
    return this.places.at(this.start).column;
  }

  /** Puts an element or text behind what is in it. */
  append(child: XmlNode | string): void {
    this.own = this.own === undefined ? [child] : withOneMore(this.own, child);
  }
}

/** Lines and columns, from 1, of UTF-16 offsets of a text; CR, LF and CRLF end a line. */
export class Places {
  private starts: readonly number[] | undefined;

  constructor(private readonly text: string) {}

  at(offset: number): { readonly line: number; readonly column: number } {
    const starts = (this.starts ??= lineStarts(this.text));
    let [low, high] = [0, starts.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.max(offset - (starts[low] ?? 0), 0) + 1 };
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r]/gu)) starts.push(index + end.length);
  return starts;
}
