import { withoutControls } from "../bilingual/markup.ts";

/** What two texts must share to be the same in a word processor, which keeps no line ends and not every space. */
export function textKey(text: string): string {
  return withoutControls(text).replace(/\s+/gu, " ").trim();
}
