import { arabicSegmentation } from "./arabicSegmentation.ts";
import { englishSegmentation } from "./englishSegmentation.ts";
import type { SegmentationRules } from "./segmentationRules.ts";

/** The product's segmentation rules: Arabic, English, and English for every other language. */
export const ownSegmentation: SegmentationRules = {
  cascade: false,
  segmentSubflows: true,
  formatHandles: { start: false, end: true, isolated: false },
  languageRules: [arabicSegmentation, englishSegmentation],
  languageMaps: [
    { pattern: "(?i)ar([_-].*)?", name: arabicSegmentation.name },
    { pattern: ".*", name: englishSegmentation.name },
  ],
};
