/** How far ahead a text is looked for. */
const REACH = 200;

/**
 * Which block, by its place from 0, each piece of a file is; undefined for none. They are the same one by one, unless the file was
 * read when its reader found other pieces in it: then they are told by their texts. A text that is nowhere near on the other
 * side, such as one whose source was edited, is matched with the one that stands where it should.
 */
export function matchBlocks(
  pieces: readonly string[],
  blocks: readonly string[],
): readonly (number | undefined)[] {
  if (pieces.length === blocks.length) return pieces.map((_, index) => index);
  const matched: (number | undefined)[] = pieces.map(() => undefined);
  let piece = 0;
  let block = 0;
  while (piece < pieces.length && block < blocks.length) {
    if (pieces[piece] !== blocks[block]) {
      const skippedBlocks = distanceTo(pieces[piece], blocks, block);
      const skippedPieces = distanceTo(blocks[block], pieces, piece);
      if (skippedPieces !== undefined && (skippedBlocks === undefined || skippedPieces <= skippedBlocks)) {
        piece += skippedPieces;
      } else if (skippedBlocks !== undefined) block += skippedBlocks;
    }
    matched[piece] = block;
    piece += 1;
    block += 1;
  }
  return matched;
}

function distanceTo(text: string | undefined, texts: readonly string[], from: number): number | undefined {
  for (let distance = 1; distance <= REACH && from + distance < texts.length; distance += 1) {
    if (texts[from + distance] === text) return distance;
  }
  return undefined;
}
