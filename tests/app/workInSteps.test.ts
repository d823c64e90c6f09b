import { expect, test } from "vitest";
import { workInSteps } from "../../src/app/workInSteps.ts";

function* count(to: number, each: () => void): Generator<number, string, undefined> {
  for (let step = 1; step <= to; step++) {
    each();
    yield step;
  }
  return "done";
}

/** Keeps the page busy for some milliseconds. */
function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test("long work lets the page have its turn, tells how far it is, and answers", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++);
  const told: number[] = [];
  const work = workInSteps(
    count(20, () => busy(5)),
    (done) => told.push(done),
  );
  expect(await work.done).toBe("done");
  clearInterval(timer);
  expect(told.length).toBeGreaterThanOrEqual(5);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(turns).toBeGreaterThanOrEqual(3);
});

test("called off, it does nothing more", async () => {
  let steps = 0;
  const work = workInSteps(
    count(1000, () => {
      steps++;
      busy(3);
    }),
    () => work.callOff(),
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(steps).toBeLessThan(10);
});

test("what goes wrong in it is told", async () => {
  const work = workInSteps(
    count(3, () => {
      throw new Error("broken");
    }),
    () => undefined,
  );
  await expect(work.done).rejects.toThrow("broken");
});
