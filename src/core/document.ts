/** Names a document within its project. */
export type DocumentId = string;

/** The encodings a text file is read from and written back to. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1256";

/** The text of a file, cut into segments completely: the blocks hold all the rest of it. */
export interface TextSkeleton {
  readonly type: "text";
  readonly encoding: TextEncoding;
  readonly byteOrderMark: boolean;
  /** The whole text of a file that has no segment at all. */
  readonly text: string;
}

/** A file kept as it was received: its writer reads it again and puts the translations in their places. */
export interface FileSkeleton {
  readonly type: "file";
  readonly bytes: Uint8Array;
}

/** What is needed, beside blocks and segments, to write a document's file again. */
export type Skeleton = TextSkeleton | FileSkeleton;

/** The number in a document's id, as readers give it: 2 for `d2`. */
export function documentNumber(id: DocumentId): number | undefined {
  const digits = /^d([1-9]\d{0,8})$/u.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** One file of a project. */
export interface SourceDocument {
  readonly id: DocumentId;
  /** The file's name as received; with its folders, separated by `/`, where several came together. */
  readonly name: string;
  /** The id of the format it was read with. */
  readonly format: string;
  readonly skeleton: Skeleton;
}
