import type { SaveStatus } from "../store/autosave.ts";
import type { Clock } from "../store/clock.ts";

/** “Saved” is said when no saving followed for this long, in ms: who types sees one word, not its flicker. */
const REST = 500;

/** How the keeping stands, for somebody who looks at it out of the corner of an eye. */
export interface CalmStatus {
  readonly read: () => SaveStatus["type"];
  /** Hears of every other status, until the answer is called. */
  readonly subscribe: (listen: () => void) => () => void;
}

/**
 * Tells how the keeping stands without changing its mind at every saving: while one saving follows another it goes on saying
 * `saving`, and `saved` comes, as ever, only when everything is durable. Trouble is told at once.
 */
export function calmStatusOf(
  session: { readonly status: () => SaveStatus; readonly onStatus: (listen: () => void) => () => void },
  clock: Clock,
): CalmStatus {
  let shown = session.status().type;
  return {
    read: () => shown,
    subscribe: (listen) => {
      let cancel = (): void => undefined;
      const show = (next: SaveStatus["type"]): void => {
        if (next === shown) return;
        shown = next;
        listen();
      };
      const hear = (): void => {
        cancel();
        const next = session.status().type;
        if (next !== "saved" || shown !== "saving") show(next);
        else cancel = clock.after(REST, () => show(session.status().type));
      };
      const stop = session.onStatus(hear);
      // What happened between the first look and now.
      hear();
      return () => {
        cancel();
        stop();
      };
    },
  };
}
