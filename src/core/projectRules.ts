import type { SegmentationRules } from "./segmentationRules.ts";

/** Segmentation rules of one's own that a project carries: documents that come to it are cut by them. */
export interface ProjectRules {
  /** What they are known by: the name of the file they came in. */
  readonly name: string;
  readonly rules: SegmentationRules;
}

/**
 * The most that rules may be: the largest public file (all languages of LanguageTool) has 2,500 rules in 1 MB.
 * `length` is in UTF-16 units of all patterns and names together.
 */
export const RULE_LIMITS = { rules: 20_000, length: 8 * 1024 * 1024 };

/** Whether two projects' rules are the same; undefined stands for those of the product. */
export function sameRules(one: ProjectRules | undefined, other: ProjectRules | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined || one.name !== other.name) return false;
  return one.rules === other.rules || JSON.stringify(one.rules) === JSON.stringify(other.rules);
}
