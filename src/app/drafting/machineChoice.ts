import * as v from "valibot";
import type { MachineChoice } from "../../assistance/machine/machineDraft.ts";
import type { AppearanceStorage } from "../appearance.ts";

/** What is remembered of machine drafts on this device, and nowhere else: not in projects, back-ups or exports. */
export interface KeptMachine {
  readonly choice: MachineChoice;
  /** The address for which the reader has seen what is sent, and agreed. */
  readonly agreed: string;
}

const KEY = "muqabala.machine";

const text = v.pipe(v.string(), v.maxLength(2000));
const schema = v.object({
  choice: v.variant("type", [
    v.object({ type: v.literal("none") }),
    v.object({ type: v.literal("device") }),
    v.object({ type: v.literal("libretranslate"), address: text, key: text }),
    v.object({ type: v.literal("openai"), address: text, key: text, model: text }),
  ]),
  agreed: text,
});

/** Nothing is chosen and nothing is sent. */
export const NO_MACHINE: KeptMachine = { choice: { type: "none" }, agreed: "" };

/** What was chosen on this device; none if nothing was, or what is kept is damaged. */
export function readMachine(storage: AppearanceStorage | undefined): KeptMachine {
  try {
    const read = v.safeParse(schema, JSON.parse(storage?.getItem(KEY) ?? "null"));
    return read.success ? read.output : NO_MACHINE;
  } catch {
    return NO_MACHINE;
  }
}

/** Remembers a choice on this device; says whether that was possible. */
export function keepMachine(storage: AppearanceStorage | undefined, kept: KeptMachine): boolean {
  try {
    storage?.setItem(KEY, JSON.stringify(kept));
    return storage !== undefined;
  } catch {
    return false;
  }
}
