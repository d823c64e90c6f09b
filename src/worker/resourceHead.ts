import * as v from "valibot";
import type { ProjectId } from "../core/project.ts";
import { failure, type Result, success } from "../core/result.ts";
import type { ResourceId } from "../persistence/resourceStorage.ts";

/** A translation memory or a glossary as lists show it; its entries are read when they are needed. */
export interface ResourceHead {
  readonly id: ResourceId;
  readonly type: "memory" | "glossary";
  readonly name: string;
  /** BCP 47. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly count: number;
  /** Milliseconds since 1970 (UTC). */
  readonly createdAt: number;
  readonly changedAt: number;
  /** The project whose confirmed segments it holds by itself; `null` for all others. */
  readonly project: ProjectId | null;
}

const schema = v.object({
  id: v.string(),
  type: v.picklist(["memory", "glossary"]),
  name: v.string(),
  sourceLanguage: v.string(),
  targetLanguage: v.string(),
  count: v.number(),
  createdAt: v.number(),
  changedAt: v.number(),
  project: v.nullable(v.string()),
});

/** Reads what was kept of a resource. Problem: `resource_damaged` {resource}. */
export function readHead(id: ResourceId, kept: unknown): Result<ResourceHead> {
  const read = v.safeParse(schema, kept);
  return read.success ? success({ ...read.output, id }) : failure("resource_damaged", { resource: id });
}

/** The memory that a project has of its own. */
export function ownMemoryId(project: ProjectId): ResourceId {
  return `project:${project}`;
}
