// Comments and the declarations of many namespaces may stand before the version; more than this does not.
const START = 16 * 1024;

/** The root's tag behind what may stand before it, each written so that it can end in one place only. */
const ROOT =
  /^\uFEFF?(?:\s|<\?(?:(?!\?>)[^])*\?>|<!--(?:(?!-->)[^])*-->|<!DOCTYPE[^>[]*(?:\[(?:(?!\]\s*>)[^])*\]\s*)?>)*(<(?:[\w.-]+:)?xliff(?=[\s>])[^>]*)/u;

/** Which family of XLIFF a file is of by its root element, 1 or 2; undefined for any other file. */
export function xliffVersion(bytes: Uint8Array): 1 | 2 | undefined {
  const start = bytes.subarray(0, START);
  const wide =
    start[0] === 0xff || start[1] === 0
      ? "utf-16le"
      : start[0] === 0xfe || start[0] === 0
        ? "utf-16be"
        : "utf-8";
  const text = new TextDecoder(wide).decode(start);
  const root = ROOT.exec(text)?.[1];
  if (root === undefined) return undefined;
  const version = /\sversion\s*=\s*["']\s*([12])\./u.exec(root)?.[1];
  if (version !== undefined) return version === "1" ? 1 : 2;
  return /urn:oasis:names:tc:xliff:document:2\./u.test(root) ? 2 : 1;
}

/** Whether a namespace is that of XLIFF 1; documents of the first versions, and careless ones, have none. */
export function isXliff1Space(namespace: string): boolean {
  return namespace === "" || namespace.startsWith("urn:oasis:names:tc:xliff:document:1.");
}
