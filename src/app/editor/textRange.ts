import type { TextRange } from "../../core/splice.ts";

/** The range of the page that shows a range of flat text, in an element that draws content (codes count one). */
export function rangeOf(root: Element, { start, end }: TextRange): Range | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const range = document.createRange();
  let offset = 0;
  let started = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.hasAttribute("data-code")) offset += 1;
      continue;
    }
    const length = node.textContent?.length ?? 0;
    if (!started && start < offset + length) {
      range.setStart(node, Math.max(start - offset, 0));
      started = true;
    }
    if (started && end <= offset + length) {
      range.setEnd(node, end - offset);
      return range;
    }
    offset += length;
  }
  return undefined;
}
