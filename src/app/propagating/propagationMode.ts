import type { AppearanceStorage } from "../appearance.ts";

/** What happens to further occurrences of a source whose translation was confirmed. */
export type PropagationMode = (typeof PROPAGATION_MODES)[number];

/** Asked before, filled at once, or left alone. */
export const PROPAGATION_MODES = ["ask", "fill", "off"] as const;

const KEY = "muqabala.propagation";

/** What was chosen on this device; asking if nothing was. */
export function readMode(storage: AppearanceStorage | undefined): PropagationMode {
  try {
    const kept = storage?.getItem(KEY);
    return PROPAGATION_MODES.find((mode) => mode === kept) ?? "ask";
  } catch {
    return "ask";
  }
}

/** Remembers a choice on this device, where that is possible. */
export function keepMode(storage: AppearanceStorage | undefined, mode: PropagationMode): void {
  try {
    storage?.setItem(KEY, mode);
  } catch {
    // Nothing can be remembered: the choice holds until the page is left.
  }
}
