/** Something wrong with what came from outside: a code whose words live in the interface languages, a place, facts. */
export interface Problem {
  readonly code: string;
  readonly severity: "error" | "warning";
  /** Where: a file name, a line and column from 1, an entry of an archive. */
  readonly place?: {
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
    readonly entry?: string;
  };
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A value together with what was wrong on the way to it; without a value when nothing could be understood. */
export type Result<Value> =
  | { readonly type: "success"; readonly value: Value; readonly problems: readonly Problem[] }
  | { readonly type: "failure"; readonly problems: readonly Problem[] };

/** A success, with warnings if there were any. */
export function success<Value>(value: Value, problems: readonly Problem[] = []): Result<Value> {
  return { type: "success", value, problems };
}

/** A failure with one error. */
export function failure(
  code: string,
  facts: Problem["facts"] = {},
  place?: NonNullable<Problem["place"]>,
): { readonly type: "failure"; readonly problems: readonly Problem[] } {
  return {
    type: "failure",
    problems: [{ code, severity: "error", facts, ...(place === undefined ? {} : { place }) }],
  };
}
