import { textHash } from "./textHash.ts";

/**
 * Things with ids, in order, each found by its id in constant time. Plain data, so that it can be handed to a worker; by hashes and
 * not a `Map` of ids for the reason given at {@link textHash}.
 */
export interface IdTable<Item extends { readonly id: string }> {
  readonly all: readonly Item[];
  /** The places in `all` of what has ids of one hash: one, or in rare cases several. */
  readonly places: ReadonlyMap<number, number | readonly number[]>;
}

/** A table of things in order. Of several with one id the last is in it, in the place of the first. */
export function idTable<Item extends { readonly id: string }>(items: Iterable<Item>): IdTable<Item> {
  const all: Item[] = [];
  const places = new Map<number, number | readonly number[]>();
  for (const item of items) {
    const hash = textHash(item.id);
    const known = places.get(hash);
    const place = placeOf(all, known, item.id);
    if (place === undefined) {
      places.set(hash, known === undefined ? all.length : [known, all.length].flat());
      all.push(item);
    } else all[place] = item;
  }
  return { all, places };
}

/** What has an id, if anything has. */
export function findById<Item extends { readonly id: string }>(
  { all, places }: IdTable<Item>,
  id: string,
): Item | undefined {
  const place = placeOf(all, places.get(textHash(id)), id);
  return place === undefined ? undefined : all[place];
}

/** Whether no two things have the same id. */
export function haveOwnIds(items: readonly { readonly id: string }[]): boolean {
  return idTable(items).all.length === items.length;
}

function placeOf(
  all: readonly { readonly id: string }[],
  places: number | readonly number[] | undefined,
  id: string,
): number | undefined {
  if (typeof places === "number") return all[places]?.id === id ? places : undefined;
  return places?.find((place) => all[place]?.id === id);
}
