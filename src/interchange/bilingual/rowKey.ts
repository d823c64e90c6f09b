import type { Segment, SegmentId } from "../../core/segment.ts";
import { segmentFingerprint } from "./bookmarkName.ts";
import type { GridColumn } from "./grid.ts";

/** What the head of the hidden column begins with, in every language. */
const MARK = "muqabala:";

/**
 * The head of the hidden column: whether every segment of the project is here (`scope`), which text is the first where they take
 * turns, and what each column holds, by its title, so that columns may change their places.
 */
export function rowKeyHead(
  columns: readonly GridColumn[],
  scope: "all" | "part",
  first: "source" | "target" = "source",
): string {
  const titles = columns.map(({ holds, title }) => `${holds}=${encodeURIComponent(title)}`);
  return MARK + [`scope=${scope}`, ...(first === "target" ? ["first=target"] : []), ...titles].join("&");
}

/** The titles a head names, by what their columns hold; undefined if it is no such head. */
export function readRowKeyHead(head: string): ReadonlyMap<string, string> | undefined {
  const text = head.trim();
  if (!text.startsWith(MARK)) return undefined;
  const pairs = text
    .slice(MARK.length)
    .split("&")
    .flatMap((pair): [string, string][] => {
      const [holds = "", title = ""] = pair.split("=");
      const decoded = unescaped(title);
      return decoded === undefined ? [] : [[holds, decoded]];
    });
  return new Map(pairs);
}

/** What a sheet says of a segment, hidden: its id, and what its texts were when the sheet was made. */
export function rowKey(segment: Segment): string {
  return `${encodeURIComponent(segment.id)}#${segmentFingerprint(segment)}`;
}

/** The segments a key names, in order; undefined if it is none. */
export function readRowKey(
  key: string,
): readonly { readonly id: SegmentId; readonly fingerprint: string }[] | undefined {
  const found = key.trim().split(/\s+/u).map(readOne);
  const known = found.filter((one) => one !== undefined);
  return known.length === found.length ? known : undefined;
}

function readOne(text: string): { readonly id: SegmentId; readonly fingerprint: string } | undefined {
  const parts = /^([^#]+)#([0-9a-f]{10})$/u.exec(text);
  if (parts === null) return undefined;
  const [, escaped = "", fingerprint = ""] = parts;
  const id = unescaped(escaped);
  return id === undefined ? undefined : { id, fingerprint };
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
