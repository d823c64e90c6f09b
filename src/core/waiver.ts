import type { Actor } from "./actor.ts";

/** Somebody's word that a finding of a segment may stand: for one text of it and one message with its facts. */
export interface Waiver {
  /** The hash of source and target it was given for (`contentHash`); another text voids it. */
  readonly hash: string;
  /** `findingKey` of the finding. */
  readonly key: string;
  readonly reason: string;
  readonly by: Actor;
  /** Milliseconds since 1970 (UTC). */
  readonly at: number;
}
