/**
 * A list with one more item at its end: the list itself from the third item on. Lists that are pushed to have room for sixteen
 * more, which those of 100,000 units, with one item or two each, cannot afford.
 */
export function withOneMore<Item>(list: Item[], item: Item): Item[] {
  const [first] = list;
  if (list.length === 0 || first === undefined) return [item];
  if (list.length === 1) return [first, item];
  list.push(item);
  return list;
}
