import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import type { SegmentId } from "../../core/segment.ts";
import { rememberHeights, type HeightMemory } from "./heightMemory.ts";
import { createHeightTree, type HeightTree } from "./heightTree.ts";
import { createRowKeys } from "./rowKeys.ts";

/** Rows are kept ready this far above and below the window, in px: a turn of the wheel. */
const READY = 400;

/** Scrolling faster than a window a frame leaves them behind unseen: until it rests this long, in ms, only rows in sight are made. */
const FLIGHT_REST = 120;

/** Empty paper before the first row and after the last, in px. */
const MARGIN = { before: 24, after: 240 };

/** A window assumed before the page is laid out, in px. */
const FIRST_HEIGHT = 900;

/** The rows that exist now, and where. */
export interface RowWindow {
  readonly rows: readonly {
    readonly index: number;
    readonly id: SegmentId;
    readonly key: number;
    readonly start: number;
  }[];
  /** Height of the whole list, in px. */
  readonly total: number;
  /** Brings a row to a place in the window, in px from its top. */
  readonly bring: (index: number, place: number) => void;
}

/**
 * The part of a long list that is in sight. Rows are measured before they are painted, and what stands still while heights are
 * learnt is the active row, or the first one in sight where the active one is not.
 */
export function useRowWindow(options: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly ids: readonly SegmentId[];
  /** First guesses of the heights, in px. */
  readonly guesses: Float64Array;
  /** The row that always exists, or -1. */
  readonly activeIndex: number;
}): RowWindow {
  const { scroller, ids, guesses, activeIndex } = options;
  const [memory] = useState(rememberHeights);
  const tree = useMemo(() => createHeightTree(memory.over(ids, guesses)), [memory, ids, guesses]);
  const [span, setSpan] = useState({ first: 0, last: 0, fliesBy: false });
  const [keysFor] = useState(createRowKeys);
  const [, setVersion] = useState(0);
  const sizes = useRef<ResizeObserver | null>(null);
  const watched = useRef<ReadonlySet<Element>>(new Set());
  const anchor = useRef<{ readonly id: SegmentId; readonly start: number } | null>(null);

  const inFlight = useRef(false);

  const spanAt = (top: number, height: number): { first: number; last: number } => {
    const ready = inFlight.current ? 0 : READY;
    return {
      first: tree.rowAt(top - MARGIN.before - ready),
      last: tree.rowAt(top - MARGIN.before + height + ready),
    };
  };
  const look = (): void => {
    const view = scroller.current;
    if (view === null) return;
    const next = spanAt(view.scrollTop, view.clientHeight || FIRST_HEIGHT);
    setSpan((last) =>
      last.first === next.first && last.last === next.last
        ? last
        : // What somebody has marked would move to other words along with its element.
          { ...next, fliesBy: inFlight.current && window.getSelection()?.isCollapsed !== false },
    );
  };
  const hold = (): void => {
    const view = scroller.current;
    if (view === null) return;
    const index = anchorIndex(tree, activeIndex, view);
    const id = ids[index];
    anchor.current = id === undefined ? null : { id, start: tree.start(index) };
  };

  // Rows are measured as soon as they exist; what that moves is put right before anything is painted. It comes to rest when all rows
  // in sight have their measured heights.
  // eslint-disable-next-line react-hooks/exhaustive-deps, react/set-state-in-effect -- it measures what each drawing brought.
  useLayoutEffect(() => {
    const view = scroller.current;
    if (view === null) return;
    if (measure(view, tree, ids, memory)) setVersion((version) => version + 1);
    const held = anchor.current;
    if (held !== null) {
      const index = nearIndexOf(ids, held.id, tree.rowAt(held.start));
      const moved = index < 0 ? 0 : tree.start(index) - held.start;
      if (moved !== 0) view.scrollTo({ top: view.scrollTop + moved });
    }
    hold();
    look();
    watched.current = watch(view, sizes.current, watched.current);
  });

  /** Moves the rows below a height that changed, past React; `false` if rows must be made, or what stands still would move. */
  const shift = (changed: readonly Element[]): boolean => {
    const view = scroller.current;
    const held = anchor.current;
    const from = Math.min(...changed.map((row) => indexOf(row)));
    const heldIndex = held === null ? -1 : nearIndexOf(ids, held.id, tree.rowAt(held.start));
    if (view === null || heldIndex < 0 || !(from >= heldIndex)) return false;
    measure(view, tree, ids, memory);
    // In any case: React, if it draws next, writes only what is other than it wrote last.
    place(view, tree);
    return tree.rowAt(view.scrollTop - MARGIN.before + view.clientHeight) <= span.last;
  };

  const latest = useRef({ look, hold, tree, shift });
  useLayoutEffect(() => {
    latest.current = { look, hold, tree, shift };
  });
  useEffect(() => {
    const view = scroller.current;
    if (view === null) return undefined;
    let lastTop = view.scrollTop;
    let landing: ReturnType<typeof setTimeout> | undefined;
    const land = (): void => {
      inFlight.current = false;
      latest.current.look();
    };
    const onScroll = (): void => {
      const { scrollTop, clientHeight } = view;
      if (Math.abs(scrollTop - lastTop) > clientHeight) {
        inFlight.current = true;
        clearTimeout(landing);
        landing = setTimeout(land, FLIGHT_REST);
      }
      lastTop = scrollTop;
      latest.current.hold();
      flushSync(() => {
        latest.current.look();
      });
    };
    // Typing makes the active row taller, a panel makes the column narrower: measure again.
    const again = (entries: readonly ResizeObserverEntry[]): void => {
      const targets = entries.map(({ target }) => target);
      const changed = targets.filter((target) => target === view || isOtherThan(latest.current.tree, target));
      if (changed.length === 0) return;
      // A key that begins a line is to be painted as soon as any other: it makes no rows and leaves none behind.
      if (!changed.includes(view) && latest.current.shift(changed)) return;
      flushSync(() => {
        setVersion((version) => version + 1);
      });
    };
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(again);
    sizes.current = observer;
    observer?.observe(view);
    watched.current = watch(view, observer, new Set());
    view.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      clearTimeout(landing);
      observer?.disconnect();
      sizes.current = null;
      view.removeEventListener("scroll", onScroll);
    };
  }, [scroller]);

  const inSight: number[] = [];
  const push = (index: number): void => {
    if (ids[index] !== undefined) inSight.push(index);
  };
  const last = Math.min(span.last, tree.count - 1);
  if (activeIndex >= 0 && activeIndex < span.first) push(activeIndex);
  for (let index = Math.min(span.first, last); index <= last; index++) if (index >= 0) push(index);
  if (activeIndex > last) push(activeIndex);

  const keys = keysFor(
    inSight.flatMap((index) => ids[index] ?? []),
    span.fliesBy,
  );
  const rows = inSight.flatMap((index, place) => {
    const [id, key] = [ids[index], keys[place]];
    return id === undefined || key === undefined ? [] : [{ index, id, key, start: startOf(tree, index) }];
  });

  return {
    rows,
    total: totalOf(tree),
    bring: (index, place) => {
      const view = scroller.current;
      const id = ids[index];
      if (view === null || id === undefined) return;
      view.scrollTo({ top: startOf(tree, index) - place });
      anchor.current = { id, start: tree.start(index) };
      look();
    },
  };
}

