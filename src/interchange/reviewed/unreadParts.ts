import type { Problem } from "../../core/result.ts";
import { scanXml } from "../xmlScan.ts";
import { STORY_LIMITS } from "./docxStory.ts";

/** A warning `review_part_unreadable` for each part beside the text that was there and could not be read, such as its comments. */
export function unreadParts(names: Iterable<string>): readonly Problem[] {
  return Array.from(names, (entry) => ({
    code: "review_part_unreadable",
    severity: "warning",
    place: { entry },
    facts: {},
  }));
}

/** Whether a text is XML from beginning to end, so that nothing is taken from half of it. */
export function isWholeXml(xml: string): boolean {
  const silent = { open: () => undefined, text: () => undefined, close: () => undefined };
  return scanXml(xml, silent, { limits: STORY_LIMITS }) === undefined;
}
