import * as v from "valibot";
import type { AppearanceStorage } from "../appearance.ts";

/** The two panels beside the text: whether they are open, and how wide (CSS pixels). */
export interface Panels {
  readonly outline: { readonly isOpen: boolean; readonly width: number };
  readonly side: { readonly isOpen: boolean; readonly width: number };
}

const KEY = "muqabala.panels";

const panelSchema = v.object({
  isOpen: v.boolean(),
  width: v.pipe(v.number(), v.minValue(200), v.maxValue(640)),
});
const schema = v.object({ outline: panelSchema, side: panelSchema });

/** Reads how the panels were left; at first they are open only where the text keeps its measure beside them. */
export function readPanels(storage: AppearanceStorage | undefined, windowWidth: number): Panels {
  try {
    const kept = v.safeParse(schema, JSON.parse(storage?.getItem(KEY) ?? "null"));
    if (kept.success && windowWidth > 832) return kept.output;
  } catch {
    // Unreadable or forbidden storage: the panels stand as at first.
  }
  return {
    outline: { isOpen: windowWidth >= 1600, width: 240 },
    side: { isOpen: windowWidth >= 1280, width: 372 },
  };
}

/** Keeps how the panels stand; a browser that refuses only forgets it. */
export function keepPanels(storage: AppearanceStorage | undefined, panels: Panels): void {
  try {
    storage?.setItem(KEY, JSON.stringify(panels));
  } catch {
    // Nothing depends on it.
  }
}
