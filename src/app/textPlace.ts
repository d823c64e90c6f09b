import type { TextRange } from "../core/splice.ts";

/**
 * How a page shows flat text: its text nodes are the text, an element with `data-code` stands for one code, and what
 * lies in a `del` or under `data-unread` is no part of it.
 */
function walk(root: Node): TreeWalker {
  return document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    if (node.tagName === "DEL" || node.hasAttribute("data-unread")) return NodeFilter.FILTER_REJECT;
    return node.hasAttribute("data-code") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
}

/** The ranges of the page that show a range of flat text, one for each run of text, so that what is deleted stays unmarked. */
export function shownRanges(root: Node, { start, end }: TextRange): readonly Range[] {
  const ranges: Range[] = [];
  const walker = walk(root);
  let offset = 0;
  for (let node = walker.nextNode(); node !== null && offset < end; node = walker.nextNode()) {
    const length = node instanceof Element ? 1 : (node.textContent?.length ?? 0);
    if (start < offset + length && end > offset) {
      const range = document.createRange();
      if (node instanceof Element) range.selectNode(node);
      else {
        range.setStart(node, Math.max(start - offset, 0));
        range.setEnd(node, Math.min(end - offset, length));
      }
      ranges.push(range);
    }
    offset += length;
  }
  return ranges;
}

/** The range of flat text that the reader has marked in an element; undefined if nothing in it is. */
export function markedRange(root: Node, selection: Selection | null): TextRange | undefined {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const marked = selection.getRangeAt(0);
  if (!root.contains(marked.startContainer) || !root.contains(marked.endContainer)) return undefined;
  const start = offsetOf(root, marked.startContainer, marked.startOffset);
  const end = offsetOf(root, marked.endContainer, marked.endOffset);
  return start < end ? { start, end } : undefined;
}

/** The flat text's offset of a point of the page. */
function offsetOf(root: Node, container: Node, within: number): number {
  const point = document.createRange();
  point.setStart(container, within);
  const walker = walk(root);
  let offset = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node === container) return offset + within;
    if (point.comparePoint(node, 0) > 0) return offset;
    offset += node instanceof Element ? 1 : (node.textContent?.length ?? 0);
  }
  return offset;
}
