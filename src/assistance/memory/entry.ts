/** A source and its translation as a memory keeps them, and where they come from. Texts are flat: a code is U+FFFC. */
export interface MemoryEntry {
  /** Given by the memory, rising with every entry put in. */
  readonly id: number;
  readonly source: string;
  readonly target: string;
  readonly author: string;
  /** Milliseconds since 1970; 0 where it is not known. */
  readonly date: number;
  readonly document: string;
  /** Where the translation was made: by a person, by a machine, or taken from an alignment. */
  readonly origin: EntryOrigin;
  /** Context keys of the sources before and after it; 0 where there is none, `ANY_CONTEXT` where it is not known. */
  readonly previous: number;
  readonly next: number;
}

/** How a translation came about. */
export type EntryOrigin = (typeof ENTRY_ORIGINS)[number];

/** All origins, in the order of their numbers in a stored memory. */
export const ENTRY_ORIGINS = ["human", "machine", "alignment"] as const;

/** An entry before a memory has taken it. */
export type NewEntry = Omit<MemoryEntry, "id">;

/** In the place of the key of a neighbour that is not known: it is like any other. */
export const ANY_CONTEXT = 0xffff_ffff;

/** The key of a neighbouring source: 32 bits of its form C, 0 for none, never `ANY_CONTEXT`. */
export function contextKey(text: string | undefined): number {
  if (text === undefined || text === "") return 0;
  const composed = text.normalize("NFC");
  let hash = 0x811c9dc5;
  for (let index = 0; index < composed.length; index += 1) {
    hash = Math.imul(hash ^ composed.charCodeAt(index), 0x01000193);
  }
  const key = hash >>> 0;
  return key === 0 || key === ANY_CONTEXT ? 1 : key;
}
