import { expect, test } from "vitest";
import { followTyping } from "../../src/app/typing.ts";
import { flatText } from "../../src/core/content.ts";
import { findSegment } from "../../src/core/segmentPages.ts";
import type { Clock } from "../../src/store/clock.ts";
import type { Outcome, Workbench } from "../../src/store/workbench.ts";
import { workbenchOf } from "./editor/workbenchOf.ts";

interface Task {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that goes on only when told to. */
function handClock(): { readonly clock: Clock; readonly pass: (milliseconds: number) => void } {
  let now = 0;
  let tasks: readonly Task[] = [];
  return {
    clock: {
      now: () => now,
      after: (milliseconds, run) => {
        const task = { at: now + milliseconds, run };
        tasks = [...tasks, task];
        return () => {
          tasks = tasks.filter((other) => other !== task);
        };
      },
    },
    pass: (milliseconds) => {
      now += milliseconds;
      for (const task of tasks.filter(({ at }) => at <= now)) {
        if (!tasks.includes(task)) continue;
        tasks = tasks.filter((other) => other !== task);
        task.run();
      }
    },
  };
}

function typist(locked = false) {
  let held = 0;
  const workbench: Workbench = {
    ...workbenchOf([{ source: "نص", locked }]),
    holdTyped: () => {
      held += 1;
      return () => {
        held -= 1;
      };
    },
  };
  const { clock, pass } = handClock();
  const outcomes: Outcome[] = [];
  let frames: readonly (() => void)[] = [];
  let text = "";
  /** What the field has been given and has not read. */
  let unread = "";
  const typing = followTyping({
    workbench,
    clock,
    afterPaint: (task) => {
      frames = [...frames, task];
      return () => {
        frames = frames.filter((other) => other !== task);
      };
    },
    segment: "s1",
    content: () => {
      if (unread !== "") {
        text += unread;
        unread = "";
        typing.changed();
      }
      return [text];
    },
    onWritten: (outcome) => outcomes.push(outcome),
  });
  return {
    outcomes,
    typing,
    pass,
    type: (letter: string) => {
      text += letter;
      typing.changed();
    },
    typeUnread: (letter: string) => {
      unread += letter;
      typing.changed();
    },
    paint: () => {
      for (const task of frames) task();
      frames = [];
    },
    frames: () => frames.length,
    held: () => held,
    written: () => flatText(findSegment(workbench.store.getState().project.segments, "s1")!.target),
  };
}

test("what is typed becomes a change after a pause of 150 ms, not before", () => {
  const { type, pass, written } = typist();
  type("a");
  pass(149);
  expect(written()).toBe("");
  pass(1);
  expect(written()).toBe("a");
});

test("typing without a pause becomes a change every 180 ms", () => {
  const { type, pass, written, outcomes } = typist();
  for (let key = 0; key < 10; key++) {
    type("x");
    pass(50);
  }
  expect(written().length).toBeGreaterThanOrEqual(8);
  expect(outcomes.length).toBe(2);
});

test("what waited 50 ms is written when the next key is painted, as far from the key after that as can be", () => {
  const { type, pass, paint, written, outcomes } = typist();
  type("a");
  paint();
  pass(49);
  type("b");
  paint();
  expect(outcomes.length).toBe(0);
  pass(1);
  type("c");
  expect(outcomes.length).toBe(0);
  paint();
  expect(written()).toBe("abc");
  pass(500);
  expect(outcomes.length).toBe(1);
});

test("a letter that is read when it has been painted asks for no other frame", () => {
  const { type, typing, pass, paint, outcomes, frames } = typist();
  type("a");
  paint();
  pass(45);
  type("b");
  paint();
  pass(10);
  typing.changed("painted");
  expect(frames()).toBe(0);
  pass(180);
  expect(outcomes.length).toBe(1);
});

test("text is never older than 180 ms, whatever is painted", () => {
  for (const gap of [10, 49, 51, 60, 100, 149]) {
    const { type, pass, written } = typist();
    let typed = "";
    for (let now = 0; now < 2000; now += 1) {
      if (now % gap === 0) {
        type("x");
        typed += "x";
      }
      pass(1);
      const due = Math.floor(Math.max(0, now - 180) / gap);
      expect(written().length).toBeGreaterThanOrEqual(Math.min(due, typed.length));
    }
  }
});

test("what is typed is held from its first letter until it is a change, and once", () => {
  const { type, typeUnread, typing, pass, held } = typist();
  type("a");
  expect(held()).toBe(1);
  type("b");
  expect(held()).toBe(1);
  pass(150);
  expect(held()).toBe(0);
  typeUnread("c");
  expect(held()).toBe(1);
  typing.flush();
  expect(held()).toBe(0);
  typing.flush();
  expect(held()).toBe(0);
});

test("a flush writes at once, and only what is new", () => {
  const { type, typing, written, outcomes } = typist();
  type("a");
  typing.flush();
  typing.flush();
  expect(written()).toBe("a");
  expect(outcomes.length).toBe(1);
});

test("a field that reads its last key when it is asked for its text is written once", () => {
  const { typeUnread, typing, pass, written, outcomes } = typist();
  typeUnread("a");
  expect(typing.isDirty()).toBe(true);
  typing.flush();
  expect(written()).toBe("a");
  expect(typing.isDirty()).toBe(false);
  pass(500);
  expect(outcomes.length).toBe(1);
});

test("a refused text is handed back with the reason", () => {
  const { type, pass, outcomes, written, held } = typist(true);
  type("a");
  pass(150);
  expect(outcomes).toMatchObject([{ type: "refused", code: "not_locked" }]);
  expect(written()).toBe("");
  expect(held()).toBe(0);
});
