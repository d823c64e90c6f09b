/** The offsets before each word of a text but the first: where it can be cut so that both parts have words. */
export function cutPlaces(text: string): readonly number[] {
  const places: number[] = [];
  for (const match of text.matchAll(/(?<=\S\s+)(?=\S)/gu)) places.push(match.index);
  return places;
}

/** The cutting place nearest to an offset; undefined where a text has only one word. */
export function nearestCut(text: string, offset: number): number | undefined {
  let nearest: number | undefined;
  for (const place of cutPlaces(text)) {
    if (nearest === undefined || Math.abs(place - offset) < Math.abs(nearest - offset)) nearest = place;
  }
  return nearest;
}
