import type { Content } from "../core/content.ts";
import type { SegmentId } from "../core/segment.ts";
import type { Clock } from "../store/clock.ts";
import type { Outcome, Workbench } from "../store/workbench.ts";
import { writeTarget } from "../store/writing.ts";

/** What is typed becomes a change after a pause of this long, in ms. */
const PAUSE = 150;

/** While typing goes on without a pause, it becomes a change at least this often, in ms: what a crash may cost. */
const LONGEST_WAIT = 180;

/** The typing in one segment between two changes. */
export interface Typing {
  /** Something was typed. */
  readonly changed: () => void;
  /** Makes a change of what was typed, if anything was. */
  readonly flush: () => void;
  readonly isDirty: () => boolean;
}

/** Holds back what is typed until a pause, and tells what became of it. */
export function followTyping(options: {
  readonly workbench: Workbench;
  readonly clock: Clock;
  readonly segment: SegmentId;
  readonly content: () => Content;
  readonly onWritten: (outcome: Outcome, content: Content) => void;
}): Typing {
  let dirty = false;
  let cancelPause: (() => void) | undefined;
  let cancelDeadline: (() => void) | undefined;

  const flush = (): void => {
    cancelPause?.();
    cancelDeadline?.();
    cancelPause = undefined;
    cancelDeadline = undefined;
    if (!dirty) return;
    dirty = false;
    const content = options.content();
    options.onWritten(writeTarget(options.workbench, options.segment, content), content);
  };

  return {
    changed: () => {
      dirty = true;
      cancelPause?.();
      cancelPause = options.clock.after(PAUSE, flush);
      cancelDeadline ??= options.clock.after(LONGEST_WAIT, flush);
    },
    flush,
    isDirty: () => dirty,
  };
}
