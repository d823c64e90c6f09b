/** A memory or a glossary that a project looks things up in; which one it is on a device is told by id, else by kind and name. */
export interface UsedResource {
  /** `OWN_MEMORY` for the memory that every project has of its own. */
  readonly id: string;
  readonly type: "memory" | "glossary";
  readonly name: string;
  /** Whether confirmed segments, or terms that are added, go into it. */
  readonly use: "read" | "update";
  /** Points taken off the scores of this memory, 0 to 100. */
  readonly penalty: number;
}

/** What a project looks things up in, and how much it trusts what it finds. */
export interface ResourceWishes {
  /** Those that come first go before others of like score. */
  readonly used: readonly UsedResource[];
  readonly penalties: {
    /** Points for entries older than some days. */
    readonly age: { readonly days: number; readonly points: number };
    readonly origin: { readonly machine: number; readonly alignment: number };
  };
  /** The least score that is shown, 1 to 100. */
  readonly threshold: number;
}

/** In the place of the id of a project's own memory, which differs by device. */
export const OWN_MEMORY = "own";

/** Whether two wishes are the same; absent is only absent. */
export function sameResources(one: ResourceWishes | undefined, other: ResourceWishes | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && written(one) === written(other));
}

function written({ used, penalties: { age, origin }, threshold }: ResourceWishes): string {
  const rows = used.map(({ id, type, name, use, penalty }) => [id, type, name, use, penalty]);
  return JSON.stringify([rows, age.days, age.points, origin.machine, origin.alignment, threshold]);
}
