/** Plain JSON data whose fields are not known yet. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * What is wrong with a record, and in which field. Thrown by the readers of fields and caught by whoever reads the
 * whole record: it never leaves this folder.
 */
export class Damage extends Error {
  readonly field: string;

  constructor(field: string) {
    super(`damaged: ${field}`);
    this.field = field;
  }
}

/** Whether a value is an object with named fields. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as an object, or {@link Damage}. */
export function recordIn(value: unknown, field: string): JsonRecord {
  if (isRecord(value)) return value;
  throw new Damage(field);
}

/** A value as a list, or {@link Damage}. */
export function listIn(value: unknown, field: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Damage(field);
}

/** A value as text, or {@link Damage}. */
export function textIn(value: unknown, field: string): string {
  if (typeof value === "string") return value;
  throw new Damage(field);
}

/** A value as a finite number, or {@link Damage}. */
export function numberIn(value: unknown, field: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new Damage(field);
}

/** A value as yes or no, absent as no, or {@link Damage}. */
export function flagIn(value: unknown, field: string): boolean {
  if (value === undefined) return false;
  if (typeof value === "boolean") return value;
  throw new Damage(field);
}

/** A value as one of some words, or {@link Damage}. */
export function wordIn<Word extends string>(value: unknown, words: readonly Word[], field: string): Word {
  for (const word of words) if (word === value) return word;
  throw new Damage(field);
}

/** JSON as a value; undefined if the text is none. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
