import type { Page } from "@playwright/test";
import { weighFirstScreen } from "../../scripts/size.mjs";
import { timingOf, type BenchRow } from "./harness.ts";
import { SEGMENTS, withWorkbench, type RunningWorkbench } from "./workbench.ts";

export const name = "Starting, and opening 100,000 segments in Chromium";

const TIMES = 7;

/** Measures the time to the first screen, to an editor one can type in, and the memory the open project takes. */
export function run(): Promise<readonly BenchRow[]> {
  return withWorkbench(async (running) => {
    const bare: number[] = [];
    const first: number[] = [];
    const small: number[] = [];
    const large: number[] = [];
    let heap = 0;
    let heapOfFew = 0;
    for (let turn = 0; turn < TIMES; turn++) {
      bare.push(await openUntil(running, "bare", "body"));
      first.push(await openUntil(running, running.address, "main h1"));
      small.push(
        await openUntil(running, running.small, EDITABLE, async (page) => {
          if (turn === 0) heapOfFew = await running.heapOf(page);
        }),
      );
      large.push(
        await openUntil(running, running.large, EDITABLE, async (page) => {
          await expectTypeable(page, turn);
          if (turn === 0) heap = await running.heapOf(page);
        }),
      );
    }
    const [start, opened, few, blank] = [timingOf(first), timingOf(large), timingOf(small), timingOf(bare)];
    return [
      {
        what: "JavaScript before the first screen works",
        value: weighFirstScreen().kilobytes,
        unit: "kB",
        target: { atMost: weighFirstScreen().budget },
        note: "gzipped",
      },
      {
        what: "to the first screen",
        value: start.median,
        unit: "ms",
        note: `longest ${longest(first)} ms; an empty page ${blank.median.toFixed(0)} ms`,
      },
      {
        what: "to typing in a project of 43 segments",
        value: few.median,
        unit: "ms",
        note: `longest ${longest(small)} ms`,
      },
      {
        what: `to typing in a project of ${SEGMENTS} segments`,
        value: opened.median,
        unit: "ms",
        target: { atMost: 2000 },
        note: `longest ${longest(large)} ms; from the address to the caret, all of the page's loading in it`,
      },
      { what: "the large project / the small one", value: opened.median / few.median, unit: "×" },
      {
        what: "heap after opening",
        value: heap,
        unit: "MB",
        target: { atMost: 250 },
        note: `${heapOfFew.toFixed(0)} MB with 43 segments`,
      },
    ];
  });
}

/** The first segment's target, open for typing, with the caret in it. */
const EDITABLE = '[data-segment="s1"] [contenteditable="true"]:focus';

/** Milliseconds from the beginning of a navigation to the frame behind the one in which something matches. */
async function openUntil(
  { context, address }: RunningWorkbench,
  target: string,
  selector: string,
  then: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(watchFor, selector);
  if (target === "bare") {
    await page.route(`${address}bare`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>bare</title>" }),
    );
  }
  await page.goto(target === "bare" ? `${address}bare` : target, { waitUntil: "commit" });
  await page.waitForFunction(() => "seenAt" in globalThis, undefined, { timeout: 60_000 });
  const seen: unknown = await page.evaluate(() => Reflect.get(globalThis, "seenAt"));
  await then(page);
  await page.close();
  return typeof seen === "number" ? seen : Number.NaN;
}

/** Runs in the page before anything else: notes when what is looked for has been painted. */
function watchFor(selector: string): void {
  const look = (): void => {
    if (document.querySelector(selector) === null) requestAnimationFrame(look);
    else {
      requestAnimationFrame(() => {
        Reflect.set(globalThis, "seenAt", performance.now());
      });
    }
  };
  requestAnimationFrame(look);
}

/** What is focused must take letters, or it was not usable yet. */
async function expectTypeable(page: Page, turn: number): Promise<void> {
  const word = `typed${turn}`;
  await page.keyboard.type(word);
  await page.locator(EDITABLE).filter({ hasText: word }).waitFor({ timeout: 5000 });
  await page.waitForTimeout(500);
}

function longest(samples: readonly number[]): string {
  return Math.max(...samples).toFixed(0);
}
