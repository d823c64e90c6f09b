/** Gives the reader a file as the browser's downloads do. */
export function downloadFile(file: {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}): void {
  const url = URL.createObjectURL(new Blob([Uint8Array.from(file.bytes)], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click; a minute is more than it needs to begin.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** The longest a file's name gets, in characters: file systems take 255 bytes, and Arabic letters two each. */
const LONGEST_NAME = 80;

/** A project's name as the name of a file, without what file systems do not take; `ending` has no dot. */
export function fileNameOf(name: string, ending: string): string {
  const plain = name
    .replaceAll(/[\p{Cc}\p{Cf}"*/:<>?\\|]+/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/^\.+/u, "");
  const short = [...plain].slice(0, LONGEST_NAME).join("").trim();
  return `${short === "" ? "muqabala" : short}.${ending}`;
}
