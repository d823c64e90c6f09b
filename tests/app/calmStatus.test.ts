import { expect, test } from "vitest";
import { calmStatusOf } from "../../src/app/calmStatus.ts";
import type { SaveStatus } from "../../src/store/autosave.ts";
import { handClock } from "../store/handClock.ts";

function keeping() {
  const clock = handClock();
  let status: SaveStatus = { type: "saved", at: null };
  const listeners = new Set<() => void>();
  const calm = calmStatusOf(
    {
      status: () => status,
      onStatus: (listen) => {
        listeners.add(listen);
        return () => listeners.delete(listen);
      },
    },
    clock,
  );
  const told: string[] = [];
  const stop = calm.subscribe(() => told.push(calm.read()));
  const tell = (next: SaveStatus): void => {
    status = next;
    for (const listen of listeners) listen();
  };
  return {
    clock,
    told,
    stop,
    listeners,
    saving: () => tell({ type: "saving", waiting: 1 }),
    saved: () => tell({ type: "saved", at: clock.now() }),
    fail: () => tell({ type: "failed", waiting: 1, problems: [], retryAt: 0 }),
  };
}

test("savings that follow one another are one, and saved is said when they rest", () => {
  const { clock, told, saving, saved } = keeping();
  for (let turn = 0; turn < 10; turn++) {
    saving();
    clock.goOn(20);
    saved();
    clock.goOn(160);
  }
  expect(told).toEqual(["saving"]);
  clock.goOn(500);
  expect(told).toEqual(["saving", "saved"]);
});

test("saved is not said while something is not durable, however long that takes", () => {
  const { clock, told, saving } = keeping();
  saving();
  clock.goOn(60_000);
  expect(told).toEqual(["saving"]);
});

test("trouble is told at once, and so is the end of it", () => {
  const { clock, told, saving, saved, fail } = keeping();
  saving();
  fail();
  saved();
  expect(told).toEqual(["saving", "failed", "saved"]);
  clock.goOn(1000);
  expect(told.length).toBe(3);
});

test("who stops listening hears nothing more", () => {
  const { clock, told, stop, listeners, saving, saved } = keeping();
  saving();
  saved();
  stop();
  clock.goOn(1000);
  expect(told).toEqual(["saving"]);
  expect(listeners.size).toBe(0);
});
