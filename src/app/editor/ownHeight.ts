/** What gives a field its height, until it is let go. */
export interface OwnHeight {
  readonly release: () => void;
}

/**
 * Gives a field the height of what is in it by itself, as a box that nothing around it is laid out for: a letter typed lays out the
 * field alone, unless a line begins or ends with it. Otherwise the browser lays out the whole row for each letter, which takes twice
 * the time. The field has no padding and no border.
 *
 * Whatever is put into it is followed before it is painted; a face that has been loaded or a column that has become narrower in the
 * next frame, since the row around may have been measured already, and the text is not cut off meanwhile.
 */
export function ownHeight(field: HTMLElement): OwnHeight {
  let height = 0;
  const fit = (): void => {
    const content = heightOfContent(field);
    if (content === height || content === 0) return;
    height = content;
    field.style.blockSize = `${height}px`;
    field.style.contain = "size layout";
  };
  let frame = 0;
  const fitLater = (): void => {
    // It comes also after what has been followed already.
    if (heightOfContent(field) === height) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(fit);
  };
  const texts = new MutationObserver(() => {
    fit();
    watch();
  });
  texts.observe(field, { childList: true, characterData: true, subtree: true });
  const sizes = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(fitLater);
  let watched: Element | null = null;
  const watch = (): void => {
    if (watched === field.lastElementChild) return;
    if (watched !== null) sizes?.unobserve(watched);
    watched = field.lastElementChild;
    if (watched !== null) sizes?.observe(watched);
  };
  fit();
  watch();
  return {
    release: () => {
      cancelAnimationFrame(frame);
      texts.disconnect();
      sizes?.disconnect();
    },
  };
}

/** In px, with fractions; 0 where nothing is laid out. */
function heightOfContent(field: HTMLElement): number {
  const last = field.lastElementChild;
  return last === null ? 0 : last.getBoundingClientRect().bottom - field.getBoundingClientRect().top;
}