/** The style that puts a row at its place in the list, in px from the list's start. */
export function rowPlace(start: number): string {
  return `translateY(${start}px)`;
}

function startOf(tree: HeightTree, index: number): number {
  return MARGIN.before + tree.start(index);
}

function totalOf(tree: HeightTree): number {
  return startOf(tree, tree.count) + MARGIN.after;
}

/** Puts the rows that exist where the tree has them, and makes the list as long as it says. */
function place(view: HTMLElement, tree: HeightTree): void {
  const rows = [...view.querySelectorAll<HTMLElement>("[data-index]")];
  for (const row of rows) {
    const wanted = rowPlace(startOf(tree, indexOf(row)));
    if (row.style.transform !== wanted) row.style.transform = wanted;
  }
  const [sheet, total] = [rows[0]?.parentElement, `${totalOf(tree)}px`];
  if (sheet && sheet.style.blockSize !== total) sheet.style.blockSize = total;
}

/** The index a row was made for; NaN for what is no row. */
function indexOf(row: Element): number {
  return row instanceof HTMLElement ? Number(row.dataset["index"]) : Number.NaN;
}

/** Measures the rows that exist; `true` if any height is another than was thought. */
function measure(
  view: HTMLElement,
  tree: HeightTree,
  ids: readonly SegmentId[],
  memory: HeightMemory,
): boolean {
  let changed = false;
  for (const row of view.querySelectorAll<HTMLElement>("[data-index]")) {
    const index = indexOf(row);
    const id = ids[index];
    const height = heightOf(row);
    if (id === undefined || height === 0 || id !== row.dataset["segment"]) continue;
    memory.remember(id, height);
    if (tree.height(index) === height) continue;
    tree.set(index, height);
    changed = true;
  }
  return changed;
}

/** Has the rows that exist watched for other heights, and no longer those that are gone. */
function watch(
  view: HTMLElement,
  observer: ResizeObserver | null,
  before: ReadonlySet<Element>,
): ReadonlySet<Element> {
  const present = new Set<Element>(view.querySelectorAll("[data-index]"));
  for (const row of present) if (!before.has(row)) observer?.observe(row);
  for (const row of before) if (!present.has(row)) observer?.unobserve(row);
  return present;
}

/** Whole pixels: a browser scrolls by no less, and what is lost each time would move the text. */
function heightOf(row: Element): number {
  return Math.ceil(row.getBoundingClientRect().height);
}

function isOtherThan(tree: HeightTree, row: Element): boolean {
  const height = heightOf(row);
  const index = indexOf(row);
  return height > 0 && tree.height(index) !== height;
}

/** The row that stands still: the active one if it is in sight, else the first in sight. */
function anchorIndex(tree: HeightTree, activeIndex: number, view: HTMLElement): number {
  const top = view.scrollTop - MARGIN.before;
  if (activeIndex >= 0) {
    const start = tree.start(activeIndex);
    if (start >= top && start < top + view.clientHeight) return activeIndex;
  }
  return tree.rowAt(top);
}

/** The index of an id, looked for from where it was: a split or a join moves it by one. */
function nearIndexOf(ids: readonly SegmentId[], id: SegmentId, near: number): number {
  for (let distance = 0; distance <= 2; distance++) {
    if (ids[near + distance] === id) return near + distance;
    if (ids[near - distance] === id) return near - distance;
  }
  return ids.indexOf(id);
}
