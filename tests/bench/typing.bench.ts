import type { Page } from "@playwright/test";
import { seededRandom, timingOf, type BenchRow } from "./harness.ts";
import { SEGMENTS, withWorkbench } from "./workbench.ts";

export const name = "Typing among 100,000 segments in Chromium";

/** Turns taken by the two pages, and keys in each: with half as many, the slowest twentieth differed by a quarter from run to run. */
const TURNS = 28;
const KEYS = 24;

/** How long a key is held, in ms; a finger holds it longer. The release of one let go at once would be handled before its paint is noticed. */
const HELD = 30;

/** What an opened project does once and quietly behind the screen is over by then, in ms. */
const SETTLING = 4000;

/** Words that no check has anything against, so that checks cost what they cost on a good day. */
const WORDS = "and the others who came that day read on in silence ";

/** Measures the time from a key press to the frame behind it, in the workbench and in a page that is a textarea and nothing else. */
export function run(): Promise<readonly BenchRow[]> {
  return withWorkbench(async ({ context, large, openBare }) => {
    const workbench = await context.newPage();
    await workbench.goto(large);
    const field = workbench.locator('[contenteditable="true"]:focus');
    await field.waitFor({ timeout: 60_000 });
    const textarea = await openBare(`<textarea rows="8" cols="60" autofocus></textarea>`);
    for (const page of [workbench, textarea]) await page.evaluate(watchKeys);
    // Another way to the start of a turn than typing: the next segment, as it is; measured by itself.
    const random = seededRandom(5);
    const inWorkbench: number[] = [];
    const inTextarea: number[] = [];
    const toNext: number[] = [];
    await workbench.waitForTimeout(SETTLING);
    for (let turn = -1; turn < TURNS; turn++) {
      // The same text at the beginning of each turn.
      await textarea.locator("textarea").fill((await field.textContent()) ?? "");
      await textarea.bringToFront();
      const bare = await type(textarea, random);
      await workbench.bringToFront();
      const ours = await type(workbench, random);
      await workbench.keyboard.press("Control+ArrowDown");
      await workbench.waitForTimeout(600);
      const next = await taken(workbench);
      // The first turn is to warm up.
      if (turn < 0) continue;
      inTextarea.push(...bare);
      inWorkbench.push(...ours);
      toNext.push(...next.slice(-1));
    }
    const [ours, bare, next] = [timingOf(inWorkbench), timingOf(inTextarea), timingOf(toNext)];
    const note = (ms: number, bareMs: number): string =>
      `${ms.toFixed(1)} ms; a bare textarea ${bareMs.toFixed(1)} ms (${inWorkbench.length} keys each, by turns)`;
    return [
      {
        what: "key press to paint, median / a textarea's",
        value: ours.median / bare.median,
        unit: "×",
        target: { atMost: 1.5 },
        note: note(ours.median, bare.median),
      },
      {
        what: "key press to paint, 95 % / a textarea's",
        value: ours.p95 / bare.p95,
        unit: "×",
        target: { atMost: 1.25 },
        note: note(ours.p95, bare.p95),
      },
      {
        what: "going to the next segment, to paint",
        value: next.median,
        unit: "ms",
        note: `95 %: ${next.p95.toFixed(1)} ms; among ${SEGMENTS} segments`,
      },
    ];
  });
}

/** Presses keys as somebody who types fast does, and gives back the milliseconds each took. */
async function type(page: Page, random: () => number): Promise<readonly number[]> {
  // The frames of a page that has just come to the front are not yet regular.
  await page.waitForTimeout(400);
  await taken(page);
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(WORDS.charAt(key % WORDS.length), { delay: HELD });
    await page.waitForTimeout(40 - HELD + 100 * random());
  }
  await page.waitForTimeout(100);
  const times = await taken(page);
  if (times.length !== KEYS) throw new Error(`${times.length} of ${KEYS} keys were painted`);
  return times;
}

/** Runs in the page: notes for every key press when the frame behind it had been painted. */
function watchKeys(): void {
  const times: number[] = [];
  Reflect.set(globalThis, "keyTimes", times);
  addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Control") return;
      requestAnimationFrame(() => {
        // A message sent from within a frame arrives when that frame has been laid out and painted.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => {
          times.push(performance.now() - event.timeStamp);
          port1.close();
        });
        port1.start();
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** The times noted since they were last taken. */
async function taken(page: Page): Promise<readonly number[]> {
  const times: unknown = await page.evaluate(() => {
    const noted: unknown = Reflect.get(globalThis, "keyTimes");
    return Array.isArray(noted) ? noted.splice(0) : [];
  });
  return Array.isArray(times) ? times.filter((time) => typeof time === "number") : [];
}
