import { withOneMore } from "../shortList.ts";
import type { NamespaceScope } from "../xmlNames.ts";
import type { XmlAttribute, XmlNode } from "./xmlTree.ts";

const NO_CHILDREN: readonly never[] = [];

/** What the elements of a tree are from. */
export interface NodeSource {
  readonly placeAt: (offset: number) => { readonly line: number; readonly column: number };
  /** Reads once more what is in an element that was emptied. */
  readonly fill: (node: TreeNode) => void;
}

/**
 * An element of a tree. Its place is worked out when it is asked for, since that of few is; what is in a small one is thrown
 * away once it is read and read again when it is asked for, so that the tree of a large file needs little memory.
 */
export class TreeNode implements XmlNode {
  /** Behind its closing tag. */
  end = 0;
  private own: (XmlNode | string)[] | undefined;
  private isEmptied = false;

  constructor(
    readonly name: string,
    readonly local: string,
    readonly namespace: string,
    readonly attributes: readonly XmlAttribute[],
    readonly parent: TreeNode | undefined,
    /** The UTF-16 offset of its tag. */
    readonly start: number,
    /** The namespaces declared around it. */
    readonly scope: NamespaceScope,
    private readonly source: NodeSource,
  ) {}

  get children(): readonly (XmlNode | string)[] {
    if (this.isEmptied) {
      this.isEmptied = false;
      this.source.fill(this);
    }
    return this.own ?? NO_CHILDREN;
  }

  get line(): number {
    return this.source.placeAt(this.start).line;
  }

  get column(): number {
    return this.source.placeAt(this.start).column;
  }

  /** Puts an element or text behind what is in it. */
  append(child: XmlNode | string): void {
    this.own = this.own === undefined ? [child] : withOneMore(this.own, child);
  }

  /** Forgets what is in it until it is asked for. */
  empty(): void {
    if (this.own === undefined) return;
    this.own = undefined;
    this.isEmptied = true;
  }
}

/** Lines and columns, from 1, of UTF-16 offsets of a text; CR, LF and CRLF end a line. */
export class Places {
  private starts: readonly number[] | undefined;

  constructor(private readonly text: string) {}

  placeAt(offset: number): { readonly line: number; readonly column: number } {
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
