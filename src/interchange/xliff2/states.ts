import type { ImportedState } from "../../core/importing.ts";
import type { ReviewState } from "../../core/review.ts";
import type { Attributes } from "./unit.ts";

/** A state in the words of XLIFF 2; `subState` has our own prefix. */
export interface WrittenState {
  readonly state: "initial" | "translated" | "reviewed" | "final";
  readonly subState: string;
}

/** Our states in the words of XLIFF 2; which is which is told apart by the `subState`. */
export const WRITTEN_STATES: Readonly<Record<ReviewState, WrittenState>> = {
  new: { state: "initial", subState: "muqabala:new" },
  draft: { state: "initial", subState: "muqabala:draft" },
  changes_requested: { state: "initial", subState: "muqabala:changes-requested" },
  translated: { state: "translated", subState: "muqabala:translated" },
  revised: { state: "reviewed", subState: "muqabala:revised" },
  reviewed: { state: "reviewed", subState: "muqabala:reviewed" },
  proofread: { state: "reviewed", subState: "muqabala:proofread" },
  signed_off: { state: "final", subState: "muqabala:signed-off" },
};

const READ_STATES: ReadonlyMap<string, ImportedState> = new Map([
  ["initial", "draft"],
  ["translated", "translated"],
  ["reviewed", "revised"],
  ["final", "signed_off"],
]);

/** What the four states of the specification cannot tell from another of ours. */
const OWN_STATES: readonly ReviewState[] = ["reviewed", "proofread", "changes_requested"];

/**
 * The state of a segment by its attributes. A `subState` is believed only if it goes with the state as we write them, since
 * others may change the one and forget the other.
 */
export function readState(attributes: Attributes, filled: boolean): ImportedState {
  if (!filled) return "new";
  const state = attributes["state"] ?? "initial";
  const subState = attributes["subState"];
  const own =
    subState === undefined
      ? undefined
      : OWN_STATES.find(
          (each) => WRITTEN_STATES[each].state === state && WRITTEN_STATES[each].subState === subState,
        );
  if (own !== undefined) return own;
  return READ_STATES.get(state) ?? "draft";
}

/**
 * The attributes that say a new state, undefined for one to take away. What the four states of the specification cannot tell
 * apart gets a `subState` of ours; a `subState` of others goes with the state it belonged to, and stays while that stays.
 */
export function stateAttributes(
  attributes: Attributes,
  state: ReviewState,
): Readonly<Record<"state" | "subState", string | undefined>> {
  const written = WRITTEN_STATES[state];
  const before = attributes["state"] ?? "initial";
  if (OWN_STATES.includes(state)) return written;
  const old = attributes["subState"];
  const subState = before === written.state && old?.startsWith("muqabala:") !== true ? old : undefined;
  const isDefault =
    written.state === "initial" && subState === undefined && attributes["state"] !== "initial";
  return { state: isDefault ? undefined : written.state, subState };
}
