// The characters that Windows-1252 puts at 0x80 to 0x9F.
const windows: readonly string[] = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"];

/** What a text that was UTF-8 and was read as Windows-1252 said; nothing if that cannot be. `â€™` is `’`. */
export function decodeMojibake(text: string): string | undefined {
  const bytes = Array.from(text, byteOf);
  let decoded = "";
  for (let index = 0; index < bytes.length;) {
    const lead = bytes[index] ?? -1;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    const rest = bytes.slice(index + 1, index + length);
    if (length === 0 || rest.length !== length - 1 || rest.some((byte) => byte < 0x80 || byte > 0xbf))
      return undefined;
    const code = rest.reduce((sum, byte) => sum * 64 + (byte & 0x3f), lead & (0xff >> (length + 1)));
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    decoded += String.fromCodePoint(code);
    index += length;
  }
  return decoded;
}

function byteOf(character: string): number {
  const place = windows.indexOf(character);
  if (place >= 0) return 0x80 + place;
  const code = character.charCodeAt(0);
  return code <= 0xff ? code : -1;
}
