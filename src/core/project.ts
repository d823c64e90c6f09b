import type { Block } from "./block.ts";
import type { CheckWishes } from "./checkWishes.ts";
import { sameWishes } from "./checkWishes.ts";
import type { SourceDocument } from "./document.ts";
import type { IdTable } from "./idTable.ts";
import { findById } from "./idTable.ts";
import type { ProjectRules } from "./projectRules.ts";
import { sameRules } from "./projectRules.ts";
import type { ResourceWishes } from "./resourceWishes.ts";
import { sameResources } from "./resourceWishes.ts";
import type { Stage } from "./review.ts";
import type { Segment } from "./segment.ts";
import type { SegmentPages } from "./segmentPages.ts";

/** Names a project on this device. */
export type ProjectId = string;

/** How a project is worked on. */
export interface Settings {
  /** The stages of the work, always with `translate` and `sign_off`. */
  readonly stages: readonly Stage[];
  /** Whether one may approve one's own translation; such approvals are marked, and the work is not ISO 17100. */
  readonly solo: boolean;
  /** How it is checked; as the checks come if absent. */
  readonly checks?: CheckWishes;
  /** Which memories and glossaries it uses; what each device chooses if absent. */
  readonly resources?: ResourceWishes;
}

/** Translation, revision by a second person, release: what ISO 17100 asks for at least. */
export const DEFAULT_SETTINGS: Settings = { stages: ["translate", "revise", "sign_off"], solo: false };

/** Whether two settings ask for the same. */
export function sameSettings(one: Settings, other: Settings): boolean {
  if (one === other) return true;
  const sameStages =
    one.stages.length === other.stages.length &&
    one.stages.every((stage, index) => stage === other.stages[index]);
  return (
    sameStages &&
    one.solo === other.solo &&
    sameWishes(one.checks, other.checks) &&
    sameResources(one.resources, other.resources)
  );
}

/** A source in one language and its translation into another, with everything known of both. Immutable. */
export interface Project {
  readonly id: ProjectId;
  readonly name: string;
  /** BCP 47. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** Milliseconds since 1970 (UTC). */
  readonly createdAt: number;
  readonly settings: Settings;
  /** Segmentation rules of its own; those of the product if absent. */
  readonly rules?: ProjectRules;
  readonly documents: readonly SourceDocument[];
  /** All blocks of all documents, in order. */
  readonly blocks: IdTable<Block>;
  readonly segments: SegmentPages;
}

/** A project with other segmentation rules, the very same one if they are no other; null for those of the product. */
export function withRules(project: Project, rules: ProjectRules | null): Project {
  if (sameRules(project.rules, rules ?? undefined)) return project;
  const { rules: _former, ...rest } = project;
  return rules === null ? rest : { ...rest, rules };
}

/** The block a segment lies in. */
export function blockOf(project: Project, segment: Segment): Block {
  const block = findById(project.blocks, segment.block);
  if (block === undefined) throw new Error(`segment ${segment.id} names the unknown block ${segment.block}`);
  return block;
}
