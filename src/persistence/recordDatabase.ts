import type { Result } from "../core/result.ts";

/**
 * The tables: small rows of projects, where their snapshots are, pages of segments and blocks, logs, small values, the files that
 * documents were read from, and memories and glossaries with their parts.
 */
export type RecordTable =
  "projects" | "snapshots" | "pages" | "log" | "settings" | "files" | "resources" | "resourceParts";

/** A record's name in its table: pages, logs and files are numbered within a project, parts within their resource. */
export type RecordKey = string | readonly [owner: string, number: number];

/** The numbered records of one project, from a number on. */
export interface NumberedRange {
  readonly owner: string;
  readonly from: number;
}

/** One all-or-nothing look at the tables. Between its calls nothing else may be waited for. */
export interface RecordTransaction {
  get(table: RecordTable, key: RecordKey): Promise<unknown>;
  /** All records of an unnumbered table. */
  all(table: RecordTable): Promise<readonly unknown[]>;
  /** The keys of an unnumbered table. */
  keys(table: RecordTable): Promise<readonly string[]>;
  /** Numbered records, in order. */
  range(
    table: RecordTable,
    range: NumberedRange,
  ): Promise<readonly { readonly number: number; readonly value: unknown }[]>;
  /** The keys of a numbered table, those of one project or all. */
  numbers(
    table: RecordTable,
    owner?: string,
  ): Promise<readonly { readonly owner: string; readonly number: number }[]>;
  put(table: RecordTable, key: RecordKey, value: unknown): void;
  delete(table: RecordTable, key: RecordKey): void;
  deleteRange(table: RecordTable, range: NumberedRange): void;
}

/** What a transaction is for. `durable`: it resolves when the data has reached the disk, not just the system. */
export interface TransactionPurpose {
  readonly tables: readonly RecordTable[];
  readonly mode: "read" | "write" | "durable";
}

/** Tables with transactions, the little that the keeping of projects needs of a browser. */
export interface RecordDatabase {
  /** Runs `body` in a transaction; a failure it returns is passed on, and it has to write nothing before. */
  transact<Value>(
    purpose: TransactionPurpose,
    body: (transaction: RecordTransaction) => Promise<Result<Value>>,
  ): Promise<Result<Value>>;
  close(): void;
}
