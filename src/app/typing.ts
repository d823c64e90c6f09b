import type { Content } from "../core/content.ts";
import type { SegmentId } from "../core/segment.ts";
import type { Clock } from "../store/clock.ts";
import type { Outcome, Workbench } from "../store/workbench.ts";
import { writeTarget } from "../store/writing.ts";

/** What is typed becomes a change after a pause of this long, in ms. */
const PAUSE = 150;

/** While typing goes on without a pause, it becomes a change at least this often, in ms: what a crash may cost. */
const LONGEST_WAIT = 180;

/**
 * What waited this long (ms) when the next key comes is written as soon as that key is painted: no other moment is as far from the
 * key that follows, which would have to wait for the writing.
 */
const RIPE = 50;

/** The typing in one segment between two changes. */
export interface Typing {
  /** Something was typed; `painted` if it is on the screen already, so that no frame of its own is to be waited for. */
  readonly changed: (moment?: "painted") => void;
  /** Makes a change of what was typed, if anything was. */
  readonly flush: () => void;
  /** The same, and what is typed from now on is undone by itself. */
  readonly endStep: () => void;
  readonly isDirty: () => boolean;
}

/** Holds back what is typed until a pause, and tells what became of it. */
export function followTyping(options: {
  readonly workbench: Workbench;
  readonly clock: Clock;
  /** Does something after the next frame was painted, unless the answer is called before. */
  readonly afterPaint: (task: () => void) => () => void;
  readonly segment: SegmentId;
  readonly content: () => Content;
  readonly onWritten: (outcome: Outcome, content: Content) => void;
}): Typing {
  const { clock } = options;
  /** When the first and the last key came that are not written yet; `null` if all is. */
  let waiting: { readonly since: number; last: number } | null = null;
  let cancelTimer: (() => void) | undefined;
  let cancelPainted: (() => void) | undefined;
  let release: (() => void) | undefined;

  const flush = (): void => {
    // Asked first: a field that has not read its last key yet says so now.
    const content = waiting === null ? undefined : options.content();
    cancelTimer?.();
    cancelPainted?.();
    cancelTimer = undefined;
    cancelPainted = undefined;
    waiting = null;
    if (content !== undefined)
      options.onWritten(writeTarget(options.workbench, options.segment, content), content);
    release?.();
    release = undefined;
  };

  /** One timer for pause and longest wait: setting one anew for every key would hold the keys up. */
  const look = (): void => {
    if (waiting === null) return;
    const due = Math.min(waiting.last + PAUSE, waiting.since + LONGEST_WAIT) - clock.now();
    if (due <= 0) flush();
    else cancelTimer = clock.after(due, look);
  };

  return {
    changed: (moment) => {
      const now = clock.now();
      if (waiting === null) {
        waiting = { since: now, last: now };
        release = options.workbench.holdTyped();
        cancelTimer = clock.after(PAUSE, look);
        return;
      }
      waiting.last = now;
      if (moment !== "painted" && now - waiting.since >= RIPE) cancelPainted ??= options.afterPaint(flush);
    },
    flush,
    endStep: () => {
      flush();
      options.workbench.endStep();
    },
    isDirty: () => waiting !== null,
  };
}
