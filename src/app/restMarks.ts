import { createStore, type StoreApi } from "zustand/vanilla";
import type { Side } from "../core/comment.ts";
import type { SegmentId } from "../core/segment.ts";
import type { TextMark } from "./ui/ContentText.tsx";

/** A mark in one of the texts of a segment. */
export interface SegmentMark extends TextMark {
  readonly side: Side;
}

/** The marks of the two texts of a segment, in no order. */
export type MarksOfSegment = Readonly<Record<Side, readonly TextMark[]>>;

/** Who has texts marked. */
export type Marker = "terms" | "findings" | "comments";

/**
 * What is marked in the rows nobody works in. They draw their marks themselves: a highlight of the page is set anew by the browser after
 * every letter typed anywhere, and the rows it lies in are painted again (docs/decisions/0014).
 */
export interface RestMarks {
  readonly store: StoreApi<ReadonlyMap<SegmentId, MarksOfSegment>>;
  /** Everything one marker wants marked; what it wanted before and does not now is gone. A segment whose marks are the same is left alone. */
  readonly show: (marker: Marker, marks: ReadonlyMap<SegmentId, readonly SegmentMark[]>) => void;
}

/** Nothing marked yet. */
export function createRestMarks(): RestMarks {
  const store = createStore<ReadonlyMap<SegmentId, MarksOfSegment>>(() => new Map());
  const wanted = new Map<Marker, ReadonlyMap<SegmentId, readonly SegmentMark[]>>();
  return {
    store,
    show: (marker, marks) => {
      wanted.set(marker, marks);
      const before = store.getState();
      const after = new Map<SegmentId, MarksOfSegment>();
      let isNews = false;
      for (const id of new Set([...wanted.values()].flatMap((each) => [...each.keys()]))) {
        const all = [...wanted.values()].flatMap((each) => each.get(id) ?? []);
        if (all.length === 0) continue;
        const present = before.get(id);
        const next = { source: ofSide(all, "source"), target: ofSide(all, "target") };
        const isSame = present !== undefined && sameMarks(present, next);
        after.set(id, isSame ? present : next);
        isNews ||= !isSame;
      }
      if (isNews || after.size !== before.size) store.setState(after, true);
    },
  };
}

function ofSide(marks: readonly SegmentMark[], side: Side): readonly TextMark[] {
  return marks.filter((mark) => mark.side === side).map(({ start, end, look }) => ({ start, end, look }));
}

function sameMarks(one: MarksOfSegment, other: MarksOfSegment): boolean {
  return (["source", "target"] as const).every(
    (side) =>
      one[side].length === other[side].length &&
      one[side].every((mark, at) => {
        const its = other[side][at];
        return mark.start === its?.start && mark.end === its.end && mark.look === its.look;
      }),
  );
}
