import { arabicSegmentation } from "./arabicSegmentation.ts";
import { englishSegmentation } from "./englishSegmentation.ts";
import type { SegmentationRules } from "../core/segmentationRules.ts";

/**
 * The product's segmentation rules: Arabic (for what is written in its script), English, and
 * English for every other language.
 */
export const ownSegmentation: SegmentationRules = {
  cascade: false,
  segmentSubflows: true,
  formatHandles: { start: false, end: true, isolated: false },
  languageRules: [arabicSegmentation, englishSegmentation],
  languageMaps: [
    { pattern: "(?i)(ar|arz|ary|arq|apc|fa|ur|ps|sd|ug|ckb)([_-].*)?", name: arabicSegmentation.name },
    { pattern: ".*", name: englishSegmentation.name },
  ],
};
