import type { Result } from "../core/result.ts";

/** Names a memory or a glossary on this device. */
export type ResourceId = string;

/** A memory or a glossary as a list of them shows it. */
export interface ResourceEntry {
  readonly id: ResourceId;
  /** What it is, as plain JSON data: whoever wrote it reads it, and checks it. */
  readonly head: unknown;
}

/** One of the numbered parts of a resource: a page of entries as text, or an index as bytes. */
export interface ResourcePart {
  readonly number: number;
  readonly value: string | Uint8Array;
}

/** What changes of a resource; what is not named stays. */
export interface ResourceEdit {
  readonly head?: unknown;
  readonly parts?: readonly ResourcePart[];
  /** Numbers of parts that go. */
  readonly removed?: readonly number[];
}

/**
 * Where memories and glossaries are kept: a head each, and numbered parts of which only the changed ones are written.
 *
 * No method throws or rejects for a cause outside this program; failures carry a `StorageCode`, with `unknown_resource`
 * {resource} for what is not there.
 */
export interface ResourceStorage {
  /** All resources, in the order of their ids. A damaged head is told in the problems. */
  list(): Promise<Result<readonly ResourceEntry[]>>;
  /** One resource with all its parts, in the order of their numbers. */
  read(id: ResourceId): Promise<Result<{ readonly head: unknown; readonly parts: readonly ResourcePart[] }>>;
  /** Keeps a resource, all of it or nothing, in the place of nothing or of the one with its id; durable before it resolves. */
  write(id: ResourceId, head: unknown, parts: readonly ResourcePart[]): Promise<Result<null>>;
  /** Writes what changed of a resource, all of it or nothing; durable before it resolves. */
  writeParts(id: ResourceId, edit: ResourceEdit): Promise<Result<null>>;
  /** Deletes a resource for good; nothing happens if there is none. */
  remove(id: ResourceId): Promise<Result<null>>;
  /** Lets go of the connection; the next call opens it again. */
  close(): void;
}
