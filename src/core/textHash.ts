/**
 * A hash of a text for indices that find it again: FNV-1a over its UTF-16 units, cut to 30 bits, which engines keep without an
 * object. A `Map` with texts as keys makes each of them a name of the engine, and a hundred thousand names are gone through at every
 * collection of garbage, in a frame of whatever is on the screen; one with numbers costs nothing there. Texts of one hash are not one text.
 */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let offset = 0; offset < text.length; offset++) {
    hash = Math.imul(hash ^ text.charCodeAt(offset), 0x01000193);
  }
  // The two bits above are folded in.
  return (hash ^ (hash >>> 30)) & 0x3fffffff;
}
