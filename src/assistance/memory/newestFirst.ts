import type { Shard } from "./shard.ts";

/** Hands out slots of a shard, the newest entry first and of equal dates the one added last, only as many as are asked for. */
export function* newestFirst({ dates, ids }: Shard, slots: readonly number[]): Generator<number> {
  const heap = Uint32Array.from(slots);
  const isNewer = (one: number, other: number): boolean => {
    const [first, second] = [dates[one] ?? 0, dates[other] ?? 0];
    return first === second ? (ids[one] ?? 0) > (ids[other] ?? 0) : first > second;
  };
  let size = heap.length;
  const sink = (start: number): void => {
    const moved = heap[start] ?? 0;
    let at = start;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && isNewer(heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1;
      if (!isNewer(heap[child] ?? 0, moved)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = moved;
  };
  for (let at = (size >>> 1) - 1; at >= 0; at -= 1) sink(at);
  while (size > 0) {
    yield heap[0] ?? 0;
    size -= 1;
    heap[0] = heap[size] ?? 0;
    sink(0);
  }
}
