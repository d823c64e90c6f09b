import type { Clock } from "../../src/store/clock.ts";

/** A clock that stands still until it is told to go on. */
export interface HandClock extends Clock {
  readonly goOn: (milliseconds: number) => void;
}

export function handClock(): HandClock {
  let now = 0;
  let timers: readonly { readonly at: number; readonly task: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, task) {
      const timer = { at: now + milliseconds, task };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    goOn(milliseconds) {
      now += milliseconds;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const { task } of due) task();
    },
  };
}
